import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, decide, type DeskAnswer, open, propose, readAppeal, refinement } from '../testing/desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/**
 * A whole shift at once, over HTTP: twenty-eight people take calls and work their own cases, twenty-two second people
 * decide whatever comes, several on one, and all of them write into five cases that everybody has open. Whatever was accepted is there in the end, once.
 */
const AGENTS = 28;
const REVIEWERS = 22;
const SHARED = 5;
/** Twenty callers alike would become an incident, which takes their cases out of the agents' hands. */
const JOURNEYS = [
  { travelled: '152900', test: 'UPLOADED', truth: '152922' },
  { travelled: '620100', test: 'UPLOADED', truth: '620103' },
] as const;
const SHARED_JOURNEY = { travelled: '152900', test: 'UPLOADED', truth: '152922' } as const;
const journeyOf = (index: number) => (index < AGENTS ? JOURNEYS[index % 2] : SHARED_JOURNEY) ?? SHARED_JOURNEY;
const NOTES_EACH = 4;
const MOST_TRIES = 200;

let house: TestHouse;
let agents: readonly Caller[];
let reviewers: readonly Caller[];
let people: readonly TestPerson[];
let shared: readonly DeskAnswer[];

beforeAll(async () => {
  house = await openTestHouse();
  const { store } = house.services;
  const names = (count: number, role: string): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${role}_${index}`);
  agents = await Promise.all(names(AGENTS, 'agent').map((name) => house.staff(name, 'INTAKE', 'HANDLER')));
  reviewers = await Promise.all(names(REVIEWERS, 'reviewer').map((name) => house.staff(name, 'REVIEWER')));
  people = await Promise.all(
    Array.from({ length: AGENTS + SHARED }, (_, index) => makePerson(store, { ...journeyOf(index), index: index + 1 })),
  );
  shared = await Promise.all(
    people.slice(AGENTS).map((person, index) => open(agents[index % AGENTS] as Caller, person)),
  );
}, 120_000);
afterAll(() => house.close());

const CONFLICT = 'CHANGED_MEANWHILE';

/** As the screen does it: read, act on what was read, and when somebody was quicker read again. */
async function persist(
  caller: Caller,
  id: string,
  act: (appeal: DeskAnswer) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await act(await readAppeal(caller, id));
    if (answer.__typename !== 'Refusal' || answer.code !== CONFLICT) return answer;
  }
  throw new Error('somebody was always quicker');
}

const note =
  (text: string) =>
  (caller: Caller, appeal: DeskAnswer): Promise<DeskAnswer> =>
    command(caller, 'addNote', 'MoveAppealInput', { appealId: appeal.id, expectedVersion: appeal.version, note: text });

/** Notes into the cases that everybody has open. */
async function write(caller: Caller, index: number): Promise<void> {
  for (let number = 0; number < NOTES_EACH; number += 1) {
    const target = shared[(index + number) % SHARED] as DeskAnswer;
    const answer = await persist(caller, target.id, (appeal) => note(`note ${index}.${number}`)(caller, appeal));
    expect(answer.code).toBeUndefined();
  }
}

/** Takes a call, works the case up to the proposal, and writes into the shared cases meanwhile. */
async function shift(caller: Caller, index: number): Promise<string> {
  const person = people[index] as TestPerson;
  const { id, version } = await open(caller, person);
  const own = async (): Promise<void> => {
    const taken = await command(caller, 'startReview', 'MoveAppealInput', { appealId: id, expectedVersion: version });
    expect(taken.code).toBeUndefined();
    const evidence = { appealId: id, kind: 'HOTEL_BILL', description: '住宿发票', seenOriginal: true };
    const documented = await command(caller, 'addEvidence', 'AddEvidenceInput', evidence);
    expect((await propose(caller, documented, refinement(person, journeyOf(index).truth))).code).toBeUndefined();
  };
  await Promise.all([own(), write(caller, index)]);
  return id;
}

/** Several second people on every case: one decision stands, the others are told that it was made. */
async function second(ids: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    ids.flatMap((id, index) =>
      [0, 1, 2].map(async (more) => {
        const reviewer = reviewers[(index + more) % REVIEWERS] as Caller;
        const appeal = await readAppeal(reviewer, id);
        return decide(reviewer, 'approveCorrection', appeal);
      }),
    ),
  );
  return answers.map(({ code }) => code ?? 'DECIDED');
}

test('fifty people at once lose nothing', async () => {
  const [ids] = await Promise.all([
    Promise.all(agents.map(shift)),
    Promise.all(reviewers.map((reviewer, index) => write(reviewer, AGENTS + index))),
  ]);
  const answers = await second(ids);
  expect(answers.filter((answer) => answer === 'DECIDED')).toHaveLength(AGENTS);
  // the others saw the case before it was decided, or after
  const told = answers.filter((answer) => answer !== 'DECIDED');
  expect(told.filter((answer) => answer !== CONFLICT && answer !== 'ILLEGAL_MOVE')).toEqual([]);

  const { pool } = house.services.store;
  const notes = await pool.query<{ note: string; n: number }>(
    `select note, count(*)::int as n from appeal_event where note like 'note %' group by note`,
  );
  expect(notes.rows).toHaveLength((AGENTS + REVIEWERS) * NOTES_EACH);
  expect(notes.rows.filter(({ n }) => n !== 1)).toEqual([]);

  const decided = await pool.query<{ appeal_id: string; n: number }>(
    `select appeal_id, count(*)::int as n from correction where state = 'APPROVED' and approver_id <> author_id group by 1`,
  );
  expect(decided.rows.filter(({ n }) => n === 1)).toHaveLength(AGENTS);
  const green = await pool.query(
    `select count(*)::int as n from status s join appeal a using (person_id) where a.verdict = 'OVERTURNED' and s.colour = 'GREEN'`,
  );
  expect(green.rows).toEqual([{ n: AGENTS }]);
}, 180_000);

test('every change of a shared case raised its version', async () => {
  const { rows } = await house.services.store.pool.query<{ id: string; version: number; notes: number }>(
    `select a.id, a.version, (select count(*)::int from appeal_event e where e.appeal_id = a.id and e.action = 'ADD_NOTE') as notes
     from appeal a where a.id = any ($1::uuid[])`,
    [shared.map(({ id }) => id)],
  );
  const opened = new Map(shared.map(({ id, version }) => [id, version]));
  expect(rows).toHaveLength(SHARED);
  expect(rows.filter(({ id, version, notes }) => version - (opened.get(id) ?? 0) < notes)).toEqual([]);
});
