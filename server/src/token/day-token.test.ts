import { instant, type Instant } from '@zhengming/domain';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { keepTokenKeys } from './token-keys.js';

let house: TestHouse;
let rail: Caller;
let admin: Caller;
let green: TestPerson;
let flagged: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  rail = await house.partner('status:read');
  admin = await house.staff('admin', 'ADMIN');
  green = await makePerson(house.services.store, { index: 1 });
  flagged = await makePerson(house.services.store, { index: 2, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());
afterEach(() => house.clock.set(NOW));

const at = (text: string): Instant => instant(`2021-11-${text}+08:00`);
const seconds = (text: string): number => at(text) / 1000;

const CHECK = 'query C($i: IdentifierInput!) { checkStatus(identifier: $i) { colour validUntil standing token } }';
interface Check {
  readonly colour: string;
  readonly validUntil: string | null;
  readonly standing: string;
  readonly token: string | null;
}
const check = async ({ phone }: TestPerson): Promise<Check> => {
  const { data, errors } = await rail.ask(CHECK, { i: { kind: 'PHONE', value: phone } });
  expect(errors).toBeUndefined();
  return data?.['checkStatus'] as unknown as Check;
};
const tokenOf = async (person: TestPerson): Promise<string> => (await check(person)).token ?? '';

const keySet = async (): Promise<JSONWebKeySet> =>
  (await (await fetch(`${house.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
const kids = async (): Promise<readonly (string | undefined)[]> => (await keySet()).keys.map(({ kid }) => kid);

const PUBLISH = `mutation P($input: PublishMaintenanceInput!) { publishMaintenance(input: $input) {
  ... on MaintenanceWindow { id state } ... on Refusal { code field } } }`;
const publish = async (from: string, to: string, reason = '系统升级'): Promise<Record<string, string>> => {
  const answer = await admin.ask(PUBLISH, {
    input: { from: `2021-11-${from}+08:00`, to: `2021-11-${to}+08:00`, reason },
  });
  return answer.data?.['publishMaintenance'] as unknown as Record<string, string>;
};
const WITHDRAW = `mutation W($id: UUID!) { withdrawMaintenance(input: { id: $id, reason: "不升级了" }) {
  ... on MaintenanceWindow { state } ... on Refusal { code } } }`;
const withdraw = async (id = ''): Promise<unknown> => (await admin.ask(WITHDRAW, { id })).data?.['withdrawMaintenance'];

describe('a day token', () => {
  test('is signed by a published key and shows the mask, the verdict, and the end of the day', async () => {
    const { payload, protectedHeader } = await jwtVerify(await tokenOf(green), createLocalJWKSet(await keySet()), {
      currentDate: new Date(NOW),
      issuer: 'zhengming',
      typ: 'day-token+jwt',
    });
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'day-token+jwt' });
    const { name, idn, ...rest } = payload;
    expect(name).toMatch(/^.\*+$/);
    expect(idn).toMatch(/^99\*{14}..$/);
    expect(rest).toEqual({
      iss: 'zhengming',
      jur: '110000',
      iat: NOW / 1000,
      exp: seconds('02T00:00:00'),
      stale_until: seconds('02T02:30:00'),
      colour: 'GREEN',
      popup: null,
      category: null,
    });
  });

  test('never stands longer than the status, and then there is no grace after it', async () => {
    await house.services.store.pool.query('update status set valid_until = $2 where person_id = $1', [
      flagged.id,
      new Date(at('01T15:00:00')),
    ]);
    const claims = decodeJwt(await tokenOf(flagged));
    expect(claims).toMatchObject({ exp: seconds('01T15:00:00'), colour: 'NONE', category: 'ITINERARY' });
    expect(claims).not.toHaveProperty('stale_until');
  });

  test('a last second before midnight gives one second', async () => {
    house.clock.set(at('01T23:59:59'));
    expect(decodeJwt(await tokenOf(green)).exp).toBe(seconds('02T00:00:00'));
  });

  test('for nobody known there is none', async () => {
    const { data } = await rail.ask(CHECK, { i: { kind: 'PHONE', value: '12999999999' } });
    expect(data?.['checkStatus']).toMatchObject({ standing: null, token: null });
  });

  test('a member of staff who looks is given none', async () => {
    const handler = await house.staff('handler', 'HANDLER');
    const { errors } = await handler.ask(CHECK, { i: { kind: 'PHONE', value: green.phone } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('five hundred are read by one statement, signed or not', async () => {
  const input = Array.from({ length: 500 }, (_, i) => ({ kind: 'PHONE', value: i % 2 ? green.phone : flagged.phone }));
  const asked = async (fields: string): Promise<number> => {
    const query = `query M($input: [IdentifierInput!]!) { checkStatuses(input: $input) { ${fields} } }`;
    // once beforehand: then nobody's status is out of date, and the keys are known
    await rail.ask(query, { input });
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const { data } = await rail.ask(query, { input });
    const texts = spy.mock.calls.map(([given]) =>
      typeof given === 'string' ? given : (given as { text: string }).text,
    );
    spy.mockRestore();
    expect(data).toMatchObject({ checkStatuses: { length: 500 } });
    return texts.filter((text) => /\b(?:person_identifier|status|token_key|maintenance_window)\b/.test(text)).length;
  };
  expect([await asked('colour'), await asked('colour token')]).toEqual([1, 1]);
});

describe('rotation', () => {
  test('the next key is published a day before it signs; the old one goes when its last token is over', async () => {
    const { store, tokens } = house.services;
    const [old] = await kids();
    const { made } = await keepTokenKeys(store, NOW, true);
    tokens.changed();
    expect(await kids()).toEqual([old, made]);
    expect(decodeProtectedHeader(await tokenOf(green)).kid).toBe(old);
    expect(await keepTokenKeys(store, NOW, true)).toEqual({ made: null, signsFrom: null });

    house.clock.set(at('02T10:00:00'));
    expect(decodeProtectedHeader(await tokenOf(green)).kid).toBe(made);
    expect(await kids()).toEqual([old, made]);

    house.clock.set(at('03T03:00:00'));
    await keepTokenKeys(store, house.clock.now());
    tokens.changed();
    expect(await kids()).toEqual([made]);
    const { rows } = await store.pool.query<{ kid: string }>('select kid from token_key where private_key is null');
    expect(rows.map(({ kid }) => kid)).toEqual([old]);
  });

  test('whoever reads the database has no key that signs', async () => {
    const { pool, keyring } = house.services.store;
    const { rows } = await pool.query<{ kept: Buffer }>(
      'select private_key as kept from token_key where private_key is not null',
    );
    const clear = rows.map(({ kept }) => keyring.decrypt(kept));
    expect(clear.map((secret) => Buffer.from(secret, 'base64url').length)).toEqual([32]);
    expect(rows.map(({ kept }, index) => kept.toString('latin1').includes(clear[index] ?? ''))).toEqual([false]);
  });
});

describe('published maintenance', () => {
  afterEach(async () => {
    await house.services.store.pool.query('delete from maintenance_window');
    house.services.tokens.changed();
  });

  test.each([
    ['begins now', '01T10:00:00', '01T12:00:00', 'IN_THE_PAST', 'input.from'],
    ['ends before it begins', '02T02:00:00', '02T00:00:00', 'ENDS_BEFORE_IT_STARTS', 'input.to'],
    ['lasts more than twelve hours', '02T00:00:00', '02T12:00:01', 'TOO_LONG', 'input.to'],
  ])('what %s is refused', async (_what, from, to, code, field) => {
    expect(await publish(from, to)).toEqual({ code, field });
  });

  test('is not published twice, and not without a reason', async () => {
    expect(await publish('02T00:00:00', '02T02:00:00')).toMatchObject({ state: 'AHEAD' });
    expect(await publish('02T01:00:00', '02T03:00:00')).toMatchObject({ code: 'MAINTENANCE_OVERLAPS' });
    expect(await publish('03T00:00:00', '03T02:00:00', ' ')).toMatchObject({ code: 'BLANK' });
  });

  test('stands in tokens of that day and in the signed statement; withdrawn, in neither', async () => {
    const { id } = await publish('02T00:00:00', '02T02:00:00');
    const window = [seconds('02T00:00:00'), seconds('02T02:00:00')];
    const statement = async (): Promise<unknown> =>
      decodeJwt(await (await fetch(`${house.url}/.well-known/maintenance.jwt`)).text())['windows'];
    expect(decodeJwt(await tokenOf(green))['window']).toEqual(window);
    expect(await statement()).toEqual([window]);

    expect(await withdraw(id)).toEqual({ state: 'WITHDRAWN' });
    expect(decodeJwt(await tokenOf(green))).not.toHaveProperty('window');
    expect(await statement()).toEqual([]);
    expect(await withdraw(id)).toEqual({ code: 'UNKNOWN_MAINTENANCE' });
  });

  describe('and the database is read only', () => {
    const closed = async (minute: string): Promise<Check | string> => {
      const { pool } = house.services.store;
      await pool.query('update status set valid_until = $2, fingerprint = 0 where person_id = $1', [
        flagged.id,
        new Date(at('02T00:00:00')),
      ]);
      house.clock.set(at(minute));
      await readOnly('on');
      try {
        const { data, errors } = await rail.ask(CHECK, { i: { kind: 'PHONE', value: flagged.phone } });
        return errors ? String(errors[0]?.extensions?.['code']) : (data?.['checkStatus'] as unknown as Check);
      } finally {
        await readOnly('off');
      }
    };

    /** As a database answers that is read only during an upgrade. */
    const readOnly = (how: 'on' | 'off'): Promise<unknown> =>
      house.services.store.pool.query(
        how === 'off'
          ? 'drop trigger closed on status; drop function closed'
          : `create function closed() returns trigger language plpgsql as
               $$ begin raise exception 'read only' using errcode = '25006'; end $$;
             create trigger closed before insert or update on status execute function closed()`,
      );

    test('inside the window the last status is given, as stale and unsigned', async () => {
      await publish('02T00:00:00', '02T02:00:00');
      expect(await closed('02T00:30:00')).toMatchObject({ colour: 'NONE', standing: 'STALE_MAINTENANCE', token: null });
    });

    test('outside a window it is a fault', async () => {
      expect(await closed('02T00:30:00')).toBe('INTERNAL_SERVER_ERROR');
    });
  });
});

describe('what everybody may fetch', () => {
  test.each(['/.well-known/jwks.json', '/.well-known/maintenance.jwt'])(
    '%s: cached, for every origin',
    async (path) => {
      const first = await fetch(`${house.url}${path}`);
      expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
      const again = await fetch(`${house.url}${path}`, {
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    },
  );
});
