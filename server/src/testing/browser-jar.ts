/** What a browser keeps between two requests: its cookies. Follows no redirect by itself. */
export interface Jar {
  get(path: string): Promise<Response>;
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Asks GraphQL. @returns data and errors */
  ask(query: string, variables?: object): Promise<{ readonly data?: unknown; readonly errors?: readonly object[] }>;
  readonly cookie: () => string;
}

export function openJar(base: string): Jar {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const url = new URL(path, base);
    const headers = { ...(init.headers as Record<string, string>), cookie: cookie(), origin: new URL(base).origin };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const gone = attributes.some((one) => one.trim().toLowerCase() === 'max-age=0');
      if (gone) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const post: Jar['post'] = (path, body, headers = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    get: (path) => send(path, {}),
    post,
    async ask(query, variables = {}) {
      return (await (await post('/graphql', { query, variables })).json()) as Awaited<ReturnType<Jar['ask']>>;
    },
    cookie,
  };
}
