import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusHours } from '@zhengming/domain';
import {
  command,
  decide,
  type DeskAnswer,
  open,
  propose,
  readAppeal,
  refinement,
  underReview,
} from '../testing/desk.js';
import { tellAll } from '../testing/notices.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { closeNotified } from './close-notified.js';

/** The main job, from the flagged person to the closed case. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let reviewer: Caller;
let supervisor: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  supervisor = await house.staff('supervisor', 'HANDLER', 'REVIEWER');
});
afterAll(() => house.close());

const flagged = (index: number) => makePerson(house.services.store, { index, travelled: '152900', test: 'UPLOADED' });

test('a stay refined by two people turns the status green by itself, the person is told, the case closes', async () => {
  const person = await flagged(1);
  const reviewed = await underReview(intake, handler, person);
  expect(reviewed).toMatchObject({ state: 'IN_REVIEW', decision: { popup: 'VERIFY_ITINERARY' } });

  const proposed = await propose(handler, reviewed, refinement(person));
  expect(proposed).toMatchObject({ state: 'SECOND_REVIEW', person: { status: { popup: 'VERIFY_ITINERARY' } } });
  expect(proposed.corrections[0]).toMatchObject({
    state: 'PROPOSED',
    preview: { before: { popup: 'VERIFY_ITINERARY' }, after: { colour: 'GREEN' } },
  });

  const approved = await decide(reviewer, 'approveCorrection', proposed, '发票与行程一致');
  expect(approved).toMatchObject({
    state: 'APPLIED',
    verdict: 'OVERTURNED',
    person: { status: { colour: 'GREEN', popup: null } },
    decision: { popup: 'VERIFY_ITINERARY' },
    notices: [{ state: 'QUEUED' }, { state: 'QUEUED' }],
  });
  expect(approved.corrections[0]).toMatchObject({
    state: 'APPROVED',
    author: 'handler 测试',
    approver: 'reviewer 测试',
  });

  await tellAll(house);
  const told = await readAppeal(handler, approved.id);
  expect(told).toMatchObject({ state: 'NOTIFIED', notices: [{ state: 'SENT' }, { state: 'SENT' }] });
  expect(told.notices[0]?.text.zh).toContain('已受理');
  expect(told.notices[1]?.text.zh).toContain('绿码');

  const closed = await command(handler, 'closeAppeal', 'MoveAppealInput', {
    appealId: told.id,
    expectedVersion: told.version,
  });
  expect(closed.state).toBe('CLOSED');
  expect(closed.events.map(({ action }) => action)).toEqual([
    'OPEN',
    'VERIFY_IDENTITY',
    'START_REVIEW',
    'ADD_EVIDENCE',
    'PROPOSE_CORRECTION',
    'ASK_SECOND',
    'APPROVE_CORRECTION',
    'APPLY',
    'NOTIFY',
    'CLOSE',
  ]);
});

test('nobody approves their own correction, whatever their roles', async () => {
  const person = await flagged(2);
  const proposed = await propose(supervisor, await underReview(intake, supervisor, person), refinement(person));
  expect(proposed.allowedActions).not.toContain('APPROVE_CORRECTION');
  expect(await decide(supervisor, 'approveCorrection', proposed)).toMatchObject({
    __typename: 'Refusal',
    code: 'FOUR_EYES',
  });
  const { id } = proposed.corrections[0] ?? { id: '' };
  const forced = house.services.store.pool.query('update correction set approver_id = author_id where id = $1', [id]);
  await expect(forced).rejects.toMatchObject({ constraint: 'four_eyes' });
});

test('when the facts moved on since the preview, nothing is approved and the case goes back', async () => {
  const person = await flagged(3);
  const proposed = await propose(handler, await underReview(intake, handler, person), refinement(person));
  await house.services.store.pool.query(`update nucleic_test set known_to = $2 where person_id = $1`, [
    person.id,
    new Date(NOW),
  ]);
  const returned = await decide(reviewer, 'approveCorrection', proposed);
  expect(returned).toMatchObject({ state: 'IN_REVIEW', verdict: null });
  expect(returned.notices.map(({ text }) => text.zh.slice(0, 8))).toEqual(['您的申诉已受理，']);
  expect(returned.corrections[0]?.state).toBe('REJECTED');
  expect(returned.events.at(-1)).toMatchObject({ action: 'RETURN', actor: null });
  expect(returned.person.status.colour).not.toBe('GREEN');
});

test('a correction sent back says why, and the case is in review again', async () => {
  const person = await flagged(4);
  const proposed = await propose(handler, await underReview(intake, handler, person), refinement(person));
  expect(await decide(reviewer, 'rejectCorrection', proposed)).toMatchObject({ code: 'BLANK', field: 'input.note' });
  const rejected = await decide(reviewer, 'rejectCorrection', proposed, '发票日期不符');
  expect(rejected).toMatchObject({ state: 'IN_REVIEW', corrections: [{ state: 'REJECTED' }] });
});

test('an outcome that stands is explained to the person; what nobody contests closes by itself; a reopened case starts anew', async () => {
  const person = await flagged(5);
  const { id: appealId, version } = await underReview(intake, handler, person);
  const uphold = (reason: string): Promise<DeskAnswer> =>
    command(handler, 'upholdAppeal', 'UpholdInput', {
      appealId,
      cause: 'CORRECT_FLAG',
      reason,
      expectedVersion: version,
    });
  expect(await uphold('  ')).toMatchObject({ code: 'BLANK', field: 'input.reason' });
  expect(await uphold('流调记录显示到过额济纳旗。')).toMatchObject({ state: 'APPLIED', verdict: 'UPHELD' });
  await tellAll(house);
  house.clock.set(plusHours(NOW, 49));
  expect(await closeNotified(house.services)).toBe(1);
  const closed = await readAppeal(handler, appealId);
  expect(closed.state).toBe('CLOSED');
  const reopened = await command(intake, 'reopenAppeal', 'MoveAppealInput', {
    appealId,
    expectedVersion: closed.version,
  });
  house.clock.set(NOW);
  expect(reopened).toMatchObject({ state: 'REOPENED', verdict: null });
});

test('an appeal taken back frees the person to appeal again', async () => {
  const person = await flagged(6);
  const { id, version } = await open(intake, person);
  expect(await open(intake, person)).toMatchObject({ __typename: 'Refusal', code: 'DUPLICATE_APPEAL' });
  const withdrawn = await command(intake, 'withdrawAppeal', 'MoveAppealInput', {
    appealId: id,
    expectedVersion: version,
  });
  expect(withdrawn.state).toBe('WITHDRAWN');
  expect((await open(intake, person)).state).toBe('VERIFYING');
});
