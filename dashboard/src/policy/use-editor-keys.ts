import { useEffect, useEffectEvent } from 'react';

interface EditorKeys {
  readonly save?: () => void;
  readonly submit?: () => void;
}

/** Ctrl or ⌘ with S saves, with Enter submits, wherever in the editor the cursor stands. */
export function useEditorKeys(keys: EditorKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const act = event.key === 's' ? keys.save : event.key === 'Enter' ? keys.submit : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
