import { DAY_MS, plusMs } from '@zhengming/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAgencyDesk, type AgencyDesk, answerOf, task, type TaskAnswer } from '../testing/agency-desk.js';
import { readAppeal } from '../testing/desk.js';
import { NOW } from '../testing/test-house.js';
import { keepAgencyClock } from './keep-agency-clock.js';

const MINUTE = 60_000;

let desk: AgencyDesk;
beforeAll(async () => {
  desk = await openAgencyDesk();
});
afterAll(() => desk.house.close());
beforeEach(() => desk.nextCase());
afterEach(() => desk.house.clock.set(NOW));
const laterBy = (ms: number): void => desk.house.clock.set(plusMs(NOW, ms));

describe('by the clock of the house', () => {
  test('a question is chased once at half its time and escalated once when it is due, however often one looks', async () => {
    await desk.askLaboratory();
    laterBy(239 * MINUTE);
    await keepAgencyClock(desk.house.services);
    expect(await desk.events('AGENCY_CHASED')).toBe(0);
    laterBy(240 * MINUTE);
    await Promise.all([1, 2, 3].map(() => keepAgencyClock(desk.house.services)));
    expect([(await desk.waiting()).state, await desk.events('AGENCY_CHASED')]).toEqual(['CHASED', 1]);
    laterBy(480 * MINUTE);
    await Promise.all([1, 2, 3].map(() => keepAgencyClock(desk.house.services)));
    expect([(await desk.waiting()).state, await desk.events('ESCALATE')]).toEqual(['OVERDUE', 1]);
    expect(await desk.events('AGENCY_CHASED')).toBe(1);
  });

  test('a service that was down escalates what it missed, without chasing it first', async () => {
    await desk.askLaboratory();
    laterBy(DAY_MS / 2);
    await keepAgencyClock(desk.house.services);
    expect([(await desk.waiting()).state, await desk.events('AGENCY_CHASED')]).toEqual(['OVERDUE', 0]);
  });

  test('people chase as often as they like, and an answer that comes late is an answer', async () => {
    await desk.askLaboratory();
    const { id } = await desk.waiting();
    await task(desk.handler, 'chaseAgencyTask', 'AgencyTaskInput', { taskId: id });
    const chased = await task(desk.handler, 'chaseAgencyTask', 'AgencyTaskInput', { taskId: id });
    expect([chased.state, chased.chases]).toEqual(['CHASED', 2]);
    laterBy(DAY_MS / 2);
    await keepAgencyClock(desk.house.services);
    expect((await answerOf(desk.handler, id, { answer: 'NOT_FOUND' })).state).toBe('ANSWERED');
    expect((await task(desk.handler, 'chaseAgencyTask', 'AgencyTaskInput', { taskId: id })).code).toBe('TASK_IS_OVER');
  });
});

test('a question that is not needed any more is cancelled with a reason, and the case goes on', async () => {
  await desk.askLaboratory();
  const { id } = await desk.waiting();
  const cancel = (note: string): Promise<TaskAnswer> =>
    task(desk.handler, 'cancelAgencyTask', 'AgencyTaskInput', { taskId: id, note });
  expect((await cancel('')).code).toBe('BLANK');
  expect((await cancel('本人已提供报告')).state).toBe('CANCELLED');
  expect((await readAppeal(desk.handler, desk.appeal.id)).state).toBe('IN_REVIEW');
});
