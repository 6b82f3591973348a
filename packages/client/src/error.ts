/** What went wrong on the way, where the API itself gave no code. */
export type TransportCode = 'NETWORK' | 'NO_ANSWER_IN_TIME' | 'NOT_AN_ANSWER';

/** Codes of the API that are the same everywhere; others may follow, so a `switch` needs a default. */
export type ErrorCode =
  | TransportCode
  | 'BAD_USER_INPUT'
  | 'BAD_REQUEST'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'TOO_MANY_REQUESTS'
  | 'TIMEOUT'
  | 'INTERNAL_SERVER_ERROR'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_NOT_REGISTERED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'IDEMPOTENCY_KEY_IN_USE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_ANSWER_LOST'
  | (string & {});

/** What to do about a code: the same words as in docs/partners/errors.md. */
const REMEDIES: Readonly<Record<string, string>> = {
  NETWORK: 'The service was not reached. Try again later; a change is done once at most.',
  NO_ANSWER_IN_TIME: 'No answer came in time. Try again with the same idempotency key.',
  NOT_AN_ANSWER: 'Something in front of the service answered. Check the address and the proxies on the way.',
  BAD_USER_INPUT: 'Correct the input that `field` names; sending it again changes nothing.',
  BAD_REQUEST: 'Ask for less at once, or correct the request; `reason` says which.',
  FORBIDDEN: 'Your key has no scope for this, or the person is not the one your token is for. Ask the operator.',
  UNAUTHENTICATED: 'Get a good key or a new token; `reason` says what is wrong with this one.',
  TOO_MANY_REQUESTS: 'Wait for `retryAfter` seconds.',
  TIMEOUT: 'Ask for less at once, then again.',
  INTERNAL_SERVER_ERROR: 'Try again; if it stays, tell the operator the `errorId`.',
  GRAPHQL_PARSE_FAILED: 'Correct the document.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema: generate it anew from schema.graphql.',
  OPERATION_NOT_REGISTERED: 'Have the document registered, or send one that is.',
  OPERATION_RESOLUTION_FAILURE: 'Name the operation, or send one document with one operation.',
  PERSISTED_QUERY_NOT_FOUND: 'Register the document with the operator; nobody registers one by sending it.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Register the document with the operator; nobody registers one by sending it.',
  IDEMPOTENCY_KEY_IN_USE: 'The first request is still being done: send it again after `retryAfter` seconds.',
  IDEMPOTENCY_KEY_REUSED: 'Use a new idempotency key for another request.',
  IDEMPOTENCY_ANSWER_LOST: 'It was done, but its answer is lost. Read what it changed; do not send a new one.',
};

/** What the service said with an error. */
export interface ErrorFacts {
  readonly code: ErrorCode;
  readonly message: string;
  readonly status?: number | undefined;
  readonly field?: string | undefined;
  readonly reason?: string | undefined;
  /** In seconds; sending it earlier is refused again. */
  readonly retryAfter?: number | undefined;
  /** Tell it to the operator: their log has what happened. */
  readonly errorId?: string | undefined;
  readonly cause?: unknown;
}

/** Something that was not expected. Expected refusals are not thrown: they are members of the answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  readonly retryAfter: number | undefined;
  readonly errorId: string | undefined;
  /** What to do about it. */
  readonly remedy: string | undefined;

  constructor(facts: ErrorFacts) {
    super(facts.message, { cause: facts.cause });
    this.code = facts.code;
    this.status = facts.status;
    this.field = facts.field;
    this.reason = facts.reason;
    this.retryAfter = facts.retryAfter;
    this.errorId = facts.errorId;
    this.remedy = REMEDIES[facts.code];
  }
}

/** An expected refusal: what was refused, why, and which input it is about. */
export interface Refused {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly field: string | null;
}

/** Tells a refusal from what was asked for: after it TypeScript knows which of both it is. */
export const isRefusal = <T extends object>(answer: T | Refused): answer is Extract<T, Refused> & Refused =>
  '__typename' in answer && answer.__typename === 'Refusal';
