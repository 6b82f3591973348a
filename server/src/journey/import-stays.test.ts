import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journeysOf, nobodysPhone, phoneOf, type SentRow, sendStays, somebody } from '../testing/journey-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let rail: Caller;
let desk: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  rail = await house.partner('stay:write', 'trace:write');
  desk = await house.staff('handler', 'HANDLER');
});
afterAll(() => house.close());

/** A train of 25 October to Alxa League, bought on the 20th. */
const ticket = (person: TestPerson, more: Record<string, unknown> = {}) => ({
  identifier: phoneOf(person),
  source: 'TICKET',
  reference: 'E1234',
  eventAt: '2021-10-20T08:00:00+08:00',
  divisionCode: '152900',
  arrivedAt: '2021-10-25T09:00:00+08:00',
  detail: 'K1177',
  ...more,
});
const ended = (person: TestPerson, event: string, more: Record<string, unknown> = {}) => ({
  identifier: phoneOf(person),
  source: 'TICKET',
  reference: 'E1234',
  event,
  eventAt: '2021-10-24T08:00:00+08:00',
  ...more,
});
const outcomes = ({ rows }: { readonly rows: readonly SentRow[] }): readonly string[] =>
  rows.map(({ outcome }) => outcome);

describe('bought but not travelled', () => {
  test('a refund ends the evidence, turns the status back and stays readable', async () => {
    const person = await somebody(house);
    expect(outcomes(await sendStays(rail, ticket(person)))).toEqual(['ACCEPTED']);
    const flagged = await journeysOf(desk, person);
    expect(flagged.status.popup).toBe('VERIFY_ITINERARY');
    expect(flagged.stays.find(({ source }) => source === 'TICKET')).toMatchObject({
      precision: 'PREFECTURE',
      strength: 'FAIR',
      reference: 'E1234',
      leftAt: '2021-10-25T09:00:00+08:00',
    });
    expect(outcomes(await sendStays(rail, ended(person, 'REFUNDED')))).toEqual(['CHANGED']);
    const cleared = await journeysOf(desk, person);
    expect(cleared.status).toEqual({ colour: 'GREEN', popup: null });
    expect(cleared.stays.some(({ source }) => source === 'TICKET')).toBe(false);
    expect(cleared.endedStays).toMatchObject([{ endedBecause: 'REFUNDED', reference: 'E1234' }]);
  });

  test('in any order, and each of them twice, it comes to the same', async () => {
    const messages = [
      (person: TestPerson) => ticket(person),
      (person: TestPerson) => ended(person, 'CHANGED', { eventAt: '2021-10-21T08:00:00+08:00', divisionCode: '152922', arrivedAt: '2021-10-26T09:00:00+08:00' }),
      (person: TestPerson) => ended(person, 'NO_SHOW', { eventAt: '2021-10-26T10:00:00+08:00' }),
    ]; // prettier-ignore
    const found = [];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      // prettier-ignore
      const person = await somebody(house);
      const rows = order.flatMap((at) => messages[at]?.(person) ?? []);
      for (const row of rows) await sendStays(rail, row);
      expect(outcomes(await sendStays(rail, ...rows))).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
      const { status, stays, endedStays } = await journeysOf(desk, person);
      expect(endedStays).not.toEqual([]);
      found.push({ status, stays: stays.map(({ source, division }) => [source, division.code]) });
    }
    expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(found[0]?.status.colour).toBe('GREEN');
  });

  test('one delivery that carries ticket and refund leaves nothing standing', async () => {
    const person = await somebody(house);
    expect(outcomes(await sendStays(rail, ended(person, 'REFUNDED'), ticket(person)))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ]);
    const { endedStays, status } = await journeysOf(desk, person);
    expect(endedStays).toMatchObject([{ endedBecause: 'REFUNDED' }]);
    expect(status.colour).toBe('GREEN');
  });

  test('bought anew after the refund it counts again', async () => {
    const person = await somebody(house);
    await sendStays(rail, ticket(person), ended(person, 'REFUNDED'));
    await sendStays(rail, ticket(person, { eventAt: '2021-10-24T20:00:00+08:00' }));
    expect((await journeysOf(desk, person)).status.popup).toBe('VERIFY_ITINERARY');
  });

  test("another sender's reference is another journey", async () => {
    const [person, air] = [await somebody(house), await house.partner('stay:write')];
    await sendStays(rail, ticket(person));
    expect(outcomes(await sendStays(air, ended(person, 'REFUNDED')))).toEqual(['ACCEPTED']);
    expect((await journeysOf(desk, person)).stays.some(({ source }) => source === 'TICKET')).toBe(true);
  });
});

describe('before the journey (提前弹窗)', () => {
  const arrivingTomorrow = (person: TestPerson) =>
    ticket(person, { divisionCode: '110105', arrivedAt: '2021-11-02T15:00:00+08:00' });

  test('a ticket into the city for tomorrow asks at once; its refund lets go at once', async () => {
    const person = await somebody(house, { declared: false });
    expect((await journeysOf(desk, person)).status).toEqual({ colour: 'GREEN', popup: null });
    await sendStays(rail, arrivingTomorrow(person));
    expect((await journeysOf(desk, person)).status.popup).toBe('VERIFY_ITINERARY');
    await sendStays(rail, ended(person, 'REFUNDED'));
    expect((await journeysOf(desk, person)).status).toEqual({ colour: 'GREEN', popup: null });
  });
});

describe('other sources', () => {
  test('an investigation is strong, carries its number and names the county', async () => {
    const person = await somebody(house);
    const found = { identifier: phoneOf(person), source: 'FLOW_INVESTIGATION', reference: 'F-1', caseNumber: '额流调2021-031', eventAt: '2021-10-31T08:00:00+08:00', divisionCode: '152923', arrivedAt: '2021-10-25T09:00:00+08:00', leftAt: '2021-10-25T12:00:00+08:00' }; // prettier-ignore
    expect(outcomes(await sendStays(rail, found))).toEqual(['ACCEPTED']);
    const { stays, status } = await journeysOf(desk, person);
    const stay = stays.find(({ source }) => source === 'FLOW_INVESTIGATION');
    expect(stay).toMatchObject({ strength: 'STRONG', precision: 'COUNTY', caseNumber: '额流调2021-031' });
    expect(status.popup).toBe('AFFECTED_AREA');
    expect(outcomes(await sendStays(rail, { ...found, event: 'WITHDRAWN', eventAt: '2021-11-01T08:00:00+08:00' }))).toEqual(['CHANGED']); // prettier-ignore
    expect((await journeysOf(desk, person)).status.colour).toBe('GREEN');
  });

  test.each([
    ['stay:write', ['ACCEPTED', 'ACCEPTED', 'SOURCE_NOT_YOURS', 'SOURCE_NOT_YOURS']],
    ['trace:write', ['SOURCE_NOT_YOURS', 'SOURCE_NOT_YOURS', 'ACCEPTED', 'ACCEPTED']],
  ] as const)('a key with %s tells of what is its own to tell, row by row', async (scope, told) => {
    const [person, sender] = [await somebody(house), await house.partner(scope)];
    const rows = (['TICKET', 'HOTEL', 'TELECOM', 'FLOW_INVESTIGATION'] as const).map((source) =>
      ticket(person, { source, reference: source, caseNumber: '流调-1', arrivedAt: '2021-10-19T09:00:00+08:00' }),
    );
    const answer = await sendStays(sender, ...rows);
    expect(answer.rows.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual(told);
  });

  test('what telecom saw through a number is of that number; a hotel refines it', async () => {
    const person = await somebody(house);
    const seen = { identifier: phoneOf(person), source: 'TELECOM', reference: 'T-1', eventAt: '2021-10-28T08:00:00+08:00', divisionCode: '152900', arrivedAt: '2021-10-25T09:00:00+08:00', leftAt: '2021-10-26T12:00:00+08:00' }; // prettier-ignore
    const slept = { ...seen, source: 'HOTEL', reference: 'H-1', divisionCode: '152922' };
    await sendStays(rail, seen);
    const before = await journeysOf(desk, person);
    expect(before.stays.find(({ reference }) => reference === 'T-1')?.phone).not.toBe(null);
    expect(before.status.popup).toBe('VERIFY_ITINERARY');
    await sendStays(rail, slept);
    expect((await journeysOf(desk, person)).status.popup).toBe('TEST_REQUIRED');
  });
});

describe('a row that cannot be taken says which and where', () => {
  test('and the others are', async () => {
    const person = await somebody(house);
    const report = await sendStays(
      rail,
      ticket(person, { identifier: nobodysPhone() }),
      ticket(person, { identifier: { kind: 'PHONE', value: '123' } }),
      ticket(person, { reference: ' ' }),
      ticket(person, { divisionCode: '899999' }),
      ticket(person, { divisionCode: null }),
      ticket(person, { leftAt: '2021-10-24T09:00:00+08:00' }),
      ticket(person, { eventAt: '2021-11-03T09:00:00+08:00' }),
      ticket(person, { source: 'TELECOM', event: 'REFUNDED' }),
      ticket(person, { source: 'TELECOM', arrivedAt: '2021-11-03T09:00:00+08:00' }),
      ticket(person, { source: 'FLOW_INVESTIGATION' }),
      ticket(person),
    );
    expect(report.rows.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      'UNKNOWN_PERSON',
      'INVALID_PHONE',
      'REFERENCE_MISSING',
      'UNKNOWN_DIVISION',
      'PLACE_MISSING',
      'LEFT_BEFORE_ARRIVED',
      'EVENT_IN_THE_FUTURE',
      'EVENT_DOES_NOT_FIT',
      'ARRIVAL_IN_THE_FUTURE',
      'CASE_NUMBER_MISSING',
      'ACCEPTED',
    ]);
    expect(report.rows[4]?.problem?.path).toBe('stays[4].divisionCode');
    expect([report['accepted'], report['rejected']]).toEqual([1, 10]);
  });

  test('more than 2,000 rows are not begun', async () => {
    const person = await somebody(house);
    const rows = Array.from({ length: 2_001 }, (_, index) => ticket(person, { reference: `X${index}` }));
    expect(await sendStays(rail, ...rows)).toMatchObject({ __typename: 'Refusal', code: 'TOO_MANY' });
  });
});
