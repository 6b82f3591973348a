import { Readable } from 'node:stream';
import { openImportBatch } from '@zhengming/data';
import { buildTestMobileNumber, buildTestResidentNumber } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journeysOf, nobodysPhone, sendStays, somebody } from '../testing/journey-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';
import { takeDelivery } from './take-delivery.js';

/** Files of journeys (行程) and of bound numbers (号码绑定). */
let house: TestHouse;
let rail: Caller;
let city: Caller;
let steward: Caller;
let desk: Caller;
let railId: string;

beforeAll(async () => {
  house = await openTestHouse();
  rail = await house.partner('stay:write', 'trace:write');
  city = await house.partner('binding:write');
  steward = await house.staff('steward', 'DATA_STEWARD');
  desk = await house.staff('handler', 'HANDLER');
  const { data } = await steward.ask('{ importSenders { id } }');
  const senders = (data?.['importSenders'] ?? []) as unknown as readonly { readonly id: string }[];
  railId = senders[0]?.id ?? '';
});
afterAll(() => house.close());

interface Sent {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly id: string };
}

async function send(by: Caller, path: string, ...lines: readonly (string | object)[]): Promise<Sent> {
  const isCsv = typeof lines[0] === 'string';
  const answer = await fetch(`${house.url}/api/imports/${path}`, {
    method: 'POST',
    headers: { ...by.headers, 'content-type': isCsv ? 'text/csv' : 'application/x-ndjson', origin: house.url },
    body: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  });
  return { status: answer.status, body: (await answer.json()) as Sent['body'] };
}

const rejects = async (by: Caller, id: string): Promise<readonly string[]> => {
  const answer = await fetch(`${house.url}/api/imports/${id}/rejects`, { headers: by.headers });
  const lines = (await answer.text()).trim().split('\r\n').slice(1);
  return lines.map((line) => line.split(',').slice(0, 3).join(' '));
};

const nobody = buildTestResidentNumber(99_999, '1970-01-01', 'MALE');
const ticket = (person: TestPerson, more: object = {}): object => ({
  identifier: person.residentNumber,
  source: 'TICKET',
  reference: 'E1234',
  eventAt: '2021-10-20T08:00:00+08:00',
  divisionCode: '152922',
  arrivedAt: '2021-10-25T09:00:00+08:00',
  detail: 'K1177',
  ...more,
});
const refund = (person: TestPerson): object => ({
  identifier: person.residentNumber,
  source: 'TICKET',
  reference: 'E1234',
  event: 'REFUNDED',
  eventAt: '2021-10-24T08:00:00+08:00',
});
const asked = async (person: TestPerson) => (await journeysOf(desk, person)).status;

describe('a file of journeys', () => {
  test('asks whoever it touches before it is answered; a file of their refunds lets them go', async () => {
    const people = [await somebody(house), await somebody(house)] as const;
    const sent = await send(rail, 'stays', ...people.map((person) => ticket(person)));
    expect(sent).toMatchObject({ status: 200, body: { kind: 'STAYS', state: 'DONE', lines: 2, accepted: 2 } });
    for (const person of people) expect((await asked(person)).popup).not.toBe(null);
    const back = await send(rail, 'stays', ...people.map(refund));
    expect(back.body).toMatchObject({ accepted: 0, changed: 2 });
    for (const person of people) expect(await asked(person)).toEqual({ colour: 'GREEN', popup: null });
    const { rows } = await house.services.store.pool.query(
      'select batch_id, ended_because from stay where person_id = $1 and reference is not null',
      [people[0].id],
    );
    expect(rows).toEqual([{ batch_id: sent.body.id, ended_because: 'REFUNDED' }]);
  });

  test('tells of the same journeys as the mutation: what the one said the other need not say again', async () => {
    const person = await somebody(house);
    const { residentNumber: value } = person;
    await sendStays(rail, { ...ticket(person, { reference: ' Ｅ1234' }), identifier: { kind: 'RESIDENT_ID', value } });
    expect((await send(rail, 'stays', ticket(person), ticket(person))).body).toMatchObject({ duplicates: 2 });
    expect((await send(rail, 'stays', refund(person))).body).toMatchObject({ changed: 1 });
    expect((await journeysOf(desk, person)).endedStays).toMatchObject([{ endedBecause: 'REFUNDED' }]);
  });

  test('carries ticket and refund in any order, through numbers too', async () => {
    const person = await somebody(house);
    const byPhone = { identifierKind: 'PHONE', identifier: person.phone };
    const seen = ticket(person, {
      ...byPhone,
      source: 'TELECOM',
      reference: 'T-1',
      leftAt: '2021-10-26T09:00:00+08:00',
    });
    expect((await send(rail, 'stays', refund(person), ticket(person), seen)).body).toMatchObject({ accepted: 3 });
    const { stays, endedStays } = await journeysOf(desk, person);
    expect(endedStays).toHaveLength(1);
    expect(stays.find(({ reference }) => reference === 'T-1')?.phone).not.toBe(null);
    const stale =
      'select from person p join status s on s.person_id = p.id where p.id = $1 and p.facts_version <> s.facts_version';
    expect((await house.services.store.pool.query(stale, [person.id])).rowCount).toBe(0);
  });

  test('keeps the good rows and says of each other one where, what and why', async () => {
    const person = await somebody(house);
    const head = 'identifierKind,identifier,source,reference,event,eventAt,divisionCode,arrivedAt,leftAt,caseNumber';
    const who = `,${person.residentNumber}`;
    const when = '2021-10-20T08:00:00+08:00';
    const { body } = await send(
      rail,
      'stays',
      head,
      `${who},TICKET,A-1,,${when},152922,2021-10-25T09:00:00+08:00,,`,
      `PHONE,${nobodysPhone().value},TICKET,A-2,,${when},152922,2021-10-25T09:00:00+08:00,,`,
      `${who},TICKET,A-3,,${when},152922,2021-10-25T09:00:00,,`,
      `${who},TELECOM,A-4,REFUNDED,${when},,,,`,
      `${who},TICKET,,,${when},152922,2021-10-25T09:00:00+08:00,,`,
      `${who},TICKET,A-6,,${when},,,,`,
      'too,few',
      `${who},FLOW_INVESTIGATION,A-8,,${when},152922,2021-10-25T09:00:00+08:00,,`,
      `${who},TICKET,A-9,,${when},152922,2021-12-25T09:00:00+08:00,,`,
    );
    expect(body).toMatchObject({ state: 'DONE', lines: 9, accepted: 2, rejected: 7 });
    expect(await rejects(rail, body.id)).toEqual([
      '3 identifier UNKNOWN_PERSON',
      '4 arrivedAt NO_ZONE',
      '5 event EVENT_DOES_NOT_FIT',
      '6 reference REFERENCE_MISSING',
      '7 divisionCode PLACE_MISSING',
      '8  NOT_A_RECORD',
      '9 caseNumber CASE_NUMBER_MISSING',
    ]);
  });

  test('that is cut off in the middle keeps what was taken, and all of it may be sent again', async () => {
    const person = await somebody(house);
    // most of them about nobody: a chunk is long, and need not be slow
    const rows = Array.from({ length: 10_400 }, (_, index) =>
      ticket(person, { reference: `L-${index}`, ...(index % 50 > 0 && { identifier: nobody }) }),
    );
    const { services } = house;
    const cut = new AbortController();
    const stream = Readable.from(
      (function* () {
        for (const [index, row] of rows.entries()) {
          if (index === 10_200) cut.abort();
          yield Buffer.from(`${JSON.stringify(row)}\n`);
        }
      })(),
    );
    const batchId = uuidv7();
    const delivery = { kind: 'STAYS', format: 'NDJSON', codeSystem: null, register: 'NATIONAL' } as const;
    await openImportBatch(services.store.pool, {
      ...delivery,
      id: batchId,
      source: 'rail',
      fileName: 'cut',
      contentHash: Buffer.alloc(32),
      receivedAt: NOW,
      staffId: null,
      clientId: railId,
    });
    const sender = { issuer: railId, sources: new Set(['TICKET'] as const) };
    await takeDelivery(services, { ...delivery, batchId, territory: null, sender }, stream, cut.signal);
    const { data } = await steward.ask(`{ import(id: "${batchId}") { state lines accepted } }`);
    expect(data?.['import']).toEqual({ state: 'INTERRUPTED', lines: 10_000, accepted: 200 });
    const again = await send(rail, 'stays', ...rows.slice(9_900));
    expect(again.body).toMatchObject({ state: 'DONE', accepted: 8, duplicates: 2, rejected: 490 });
    expect((await asked(person)).popup).not.toBe(null);
  });
});

describe('a file of numbers', () => {
  const second = buildTestMobileNumber(90_001);
  const told = (person: TestPerson, more: object): object => ({
    identifier: person.residentNumber,
    number: second,
    at: '2021-11-01T09:00:00+08:00',
    ...more,
  });

  test('binds, unbinds and answers in any order, and judges whoever it stops', async () => {
    const person = await somebody(house);
    const other = await somebody(house);
    const { body } = await send(
      city,
      'bindings',
      told(person, { event: 'VERIFY', number: person.phone, answer: 'UNVERIFIED' }),
      told(person, { event: 'BIND', channel: 'ALIPAY' }),
      told(other, { event: 'BIND', channel: 'ALIPAY', at: '2021-11-01T09:30:00+08:00' }),
      told(person, { event: 'BIND', channel: 'ALIPAY' }),
      told(person, { event: 'UNBIND', channel: 'BAIDU' }),
      told(person, { event: 'BIND' }),
      told(person, { event: 'BIND', channel: 'WECHAT', at: '2021-11-01T18:00:00+08:00' }),
      told(person, { event: 'BIND', channel: 'WECHAT', number: '12' }),
    );
    expect(body).toMatchObject({ kind: 'BINDINGS', state: 'DONE', accepted: 3, duplicates: 1, rejected: 4 });
    expect(await rejects(city, body.id)).toEqual([
      '5 number NOT_BOUND',
      '6 channel CHANNEL_MISSING',
      '7 at FROM_THE_FUTURE',
      '8 number INVALID_PHONE',
    ]);
    expect(await asked(person)).toEqual({ colour: 'NONE', popup: 'PHONE_UNVERIFIED' });
    const { rows } = await house.services.store.pool.query(
      'select count(*)::int as shared from shared_phone s join phone_binding b on b.id = s.binding_id where b.batch_id = $1',
      [body.id],
    );
    expect(rows).toEqual([{ shared: 1 }]);
  });
});

test('a file of tests may name the institution by its credit code', async () => {
  const person = await somebody(house);
  const { rows } = await house.services.store.pool.query<{ code: string }>(
    'select credit_code as code from institution where credit_code is not null order by id limit 1',
  );
  const code = rows[0]?.code ?? '';
  const sample = (sampleNumber: string, institutionId: string): object => ({
    identifier: person.residentNumber,
    institutionId,
    sampleNumber,
    divisionCode: '110105',
    sampledAt: '2021-10-31T20:00:00+08:00',
    result: 'PENDING',
  });
  const { body } = await send(
    await house.partner('test:write'),
    'tests',
    sample('U-1', code),
    sample('U-1', ` ${code.toLowerCase()}`),
    sample('U-2', `${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}`),
  );
  expect(body).toMatchObject({ accepted: 1, duplicates: 1, rejected: 1 });
  const { data } = await steward.ask(`{ import(id: "${body.id}") { problems { code path } } }`);
  expect(data?.['import']).toEqual({ problems: [{ code: 'UNKNOWN_INSTITUTION', path: '3.institutionId' }] });
});

describe('whoever sends', () => {
  test('needs the right for these facts', async () => {
    const person = await somebody(house);
    expect((await send(city, 'stays', ticket(person))).status).toBe(403);
    expect((await send(rail, 'bindings', {})).status).toBe(403);
    expect((await send(desk, 'stays', ticket(person))).status).toBe(403);
    expect((await send(house.nobody, 'stays', ticket(person))).status).toBe(401);
  });

  test('with a key that acts for citizens only delivers nothing about everybody', async () => {
    const app = await house.partner('binding:write', 'record:read');
    await house.services.store.pool.query(
      `update partner_client set proof_required = true where 'record:read' = any(scopes)`,
    );
    expect(await send(app, 'bindings', {})).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  test('for a carrier says for which, and a refund of the carrier itself finds the ticket', async () => {
    const person = await somebody(house);
    for (const path of ['stays', `stays?issuer=${uuidv7()}`])
      expect(await send(steward, path, ticket(person))).toMatchObject({
        status: 400,
        body: { code: 'UNKNOWN_ISSUER' },
      });
    expect(await send(rail, `stays?issuer=${uuidv7()}`, ticket(person))).toMatchObject({ status: 400 });
    expect((await send(steward, 'stays?issuer=rail', ticket(person))).body).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { body } = await send(steward, `stays?issuer=${railId}`, ticket(person));
    expect(body).toMatchObject({ accepted: 1, source: 'steward 测试 · partner' });
    expect((await send(rail, 'stays', refund(person))).body).toMatchObject({ changed: 1 });
  });
});
