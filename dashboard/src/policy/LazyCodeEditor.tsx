import { lazy, Suspense, type ComponentProps } from 'react';
import { LinesSkeleton } from '../shared/QueryState';
import type CodeEditorType from './CodeEditor';

/** The editor is fetched when somebody looks at a text, not with the list. */
const CodeEditor = lazy(() => import('./CodeEditor'));

export function LazyCodeEditor(props: ComponentProps<typeof CodeEditorType>) {
  return (
    <Suspense fallback={<LinesSkeleton lines={8} />}>
      <CodeEditor {...props} />
    </Suspense>
  );
}
