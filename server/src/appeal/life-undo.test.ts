import { plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { propose, readAppeal, refinement, underReview } from '../testing/desk.js';
import { flagged, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { tellAll } from '../testing/notices.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';

/** Taking back what one did last: another line of the history, for ten seconds. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let supervisor: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'HANDLER', 'SUPERVISOR');
});
afterAll(() => house.close());

const opened = async (): Promise<LifeAnswer> => takeIn(intake, await flagged(house, (index += 1)));
const inReview = async (): Promise<LifeAnswer> => step(handler, 'startReview', await opened());

/** What a case is, apart from its history and version. */
const shown = ({ events: _events, version: _version, notices: _notices, undoUntil: _undo, ...rest }: LifeAnswer): object => ({
  ...rest,
  allowedActions: rest.allowedActions.filter((action) => action !== 'UNDO'),
}); // prettier-ignore

const MOVES: readonly [name: string, more: object][] = [
  ['askCitizen', { missing: '车票' }],
  ['transferAppeal', { addressee: 'PHONE_12326', note: '请核实登机记录' }],
  ['changeUrgency', { urgency: 'T0', note: '已在车站' }],
  ['verifyIdentity', { asked: ['DOCUMENT_SEEN'], matched: ['DOCUMENT_SEEN'] }],
  ['assignAppeal', { staffId: null }],
  ['addNote', { note: '写错了' }],
];

test.each(MOVES)('%s is taken back: the case is as it was, the history says both', async (name, more) => {
  const before = await step(supervisor, 'startReview', await opened());
  const moved = await step(supervisor, name, before, more);
  expect(moved.__typename).toBe('Appeal');
  expect(moved.undoUntil).toBe('2021-11-01T10:00:10+08:00');
  const back = await step(supervisor, 'undoMove', moved);
  expect({ ...shown(back), transfers: [] }).toEqual(shown(before));
  expect(back.version).toBeGreaterThan(moved.version);
  expect(back.events.slice(0, before.events.length)).toEqual(before.events);
  expect(back.events.slice(before.events.length).map(({ action, undone }) => ({ action, undone }))).toEqual([
    { action: moved.events.at(-1)?.action, undone: true },
    { action: 'UNDO', undone: false },
  ]);
  expect(back.notices.filter(({ kind }) => kind !== 'RECEIVED').every(({ state }) => state === 'CANCELLED')).toBe(true);
});

describe('what goes beyond the row of the case', () => {
  test('a transfer is over; receipt and answer are unsaid; the end of it is, too', async () => {
    const passed = await step(handler, 'transferAppeal', await inReview(), { addressee: 'PHONE_12306', note: '请核实' });
    const received = await step(handler, 'confirmReceipt', passed, { externalNumber: 'R-1' });
    const unsaid = await step(handler, 'undoMove', received);
    expect(unsaid.transfers).toMatchObject([{ receivedAt: null, endedAt: null }]);
    const answered = await step(handler, 'answerTransferred', unsaid, { note: '已退票' });
    const closed = await step(handler, 'closeAppeal', answered);
    const open = await step(handler, 'undoMove', closed);
    expect(open).toMatchObject({ state: 'TRANSFERRED', closedAt: null, transfers: [{ answer: '已退票', endedAt: null }] });
  }); // prettier-ignore

  test('a merged appeal goes its own way again, and takes its hurry with it', async () => {
    const person = await flagged(house, (index += 1));
    const survivor = await takeIn(intake, person);
    const other = await takeIn(intake, person, { reason: 'OTHER', identityGrade: null, stuckNow: true });
    const merged = await step(intake, 'mergeAppeals', other, { intoAppealId: survivor.id });
    expect(await look(intake, survivor.id)).toMatchObject({ urgency: 'T0' });
    const back = await step(intake, 'undoMove', merged);
    expect(back).toMatchObject({ state: 'RECEIVED', mergedInto: null, closedAt: null });
    expect(await look(intake, survivor.id)).toMatchObject({ urgency: 'T2', merged: [] });
  });
});

describe('what is not taken back', () => {
  const asked = async (): Promise<LifeAnswer> => step(handler, 'askCitizen', await inReview(), { missing: '车票' });

  test('after ten seconds', async () => {
    const moved = await asked();
    house.clock.set(plusMs(NOW, 10_001));
    expect(await step(handler, 'undoMove', moved)).toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
    house.clock.set(NOW);
  });

  test('what somebody else did', async () => {
    const moved = await asked();
    expect(moved.undoUntil).not.toBeNull();
    expect((await look(supervisor, moved.id)).undoUntil).toBeNull();
    expect(await step(supervisor, 'undoMove', moved)).toMatchObject({ code: 'NOT_YOUR_MOVE' });
  });

  test('what somebody has built on since', async () => {
    const moved = await asked();
    await step(supervisor, 'addNote', moved, { note: '已电话联系' });
    expect(await step(handler, 'undoMove', moved)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await step(handler, 'undoMove', await look(handler, moved.id))).toMatchObject({ code: 'NOT_YOUR_MOVE' });
  });

  test('twice', async () => {
    const back = await step(handler, 'undoMove', await asked());
    expect(await step(handler, 'undoMove', back)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  test('what the person has been told already', async () => {
    const moved = await asked();
    await tellAll(house);
    house.clock.set(plusMs(NOW, 5_000));
    expect(await step(handler, 'undoMove', await look(handler, moved.id))).toMatchObject({ code: 'TOLD_ALREADY' });
    house.clock.set(NOW);
  });
});

describe('a proposal', () => {
  const proposedBy = async (author: Caller): Promise<LifeAnswer> => {
    const person = await flagged(house, (index += 1));
    const proposed = await propose(author, await underReview(intake, author, person), refinement(person));
    expect(proposed.state).toBe('SECOND_REVIEW');
    return look(author, proposed.id);
  };

  test('is taken back by its author, and by nobody else', async () => {
    const proposed = await proposedBy(handler);
    expect(await step(supervisor, 'takeBackProposal', proposed)).toMatchObject({ code: 'NOT_THE_AUTHOR' });
    const back = await step(handler, 'takeBackProposal', proposed, { note: '发票日期写错' });
    expect(back.state).toBe('IN_REVIEW');
    expect((await readAppeal(handler, back.id)).corrections).toMatchObject([{ state: 'REJECTED', approver: null }]);
    expect(back.allowedActions).not.toContain('UNDO');
  });

  test('is undone at once: another one can be made', async () => {
    const proposed = await proposedBy(handler);
    const back = await step(handler, 'undoMove', proposed);
    expect(back.state).toBe('IN_REVIEW');
    expect(back.allowedActions).toContain('PROPOSE_CORRECTION');
  });
});
