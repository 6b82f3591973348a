import { decodeJwt, decodeProtectedHeader } from 'jose';
import { createVerifier, type Verifier } from '../verify/index.js';
import {
  ask,
  CHECK,
  type Check,
  expectAll,
  fail,
  NOBODY,
  type Outcome,
  pass,
  phone,
  skip,
  type Subject,
} from './check.js';

const NO_SCOPE = skip('the key has no scope status:read');

export const STATUS_CHECKS: readonly Check[] = [
  {
    id: 'status.nobody',
    title: 'Somebody who is not known is neither green nor red',
    run: async (subject) => {
      const { code, data } = await ask(subject, CHECK, phone(NOBODY));
      if (code === 'FORBIDDEN') return NO_SCOPE;
      const found = data?.['checkStatus'] as Record<string, unknown> | undefined;
      return expectAll([
        ['found', found?.['found'], false],
        ['colour', found?.['colour'], null],
      ]);
    },
  },
  {
    id: 'status.malformed',
    title: 'A malformed number is refused by field, and is not repeated',
    run: async (subject) => {
      const { code, error, text } = await ask(subject, CHECK, phone('129abcdefgh'));
      if (code === 'FORBIDDEN') return NO_SCOPE;
      return expectAll([
        ['code', code, 'BAD_USER_INPUT'],
        ['field', String(error['field']).startsWith('identifier'), true],
        ['the number in the answer', text.includes('129abcdefgh'), false],
      ]);
    },
  },
  {
    id: 'status.batch',
    title: 'A batch is answered in the order asked',
    run: async (subject) => {
      if (subject.phone === null) return skip('--phone is not given: somebody the instance knows');
      const input = [NOBODY, subject.phone, NOBODY].map((value) => ({ kind: 'PHONE', value }));
      const query = 'query M($input: [IdentifierInput!]!) { checkStatuses(input: $input) { found } }';
      const { code, data } = await ask(subject, query, { input });
      if (code === 'FORBIDDEN') return NO_SCOPE;
      const found = (data?.['checkStatuses'] as { found: boolean }[] | undefined)?.map((one) => one.found);
      return expectAll([['found', found, [false, true, false]]]);
    },
  },
  {
    id: 'status.batch-limit',
    title: 'More than 500 at once are refused',
    run: async (subject) => {
      const input = Array.from({ length: 501 }, () => ({ kind: 'PHONE', value: NOBODY }));
      const query = 'query M($input: [IdentifierInput!]!) { checkStatuses(input: $input) { found } }';
      const { code } = await ask(subject, query, { input });
      return code === 'FORBIDDEN' ? NO_SCOPE : expectAll([['code', code, 'BAD_USER_INPUT']]);
    },
  },
];

interface Shown {
  readonly token: string;
  readonly now: number;
}

/** A token of somebody, and the instance's own clock: sandbox and demo have one of theirs. */
async function shown(subject: Subject): Promise<Shown | Outcome> {
  if (subject.phone === null) return skip('--phone is not given: somebody the instance knows');
  const query = 'query T($identifier: IdentifierInput!) { checkStatus(identifier: $identifier) { token checkedAt } }';
  const { code, data } = await ask(subject, query, phone(subject.phone));
  if (code === 'FORBIDDEN') return NO_SCOPE;
  const { token, checkedAt } = (data?.['checkStatus'] ?? {}) as { token?: string | null; checkedAt?: string };
  if (typeof token !== 'string' || checkedAt === undefined) return fail(`no token was given: ${String(code)}`);
  return { token, now: Date.parse(checkedAt) };
}

const verifierAt = ({ url }: Subject, now: number): Verifier => createVerifier({ url, now: () => now });

const tokenCheck = (id: string, title: string, run: (subject: Subject, given: Shown) => Promise<Outcome>): Check => ({
  id,
  title,
  run: async (subject) => {
    const given = await shown(subject);
    return 'result' in given ? given : run(subject, given);
  },
});

export const TOKEN_CHECKS: readonly Check[] = [
  {
    id: 'token.keys',
    title: 'The key set is public, may be cached, and has no private half',
    run: async ({ url }) => {
      const answer = await fetch(`${url}/.well-known/jwks.json`);
      const { keys } = (await answer.json()) as { keys: Record<string, unknown>[] };
      return expectAll([
        ['status', answer.status, 200],
        ['cache-control', /max-age=\d+/.test(answer.headers.get('cache-control') ?? ''), true],
        ['keys', keys.length > 0, true],
        ['private halves', keys.filter((key) => 'd' in key).length, 0],
      ]);
    },
  },
  tokenCheck('token.valid', 'A token is valid on its day, without asking', async (subject, { token, now }) => {
    const standing = await verifierAt(subject, now).verify(token);
    return expectAll([['standing', standing.standing, 'VALID']]);
  }),
  tokenCheck('token.mask', 'A token holds no more than the mask', async (_subject, { token }) => {
    const { name, idn, ...rest } = decodeJwt(token) as Record<string, unknown>;
    if (!String(name).includes('*') || !String(idn).includes('****')) return fail('name or number are not masked');
    const digits = /\d{11,}/.exec(JSON.stringify({ ...rest, iat: 0, exp: 0 }));
    return digits ? fail('a long number stands in it') : pass;
  }),
  tokenCheck('token.changed', 'A token that was changed is not believed', async (subject, { token, now }) => {
    const [head = '', , signature = ''] = token.split('.');
    const payload = Buffer.from(JSON.stringify({ ...decodeJwt(token), colour: 'RED' })).toString('base64url');
    const standing = await verifierAt(subject, now).verify(`${head}.${payload}.${signature}`);
    return expectAll([['standing', standing, { standing: 'INVALID', reason: 'SIGNATURE' }]]);
  }),
  tokenCheck('token.over', 'A token is over at 02:30 of the next day at the latest', async (subject, { token }) => {
    const { exp = 0 } = decodeJwt(token);
    const standing = await verifierAt(subject, (exp + 2.5 * 3600) * 1000).verify(token);
    return expectAll([['standing', standing.standing, 'EXPIRED']]);
  }),
  tokenCheck('token.key-id', 'A token names a key of the set', async ({ url }, { token }) => {
    const { keys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
    const { kid, alg } = decodeProtectedHeader(token);
    return expectAll([
      ['alg', alg, 'EdDSA'],
      ['in the set', keys.some((key) => key.kid === kid), true],
    ]);
  }),
];
