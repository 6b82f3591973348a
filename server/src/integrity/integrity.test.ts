import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let reviewer: Caller;
let steward: Caller;
/** Whose negative test of 31 October makes them green. */
let holder: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  steward = await house.staff('steward', 'DATA_STEWARD');
  const { store } = house.services;
  holder = await makePerson(store, { index: 1, travelled: '152921', test: 'UPLOADED' });
  other = await makePerson(store, { index: 2, travelled: '152921', test: 'UPLOADED' });
});
afterAll(() => house.close());

const CHANGE = `... on IntegrityChange { id state was becomes testId proposedBy decidedBy referredTo referredAt allowedActions }
  ... on Refusal { code field }`;
const PROPOSE = `mutation($input: ProposeIntegrityInput!) { proposeIntegrity(input: $input) { ${CHANGE} } }`;
const DECIDE = `mutation($input: DecideIntegrityInput!) { decideIntegrity(input: $input) { ${CHANGE} } }`;
const TAKE_BACK = `mutation($input: TakeBackIntegrityInput!) { takeBackIntegrity(input: $input) { ${CHANGE} } }`;
const PERSON = `query($id: UUID!) { person(id: $id, purpose: "test") { status { colour popup }
  tests { id integrity possibleIntegrity track { code turn } integrityChange { id becomes } recognition(place: "110000") { verdict gaps } }
  displayedTests(page: FRONT) { tests { shown reason } } } }`;

type Answered = Record<string, unknown>;
const asked = async (who: Caller, query: string, input: Answered): Promise<Answered> => {
  const { data, errors } = await who.ask(query, { input });
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] ?? {};
};
const propose = (who: Caller, person: TestPerson, testId: string, becomes: string): Promise<Answered> =>
  asked(who, PROPOSE, { personId: person.id, testId, becomes, reason: '报告编号查无', document: '比对记录 21-1031' });
const decide = (who: Caller, id: unknown, more: Answered = {}): Promise<Answered> =>
  asked(who, DECIDE, { id, approve: true, reason: '机构回函：未出具', ...more });

interface Seen {
  readonly status: { readonly colour: string; readonly popup: string | null };
  readonly tests: readonly {
    readonly id: string;
    readonly integrity: string;
    readonly track: unknown;
    readonly possibleIntegrity: readonly string[];
    readonly integrityChange: unknown;
  }[];
  readonly displayedTests: { readonly tests: readonly { readonly shown: string; readonly reason: string }[] };
}
const see = async ({ id }: TestPerson): Promise<Seen> =>
  (await handler.ask(PERSON, { id })).data?.['person'] as unknown as Seen;

describe('a forged report', () => {
  let id: unknown;
  test('that one person reports changes nobody’s outcome', async () => {
    const proposed = await propose(handler, holder, holder.testId ?? '', 'FAKE');
    expect(proposed).toMatchObject({ state: 'PROPOSED', was: 'OK', becomes: 'FAKE', allowedActions: ['TAKE_BACK'] });
    id = proposed['id'];
    expect(await see(holder)).toMatchObject({
      status: { colour: 'GREEN' },
      tests: [
        { integrity: 'OK', integrityChange: { becomes: 'FAKE' }, possibleIntegrity: ['SUSPECTED', 'FAKE', 'TAMPERED'] },
      ],
    });
    expect(await propose(steward, holder, holder.testId ?? '', 'TAMPERED')).toEqual({
      code: 'ALREADY_PROPOSED',
      field: 'input.testId',
    });
  });

  test('is decided by somebody else, who says to whom it is handed', async () => {
    const self = await house.staff('both', 'HANDLER', 'REVIEWER');
    const own = await propose(self, other, other.testId ?? '', 'FAKE');
    expect(await decide(self, own['id'], { referredTo: '市公安局' })).toEqual({ code: 'FOUR_EYES', field: 'input.id' });
    await asked(self, TAKE_BACK, { id: own['id'], reason: '弄错了' });
    expect(await decide(reviewer, id)).toEqual({ code: 'REFERRAL_MISSING', field: 'input.referredTo' });
  });

  test('no longer counts at once, is shown nowhere, and a verifier is told why', async () => {
    const decided = await decide(reviewer, id, { referredTo: '市公安局', referralNumber: '京卫移〔2021〕3号' });
    expect(decided).toMatchObject({
      state: 'APPROVED',
      decidedBy: 'reviewer 测试',
      referredTo: '市公安局',
      allowedActions: [],
    });
    expect(await see(holder)).toMatchObject({
      status: { colour: 'NONE', popup: 'TEST_REQUIRED' },
      tests: [{ integrity: 'FAKE', track: { code: 'NOT_GENUINE' }, possibleIntegrity: ['OK', 'TAMPERED'] }],
      displayedTests: { tests: [{ shown: 'HIDDEN', reason: 'NOT_GENUINE' }] },
    });
    expect(await decide(steward, id, { referredTo: '市公安局' })).toEqual({ code: 'NOT_OPEN', field: 'input.id' });
  });

  test('what it was held to be before is kept, and the sample number leads to the fact of today', async () => {
    const { pool } = house.services.store;
    const { rows } = await pool.query(
      `select t.integrity, t.known_to is null as today, s.test_id = t.id as found from nucleic_test t
       left join sample_number s on s.person_id = t.person_id and s.test_id = t.id where t.person_id = $1 order by t.known_from`,
      [holder.id],
    );
    expect(rows).toEqual([
      { integrity: 'OK', today: false, found: null },
      { integrity: 'FAKE', today: true, found: true },
    ]);
  });

  test('found genuine after all counts again, by two people again', async () => {
    house.clock.set((NOW + 60_000) as typeof NOW);
    const [now] = (await see(holder)).tests;
    const back = await propose(reviewer, holder, now?.id ?? '', 'OK');
    expect(await decide(reviewer, back['id'])).toEqual({ code: 'FOUR_EYES', field: 'input.id' });
    await decide(steward, back['id']);
    expect(await see(holder)).toMatchObject({
      status: { colour: 'GREEN' },
      tests: [{ integrity: 'OK', track: { code: 'ARRIVED' } }],
    });
  });
});

test('a suspicion that two people share leaves open what must be made of the test, and hands it to nobody', async () => {
  const proposed = await propose(handler, other, other.testId ?? '', 'SUSPECTED');
  await decide(steward, proposed['id']);
  expect(await see(other)).toMatchObject({
    tests: [{ integrity: 'SUSPECTED', track: { code: 'SUSPECTED', turn: 'STEWARD' } }],
  });
});

test('a proposal that is turned down changes nothing; one about a fact that changed meanwhile has to be made anew', async () => {
  const [now] = (await see(other)).tests;
  const refused = await propose(handler, other, now?.id ?? '', 'TAMPERED');
  expect(await decide(reviewer, refused['id'], { approve: false })).toMatchObject({
    state: 'REJECTED',
    referredTo: null,
  });
  expect((await see(other)).tests).toMatchObject([{ integrity: 'SUSPECTED', integrityChange: null }]);
  expect(await propose(handler, other, other.testId ?? '', 'FAKE')).toEqual({
    code: 'UNKNOWN_TEST',
    field: 'input.testId',
  });
});

test('whoever does not decide sees the list of what waits, masked, and cannot decide', async () => {
  await propose(handler, other, (await see(other)).tests[0]?.id ?? '', 'FAKE');
  const auditor = await house.staff('auditor', 'AUDITOR');
  const LIST = `query($filter: IntegrityChangeFilter) { integrityChanges(filter: $filter) {
    edges { node { personName institution sampleNumber state allowedActions } } } }`;
  const listed = async (who: Caller, filter: Answered): Promise<unknown> => {
    const { data } = await who.ask(LIST, { filter });
    const found = data?.['integrityChanges'] as unknown as { edges: unknown };
    return found.edges;
  };
  expect(await listed(auditor, { state: 'PROPOSED' })).toMatchObject([
    { node: { personName: '林**', institution: '北京云泽医学检验所', state: 'PROPOSED', allowedActions: [] } },
  ]);
  expect(await listed(reviewer, { state: 'PROPOSED' })).toMatchObject([{ node: { allowedActions: ['DECIDE'] } }]);
  expect(await listed(auditor, { state: 'APPROVED', becomes: 'FAKE' })).toHaveLength(1);
  const { errors } = await auditor.ask(DECIDE, { input: { id: other.id, approve: true, reason: 'x' } });
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test.each([
  [
    'decided by its author',
    `set state = 'APPROVED', decided_by = proposed_by, decided_at = now(), decision_reason = 'x', new_test_id = gen_random_uuid()`,
    'four_eyes',
  ],
  [
    'forged and handed to nobody',
    `set state = 'APPROVED', becomes = 'FAKE', decided_by = gen_random_uuid(), decided_at = now(), decision_reason = 'x', new_test_id = gen_random_uuid()`,
    'referred',
  ],
  [
    'approved without a fact',
    `set state = 'APPROVED', becomes = 'SUSPECTED', was = 'OK', decided_by = gen_random_uuid(), decided_at = now(), decision_reason = 'x'`,
    'approved_as_a_fact',
  ],
  [
    'decided without a reason',
    `set state = 'REJECTED', decided_by = gen_random_uuid(), decided_at = now()`,
    'decided_with_a_reason',
  ],
])('the database itself refuses one that is %s', async (_what, change, constraint) => {
  const { pool } = house.services.store;
  await expect(pool.query(`update integrity_change ${change} where state = 'PROPOSED'`)).rejects.toThrow(constraint);
});
