import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, decide, propose, readAppeal, refinement, underReview } from '../testing/desk.js';
import { flagged, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';

/** Several people at one case, at the same moment, against the real database: one of them is told, nothing is lost. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let colleague: Caller;
let reviewers: readonly Caller[];
let supervisor: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  colleague = await house.staff('colleague', 'HANDLER');
  reviewers = [await house.staff('first', 'REVIEWER'), await house.staff('second', 'REVIEWER')];
  supervisor = await house.staff('supervisor', 'HANDLER', 'SUPERVISOR');
});
afterAll(() => house.close());

const opened = async (more: object = {}): Promise<LifeAnswer> =>
  takeIn(intake, await flagged(house, (index += 1)), more);

/** What came of things done at once: the refusals' codes, `done` for the others. */
const outcomes = async (
  all: readonly Promise<{ readonly __typename: string; readonly code?: string }>[],
): Promise<string[]> =>
  (await Promise.all(all)).map((one) => (one.__typename === 'Refusal' ? (one.code ?? '') : 'done')).sort();

/** The history tells of every move exactly once, each from where the one before it led. */
function expectOneStory({ events }: LifeAnswer): void {
  const steps = events.filter(({ fromState, toState }) => fromState !== toState);
  const broken = steps.filter(({ fromState }, at) => at > 0 && fromState !== steps[at - 1]?.toState);
  expect(broken).toEqual([]);
}

test('two agents take one case: one has it, the other is told', async () => {
  const one = await opened();
  expect(await outcomes([step(handler, 'startReview', one), step(colleague, 'startReview', one)])).toEqual([
    'CHANGED_MEANWHILE',
    'done',
  ]);
  const taken = await look(handler, one.id);
  expect(taken.events.filter(({ action }) => action === 'START_REVIEW')).toHaveLength(1);
});

test('twenty notes at once, each from the same screen: one stands, nineteen are told', async () => {
  const one = await opened();
  const all = Array.from({ length: 20 }, (_, at) => step(at % 2 ? handler : intake, 'addNote', one, { note: `第${at}条` }));
  const codes = await outcomes(all);
  expect(codes.filter((code) => code === 'done')).toHaveLength(1);
  expect((await look(intake, one.id)).events.filter(({ action }) => action === 'ADD_NOTE')).toHaveLength(1);
}); // prettier-ignore

test('two people approve at once: one correction, one decision, one notice', async () => {
  const person = await flagged(house, (index += 1));
  const proposed = await propose(handler, await underReview(intake, handler, person), refinement(person));
  expect(await outcomes(reviewers.map((reviewer) => decide(reviewer, 'approveCorrection', proposed)))).toEqual([
    'CHANGED_MEANWHILE',
    'done',
  ]);
  const approved = await readAppeal(handler, proposed.id);
  expect(approved.corrections.map(({ state }) => state)).toEqual(['APPROVED']);
  expect(approved.notices).toHaveLength(2);
  const { rows } = await house.services.store.pool.query(
    `select count(*)::int as n from decision where person_id = $1 and trigger = 'CORRECTION'`,
    [person.id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('one approves while another sends it back: one of them decides', async () => {
  const person = await flagged(house, (index += 1));
  const proposed = await propose(handler, await underReview(intake, handler, person), refinement(person));
  const [first, second] = reviewers;
  if (!first || !second) throw new Error('two reviewers are needed');
  expect(
    await outcomes([
      decide(first, 'approveCorrection', proposed),
      decide(second, 'rejectCorrection', proposed, '日期不符'),
    ]),
  ).toEqual(['CHANGED_MEANWHILE', 'done']);
  const decided = await readAppeal(handler, proposed.id);
  const [state] = decided.corrections.map((one) => one.state);
  expect(decided.state).toBe(state === 'APPROVED' ? 'APPLIED' : 'IN_REVIEW');
});

describe('taking back while somebody goes on', () => {
  test.each(Array.from({ length: 5 }, (_, round) => round))('round %i: one of them is told', async () => {
    const asked = await step(handler, 'askCitizen', await step(handler, 'startReview', await opened()), {
      missing: '车票',
    });
    const codes = await outcomes([
      step(handler, 'undoMove', asked),
      step(intake, 'citizenAnswered', asked, { note: '已发来' }),
    ]);
    expect(codes).toEqual(['CHANGED_MEANWHILE', 'done']);
    const after = await look(handler, asked.id);
    expect(after.state).toBe('IN_REVIEW');
    expectOneStory(after);
  });

  test('taken back twice at once: once', async () => {
    const asked = await step(handler, 'askCitizen', await step(handler, 'startReview', await opened()), {
      missing: '车票',
    });
    const codes = await outcomes([step(handler, 'undoMove', asked), step(handler, 'undoMove', asked)]);
    expect(codes).toEqual(['CHANGED_MEANWHILE', 'done']);
    const after = await look(handler, asked.id);
    expect(after.events.filter(({ action }) => action === 'UNDO')).toHaveLength(1);
  });
});

describe('merging while somebody works', () => {
  async function two(): Promise<readonly [LifeAnswer, LifeAnswer]> {
    const person = await flagged(house, (index += 1));
    const survivor = await takeIn(intake, person);
    return [await takeIn(intake, person, { reason: 'OTHER', identityGrade: null }), survivor];
  }

  test('on the one that ends: one of them is told', async () => {
    const [received, survivor] = await two();
    const asked = ['DOCUMENT_SEEN'];
    const codes = await outcomes([
      step(intake, 'mergeAppeals', received, { intoAppealId: survivor.id }),
      step(handler, 'verifyIdentity', received, { asked, matched: asked }),
    ]);
    expect(codes).toEqual(['CHANGED_MEANWHILE', 'done']);
    expectOneStory(await look(intake, received.id));
  });

  test('on the one that goes on: nothing of either is lost', async () => {
    const [received, survivor] = await two();
    const noted = Array.from({ length: 4 }, () => command(intake, 'addEvidence', 'AddEvidenceInput', {
      appealId: survivor.id,
      kind: 'HOTEL_BILL',
      description: '住宿发票',
      seenOriginal: false,
    }));
    const codes = await outcomes([step(intake, 'mergeAppeals', received, { intoAppealId: survivor.id }), ...noted]);
    expect(codes).toEqual(['done', 'done', 'done', 'done', 'done']);
    const goesOn = await look(handler, survivor.id);
    expect(goesOn.evidence).toHaveLength(4);
    expect(goesOn.merged).toHaveLength(1);
    expect(goesOn.events.filter(({ action }) => action === 'ADD_EVIDENCE' || action === 'TAKE_OVER')).toHaveLength(5);
  }); // prettier-ignore

  test('each into the other at once: one goes on, and nobody waits for nobody', async () => {
    const person = await flagged(house, (index += 1));
    const one = await takeIn(intake, person, { identityGrade: null });
    const other = await takeIn(intake, person, { reason: 'OTHER', identityGrade: null });
    const codes = await outcomes([
      step(intake, 'mergeAppeals', one, { intoAppealId: other.id }),
      step(handler, 'mergeAppeals', other, { intoAppealId: one.id }),
    ]);
    expect(codes).toEqual(['CHANGED_MEANWHILE', 'done']);
    const states = [(await look(intake, one.id)).state, (await look(intake, other.id)).state].sort();
    expect(states).toEqual(['MERGED', 'RECEIVED']);
  });
});

test('opened again twice at once: counted once', async () => {
  const back = await step(intake, 'withdrawAppeal', await opened());
  const codes = await outcomes([step(intake, 'reopenAppeal', back), step(supervisor, 'reopenAppeal', back)]);
  expect(codes).toEqual(['CHANGED_MEANWHILE', 'done']);
  expect(await look(intake, back.id)).toMatchObject({ state: 'REOPENED', reopenedCount: 1 });
});

test('many cases at once: each by itself, and each says what became of it', async () => {
  const cases = [await opened(), await opened(), await opened()];
  const [first, , last] = cases;
  if (!first || !last) throw new Error('three cases are needed');
  await step(intake, 'withdrawAppeal', last);
  await step(intake, 'addNote', first, { note: '又来电' });
  const input = {
    action: 'START_REVIEW',
    appeals: cases.map(({ id, version }) => ({ appealId: id, expectedVersion: version })),
  };
  const query = `mutation Many($input: ActOnAppealsInput!) { answer: actOnAppeals(input: $input) {
    ... on BulkOutcomes { outcomes { appealId refusal { code } } } ... on Refusal { code } } }`;
  const answer = (await handler.ask(query, { input })).data?.['answer'] as unknown as { readonly outcomes: unknown };
  expect(answer.outcomes).toEqual([
    { appealId: cases[0]?.id, refusal: { code: 'CHANGED_MEANWHILE' } },
    { appealId: cases[1]?.id, refusal: null },
    { appealId: cases[2]?.id, refusal: { code: 'CHANGED_MEANWHILE' } },
  ]);
  const many = { ...input, appeals: Array.from({ length: 201 }, () => input.appeals[0]) };
  expect((await handler.ask(query, { input: many })).data?.['answer']).toEqual({ code: 'TOO_MANY' });
});
