import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CancelledError } from './cancellation.js';
import type { Services } from './context.js';
import { withoutLiterals } from './without-literals.js';

/** Codes of errors that are the caller's to read; everything else leaves masked. */
const OPEN_CODES: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'TOO_MANY_REQUESTS',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_NOT_REGISTERED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_USE',
  'IDEMPOTENCY_ANSWER_LOST',
]);

/** graphql-js repeats the wrong value in its message, and the value may be somebody's number. */
const COERCION =
  /^Variable "\$(\w+)" (?:got invalid value .* at "([^"]+)";|got invalid value [^;]*;|of (?:required|non-null) type)(.*)$/s;

/** Reasons that name types and fields only, and so may be repeated. */
const SAFE_REASON =
  /^ (Field "\w+" (of required type "[^"]+" was not provided|is not defined by type "\w+")|Expected (non-nullable )?type "[^"]+")/;

/**
 * The one exit for surprises (style rule 8). Input errors name the field; faults leave with an id under which the log
 * has what is safe to keep: kind, SQL state and stack, never messages, which may quote personal data.
 */
export function createFormatError(log: Services['log']) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    const { message, locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    if (code === 'BAD_USER_INPUT' && COERCION.test(message)) return { ...place, ...withoutValue(message) };
    if (OPEN_CODES.has(code))
      return { message: withoutLiterals(message, code), ...place, extensions: openExtensions(formatted.extensions) };
    if (TOO_MANY_WRONG.test(message)) return { ...place, ...refused('Too many values are not valid.') };
    const cause = unwrapResolverError(error);
    if (cannotBeKept(cause)) return { ...place, ...refused('A text has a character that cannot be stored.') };
    if (wasEnded(cause)) return { message: TIMEOUT, ...place, extensions: { code: 'TIMEOUT' } };
    const errorId = randomUUID();
    log.error({ errorId, ...safeFacts(cause) }, 'fault in an operation');
    return {
      message: 'Something went wrong on our side. Tell us the id of this error.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}

/** graphql-js gives up after so many, without a code. */
const TOO_MANY_WRONG = /^Too many errors processing variables/;

/** PostgreSQL keeps no NUL, neither in text nor in JSON. */
const NOT_STORABLE: ReadonlySet<unknown> = new Set(['22021', '22P05']);

const cannotBeKept = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && NOT_STORABLE.has(cause.code);

const refused = (message: string): GraphQLFormattedError => ({ message, extensions: { code: 'BAD_USER_INPUT' } });

const TIMEOUT = 'The operation took longer than allowed and was ended: ask for less at once.';
const QUERY_CANCELED = '57014';

const wasEnded = (cause: unknown): boolean =>
  cause instanceof CancelledError || (cause instanceof Error && 'code' in cause && cause.code === QUERY_CANCELED);

function withoutValue(message: string): GraphQLFormattedError {
  const [, variable = '', path, reason = ''] = COERCION.exec(message) ?? [];
  const field = path ?? variable;
  const safe = SAFE_REASON.exec(reason)?.[0].trim() ?? scalarReason(reason);
  return { message: `${field} is not valid: ${safe}`, extensions: { code: 'BAD_USER_INPUT', field } };
}

/** Messages of our own scalars never repeat the value; those of the built-in ones are cut before it. */
function scalarReason(reason: string): string {
  const own = /(DateTime|Date|UUID|DivisionCode) must [^"]*$/.exec(reason)?.[0];
  return own ?? (/^ ?(Value|Enum)/.test(reason) ? 'not a value of its type' : 'not of the type it must have');
}

const KEPT_EXTENSIONS = ['code', 'field', 'reason', 'retryAfter'] as const;

const openExtensions = (extensions: GraphQLFormattedError['extensions']): Record<string, unknown> =>
  Object.fromEntries(
    KEPT_EXTENSIONS.flatMap((key) => (extensions?.[key] === undefined ? [] : [[key, extensions[key]]])),
  );

/** What of a fault may stand in the log: kind, SQL state and stack, never a message, which may quote personal data. */
export function safeFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const kind = error instanceof GraphQLError ? `GraphQLError ${String(error.extensions['code'])}` : error.name;
  return { kind, sqlState: code, constraint, stack: frames.slice(0, 12) };
}
