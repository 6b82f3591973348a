import type { AskForm, Credentials } from './credentials.js';
import { ApiError, type ErrorFacts } from './error.js';
import type { Operation } from './operation.js';
import { type Patience, type RetryPolicy, withRetries } from './retry.js';

/** What an operation cost, and what is left of this minute (points). */
export interface Cost {
  readonly requested: number;
  readonly remaining: number;
  readonly budgetPerMinute: number;
  readonly resetInSeconds: number;
}

/** An answer with what came along with it. */
export interface Answer<Data> {
  readonly data: Data;
  /** Null: the service said nothing of it. */
  readonly cost: Cost | null;
  /** The change had been done before: this is the answer of then. */
  readonly replayed: boolean;
  /** How often it was sent. */
  readonly attempts: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** How long one attempt may take; absent: that of the client. */
  readonly timeoutMs?: number;
  /** For a change that an earlier process of yours may have sent; absent: a new one for this call. */
  readonly idempotencyKey?: string;
}

export interface Wire {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly credentials: Credentials;
  readonly retry: RetryPolicy;
  readonly patience: Patience;
  readonly timeoutMs: number;
  /** `auto` sends the hash, and the text where the hash is not registered. */
  readonly documents: 'auto' | 'hash' | 'text';
  readonly onAnswer?: ((about: Omit<Answer<unknown>, 'data'> & { readonly operation: string }) => void) | undefined;
}

export type Send = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options?: CallOptions,
) => Promise<Answer<Data>>;

/** One operation in one request, sent again where that is safe, with the same idempotency key each time. */
export function openTransport(wire: Wire): Send {
  const unregistered = new Set<string>();
  const ask = formAsker(wire);
  return async <Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options: CallOptions = {},
  ): Promise<Answer<Data>> => {
    const { signal } = options;
    const key = operation.kind === 'mutation' ? (options.idempotencyKey ?? crypto.randomUUID()) : null;
    const work = async (attempt: number): Promise<Answer<Data>> => {
      const byText = wire.documents === 'text' || unregistered.has(operation.documentId);
      const document = byText ? { query: operation.text } : { documentId: operation.documentId };
      try {
        const body = JSON.stringify({ ...document, operationName: operation.name, variables });
        const answer = await withGoodToken(wire, ask, (bearer) => post(wire, { body, bearer, key, options }));
        return { ...(answer as Omit<Answer<Data>, 'attempts'>), attempts: attempt };
      } catch (error) {
        if (byText || wire.documents === 'hash' || !isUnregistered(error)) throw error;
        // refused before anything was done; from now on in full
        unregistered.add(operation.documentId);
        return work(attempt);
      }
    };
    const answer = await withRetries(work, wire.retry, wire.patience, signal);
    const { cost, replayed, attempts } = answer;
    wire.onAnswer?.({ operation: operation.name, cost, replayed, attempts });
    return answer;
  };
}

const isUnregistered = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'OPERATION_NOT_REGISTERED';

/** A token that ends or is taken back meanwhile is got anew, once. */
async function withGoodToken<T>({ credentials }: Wire, ask: AskForm, work: (bearer: string) => Promise<T>): Promise<T> {
  const bearer = await credentials.bearer(ask);
  try {
    return await work(bearer);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error;
    const other = await credentials.bearer(ask, bearer);
    if (other === bearer) throw error;
    return work(other);
  }
}

interface Post {
  readonly body: string;
  readonly bearer: string;
  readonly key: string | null;
  readonly options: CallOptions;
}

async function post(wire: Wire, { body, bearer, key, options }: Post): Promise<Omit<Answer<unknown>, 'attempts'>> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    authorization: `Bearer ${bearer}`,
    ...(key === null ? {} : { 'idempotency-key': key }),
  };
  const { response, json } = await fetchJson(wire, '/graphql', { method: 'POST', headers, body }, options);
  const { data, errors, extensions } = json;
  const [first] = Array.isArray(errors) ? (errors as readonly WireError[]) : [];
  if (first !== undefined) throw toApiError(first, response);
  if (typeof data !== 'object' || data === null) throw notAnAnswer(response);
  return {
    data,
    cost: ((extensions as { readonly cost?: Cost } | undefined)?.cost ?? null) as Cost | null,
    replayed: response.headers.get('idempotency-replayed') === 'true',
  };
}

interface WireError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function toApiError({ message, extensions = {} }: WireError, response: Response): ApiError {
  const { code, field, reason, retryAfter, errorId } = extensions;
  const facts: ErrorFacts = {
    code: textOf(code) ?? 'NOT_AN_ANSWER',
    message,
    status: response.status,
    field: textOf(field),
    reason: textOf(reason),
    retryAfter: typeof retryAfter === 'number' ? retryAfter : retryAfterOf(response),
    errorId: textOf(errorId),
  };
  return new ApiError(facts);
}

/** Seconds, or a date (RFC 9110 §10.2.3). */
function retryAfterOf({ headers }: Response): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

const notAnAnswer = (response: Response): ApiError =>
  new ApiError({
    code: 'NOT_AN_ANSWER',
    message: `The answer (status ${response.status}) is none of the API.`,
    status: response.status,
    retryAfter: retryAfterOf(response),
  });

interface JsonAnswer {
  readonly response: Response;
  readonly json: Readonly<Record<string, unknown>>;
}

async function fetchJson(wire: Wire, path: string, init: RequestInit, options: CallOptions): Promise<JsonAnswer> {
  const inTime = AbortSignal.timeout(options.timeoutMs ?? wire.timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, inTime]) : inTime;
  try {
    const response = await wire.fetch(`${wire.url}${path}`, { ...init, signal, redirect: 'error' });
    return { response, json: await readJson(response) };
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    // whoever asked wants no answer any more
    options.signal?.throwIfAborted();
    if (inTime.aborted) throw new ApiError({ code: 'NO_ANSWER_IN_TIME', message: 'No answer came in time.', cause });
    throw new ApiError({ code: 'NETWORK', message: 'The service was not reached.', cause });
  }
}

async function readJson(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as Readonly<Record<string, unknown>>;
  } catch {
    // said below
  }
  throw notAnAnswer(response);
}

/** The token endpoint speaks OAuth: its refusals become errors of ours, `reason` its own code. */
const formAsker =
  (wire: Wire): AskForm =>
  async (path, form, headers) => {
    const init = { method: 'POST', headers, body: new URLSearchParams(form) };
    const { response, json } = await fetchJson(wire, path, init, {});
    if (response.ok) return json;
    const { error, error_description: description, errors } = json;
    const [first] = Array.isArray(errors) ? (errors as readonly WireError[]) : [];
    if (first !== undefined) throw toApiError(first, response);
    throw new ApiError({
      code: 'UNAUTHENTICATED',
      message: textOf(description) ?? 'No token was given.',
      status: response.status,
      reason: textOf(error),
    });
  };
