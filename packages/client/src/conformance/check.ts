/** What a conformance check is given. */
export interface Subject {
  readonly url: string;
  readonly key: string;
  readonly clientId: string | null;
  /** Somebody the instance knows, e.g. a named story of the sandbox. */
  readonly phone: string | null;
  /** Where your own receiver of webhooks stands, and the secret it verifies with. */
  readonly receiver: { readonly url: string; readonly secret: string } | null;
  /** Points of a whole minute may be used up. */
  readonly exhaust: boolean;
}

export interface Outcome {
  readonly result: 'PASS' | 'FAIL' | 'SKIP';
  /** What was found where it fails, or what is missing where it is left out. */
  readonly detail: string | null;
}

export interface Check {
  /** Stable: reports of different days can be compared by it. */
  readonly id: string;
  readonly title: string;
  readonly run: (subject: Subject) => Promise<Outcome>;
}

export const pass: Outcome = { result: 'PASS', detail: null };
export const fail = (detail: string): Outcome => ({ result: 'FAIL', detail });
export const skip = (detail: string): Outcome => ({ result: 'SKIP', detail });

/** What is compared must be what was expected; the first that is not is said. */
export function expectAll(found: readonly (readonly [what: string, found: unknown, expected: unknown])[]): Outcome {
  const wrong = found.find(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should));
  if (wrong === undefined) return pass;
  const [what, is, should] = wrong;
  return fail(`${what}: ${JSON.stringify(is) ?? 'nothing'} instead of ${JSON.stringify(should)}`);
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly code: unknown;
  readonly error: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly text: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Asks as a partner does who has no library. */
export async function ask(
  { url, key }: Pick<Subject, 'url' | 'key'>,
  query: string,
  variables: Json = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const json = JSON.parse(text) as { data?: Json | null; errors?: { extensions?: Json }[]; extensions?: Json };
  const error = json.errors?.[0]?.extensions ?? {};
  return {
    status: response.status,
    headers: response.headers,
    data: json.data ?? null,
    code: error['code'],
    error,
    extensions: json.extensions ?? {},
    text,
  };
}

/** A number that nobody has, of the prefix that was never assigned. */
export const NOBODY = '12999999998';
export const CHECK = `query Check($identifier: IdentifierInput!) {
  checkStatus(identifier: $identifier) { found colour popup category validUntil checkedAt standing } }`;
export const phone = (value: string): Json => ({ identifier: { kind: 'PHONE', value } });
