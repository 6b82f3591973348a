import { ask, CHECK, type Check, expectAll, fail, NOBODY, pass, phone, skip } from './check.js';

/** Who is let in, and what is said to whoever is not. */
/** Costs hundreds of points and is refused for its first number: points are taken before anything runs. */
const COSTLY = `{ checkStatuses(input: [${'{ kind: PHONE, value: "x" } '.repeat(300)}]) { found token } }`;

export const ACCESS_CHECKS: readonly Check[] = [
  {
    id: 'access.no-key',
    title: 'Without a key nothing is answered',
    run: async (subject) => {
      const { code, error } = await ask({ ...subject, key: '' }, CHECK, phone(NOBODY));
      return expectAll([
        ['code', code, 'UNAUTHENTICATED'],
        ['reason', error['reason'], 'NOTHING_SHOWN'],
      ]);
    },
  },
  {
    id: 'access.wrong-key',
    title: 'A key nobody has is refused, with the reason',
    run: async (subject) => {
      const { code, error } = await ask({ ...subject, key: 'zm_nobody_0123456789012345678901' }, CHECK, phone(NOBODY));
      return expectAll([
        ['code', code, 'UNAUTHENTICATED'],
        ['reason', error['reason'], 'UNKNOWN_KEY'],
      ]);
    },
  },
  {
    id: 'access.scope',
    title: 'A field outside every scope of a partner is refused',
    run: async (subject) => {
      const { code } = await ask(subject, '{ appeals { edges { node { number } } } }');
      return expectAll([['code', code, 'FORBIDDEN']]);
    },
  },
  {
    id: 'access.metadata',
    title: 'What the token endpoint can do stands at its well-known address',
    run: async ({ url }) => {
      const answer = await fetch(`${url}/.well-known/oauth-authorization-server`);
      const { token_endpoint: endpoint, grant_types_supported: grants } = (await answer.json()) as Record<
        string,
        unknown
      >;
      return expectAll([
        ['status', answer.status, 200],
        ['token_endpoint', typeof endpoint === 'string' && endpoint.endsWith('/oauth/token'), true],
        ['client_credentials', Array.isArray(grants) && grants.includes('client_credentials'), true],
      ]);
    },
  },
  {
    id: 'access.token',
    title: 'A key gives a token, and the token opens what the key opens',
    run: async ({ url, key, clientId }) => {
      if (clientId === null) return skip('--client-id is not given');
      const given = await fetch(`${url}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${clientId}:${key}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const { access_token: token } = (await given.json()) as { access_token?: string };
      if (token === undefined) return fail(`no token, status ${given.status}`);
      const { code } = await ask({ url, key: token }, CHECK, phone(NOBODY));
      return code === undefined || code === 'FORBIDDEN' ? pass : fail(`the token was refused: ${JSON.stringify(code)}`);
    },
  },
];

/** What is refused because it is too much. */
export const LIMIT_CHECKS: readonly Check[] = [
  {
    id: 'limit.cost',
    title: 'Every answer says what it cost and what is left',
    run: async (subject) => {
      const cost = (await ask(subject, '{ clock { now } }')).extensions['cost'] as Record<string, unknown> | undefined;
      const parts = ['requested', 'remaining', 'budgetPerMinute', 'resetInSeconds'];
      return expectAll(parts.map((part) => [part, typeof cost?.[part], 'number']));
    },
  },
  {
    id: 'limit.document',
    title: 'A document that is too deep is refused before anything runs',
    run: async (subject) => {
      const deep = `{ clock ${'{ now '.repeat(14)}${'}'.repeat(14)} }`;
      const { status, data } = await ask(subject, deep);
      return expectAll([
        ['status', status, 400],
        ['data', data, null],
      ]);
    },
  },
  {
    id: 'limit.budget',
    title: 'When the points of a minute are used up, it says how long to wait',
    run: async (subject) => {
      if (!subject.exhaust) return skip('--exhaust is not given: it uses up the points of a minute');
      for (let times = 0; times < 2_000; times += 1) {
        const { status, code, error } = await ask(subject, COSTLY);
        if (code !== 'TOO_MANY_REQUESTS') continue;
        const wait = error['retryAfter'];
        return expectAll([
          ['status', status, 429],
          ['reason', error['reason'], 'BUDGET'],
          ['retryAfter', typeof wait === 'number' && wait >= 1 && wait <= 60, true],
        ]);
      }
      return fail('2,000 requests did not use up the points of a minute');
    },
  },
];
