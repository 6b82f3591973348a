import { exportJWK, generateKeyPair, type CryptoKey, type JWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVerifier, type Standing, type VerifierOptions } from './verifier.js';

const at = (text: string): number => Date.parse(`2021-11-${text}+08:00`);
const seconds = (text: string): number => at(text) / 1000;
const ISSUED = '01T10:00:00';
const WINDOW = [seconds('02T00:00:00'), seconds('02T02:00:00')];

interface Pair {
  readonly jwk: JWK;
  readonly key: CryptoKey;
}
let old: Pair;
let next: Pair;
let foreign: Pair;

async function pair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }, key: privateKey };
}

beforeAll(async () => {
  [old, next, foreign] = await Promise.all([pair('old'), pair('next'), pair('old')]);
});

const CLAIMS = {
  iss: 'zhengming',
  jur: '110000',
  iat: seconds(ISSUED),
  exp: seconds('02T00:00:00'),
  stale_until: seconds('02T02:30:00'),
  colour: 'GREEN',
  popup: null,
  category: null,
  name: '王*',
  idn: '99**************11',
};

const sign = (claims: object, { jwk, key }: Pair = old, typ = 'day-token+jwt'): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ, kid: jwk.kid ?? '' }).sign(key);

/** The two well-known addresses of a platform, and how often they were asked. */
class Platform {
  asked = 0;
  up = true;
  keys: readonly JWK[] = [old.jwk];
  statement: string | null = null;
  readonly fetch: typeof globalThis.fetch = (address) => {
    this.asked += 1;
    if (!this.up) return Promise.reject(new TypeError('fetch failed'));
    const { pathname } = new URL(address as string);
    if (pathname === '/.well-known/jwks.json') return Promise.resolve(Response.json({ keys: this.keys }));
    return Promise.resolve(new Response(this.statement, { status: this.statement === null ? 404 : 200 }));
  };
}

interface Gate {
  readonly platform: Platform;
  time: number;
  verify(token: string): Promise<Standing>;
}

function gate(more: Partial<VerifierOptions> = {}, platform = new Platform()): Gate {
  const opened: Gate = {
    platform,
    time: at('01T18:00:00'),
    verify: (token) => verifier.verify(token),
  };
  const verifier = createVerifier({
    url: 'https://platform.test/',
    fetch: platform.fetch,
    now: () => opened.time,
    ...more,
  });
  return opened;
}

const verifyAt = async (time: string, claims: object, statement: object | null = null): Promise<Standing> => {
  const opened = gate();
  opened.time = at(time);
  if (statement) opened.platform.statement = await sign(statement, old, 'maintenance+jwt');
  return opened.verify(await sign(claims));
};

const said = (iat: string, windows: readonly unknown[]) => ({
  iss: 'zhengming',
  iat: seconds(iat),
  exp: seconds(iat) + 172_800,
  windows,
});

describe('a token of 1 November', () => {
  const { stale_until: _grace, ...UNTIL_THREE } = { ...CLAIMS, exp: seconds('01T15:00:00') };
  const KNOWN = { ...CLAIMS, window: WINDOW };
  test.each([
    ['at once', '01T10:00:00', CLAIMS, null, 'VALID'],
    ['in the last second of its day', '01T23:59:59', CLAIMS, null, 'VALID'],
    ['a clock that is a minute behind', '01T09:59:00', CLAIMS, null, 'VALID'],
    ['a clock that is two minutes behind', '01T09:58:00', CLAIMS, null, 'INVALID'],
    ['at midnight, nothing known of a maintenance', '02T00:00:00', CLAIMS, null, 'UNKNOWN'],
    ['at midnight, published when it was signed', '02T00:00:00', KNOWN, null, 'STALE_MAINTENANCE'],
    ['at 02:29, published when it was signed', '02T02:29:59', KNOWN, null, 'STALE_MAINTENANCE'],
    ['at 02:30', '02T02:30:00', KNOWN, null, 'EXPIRED'],
    ['at midnight, published later', '02T00:00:00', CLAIMS, said('01T17:00:00', [WINDOW]), 'STALE_MAINTENANCE'],
    ['at midnight, withdrawn later', '02T00:00:00', KNOWN, said('01T17:00:00', []), 'EXPIRED'],
    [
      'at midnight, a statement older than the token',
      '02T00:00:00',
      KNOWN,
      said('01T09:00:00', []),
      'STALE_MAINTENANCE',
    ],
    [
      'at midnight, a window of another night',
      '02T00:00:00',
      CLAIMS,
      said('01T17:00:00', [[seconds('03T00:00:00'), seconds('03T02:00:00')]]),
      'EXPIRED',
    ],
    ['of a status that ended at 15:00, at 15:00', '01T15:00:00', UNTIL_THREE, null, 'EXPIRED'],
  ])('%s', async (_when, time, claims, statement, standing) => {
    expect((await verifyAt(time, claims, statement)).standing).toBe(standing);
  });

  test('shows what was signed, as dates and words', async () => {
    expect(await verifyAt('01T18:00:00', KNOWN)).toEqual({
      standing: 'VALID',
      claims: {
        colour: 'GREEN',
        popup: null,
        category: null,
        name: '王*',
        idNumber: '99**************11',
        jurisdiction: '110000',
        issuedAt: new Date(at(ISSUED)),
        validUntil: new Date(at('02T00:00:00')),
        staleUntil: new Date(at('02T02:30:00')),
        window: { from: new Date(at('02T00:00:00')), to: new Date(at('02T02:00:00')) },
      },
    });
  });
});

describe('what is no token of the platform', () => {
  const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['no token at all', () => Promise.resolve('hello'), 'FORMAT'],
    ['a picture of one, cut off', async () => (await sign(CLAIMS)).slice(0, -10), 'SIGNATURE'],
    ['one whose colour was changed', async () => changed(await sign(CLAIMS)), 'SIGNATURE'],
    ['one signed by somebody else in the name of a key', () => sign(CLAIMS, foreign), 'SIGNATURE'],
    ['one of a key nobody published', async () => sign(CLAIMS, { ...foreign, jwk: { kid: 'nobody' } }), 'KEY'],
    ['a statement shown as a token', () => sign(CLAIMS, old, 'maintenance+jwt'), 'TYPE'],
    [
      'one without a signature (alg none)',
      () => Promise.resolve(`${b64({ alg: 'none', typ: 'day-token+jwt', kid: 'old' })}.${b64(CLAIMS)}.`),
      'TYPE',
    ],
    ['one of another issuer', () => sign({ ...CLAIMS, iss: 'somebody' }), 'ISSUER'],
    ['one without an end', () => sign({ ...CLAIMS, exp: undefined }), 'CLAIMS'],
  ])('%s', async (_what, token, reason) => {
    expect(await gate().verify(await token())).toEqual({ standing: 'INVALID', reason });
  });

  const changed = (token: string): string => {
    const [head, , signature] = token.split('.');
    return `${head}.${b64({ ...CLAIMS, colour: 'RED' })}.${signature}`;
  };
});

describe('keys', () => {
  test('are fetched once, and again after an hour', async () => {
    const opened = gate();
    const token = await sign(CLAIMS);
    await Promise.all([opened.verify(token), opened.verify(token)]);
    await opened.verify(token);
    expect(opened.platform.asked).toBe(2);
    opened.time += 3_601_000;
    await opened.verify(token);
    expect(opened.platform.asked).toBe(4);
  });

  test('that are new are fetched when a token names one, at most once a minute', async () => {
    const opened = gate();
    await opened.verify(await sign(CLAIMS));
    opened.platform.keys = [old.jwk, next.jwk];
    opened.time += 61_000;
    expect((await opened.verify(await sign(CLAIMS, next))).standing).toBe('VALID');
    const before = opened.platform.asked;
    for (let times = 0; times < 5; times += 1) await opened.verify(await sign(CLAIMS, { ...next, jwk: { kid: 'x' } }));
    expect(opened.platform.asked).toBe(before);
  });

  test('are kept without a line for two days, then nothing is said', async () => {
    const opened = gate();
    await opened.verify(await sign(CLAIMS));
    opened.platform.up = false;
    expect((await opened.verify(await sign(CLAIMS, next))).standing).toBe('INVALID');
    opened.time = at('02T18:00:00');
    const later = await sign({ ...CLAIMS, iat: seconds('02T17:00:00'), exp: seconds('03T00:00:00') });
    expect((await opened.verify(later)).standing).toBe('VALID');
    expect(await opened.verify(await sign(CLAIMS, next))).toEqual({ standing: 'UNKNOWN', reason: 'KEY_NOT_KNOWN' });
    opened.time = at('03T18:00:01');
    expect(await opened.verify(later)).toEqual({ standing: 'UNKNOWN', reason: 'KEY_SET_TOO_OLD' });
  });

  test('that could never be fetched leave a token unknown', async () => {
    const opened = gate();
    opened.platform.up = false;
    expect(await opened.verify(await sign(CLAIMS))).toEqual({ standing: 'UNKNOWN', reason: 'KEY_NOT_KNOWN' });
  });

  test('outlive a restart without a line, with the statement', async () => {
    const kept: string[] = [];
    const storage = { load: () => kept.at(-1) ?? null, save: (text: string) => void kept.push(text) };
    const before = gate({ storage });
    before.platform.statement = await sign(said('01T17:00:00', [WINDOW]), old, 'maintenance+jwt');
    await before.verify(await sign(CLAIMS));
    const down = new Platform();
    down.up = false;
    const after = gate({ storage }, down);
    after.time = at('02T01:00:00');
    expect((await after.verify(await sign(CLAIMS))).standing).toBe('STALE_MAINTENANCE');
  });
});
