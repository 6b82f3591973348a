import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * Why a call brought no data. SIGNED_OUT: the session is over. FORBIDDEN: the role may not. INVALID: the input was
 * refused before it ran. TOO_MANY: slow down. OFFLINE: the server was not reached. FAULT: anything else, already masked.
 */
export type ApiFault = 'OFFLINE' | 'SIGNED_OUT' | 'FORBIDDEN' | 'INVALID' | 'TOO_MANY' | 'FAULT';

export class ApiError extends Error {
  readonly fault: ApiFault;
  /** Number the server's log knows this fault by, when it sent one. */
  readonly reference: string | null;

  constructor(fault: ApiFault, message: string, reference: string | null = null) {
    super(message);
    this.name = 'ApiError';
    this.fault = fault;
    this.reference = reference;
  }
}

interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly reference?: string };
}

interface WireAnswer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly WireError[];
}

const FAULT_OF_CODE: Readonly<Record<string, ApiFault>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
  BAD_USER_INPUT: 'INVALID',
  GRAPHQL_VALIDATION_FAILED: 'INVALID',
  TOO_MANY_REQUESTS: 'TOO_MANY',
};

const FAULT_OF_STATUS: Readonly<Record<number, ApiFault>> = { 401: 'SIGNED_OUT', 403: 'FORBIDDEN', 429: 'TOO_MANY' };

function toApiError(status: number, errors: readonly WireError[]): ApiError {
  const [first] = errors;
  const fault = FAULT_OF_CODE[first?.extensions?.code ?? ''] ?? FAULT_OF_STATUS[status] ?? 'FAULT';
  return new ApiError(fault, first?.message ?? `HTTP ${status}`, first?.extensions?.reference ?? null);
}

async function readAnswer<Result>(response: Response): Promise<WireAnswer<Result>> {
  try {
    return (await response.json()) as WireAnswer<Result>;
  } catch {
    throw toApiError(response.status, []);
  }
}

/** The text of an operation that knows the types of its result and variables. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

/** Sends one typed operation to the API of the same origin and gives its data, or throws an {@link ApiError}. */
export async function request<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: document.toString(), variables }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('OFFLINE', 'The server was not reached');
  }
  const answer = await readAnswer<Result>(response);
  if (answer.errors && answer.errors.length > 0) throw toApiError(response.status, answer.errors);
  if (!response.ok || answer.data === undefined || answer.data === null) throw toApiError(response.status, []);
  return answer.data;
}

/** Name of the operation in a document; the first part of its cache key. */
export function operationName(document: { toString(): string }): string {
  const match = /(?:query|mutation)\s+(\w+)/.exec(document.toString());
  if (!match?.[1]) throw new Error('A document without an operation name cannot be sent');
  return match[1];
}
