import { loadAgencies } from '@zhengming/data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, board, RAILWAY } from '../testing/agency-desk.js';
import { decideRemoval, proposeTogether, remove } from '../testing/correction-desk.js';
import { command, decide, type DeskAnswer, underReview } from '../testing/desk.js';
import { journeysOf, phoneOf, sendStays, somebody } from '../testing/journey-desk.js';
import { checkForwardedCodes } from '../venue/check-forwarded-codes.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';

/** What the desk found out of a journey holds when its source tells it otherwise, as long as it still speaks about it. */
let house: TestHouse;
let rail: Caller;
let intake: Caller;
let handler: Caller;
let reviewer: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  rail = await house.partner('stay:write');
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  await loadAgencies(house.services.store);
});
afterAll(() => house.close());

let told = 0;
/** A train of 25 October to Alxa League; each word of it is later than the one before. */
async function tell(person: TestPerson, more: Record<string, unknown> = {}): Promise<string | undefined> {
  told += 1;
  const { rows } = await sendStays(rail, {
    identifier: phoneOf(person),
    source: 'TICKET',
    reference: 'E1234',
    eventAt: `2021-10-20T08:${String(told % 60).padStart(2, '0')}:00+08:00`,
    event: told === 1 ? 'RECORDED' : 'CHANGED',
    divisionCode: '152900',
    arrivedAt: '2021-10-25T09:00:00+08:00',
    detail: 'K1177 3车12A',
    ...more,
  });
  return rows[0]?.outcome;
}

const shown = async (person: TestPerson): Promise<string> => {
  const { colour, popup } = (await journeysOf(handler, person)).status;
  return popup ?? colour;
};
const ticketOf = async (person: TestPerson): Promise<string> =>
  (await journeysOf(handler, person)).stays.find(({ source }) => source === 'TICKET')?.id ?? '';
const correctionOf = async (person: TestPerson): Promise<readonly string[]> => {
  const { rows } = await house.services.store.pool.query<{ targets: readonly string[] }>(
    'select target_ids as targets from correction where person_id = $1',
    [person.id],
  );
  return rows[0]?.targets ?? [];
};

interface Corrected {
  readonly person: TestPerson;
  readonly appeal: DeskAnswer;
}

/** Somebody whom a ticket stopped, and of whom it was found that they did not travel. */
const freed = (): Promise<Corrected> => corrected('EXCLUDE_STAY', 'GREEN');

/** Somebody whom a ticket stopped, and who shows something milder since it was corrected. */
async function corrected(
  kind: 'EXCLUDE_STAY' | 'REFINE_STAY',
  shows: string,
  first: (person: TestPerson) => Promise<void> = async () => undefined,
): Promise<Corrected> {
  told = 0;
  // a county of an affected prefecture wants a test
  const person = await somebody(house, kind === 'REFINE_STAY' ? { test: 'UPLOADED' } : {});
  await first(person);
  await tell(person);
  const before = await shown(person);
  if (before !== 'VERIFY_ITINERARY') throw new Error(`not stopped: ${before}`);
  const appeal = await underReview(intake, handler, person);
  const targetIds = (await journeysOf(handler, person)).stays
    .filter(({ source }) => source === 'TICKET' || source === 'VENUE_SCAN')
    .map(({ id }) => id);
  const proposed = await proposeTogether(handler, appeal, [
    { kind, targetIds, ...(kind === 'REFINE_STAY' && { divisionCode: '152922' }) },
  ]);
  const decided = proposed.state === 'SECOND_REVIEW' ? await decide(reviewer, 'approveCorrection', proposed) : proposed;
  if ((await shown(person)) !== shows) throw new Error(JSON.stringify(decided));
  return { person, appeal: decided };
}

describe('a ticket of which it was found that nobody travelled on it', () => {
  test('is told again with another seat and another train of the day: it stops nobody again', async () => {
    const { person } = await freed();
    const first = await ticketOf(person);
    expect(await tell(person, { detail: 'K1177 5车01F' })).toBe('CHANGED');
    expect(await tell(person, { detail: 'K43', arrivedAt: '2021-10-25T21:30:00+08:00' })).toBe('CHANGED');
    expect(await ticketOf(person)).not.toBe(first);
    expect(await shown(person)).toBe('GREEN');
    expect(await correctionOf(person)).toHaveLength(3);
  });

  test.each([
    ['to another place', { divisionCode: '620100' }],
    ['to a county of the place', { divisionCode: '152923' }],
    ['to another day', { arrivedAt: '2021-10-27T09:00:00+08:00' }],
    ['for days more', { leftAt: '2021-10-29T09:00:00+08:00' }],
  ])('is told as one %s: that is news, and counts', async (_, more) => {
    const { person } = await freed();
    expect(await tell(person, more)).toBe('CHANGED');
    expect(await shown(person)).not.toBe('GREEN');
    expect(await correctionOf(person)).toHaveLength(1);
  });

  test('comes back as it was after a while as something else: it is what was looked into', async () => {
    const { person } = await freed();
    await tell(person, { divisionCode: '620100' });
    expect(await shown(person)).not.toBe('GREEN');
    await tell(person);
    expect(await shown(person)).toBe('GREEN');
  });

  test('is bought anew for the same day after a refund: it stops nobody again', async () => {
    const { person } = await freed();
    await tell(person, { event: 'REFUNDED', divisionCode: undefined, arrivedAt: undefined, detail: undefined });
    await tell(person, { event: 'RECORDED' });
    expect(await ticketOf(person)).not.toBe('');
    expect(await shown(person)).toBe('GREEN');
  });

  test("is followed, while another sender's ticket of the same number is not", async () => {
    const { person } = await freed();
    const air = await house.partner('stay:write');
    await sendStays(air, { identifier: phoneOf(person), source: 'TICKET', reference: 'E1234', eventAt: '2021-10-20T08:00:00+08:00', divisionCode: '152900', arrivedAt: '2021-10-25T09:00:00+08:00' }); // prettier-ignore
    expect(await shown(person)).toBe('VERIFY_ITINERARY');
  });

  test('is told again once the correction was taken back: it counts', async () => {
    const { person, appeal } = await freed();
    const asked = await remove(handler, appeal, '误判');
    expect(await decideRemoval(reviewer, asked, true)).toMatchObject({ removals: [{ state: 'DONE' }] });
    await tell(person, { detail: 'K43' });
    expect(await correctionOf(person)).toHaveLength(1);
    expect(await shown(person)).toBe('VERIFY_ITINERARY');
  });
});

test('a stay refined to a county stays there when another train of the day is told', async () => {
  const { person } = await corrected('REFINE_STAY', 'GREEN');
  await tell(person, { detail: 'K43', arrivedAt: '2021-10-25T21:30:00+08:00' });
  expect(await shown(person)).toBe('GREEN');
  await tell(person, { divisionCode: '152923' });
  expect(await shown(person)).toBe('AFFECTED_AREA');
});

test('a scan that was taken out stays out when its code is found to have gone round', async () => {
  const keeper = await house.partner('scan:write');
  const { pool } = house.services.store;
  await keeper.ask('mutation V($input: SaveVenueInput!) { saveVenue(input: $input) { __typename } }', {
    input: { code: 'C-1', name: '胡杨超市', kind: 'MARKET', divisionCode: '152923' },
  });
  const scanned = async (person: TestPerson, minute: string): Promise<void> => {
    const scan = {
      identifier: phoneOf(person),
      venueCode: 'C-1',
      scannedAt: `2021-10-28T12:${minute}:00+08:00`,
      reference: `C-${minute}`,
    };
    const { errors } = await keeper.ask(
      'mutation S($input: RecordVenueScansInput!) { recordVenueScans(input: $input) { __typename } }',
      { input: { batch: 'test', scans: [scan] } },
    );
    expect(errors).toBeUndefined();
  };
  const { person } = await corrected('EXCLUDE_STAY', 'GREEN', (one) => scanned(one, '59'));
  for (const [index, divisionCode] of ['370203', '620103', '410105', '370203', '620103'].entries()) {
    const guest = await somebody(house);
    await sendStays(rail, {
      identifier: phoneOf(guest),
      source: 'HOTEL',
      reference: `A-${index}`,
      eventAt: '2021-10-28T08:00:00+08:00',
      divisionCode,
      arrivedAt: '2021-10-27T08:00:00+08:00',
      leftAt: '2021-10-29T08:00:00+08:00',
    });
    await scanned(guest, `5${index}`);
  }
  const standing = `select id from stay where person_id = $1 and source = 'VENUE_SCAN' and known_to is null`;
  const before = await pool.query<{ id: string }>(standing, [person.id]);
  expect((await checkForwardedCodes(house.services)).persons).toBe(6);
  const after = await pool.query<{ id: string }>(standing, [person.id]);
  expect(after.rows).not.toEqual(before.rows);
  expect(await correctionOf(person)).toContain(after.rows[0]?.id);
});

test('no statement lets a correction speak of another journey', async () => {
  const { person } = await freed();
  const elsewhere = await somebody(house);
  await tell(elsewhere, { event: 'RECORDED' });
  const { pool } = house.services.store;
  const grow = (id: string) =>
    pool.query('update correction set target_ids = target_ids || $2::uuid where person_id = $1', [person.id, id]);
  await expect(grow(await ticketOf(elsewhere))).rejects.toThrow('what a correction says is written once');
  await expect(grow(person.stayId)).rejects.toThrow('what a correction says is written once');
});

test('what a body was asked about a ticket is about the ticket wherever it leads now; only what is known can be corrected', async () => {
  told = 0;
  const person = await somebody(house);
  await tell(person);
  const appeal = await underReview(intake, handler, person);
  const asked = await command(handler, 'askAgency', 'AskAgencyInput', {
    appealId: appeal.id,
    agencyId: RAILWAY,
    question: 'TICKET_USED',
    factIds: [await ticketOf(person)],
    expectedVersion: appeal.version,
  });
  expect(asked.code).toBeUndefined();
  await tell(person, { divisionCode: '620100' });
  const [task] = await board(handler);
  expect(task).toMatchObject({ question: 'TICKET_USED', facts: [{ division: { code: '620100' } }] });
  const answered = await answerOf(handler, task?.id ?? '', { answer: 'NOT_TRAVELLED' });
  expect(answered.suggestion).toMatchObject({ kind: 'EXCLUDE_STAY', targetIds: [await ticketOf(person)] });
});
