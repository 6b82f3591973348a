import 'graphiql/setup-workers/vite';
import '@fontsource-variable/noto-sans-sc/wght.css';
import 'graphiql/style.css';
import './graphiql.css';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples';
import { KeyField } from './KeyField';

const KEPT_UNDER = 'zhengming.graphiql.key';

/** Whoever signed in on the dashboard asks as themselves when no key is given. */
const fetcherWith =
  (key: string): Fetcher =>
  async (params) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'apollo-require-preflight': 'true',
      ...(key !== '' && { authorization: `Bearer ${key}` }),
    };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) });
    return (await answer.json()) as object;
  };

/** Until something was typed, the first tab is the first example, its variables included. */
function firstExample(): { readonly initialQuery?: string; readonly initialVariables?: string } {
  const [first] = EXAMPLES;
  const isTouched = sessionStorage.getItem('graphiql:query') !== null;
  return isTouched || !first ? {} : { initialQuery: first.query, initialVariables: first.variables ?? '' };
}

function Page() {
  const [key, setKey] = useState(() => sessionStorage.getItem(KEPT_UNDER) ?? '');
  const fetcher = useMemo(() => fetcherWith(key), [key]);
  const keep = (next: string): void => {
    sessionStorage.setItem(KEPT_UNDER, next);
    setKey(next);
  };
  return (
    <>
      <KeyField value={key} onChange={keep} />
      <div className="zm-graphiql">
        {/* a new key may read another schema: the page begins anew with it */}
        <GraphiQL
          key={key}
          fetcher={fetcher}
          defaultTabs={EXAMPLES.map(({ query, variables }) => ({ query, variables: variables ?? null }))}
          {...firstExample()}
          defaultEditorToolsVisibility="variables"
          storage={sessionStorage}
          shouldPersistHeaders={false}
          isHeadersEditorEnabled={false}
          defaultTheme="light"
        />
      </div>
    </>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('graphiql.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
