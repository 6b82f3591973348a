import { inTransaction, loadFacts, recordTests, reevaluatePersons } from '@zhengming/data';
import { type DivisionCode, divisionCode, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, type DeskAnswer, readAppeal, refinement, underReview } from '../testing/desk.js';
import { preview, proposeTogether } from '../testing/correction-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** Every kind of correction, end to end: proposed, decided, applied, told. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let reviewer: Caller;
let laboratory: string;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    'select id from institution order by id limit 1',
  );
  laboratory = rows[0]?.id ?? '';
});
afterAll(() => house.close());

const flagged = (index: number, more: object = {}): Promise<TestPerson> =>
  makePerson(house.services.store, { index, travelled: '152900', test: 'NONE', ...more });
const report = { sampleNumber: 'P-1', sampledAt: '2021-10-31T09:00:00+08:00', reportedAt: '2021-10-31T18:00:00+08:00' };
const attach = (): object => ({
  kind: 'ATTACH_TEST',
  targetIds: [],
  test: { ...report, institutionId: laboratory, result: 'NEGATIVE' },
});
const review = (person: TestPerson): Promise<DeskAnswer> => underReview(intake, handler, person);
/** Codes but for the one that chance adds to one case in twenty. */
const unsampled = (reasons: readonly { readonly code: string }[] | undefined): readonly string[] | undefined =>
  reasons?.map(({ code }) => code).filter((code) => code !== 'SAMPLED');
const status = ({ person }: DeskAnswer): string => person.status.popup ?? person.status.colour;

describe('the county that only finer truth would name', () => {
  test('alone it is refused, and the refusal names the second correction that helps', async () => {
    const person = await flagged(1);
    const appeal = await review(person);
    const alone = await preview(handler, appeal, [refinement(person)]);
    expect(alone).toMatchObject({
      before: { popup: 'VERIFY_ITINERARY' },
      after: { popup: 'VERIFY_ITINERARY' },
      tightens: { literally: { popup: 'TEST_REQUIRED' }, companions: [{ kind: 'ATTACH_TEST' }] },
    });
    const refused = await proposeTogether(handler, appeal, [refinement(person)]);
    expect(refused).toMatchObject({ code: 'WOULD_TIGHTEN', field: 'input.corrections.0' });
    expect(refused.message.zh).toContain('请一并提出：补录核酸');
    expect(refused.message.zh).toContain('P2-03b');
  });

  test('together with the test it clears the person, and tells until when and what comes then', async () => {
    const person = await flagged(2);
    const appeal = await review(person);
    const seen = await preview(handler, appeal, [refinement(person), attach()]);
    expect(seen).toMatchObject({
      after: { colour: 'GREEN' },
      tightens: null,
      changes: {
        holdsUntil: '2021-11-02T18:00:00.001+08:00',
        returnsTo: { colour: 'GREEN' },
        vaccination: null,
        others: null,
      },
    });
    expect(seen.changes?.steps[0]).toMatchObject({ counts: false, outcome: { popup: 'VERIFY_ITINERARY' } });
    expect(unsampled(seen.secondPerson)).toEqual(['WIDER_THAN_ONE_FACT', 'LASTS_LONG']);
    expect(seen.changes?.rules.map(({ ruleId }) => ruleId)).toEqual(['P2-07', 'P2-03a']);
    expect(seen.parts?.[0]?.ruleIds).toContain('P2-03a');

    const proposed = await proposeTogether(handler, appeal, [refinement(person), attach()]);
    expect(proposed.state).toBe('SECOND_REVIEW');
    expect(new Set(proposed.corrections.map(({ proposalId }) => proposalId)).size).toBe(1);
    const approved = await decide(reviewer, 'approveCorrection', proposed);
    expect(approved).toMatchObject({ state: 'APPLIED', verdict: 'OVERTURNED' });
    expect(status(approved)).toBe('GREEN');
    expect(approved.corrections.map(({ state }) => state)).toEqual(['APPROVED', 'APPROVED']);
  });
});

describe('each kind', () => {
  test('one short correction of one fact, with a document, is decided at once', async () => {
    const short = async (index: number): Promise<{ readonly appeal: DeskAnswer; readonly draft: object }> => {
      const person = await flagged(index, { test: 'UPLOADED' });
      const appeal = await review(person);
      const draft = { ...refinement(person), validDays: 3 };
      const seen = (await preview(handler, appeal, [draft])).secondPerson;
      expect(unsampled(seen)).toEqual([]);
      // drawn by chance: another caller
      return seen?.length === 0 ? { appeal, draft } : short(index + 100);
    };
    const { appeal, draft } = await short(3);
    const done = await proposeTogether(handler, appeal, [draft]);
    expect(done).toMatchObject({ state: 'APPLIED', verdict: 'OVERTURNED', corrections: [{ approver: null }] });
    expect(done.events.slice(-3).map(({ action }) => action)).toEqual(['PROPOSE_CORRECTION', 'DECIDE', 'APPLY']);
    expect(status(done)).toBe('GREEN');
  });

  test('a test that was not uploaded, and a stay that was none, clear as well', async () => {
    const withheld = await flagged(4, { test: 'NOT_UPLOADED' });
    const upload = { kind: 'CONFIRM_TEST_UPLOAD', targetIds: [withheld.testId] };
    const cleared = await settle(await review(withheld), [refinement(withheld), upload]);
    expect(status(cleared)).toBe('GREEN');
    const ticket = await flagged(5);
    const without = await settle(await review(ticket), [{ kind: 'EXCLUDE_STAY', targetIds: [ticket.stayId] }]);
    expect(status(without)).toBe('GREEN');
  });

  test('a grace waives one named rule for three days at most', async () => {
    const person = await flagged(6);
    const grace = { kind: 'GRACE', targetIds: [], ruleId: 'P2-07', validDays: 3 };
    const appeal = await review(person);
    expect(await preview(handler, appeal, [grace])).toMatchObject({ parts: [{ ruleIds: ['P2-07'] }] });
    const waived = await settle(appeal, [grace]);
    expect(status(waived)).toBe('GREEN');
  });

  test('a dose on paper raises the vaccination status while the colour stays', async () => {
    const person = await flagged(7);
    const dose = {
      productCode: 'BBIBP-CORV',
      givenOn: '2021-06-01',
      divisionCode: '370203',
      institution: '市北区接种点',
    };
    const appeal = await review(person);
    const draft = { kind: 'ATTACH_DOSE', targetIds: [], dose: { ...dose, productCode: await anyProduct() } };
    expect(await preview(handler, appeal, [draft])).toMatchObject({
      changes: { vaccination: { after: 'PARTIAL', better: true } },
    });
    expect(await settle(appeal, [draft])).toMatchObject({ verdict: 'OVERTURNED' });
    const read = await handler.ask(
      'query V($id: UUID!) { person(id: $id, purpose: "APPEAL") { vaccinationStatus { state } } }',
      { id: person.id },
    );
    expect(read.data).toMatchObject({ person: { vaccinationStatus: { state: 'PARTIAL' } } });
  });

  test('a test under a mistyped number is found by its sample number and given to whom it belongs', async () => {
    const stranger = await makePerson(house.services.store, { index: 8 });
    const person = await flagged(9);
    const strayed = await strayedTest(stranger.id, 'S-77');
    const draft = { kind: 'FIX_IDENTITY', targetIds: [], strayed: { institutionId: laboratory, sampleNumber: 'S-77' } };
    const appeal = await review(person);
    const seen = await preview(handler, appeal, [refinement(person), draft]);
    expect(seen).toMatchObject({ after: { colour: 'GREEN' }, changes: { others: 'UNCHANGED' } });
    expect(seen.secondPerson?.map(({ code }) => code)).toContain('SEVERAL_PERSONS');
    const cleared = await settle(appeal, [refinement(person), draft]);
    expect(status(cleared)).toBe('GREEN');
    const facts = await loadFacts(house.services.store, stranger.id, { knownAt: NOW });
    expect(facts?.corrections).toMatchObject([{ kind: 'FIX_IDENTITY', targetIds: [strayed], test: null }]);
  });

  test('a stay of somebody else is taken out', async () => {
    const person = await flagged(11, { test: 'UPLOADED' });
    const cleared = await settle(await review(person), [{ kind: 'FIX_IDENTITY', targetIds: [person.stayId] }]);
    expect(status(cleared)).toBe('GREEN');
  });

  test('a test of somebody else is given to its owner, who is freed and told without having called', async () => {
    const owner = await flagged(10, { travelled: '152922' });
    const person = await flagged(12, { test: 'UPLOADED' });
    const belongsTo = { kind: 'RESIDENT_ID', value: owner.residentNumber };
    const give = (targetIds: readonly (string | null)[]): object => ({ kind: 'FIX_IDENTITY', targetIds, belongsTo });
    const appeal = await review(person);
    expect(await proposeTogether(handler, appeal, [give([person.stayId])])).toMatchObject({ code: 'ONE_TEST' });
    expect(await preview(handler, appeal, [give([person.testId])])).toMatchObject({ changes: { others: 'MILDER' } });
    const given = await settle(appeal, [give([person.testId])]);
    expect(given).toMatchObject({ state: 'APPLIED', corrections: [{ state: 'APPROVED' }] });
    const { rows } = await house.services.store.pool.query(
      `select s.colour, n.kind, n.appeal_id as appeal from status s join notice n on n.person_id = s.person_id
       where s.person_id = $1`,
      [owner.id],
    );
    expect(rows).toEqual([{ colour: 'GREEN', kind: 'FREED', appeal: null }]);
  });
});

describe('what would not help, or cannot be', () => {
  let person: TestPerson;
  let appeal: DeskAnswer;
  beforeAll(async () => {
    person = await flagged(20, { test: 'UPLOADED' });
    appeal = await review(person);
  });
  test.each([
    ['nothing', () => [], 'NOTHING_PROPOSED', 'input.corrections.0'],
    ['the same twice', () => [refinement(person), refinement(person)], 'CONTRADICTS_ITSELF', 'input.corrections.1'],
    ['eleven', () => Array.from({ length: 11 }, () => attach()), 'TOO_MANY', 'input.corrections.10'],
    ['no such sample', () => [strayed('S-0')], 'UNKNOWN_SAMPLE', 'input.corrections.0.strayed.sampleNumber'],
    [
      'nothing to file right',
      () => [{ kind: 'FIX_IDENTITY', targetIds: [] }],
      'NOTHING_TO_FILE_RIGHT',
      'input.corrections.0.targetIds',
    ],
    ['a dose of no vaccine', () => [dose('NONE')], 'UNKNOWN_PRODUCT', 'input.corrections.0.dose.productCode'],
    ['no dose', () => [{ kind: 'ATTACH_DOSE', targetIds: [] }], 'DOSE_MISSING', 'input.corrections.0.dose'],
    ['a county where it is worse', () => [refinement(person, '152923')], 'WOULD_TIGHTEN', 'input.corrections.0'],
  ])('%s', async (_name, drafts, code, field) => {
    expect(await proposeTogether(handler, appeal, drafts())).toMatchObject({ __typename: 'Refusal', code, field });
  });
});

test('two approvals at once: one decides, the other is told that the case changed', async () => {
  const second = await house.staff('second', 'REVIEWER');
  const person = await flagged(40);
  const proposed = await proposeTogether(handler, await review(person), [refinement(person), attach()]);
  const answers = await Promise.all([
    decide(reviewer, 'approveCorrection', proposed),
    decide(second, 'approveCorrection', proposed),
  ]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Appeal', 'Refusal']);
  expect(answers.find(({ __typename }) => __typename === 'Refusal')?.code).toBe('CHANGED_MEANWHILE');
});

test('the difference is spelled out when judging again brings something else', async () => {
  const person = await flagged(41);
  const proposed = await proposeTogether(handler, await review(person), [refinement(person), attach()]);
  house.clock.set(plusHours(NOW, 40));
  const returned = await decide(reviewer, 'approveCorrection', proposed);
  house.clock.set(NOW);
  expect(returned).toMatchObject({ state: 'IN_REVIEW', verdict: null });
  const back = (await readAppeal(handler, returned.id)).events.find(({ action }) => action === 'RETURN');
  expect(back?.note).toContain('预览：');
});

async function settle(appeal: DeskAnswer, drafts: readonly object[]): Promise<DeskAnswer> {
  const proposed = await proposeTogether(handler, appeal, drafts);
  return proposed.state === 'SECOND_REVIEW' ? decide(reviewer, 'approveCorrection', proposed) : proposed;
}

const strayed = (sampleNumber: string): object => ({
  kind: 'FIX_IDENTITY',
  targetIds: [],
  strayed: { institutionId: laboratory, sampleNumber },
});
const dose = (productCode: string): object => ({
  kind: 'ATTACH_DOSE',
  targetIds: [],
  dose: { productCode, givenOn: '2021-06-01', divisionCode: '370203', institution: '接种点' },
});

async function anyProduct(): Promise<string> {
  const { rows } = await house.services.store.pool.query<{ code: string }>(
    `select code from vaccine_product where technology = 'INACTIVATED' order by code limit 1`,
  );
  return rows[0]?.code ?? '';
}

/** A negative test of the person's own, filed under somebody else. */
async function strayedTest(personId: string, sampleNumber: string): Promise<string> {
  const id = uuidv7();
  const at = instant('2021-11-01T09:30:00+08:00');
  const world = await house.services.worlds.current();
  await inTransaction(house.services.store, async (sql) => {
    const { rows } = await sql.query<{ division: DivisionCode }>(
      'select division_code as division from institution where id = $1',
      [laboratory],
    );
    const [{ division } = { division: divisionCode('110000') }] = rows;
    const base = { personId, id, institutionId: laboratory, sampleNumber, division };
    const sampledAt = instant(report.sampledAt);
    const reportedAt = instant(report.reportedAt);
    const hops = { sampledAt, reportedAt, receivedAt: null, uploadedAt: null, visibleAt: reportedAt };
    await recordTests(sql, [{ ...base, ...hops, result: 'NEGATIVE', channel: 'NATIONAL_PLATFORM' }], at);
    await reevaluatePersons(sql, world, [personId], { trigger: 'FACT', triggerId: null, at });
  });
  return id;
}
