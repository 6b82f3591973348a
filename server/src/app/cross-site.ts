import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';

/** What a page of another site can make a browser send without asking us first (a "simple" request). */
const SIMPLE_TYPES: ReadonlySet<string> = new Set([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
]);
/** Headers that a page of another site cannot set without a preflight, which we never answer. */
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Cross-site request forgery: a browser adds the session cookie to what any page asks of us. So a request with a cookie
 * must be one that a foreign page cannot make, and what the browser itself calls foreign is refused in any case. A key
 * in the `Authorization` header is never added by a browser.
 * @throws GraphQLError BAD_REQUEST
 */
export function refuseCrossSite(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw refusal('Pages of other sites may not use the API.');
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const preflighted =
    PREFLIGHTED.some((name) => headers[name] !== undefined) || (type !== undefined && !SIMPLE_TYPES.has(type));
  const looksForeign = headers.cookie !== undefined || type !== undefined;
  if (looksForeign && !preflighted) {
    throw refusal('Send "content-type: application/json" or a non-empty "apollo-require-preflight" header.');
  }
}

const refusal = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
