import { findDuplicates } from '@zhengming/data';
import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let steward: Caller;
let second: Caller;
let gate: Caller;
let handler: Caller;
let resident: TestPerson;
let passport: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  steward = await house.staff('steward', 'DATA_STEWARD');
  second = await house.staff('steward2', 'DATA_STEWARD');
  handler = await house.staff('handler', 'HANDLER');
  gate = await house.partner('status:read');
  const { store } = house.services;
  resident = await makePerson(store, { index: 1 });
  passport = await makePerson(store, { index: 2, travelled: '152923' });
  await makePerson(store, { index: 3 });
  await store.pool.query(`update person set document_kind = 'PASSPORT' where id = $1`, [passport.id]);
  await findDuplicates(store, plusHours(NOW, 1));
});
afterAll(() => house.close());

const SIDE = 'personId name idNumber phones stays openAppeals colour';
const PAIR = `id state score grade reasons version sides { ${SIDE} } merge { id state allowedActions survivor { personId } }`;
const LIST = `query L($state: DuplicateState) { duplicateCandidates(state: $state) { edges { node { ${PAIR} } } } }`;
const ONE = `query O($id: UUID!) { duplicateCandidate(id: $id) { ${PAIR} } }`;
const PROPOSE = `mutation P($input: ProposeMergeInput!) { answer: proposeMerge(input: $input) { __typename ... on DuplicateCandidate { ${PAIR} } ... on Refusal { code } } }`;
const DISMISS = `mutation D($input: DismissDuplicateInput!) { answer: dismissDuplicate(input: $input) { __typename ... on DuplicateCandidate { state } ... on Refusal { code } } }`;
const DECIDE = `mutation D($input: DecideMergeInput!) { answer: decideMerge(input: $input) { __typename ... on PersonMerge { id state decidedBy allowedActions } ... on Refusal { code } } }`;
const UNDO = `mutation U($input: UndoMergeInput!) { answer: undoMerge(input: $input) { __typename ... on PersonMerge { state undoReason } ... on Refusal { code } } }`;
const CHECK = `query C($value: String!) { checkStatus(identifier: { kind: PHONE, value: $value }) { found colour popup } }`;

interface Pair {
  readonly id: string;
  readonly version: number;
  readonly sides: readonly { readonly personId: string; readonly phones: readonly string[] }[];
  readonly merge: { readonly id: string; readonly allowedActions: readonly string[] } | null;
}
const answered = ({ data }: Answer): Record<string, unknown> => data?.['answer'] as never;
async function pairs(state = 'OPEN'): Promise<readonly Pair[]> {
  const { data } = await steward.ask(LIST, { state });
  return (data as unknown as { duplicateCandidates: { edges: { node: Pair }[] } }).duplicateCandidates.edges.map(
    ({ node }) => node,
  );
}
const hasBoth = ({ sides }: Pair): boolean =>
  [resident.id, passport.id].every((id) => sides.some(({ personId }) => personId === id));
async function pair(state = 'OPEN'): Promise<Pair> {
  const found = (await pairs(state)).find(hasBoth);
  if (!found) throw new Error('the pair is not there');
  return found;
}
const propose = async (survivorId: string, more: object = {}): Promise<Record<string, unknown>> => {
  const { id, version } = await pair();
  return answered(
    await steward.ask(PROPOSE, {
      input: {
        candidateId: id,
        expectedVersion: version,
        survivorId,
        reason: '同名同号，护照与身份证为同一人',
        ...more,
      },
    }),
  );
};
const decide = async (who: Caller, id: string, approve: boolean, reason?: string): Promise<Record<string, unknown>> =>
  answered(await who.ask(DECIDE, { input: { id, approve, reason } }));
const check = async (of: TestPerson): Promise<unknown> =>
  (await gate.ask(CHECK, { value: of.phone })).data?.['checkStatus'];
const mergeId = async (state = 'PROPOSED'): Promise<string> => (await pair(state)).merge?.id ?? '';

describe('two records of one person', () => {
  test('are shown side by side, masked, the likeliest first', async () => {
    const all = await pairs();
    expect(all.length).toBeGreaterThan(1);
    const both = await pair();
    expect(both).toMatchObject({
      state: 'OPEN',
      grade: 'POSSIBLE',
      reasons: expect.arrayContaining(['ONE_WITHOUT_RESIDENT_NUMBER']) as unknown,
    });
    expect(JSON.stringify(both)).not.toContain(resident.phone);
    const { data } = await steward.ask(ONE, { id: both.id });
    expect(data?.['duplicateCandidate']).toEqual(both);
  });

  test('one that is two people is put away with a reason, and does not come back', async () => {
    const other = (await pairs()).find((one) => !hasBoth(one));
    const input = { id: other?.id, expectedVersion: other?.version, reason: '两人' };
    expect(answered(await steward.ask(DISMISS, { input: { ...input, reason: ' ' } }))).toMatchObject({ code: 'BLANK' });
    expect(answered(await steward.ask(DISMISS, { input }))).toMatchObject({ state: 'DISMISSED' });
    expect(answered(await steward.ask(DISMISS, { input }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await findDuplicates(house.services.store, plusHours(NOW, 2));
    expect((await pairs()).map(({ id }) => id)).not.toContain(other?.id);
  });

  test('nobody is merged by one person, and the database says so too', async () => {
    expect(await propose(passport.stayId)).toMatchObject({
      code: 'NOT_ONE_OF_THE_TWO',
    });
    expect(await propose(resident.id)).toMatchObject({
      state: 'PROPOSED',
      merge: { state: 'PROPOSED', allowedActions: [] },
    });
    const id = await mergeId();
    expect(await decide(steward, id, true)).toMatchObject({ code: 'FOUR_EYES' });
    const past = house.services.store.pool.query(
      `update person_merge set state = 'MERGED', decided_by = proposed_by, decided_at = now() where id = $1`,
      [id],
    );
    await expect(past).rejects.toMatchObject({ constraint: 'four_eyes' });
  });

  test('a second one who sends it back gives a reason, and the pair waits again', async () => {
    const id = await mergeId();
    expect(await decide(second, id, false)).toMatchObject({ code: 'BLANK' });
    expect(await decide(second, id, false, '再核对一次')).toMatchObject({ state: 'REJECTED' });
    expect(await pair()).toMatchObject({ state: 'OPEN' });
  });

  test('who has an open appeal is the one who stays', async () => {
    const { rows } = await house.services.store.pool.query(
      `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, decision_id, opened_at, first_response_due, decide_due)
       select $1, gen_random_uuid(), 'T-1', 'RECEIVED', 'PHONE_12345', 'OTHER', '陈述', 'T2', decision_id, now(), now(), now() from status
       where person_id = $1 returning id`,
      [passport.id],
    );
    expect(await propose(resident.id)).toMatchObject({ code: 'OPEN_APPEAL' });
    await house.services.store.pool.query(
      `update appeal set state = 'CLOSED', closed_at = now(), version = version + 1 where id = $1`,
      [(rows[0] as { readonly id: string }).id],
    );
  });
});

describe('merged', () => {
  test('every number leads to the one who stays, judged by the facts of both, by one row', async () => {
    expect(await check(resident)).toMatchObject({ colour: 'GREEN' });
    await propose(resident.id);
    const id = await mergeId();
    const [first, again] = await Promise.all([decide(second, id, true), decide(second, id, true)]);
    const said = [first, again].map((one) => String(one['state'] ?? one['code']));
    expect(new Set(said)).toEqual(new Set(['CHANGED_MEANWHILE', 'MERGED']));
    expect(await check(passport)).toMatchObject({ popup: 'AFFECTED_AREA' });
    expect(await check(resident)).toEqual(await check(passport));
    const { data } = await handler.ask(
      `query F($value: String!) { findPerson(identifier: { kind: PHONE, value: $value }, purpose: "核对") { ... on Person { id mergedRecords { id } phones { id } } } }`,
      { value: passport.phone },
    );
    expect(data?.['findPerson']).toMatchObject({
      id: resident.id,
      mergedRecords: [{ id: passport.id }],
      phones: [{}, {}],
    });
    const old = await handler.ask(
      'query P($id: UUID!) { person(id: $id, purpose: "核对") { mergedInto { id } status { colour } } }',
      { id: passport.id },
    );
    expect(old.data?.['person']).toEqual({ mergedInto: { id: resident.id }, status: null });
  });

  test('what was known before is answered as it was', async () => {
    const knownAt = '2021-11-01T09:30:00+08:00';
    const evaluate = async (id: string): Promise<unknown> =>
      (
        await handler.ask(
          'query E($id: UUID!, $at: DateTime) { evaluate(personId: $id, knownAt: $at) { colour popup } }',
          { id, at: knownAt },
        )
      ).data?.['evaluate'];
    expect([await evaluate(resident.id), await evaluate(passport.id)]).toEqual([
      { colour: 'GREEN', popup: null },
      { colour: 'NONE', popup: 'AFFECTED_AREA' },
    ]);
  });

  test('taken apart, both are as they were', async () => {
    house.clock.set(plusHours(NOW, 1));
    const id = await mergeId('MERGED');
    const undo = async (): Promise<unknown> =>
      answered(await steward.ask(UNDO, { input: { id, reason: '本人来电，是两个人' } }));
    expect(await undo()).toMatchObject({ state: 'UNDONE', undoReason: '本人来电，是两个人' });
    expect(await undo()).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await check(resident)).toMatchObject({ colour: 'GREEN' });
    expect(await check(passport)).toMatchObject({ popup: 'AFFECTED_AREA' });
    expect(await pair()).toMatchObject({ state: 'OPEN', merge: { state: 'UNDONE', allowedActions: [] } });
  });
});
