/** The demo's sign-ins and keys, as the README prints them. */
export const DEMO_PASSWORD = 'zhengming-demo';
export const DEMO_KEYS = {
  rail: 'zm_demorail_not-a-secret-rail-partner',
  laboratory: 'zm_demolab_not-a-secret-laboratory',
  miniProgram: 'zm_demoapp_not-a-secret-mini-program',
} as const;

export interface GraphQLFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly GraphQLFault[];
  readonly headers: Headers;
}

/** Asks the GraphQL API over plain HTTP, as any partner does. */
export type Ask = <T>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer<T>>;

export function asker(url: string, headers: Readonly<Record<string, string>> = {}): Ask {
  return async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<T>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: T | null; errors?: readonly GraphQLFault[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], headers: response.headers };
  };
}

export const partner = (url: string, key: string): Ask => asker(url, { authorization: `Bearer ${key}` });

/** Signs a member of staff in without a browser: the cookie that carries the session. */
export async function staffCookie(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${username} cannot sign in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

export const staff = async (url: string, username: string): Promise<Ask> =>
  asker(url, { cookie: await staffCookie(url, username), origin: url });

/** The data of an answer that must be one; a fault fails the test with its message. */
export function dataOf<T>(answer: Answer<T>): T {
  if (answer.data === null || answer.errors.length > 0) throw new Error(`the API answered ${JSON.stringify(answer)}`);
  return answer.data;
}
