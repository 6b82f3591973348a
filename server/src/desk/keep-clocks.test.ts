import { plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { command, type DeskAnswer, open } from '../testing/desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { escalate } from './escalate.js';

/** The clocks of a case follow what people do with it, through the ordinary commands. */
const HOUR_MS = 3_600_000;

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let supervisor: Caller;
let persons = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(NOW));

const after = (hours: number): void => house.clock.set(plusMs(NOW, hours * HOUR_MS));

async function taken(more: object = {}): Promise<DeskAnswer> {
  persons += 1;
  const person = await makePerson(house.services.store, { index: persons, travelled: '152900', test: 'UPLOADED' });
  const { id, version } = await open(intake, person, more);
  return command(handler, 'startReview', 'MoveAppealInput', { appealId: id, expectedVersion: version });
}
const does = (caller: Caller, name: string, inputType: string, appeal: DeskAnswer, more: object = {}) =>
  command(caller, name, inputType, { appealId: appeal.id, expectedVersion: appeal.version, ...more });
const asks = (appeal: DeskAnswer): Promise<DeskAnswer> =>
  does(handler, 'askCitizen', 'AskCitizenInput', appeal, { missing: '请补充住宿发票' });
const answers = (appeal: DeskAnswer): Promise<DeskAnswer> =>
  does(intake, 'citizenAnswered', 'MoveAppealInput', appeal, { note: '已补充' });

async function due({ id }: Pick<DeskAnswer, 'id'>): Promise<string> {
  const { data, errors } = await supervisor.ask(
    'query Due($id: UUID!) { appeal(id: $id) { warnAt decideDue hardStopDue } }',
    { id },
  );
  expect(errors).toBeUndefined();
  const found = data?.['appeal'] as unknown as { warnAt: string; decideDue: string; hardStopDue: string };
  return [found.warnAt, found.decideDue, found.hardStopDue].map((at) => at.slice(5, 16)).join(' | ');
}

describe('while the citizen is asked', () => {
  test('the decision is put off by as long as it took, the hard stop is not', async () => {
    const appeal = await taken();
    expect(await due(appeal)).toBe('11-02T04:00 | 11-02T10:00 | 11-04T10:00');
    after(1);
    const asked = await asks(appeal);
    expect(await due(asked)).toBe('11-02T22:00 | 11-03T10:00 | 11-04T10:00');
    after(4);
    const answered = await answers(asked);
    expect(answered.state).toBe('IN_REVIEW');
    expect(await due(answered)).toBe('11-02T06:15 | 11-02T13:00 | 11-04T10:00');
  });

  test('a question that was taken back never paused anything', async () => {
    const appeal = await taken();
    const asked = await asks(appeal);
    const back = await does(handler, 'undoMove', 'UndoMoveInput', asked);
    expect(back).toMatchObject({ __typename: 'Appeal', state: 'IN_REVIEW' });
    expect(await due(back)).toBe('11-02T04:00 | 11-02T10:00 | 11-04T10:00');
  });
});

describe('when the class changes', () => {
  test('somebody stopped at a station is owed a decision in half an hour from then', async () => {
    const appeal = await taken();
    after(2);
    const risen = await does(handler, 'changeUrgency', 'ChangeUrgencyInput', appeal, {
      urgency: 'T0',
      note: '已到车站，被拦下',
    });
    expect(await due(risen)).toBe('11-01T12:22 | 11-01T12:30 | 11-01T14:00');
    const back = await does(handler, 'undoMove', 'UndoMoveInput', risen);
    expect(await due(back)).toBe('11-02T04:00 | 11-02T10:00 | 11-04T10:00');
  });

  test('a supervisor who keeps an eye on several agencies takes on fifteen days', async () => {
    const appeal = await taken();
    const several = await does(supervisor, 'changeUrgency', 'ChangeUrgencyInput', appeal, {
      urgency: 'T3',
      note: '两个单位协办',
    });
    expect(await due(several)).toBe('11-03T16:00 | 11-04T10:00 | 11-08T10:00');
    const watched = await does(supervisor, 'changeUrgency', 'ChangeUrgencyInput', several, {
      urgency: 'T3',
      supervised: true,
      note: '班长督办',
    });
    expect(await due(watched)).toBe('11-03T16:00 | 11-04T10:00 | 11-16T10:00');
  });
});

test('a re-opened case has half of everything, and stages of its own', async () => {
  const appeal = await taken();
  after(30);
  await escalate(house.services);
  const { version } = await read(appeal.id);
  const asked = await does(handler, 'askCitizen', 'AskCitizenInput', { ...appeal, version }, { missing: '住宿发票' });
  const withdrawn = await does(intake, 'withdrawAppeal', 'MoveAppealInput', asked, { note: '本人撤回' });
  expect(withdrawn.state).toBe('WITHDRAWN');
  after(48);
  const reopened = await does(supervisor, 'reopenAppeal', 'MoveAppealInput', withdrawn, { note: '本人再次来电' });
  expect(await due(reopened)).toBe('11-03T19:00 | 11-03T22:00 | 11-04T22:00');
  after(61);
  await escalate(house.services);
  const { rows } = await house.services.store.pool.query<{ run: number; stage: string }>(
    'select run, stage from escalation where appeal_id = $1 order by run, due',
    [appeal.id],
  );
  expect(rows.map(({ run, stage }) => `${run} ${stage}`)).toEqual(['0 WARN', '0 BREACH', '1 WARN', '1 BREACH']);
});

const read = async (id: string): Promise<{ readonly version: number }> => {
  const { data } = await supervisor.ask('query Version($id: UUID!) { appeal(id: $id) { version } }', { id });
  return data?.['appeal'] as unknown as { version: number };
};
