import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, decide, type DeskAnswer, refinement, underReview } from '../testing/desk.js';
import { type CorrectedAnswer, decideRemoval, preview, proposeTogether, remove } from '../testing/correction-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** What was decided is taken back: with a reason, within seconds, or because the list itself was put right. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let reviewer: Caller;
let laboratory: string;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    'select id from institution order by id limit 1',
  );
  laboratory = rows[0]?.id ?? '';
});
afterAll(() => house.close());

const flagged = (index: number, more: object = {}): Promise<TestPerson> =>
  makePerson(house.services.store, { index, travelled: '152900', test: 'NONE', ...more });
const attach = (): object => ({
  kind: 'ATTACH_TEST',
  targetIds: [],
  test: {
    institutionId: laboratory,
    sampleNumber: 'P-1',
    sampledAt: '2021-10-31T09:00:00+08:00',
    reportedAt: '2021-10-31T18:00:00+08:00',
    result: 'NEGATIVE',
  },
});
const review = (person: TestPerson): Promise<DeskAnswer> => underReview(intake, handler, person);
const status = ({ person }: DeskAnswer): string => person.status.popup ?? person.status.colour;
const undo = (caller: Caller, { id, version }: DeskAnswer): Promise<DeskAnswer> =>
  command(caller, 'undoMove', 'UndoMoveInput', { appealId: id, expectedVersion: version });

async function settle(appeal: DeskAnswer, drafts: readonly object[]): Promise<DeskAnswer> {
  const proposed = await proposeTogether(handler, appeal, drafts);
  return proposed.state === 'SECOND_REVIEW' ? decide(reviewer, 'approveCorrection', proposed) : proposed;
}

describe('taking it back', () => {
  test('is called off by whoever asked, within seconds: it can be asked again', async () => {
    const person = await flagged(39);
    const cleared = await settle(await review(person), [refinement(person), attach()]);
    const asked = await remove(handler, cleared, '误点');
    const kept = await undo(handler, asked);
    expect(kept.corrections).toMatchObject([{ state: 'APPROVED' }, { state: 'APPROVED' }]);
    expect(await decideRemoval(reviewer, { ...asked, version: kept.version }, true)).toMatchObject({ code: 'UNKNOWN_REMOVAL' });
    expect(await remove(handler, kept, '发票系伪造')).toMatchObject({ removals: [{ state: 'REJECTED' }, { state: 'PROPOSED' }] });
  }); // prettier-ignore

  test('where the person is worse off a second person agrees; then everything is as before', async () => {
    const person = await flagged(30);
    const cleared = await settle(await review(person), [refinement(person), attach()]);
    const asked = await remove(handler, cleared, '发票系伪造');
    expect(asked).toMatchObject({ removals: [{ state: 'PROPOSED', stricter: true }] });
    expect(status(asked)).toBe('GREEN');
    expect(await remove(handler, asked, '再次')).toMatchObject({ code: 'REMOVAL_ASKED' });
    const agreed = await decideRemoval(reviewer, asked, true);
    expect(agreed).toMatchObject({ removals: [{ state: 'DONE', decidedBy: 'reviewer 测试' }] });
    expect(status(agreed)).toBe('VERIFY_ITINERARY');
    expect(agreed.corrections.map(({ state }) => state)).toEqual(['REMOVED', 'REMOVED']);
  });

  test('what does no good goes at once; who asked does not agree with themselves; a second person may have it stay', async () => {
    const both = await house.staff('both', 'HANDLER', 'REVIEWER');
    const person = await flagged(31);
    const cleared = await settle(await review(person), [refinement(person), attach()]);
    const asked = await remove(both, cleared, '存疑');
    expect(await decideRemoval(both, asked, true)).toMatchObject({ code: 'FOUR_EYES' });
    expect(await decideRemoval(reviewer, asked, false)).toMatchObject({ code: 'BLANK', field: 'input.note' });
    const stays = await decideRemoval(reviewer, asked, false, '发票属实');
    expect(stays).toMatchObject({ removals: [{ state: 'REJECTED' }] });
    expect(status(stays)).toBe('GREEN');
    const useless = await settle(await review(await flagged(32)), [attach()]);
    expect(await remove(handler, useless, '重复录入')).toMatchObject({
      removals: [{ state: 'DONE', stricter: false, decidedBy: null }],
      corrections: [{ state: 'REMOVED' }],
    });
  });
});

describe('within the seconds of the undo', () => {
  test('a proposal is withdrawn, and what was decided at once no longer counts', async () => {
    const waiting = await proposeTogether(handler, await review(await flagged(50)), [attach()]);
    expect(await undo(handler, waiting)).toMatchObject({ state: 'IN_REVIEW', corrections: [{ state: 'REJECTED' }] });

    // one in twenty is drawn by chance and waits for a second person: then it is another caller
    const decidedAtOnce = async (index: number): Promise<CorrectedAnswer> => {
      const person = await flagged(index, { test: 'UPLOADED' });
      const decided = await proposeTogether(handler, await review(person), [{ ...refinement(person), validDays: 2 }]);
      return decided.state === 'SECOND_REVIEW' ? decidedAtOnce(index + 100) : decided;
    };
    const done = await decidedAtOnce(51);
    expect(status(done)).toBe('GREEN');
    const undone = await undo(handler, done);
    expect(undone).toMatchObject({ state: 'IN_REVIEW', verdict: null, corrections: [{ state: 'REMOVED' }] });
    expect(status(undone)).toBe('VERIFY_ITINERARY');
  });

  test('an approval is taken back: the same proposal awaits a second person again', async () => {
    const person = await flagged(52);
    const proposed = await proposeTogether(handler, await review(person), [refinement(person), attach()]);
    const undone = await undo(reviewer, await decide(reviewer, 'approveCorrection', proposed));
    expect(undone.state).toBe('SECOND_REVIEW');
    expect(status(undone)).toBe('VERIFY_ITINERARY');
    expect(undone.corrections.map(({ state }) => state).sort()).toEqual(['PROPOSED', 'PROPOSED', 'REMOVED', 'REMOVED']);
    const waiting = undone.corrections.filter(({ state }) => state === 'PROPOSED');
    const again = await decide(reviewer, 'approveCorrection', { ...undone, corrections: waiting });
    expect(status(again)).toBe('GREEN');
  });
});

test('a wrong area waits for the steward; once the list is right, the finding ends the case', async () => {
  const person = await flagged(60);
  const appeal = await review(person);
  const area = { kind: 'FIX_AREA', targetIds: [person.stayId], divisionCode: '152923' };
  expect(await preview(handler, appeal, [area])).toMatchObject({ code: 'AREA_STILL_LISTED' });
  expect(await proposeTogether(handler, appeal, [area])).toMatchObject({
    code: 'AREA_STILL_LISTED',
    field: 'input.corrections.0.divisionCode',
  });
  expect(await proposeTogether(handler, appeal, [area, refinement(person)])).toMatchObject({ code: 'AREA_ALONE' });
  await delist('152923');
  const ended = await settle(appeal, [area]);
  expect(ended).toMatchObject({ state: 'APPLIED', verdict: 'OVERTURNED' });
  expect(status(ended)).toBe('GREEN');
});

/** A list in force on which a county no longer stands, as a steward would have published it. */
async function delist(code: string): Promise<void> {
  const { pool } = house.services.store;
  const at = '2021-11-01T09:59:59+08:00';
  const batch = '01900000-0000-7000-8000-00000000ba7c';
  const version = '01900000-0000-7000-8000-0000000a1ea5';
  await pool.query(
    `insert into import_batch (id, kind, source, file_name, content_hash, received_at) values ($1, 'AREAS', 't', 'f', '\\x02', $2)`,
    [batch, at],
  );
  await pool.query('update area_version set in_force_to = $1 where in_force_to is null', [at]);
  await pool.query(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
       unresolved_count, entries, published_at, in_force_from)
     values ($1, $2, $3, $3, 'PUBLISHED', 2, 2, 0, '[]', $3, $3)`,
    [version, batch, at],
  );
  await pool.query('update risk_area set in_force_to = $2, to_version = $3 where division_code = $1', [
    code,
    at,
    version,
  ]);
  house.services.worlds.changed();
}
