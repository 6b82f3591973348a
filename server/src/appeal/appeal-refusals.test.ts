import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, type DeskAnswer, open, propose, refinement, underReview } from '../testing/desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let person: TestPerson;
let appeal: DeskAnswer;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  appeal = await underReview(intake, handler, person);
});
afterAll(() => house.close());

describe('an intake that is refused', () => {
  test.each([
    ['a blank statement', { statement: '  ' }, 'BLANK', 'input.statement'],
    [
      'a departure that is past',
      { departureAt: '2021-10-31T10:00:00+08:00' },
      'DEPARTURE_IN_THE_PAST',
      'input.departureAt',
    ],
    [
      'a departure of a mistyped year',
      { departureAt: '2031-11-02T10:00:00+08:00' },
      'DEPARTURE_TOO_FAR',
      'input.departureAt',
    ],
    ['a reference that is a story', { externalReference: '转'.repeat(41) }, 'TOO_LONG', 'input.externalReference'],
    ['nobody', { personId: '01900000-0000-7000-8000-000000000000' }, 'UNKNOWN_PERSON', 'input.personId'],
  ])('%s', async (_name, more, code, field) => {
    expect(await open(intake, person, { reason: 'OTHER', ...more })).toMatchObject({
      __typename: 'Refusal',
      code,
      field,
    });
  });

  test('a green status leaves nothing to appeal', async () => {
    const green = await makePerson(house.services.store, { index: 2 });
    expect(await open(intake, green)).toMatchObject({ code: 'NOTHING_TO_APPEAL' });
  });

  test('two at once for one reason: one is taken in, the other refused', async () => {
    const other = await makePerson(house.services.store, { index: 3, travelled: '152900', test: 'UPLOADED' });
    const answers = await Promise.all([open(intake, other), open(handler, other)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Appeal', 'Refusal']);
  });
});

describe('a correction that is refused', () => {
  test.each([
    ['outside the stay', { divisionCode: '620103' }, 'NOT_INSIDE_STAY', 'input.correction.divisionCode'],
    ['without a county', { divisionCode: null }, 'DIVISION_MISSING', 'input.correction.divisionCode'],
    [
      'of a stay somebody else has',
      { targetIds: ['01900000-0000-7000-8000-000000000000'] },
      'NO_SUCH_FACT',
      'input.correction.targetIds',
    ],
    ['for longer than 14 days', { validDays: 15 }, 'TOO_LONG', 'input.correction.validDays'],
    ['into a listed county: that would tighten', { divisionCode: '152923' }, 'WOULD_TIGHTEN', 'input.correction'],
    [
      'a grace of four days',
      { kind: 'GRACE', ruleId: 'P2-07', validDays: 4 },
      'TOO_LONG',
      'input.correction.validDays',
    ],
    ['a test that was not filled in', { kind: 'ATTACH_TEST' }, 'TEST_MISSING', 'input.correction.test'],
  ])('%s', async (_name, more, code, field) => {
    const answer = await propose(handler, appeal, { ...refinement(person), ...more });
    expect(answer).toMatchObject({ __typename: 'Refusal', code, field });
  });

  test('without evidence of this appeal', async () => {
    const answer = await propose(handler, appeal, refinement(person), { evidenceIds: [] });
    expect(answer).toMatchObject({ code: 'NO_EVIDENCE', field: 'input.evidenceIds' });
  });

  test('a refusal leaves nothing behind', async () => {
    const { rows } = await house.services.store.pool.query('select 1 from correction where appeal_id = $1', [
      appeal.id,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('a move that is refused', () => {
  test.each([
    ['a case that changed meanwhile', 'withdrawAppeal', { expectedVersion: 1 }, 'CHANGED_MEANWHILE'],
    ['closing what is not decided', 'closeAppeal', {}, 'ILLEGAL_MOVE'],
    ['an appeal nobody opened', 'addNote', { appealId: '01900000-0000-7000-8000-000000000000' }, 'UNKNOWN_APPEAL'],
  ])('%s', async (_name, mutation, more, code) => {
    const input = { appealId: appeal.id, expectedVersion: appeal.version, note: 'x', ...more };
    expect(await command(handler, mutation, 'MoveAppealInput', input)).toMatchObject({ __typename: 'Refusal', code });
  });

  test('intake may not propose', async () => {
    expect(await propose(intake, appeal, refinement(person))).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });
});

test('numbers typed into free text are masked before they are stored', async () => {
  const noted = await command(handler, 'addEvidence', 'AddEvidenceInput', {
    appealId: appeal.id,
    kind: 'CALL_NOTE',
    description: `本人电话 ${person.phone}，证件 ${person.residentNumber}`,
    seenOriginal: false,
  });
  const text = JSON.stringify(noted.evidence);
  expect(text).not.toContain(person.phone);
  expect(text).not.toContain(person.residentNumber);
  expect(text).toContain('129********');
});

describe('the queue', () => {
  test('puts who is stuck first, then who leaves first, then elders, then the oldest case', async () => {
    const queue = await openTestHouse();
    const agent = await queue.staff('agent', 'INTAKE');
    const make = (index: number, birthYear?: number): Promise<TestPerson> =>
      makePerson(queue.services.store, {
        index,
        travelled: '152900',
        test: 'UPLOADED',
        ...(birthYear ? { birthYear } : {}),
      });
    const routine = await open(agent, await make(1));
    const elder = await open(agent, await make(2, 1940));
    const leavesLater = await open(agent, await make(3), { departureAt: '2021-11-01T20:00:00+08:00' });
    const leavesSoon = await open(agent, await make(4), { departureAt: '2021-11-01T15:00:00+08:00' });
    const stuck = await open(agent, await make(5), { stuckNow: true });
    const read = async (after: string | null): Promise<{ edges: { cursor: string; node: { number: string } }[] }> => {
      const query =
        'query Q($after: String) { appeals(first: 3, after: $after, filter: { open: true }) { edges { cursor node { number } } } }';
      return (await agent.ask(query, { after })).data?.['appeals'] as never;
    };
    const first = await read(null);
    const second = await read(first.edges.at(-1)?.cursor ?? null);
    const numbers = [...first.edges, ...second.edges].map(({ node }) => node.number);
    expect(numbers).toEqual([stuck, leavesSoon, leavesLater, elder, routine].map(({ number }) => number));
    const counts = await agent.ask('{ queueCounts { open overdue mine awaitingSecondReview t0 t1 t2 } }');
    expect(counts.data?.['queueCounts']).toEqual({
      open: 5,
      overdue: 0,
      mine: 0,
      awaitingSecondReview: 0,
      t0: 1,
      t1: 2,
      t2: 2,
    });
    await queue.close();
  });
});
