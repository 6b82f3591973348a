import { plusHours, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flagged, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { returnPaused } from './await-citizen.js';
import { escalateTransfers } from './escalate-transfers.js';

/** What happens between taking a case in and deciding it: who is calling, what is missing, who else has it. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let supervisor: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
});
afterAll(() => house.close());

const opened = async (more: object = {}): Promise<LifeAnswer> =>
  takeIn(intake, await flagged(house, (index += 1)), more);
const inReview = async (more: object = {}): Promise<LifeAnswer> => step(handler, 'startReview', await opened(more));

describe('who is calling', () => {
  test('nobody asked: received, and anybody at the desk can ask', async () => {
    const received = await opened({ identityGrade: null });
    expect(received).toMatchObject({ state: 'RECEIVED', identityGrade: 'G0' });
    expect(received.events.map(({ action }) => action)).toEqual(['OPEN']);
    const asked = ['PHONE_ON_FILE', 'NAME', 'RECENT_TEST'];
    const verified = await step(intake, 'verifyIdentity', received, { asked, matched: ['PHONE_ON_FILE'] });
    expect(verified).toMatchObject({
      state: 'VERIFYING',
      identityGrade: 'G1',
      identityAsked: asked,
      identityMatched: ['PHONE_ON_FILE'],
      disclosure: { mayTell: ['GENERAL_ADVICE'] },
    });
    const known = await step(handler, 'verifyIdentity', verified, { asked, matched: asked });
    expect(known).toMatchObject({ state: 'VERIFYING', identityGrade: 'G2' });
    expect(known.disclosure.mayTell).toContain('OUTCOME');
    expect(await step(intake, 'verifyIdentity', known, { asked, matched: ['NAME'] })).toMatchObject({ code: 'GRADE_NOT_RAISED' });
  }); // prettier-ignore

  test('what was not asked cannot match', async () => {
    const received = await opened({ identityGrade: null });
    const answer = await step(intake, 'verifyIdentity', received, { asked: ['NAME'], matched: ['PHONE_ON_FILE'] });
    expect(answer).toMatchObject({ code: 'MATCHED_NOT_ASKED', field: 'input.matched' });
    const atOnce = await opened({ identityGrade: null, identityAsked: [], identityMatched: ['NAME'] });
    expect(atOnce).toMatchObject({ code: 'MATCHED_NOT_ASKED', field: 'input.identityMatched' });
  });

  test('asked at once: the grade follows from what matched, whatever the agent claims; two lines of history', async () => {
    const matched = ['RESIDENT_NUMBER', 'NAME', 'RECENT_STAY'];
    const verified = await opened({ identityGrade: 'G3', identityAsked: matched, identityMatched: matched });
    expect(verified).toMatchObject({ state: 'VERIFYING', identityGrade: 'G2', identityMatched: matched });
    expect(verified.events.map(({ action, toState }) => `${action} ${toState}`)).toEqual([
      'OPEN RECEIVED',
      'VERIFY_IDENTITY VERIFYING',
    ]);
  });
});

describe('something is missing', () => {
  test('the citizen is told exactly what; without an answer the case goes on by itself', async () => {
    const missing = '请补充10月28日住宿发票';
    const waiting = await step(handler, 'askCitizen', await inReview(), { missing, hours: 6 });
    expect(waiting).toMatchObject({
      state: 'AWAITING_CITIZEN',
      missing,
      pauseUntil: '2021-11-01T16:00:00+08:00',
      notices: [{ kind: 'RECEIVED' }, { kind: 'ASKED', state: 'QUEUED' }],
    });
    house.clock.set(plusMs(plusHours(NOW, 6), -1));
    expect(await returnPaused(house.services)).toBe(0);
    house.clock.set(plusHours(NOW, 6));
    expect(await returnPaused(house.services)).toBe(1);
    expect(await returnPaused(house.services)).toBe(0);
    house.clock.set(NOW);
    const back = await look(handler, waiting.id);
    expect(back).toMatchObject({ state: 'IN_REVIEW', missing: null, pauseUntil: null });
    expect(back.events.at(-1)).toMatchObject({ action: 'RETURN_PAUSED', actor: null });
  });

  test('who answers the telephone writes down what came', async () => {
    const waiting = await step(handler, 'askCitizen', await inReview(), { missing: '车票' });
    expect(waiting.pauseUntil).toBe('2021-11-02T10:00:00+08:00');
    expect(await step(intake, 'citizenAnswered', waiting)).toMatchObject({ code: 'BLANK' });
    const back = await step(intake, 'citizenAnswered', waiting, { note: '已发来车票' });
    expect(back).toMatchObject({ state: 'IN_REVIEW', missing: null });
  });

  test.each([
    ['longer than a day', { missing: '车票', hours: 25 }, 'PAUSE_TOO_LONG', 'input.hours'],
    ['no time at all', { missing: '车票', hours: 0 }, 'PAUSE_TOO_LONG', 'input.hours'],
    ['nothing in particular', { missing: ' ' }, 'BLANK', 'input.missing'],
  ])('not %s', async (_name, more, code, field) => {
    expect(await step(handler, 'askCitizen', await inReview(), more)).toMatchObject({ code, field });
  });
});

describe('somebody else has it', () => {
  const note = '请核实退票记录';

  test('one number; receipt is confirmed and the answer recorded before the case can be closed', async () => {
    const inside = await inReview();
    const passed = await step(handler, 'transferAppeal', inside, { addressee: 'PHONE_12306', note });
    expect(passed).toMatchObject({ state: 'TRANSFERRED', number: inside.number, handler: inside.handler });
    expect(passed.notices.at(-1)).toMatchObject({ kind: 'TRANSFERRED' });
    expect(await step(handler, 'closeAppeal', passed)).toMatchObject({ code: 'TRANSFER_NOT_ANSWERED' });
    const received = await step(intake, 'confirmReceipt', passed, { externalNumber: 'R-20211101-77' });
    expect(received.transfers).toMatchObject([{ externalNumber: 'R-20211101-77', receivedAt: '2021-11-01T10:00:00+08:00' }]);
    expect(await step(intake, 'confirmReceipt', received)).toMatchObject({ code: 'RECEIPT_CONFIRMED' });
    const answered = await step(intake, 'answerTransferred', received, { note: '该票已退，未乘车' });
    expect(answered.transfers).toMatchObject([{ answer: '该票已退，未乘车' }]);
    const closed = await step(handler, 'closeAppeal', answered);
    expect(closed).toMatchObject({ state: 'CLOSED', transfers: [{ endedAt: '2021-11-01T10:00:00+08:00' }] });
  }); // prettier-ignore

  test('nobody confirms receipt within half an hour: the supervisors hear of it, once', async () => {
    const passed = await step(handler, 'transferAppeal', await inReview(), { addressee: 'PROVINCE', divisionCode: '150000', note });
    house.clock.set(plusMs(NOW, 30 * 60_000 - 1));
    expect(await escalateTransfers(house.services)).toBe(0);
    house.clock.set(plusMs(NOW, 30 * 60_000));
    expect(await escalateTransfers(house.services)).toBe(1);
    expect(await escalateTransfers(house.services)).toBe(0);
    const late = await look(supervisor, passed.id);
    house.clock.set(NOW);
    expect(late).toMatchObject({ state: 'TRANSFERRED', transfers: [{ escalatedAt: '2021-11-01T10:30:00+08:00' }] });
    expect(late.events.at(-1)).toMatchObject({ action: 'ESCALATE', actor: null });
    const back = await step(handler, 'resumeAppeal', late);
    expect(back).toMatchObject({ state: 'IN_REVIEW' });
  }); // prettier-ignore

  test.each([
    ['a province that is not named', { addressee: 'PROVINCE', note }, 'PROVINCE_MISSING'],
    ['a city instead of a province', { addressee: 'PROVINCE', divisionCode: '152900', note }, 'PROVINCE_MISSING'],
    ['a hotline of a province', { addressee: 'PHONE_12326', divisionCode: '150000', note }, 'PROVINCE_NOT_NEEDED'],
    ['without saying what for', { addressee: 'PHONE_12326', note: '' }, 'BLANK'],
  ])('not to %s', async (_name, more, code) => {
    expect(await step(handler, 'transferAppeal', await inReview(), more)).toMatchObject({ code });
  });
});

describe('whose case it is, and how urgent', () => {
  test('a case somebody has is not taken; a supervisor gives it to somebody else', async () => {
    const mine = await inReview();
    const colleague = await house.staff('colleague', 'HANDLER');
    expect(await step(colleague, 'startReview', mine)).toMatchObject({ code: 'ALREADY_TAKEN' });
    expect(await step(handler, 'assignAppeal', mine, { staffId: null })).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const free = await step(supervisor, 'assignAppeal', mine, { staffId: null });
    expect(free).toMatchObject({ state: 'IN_REVIEW', handler: null });
    const theirs = await step(colleague, 'startReview', free);
    expect(theirs).toMatchObject({ handler: 'colleague 测试' });
    const nobody = { staffId: '01900000-0000-7000-8000-000000000000' };
    expect(await step(supervisor, 'assignAppeal', theirs, nobody)).toMatchObject({ code: 'UNKNOWN_HANDLER' });
  });

  test('anybody hurries a case; only a supervisor gives it more time', async () => {
    const routine = await inReview();
    const hurried = await step(handler, 'changeUrgency', routine, { urgency: 'T1', note: '今晚改签' });
    expect(hurried.urgency).toBe('T1');
    expect(hurried.decideDue < routine.decideDue).toBe(true);
    const lower = { urgency: 'T2', note: '已退票' };
    expect(await step(handler, 'changeUrgency', hurried, lower)).toMatchObject({ code: 'ONLY_A_SUPERVISOR_LOWERS' });
    expect(await step(supervisor, 'changeUrgency', hurried, lower)).toMatchObject({ urgency: 'T2' });
  });
});
