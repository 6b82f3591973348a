import { DAY_MS, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flagged, give, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';

/** Duplicates, merging, taking back and opening again: nothing is lost, and one number stays. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let colleague: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  colleague = await house.staff('colleague', 'HANDLER');
});
afterAll(() => house.close());

const somebody = (): Promise<TestPerson> => flagged(house, (index += 1));

async function duplicateOf({ id }: TestPerson): Promise<unknown> {
  const query = `query D($id: UUID!) { duplicateAppeal(personId: $id, reason: PREFECTURE_PRECISION) { kind appealId number state } }`;
  return (await intake.ask(query, { id })).data?.['duplicateAppeal'];
}

/** Upheld, told and closed by the citizen. */
async function closed(person: TestPerson): Promise<LifeAnswer> {
  const reviewed = await step(handler, 'startReview', await takeIn(intake, person));
  await give(handler, 'upholdAppeal', 'UpholdInput', {
    appealId: reviewed.id,
    cause: 'CORRECT_FLAG',
    reason: '行程属实',
    expectedVersion: reviewed.version,
  });
  await house.services.store.pool.query(
    `update appeal set state = 'NOTIFIED', notified_at = $2, version = version + 1 where id = $1`,
    [reviewed.id, new Date(house.clock.now())],
  );
  return step(intake, 'closeAppeal', await look(intake, reviewed.id));
}

describe('a second call about the same matter', () => {
  test('is offered to be merged, and then stays readable from the one that goes on', async () => {
    const person = await somebody();
    expect(await duplicateOf(person)).toBeNull();
    const first = await takeIn(intake, person);
    const offer = { kind: 'MERGE', appealId: first.id, number: first.number, state: 'VERIFYING' };
    expect(await duplicateOf(person)).toEqual(offer);
    const again = { statement: '现在在火车站', stuckNow: true };
    expect(await takeIn(intake, person, again)).toMatchObject({ code: 'DUPLICATE_APPEAL', field: 'input.reason' });
    const survivor = await takeIn(intake, person, { ...again, mergeInto: first.id });
    expect(survivor).toMatchObject({ id: first.id, number: first.number, state: 'VERIFYING', urgency: 'T0' });
    expect(survivor.merged).toMatchObject([{ statement: '现在在火车站', events: [{ action: 'OPEN' }, { action: 'MERGE' }] }]);
    expect(survivor.events.at(-1)).toMatchObject({ action: 'TAKE_OVER' });
  }); // prettier-ignore

  test('is not merged into anything but that appeal', async () => {
    const person = await somebody();
    const other = await takeIn(intake, await somebody());
    const answer = await takeIn(intake, person, { mergeInto: other.id });
    expect(answer).toMatchObject({ code: 'NOTHING_TO_MERGE_INTO', field: 'input.mergeInto' });
  });

  test('within a week of the end is offered the old case again, after that a new one', async () => {
    const person = await somebody();
    const { id } = await closed(person);
    house.clock.set(plusMs(NOW, 7 * DAY_MS));
    expect(await duplicateOf(person)).toMatchObject({ kind: 'REOPEN', appealId: id });
    house.clock.set(plusMs(NOW, 7 * DAY_MS + 1));
    expect(await duplicateOf(person)).toBeNull();
    house.clock.set(NOW);
  });
});

describe('two appeals of one person', () => {
  async function two(): Promise<{ readonly received: LifeAnswer; readonly survivor: LifeAnswer }> {
    const person = await somebody();
    const survivor = await takeIn(intake, person);
    const received = await takeIn(intake, person, { reason: 'OTHER', identityGrade: null, statement: '另一件事' });
    return { received, survivor };
  }

  test('become one: what the merged one has stays its own, and the person is told the number that goes on', async () => {
    const { received, survivor } = await two();
    const noted = await step(intake, 'addNote', received, { note: '已提供发票' });
    const merged = await step(intake, 'mergeAppeals', noted, { intoAppealId: survivor.id });
    expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { number: survivor.number } });
    expect(merged.notices.map(({ kind }) => kind)).toEqual(['RECEIVED', 'MERGED']);
    const goesOn = await look(handler, survivor.id);
    expect(goesOn.merged).toMatchObject([{ number: received.number, statement: '另一件事' }]);
    expect(goesOn.merged[0]?.events.map(({ action, note }) => note ?? action)).toEqual(['OPEN', '已提供发票', 'MERGE']);
  });

  test('go apart again by opening the merged one: both stand, also for the same reason', async () => {
    const { received, survivor } = await two();
    const merged = await step(intake, 'mergeAppeals', received, { intoAppealId: survivor.id });
    await house.services.store.pool.query(`update appeal set reason = $2, version = version + 1 where id = $1`, [
      merged.id,
      'PREFECTURE_PRECISION',
    ]);
    const apart = await step(intake, 'reopenAppeal', await look(intake, merged.id), { note: '另一件事' });
    expect(apart).toMatchObject({ state: 'REOPENED', mergedInto: null, closedAt: null, reopenedCount: 1 });
    const goesOn = await look(intake, survivor.id);
    expect(goesOn.merged).toEqual([]);
    expect(goesOn.events.at(-1)).toMatchObject({ action: 'GIVE_BACK' });
  });

  test.each(['somebody else', 'itself', 'one that is over'])('not into %s', async (whom) => {
    const { received, survivor } = await two();
    if (whom === 'one that is over') await step(intake, 'withdrawAppeal', survivor);
    const others: Record<string, string> = { 'one that is over': survivor.id, itself: received.id };
    const intoAppealId = others[whom] ?? (await takeIn(intake, await somebody())).id;
    const code = whom === 'one that is over' ? 'SURVIVOR_OVER' : 'NOT_THE_SAME_PERSON';
    expect(await step(intake, 'mergeAppeals', received, { intoAppealId })).toMatchObject({ code });
  });
});

describe('opened again', () => {
  test('by somebody else, in half the time, counted, and no longer than thirty days after the end', async () => {
    const over = await closed(await somebody());
    house.clock.set(plusMs(NOW, 30 * DAY_MS + 1));
    expect(await step(intake, 'reopenAppeal', over)).toMatchObject({ code: 'TOO_LATE_TO_REOPEN' });
    house.clock.set(plusMs(NOW, 30 * DAY_MS));
    const reopened = await step(intake, 'reopenAppeal', over, { note: '本人不服' });
    expect(reopened).toMatchObject({ state: 'REOPENED', handler: null, reopenedCount: 1 });
    // a routine case has a day; now it has twelve hours
    expect(reopened.decideDue).toBe('2021-12-01T22:00:00+08:00');
    expect(await step(handler, 'startReview', reopened)).toMatchObject({ code: 'SAME_HANDLER' });
    const again = await step(colleague, 'startReview', reopened);
    expect(again).toMatchObject({ state: 'IN_REVIEW' });
    const { allowedActions } = await look(handler, again.id);
    expect(allowedActions).toContain('ADD_EVIDENCE');
    expect(allowedActions).not.toContain('UPHOLD');
    expect(allowedActions).not.toContain('PROPOSE_CORRECTION');
    house.clock.set(NOW);
  });

  test('not beside another open one for the same reason', async () => {
    const person = await somebody();
    const back = await step(intake, 'withdrawAppeal', await takeIn(intake, person));
    await takeIn(intake, person);
    expect(await step(intake, 'reopenAppeal', back)).toMatchObject({ code: 'DUPLICATE_APPEAL' });
  });
});
