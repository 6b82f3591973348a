/** What is asked for beside a case; the same for all cases. */
export const ARTICLES = { kind: 'ARTICLE', search: null, drafts: false } as const;
/** Articles change rarely; they are read once for many cases. */
export const ARTICLES_FRESH_MS = 300_000;
