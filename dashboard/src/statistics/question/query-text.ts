/** A document as people write it: without what only the dashboard needs, fragments put where they are used last. */
export const shortDocument = (text: string): string => text.replaceAll(/^\s*__typename\n/gm, '').trim();

/** The same question from a command line; whoever runs it puts their own token in. */
export function curlOf(origin: string, query: string, input: unknown): string {
  const body = JSON.stringify({ query, variables: { input } }).replaceAll("'", String.raw`'\''`);
  return [
    `curl '${origin}/graphql'`,
    `  -H 'content-type: application/json'`,
    `  -H "authorization: Bearer $TOKEN"`,
    `  -d '${body}'`,
  ].join(' \\\n');
}
