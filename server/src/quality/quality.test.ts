import { buildTestMobileNumber, plusHours, plusMs, type StaffRole } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, underReview } from '../testing/desk.js';
import { tellAll } from '../testing/notices.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { drawQualitySample } from './draw-quality-sample.js';

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let reviewer: Caller;
let supervisor: Caller;
let people = 0;

beforeAll(async () => {
  house = await openTestHouse();
  const staff = (name: string, ...roles: StaffRole[]): Promise<Caller> => house.staff(name, ...roles);
  intake = await staff('intake', 'INTAKE');
  handler = await staff('handler', 'HANDLER', 'REVIEWER', 'SUPERVISOR');
  reviewer = await staff('reviewer', 'REVIEWER');
  supervisor = await staff('supervisor', 'SUPERVISOR');
});
afterAll(() => house.close());

const REVIEW = `id state risk statement decidedAt version allowedActions notes appealId evidence { kind description }
  first { verdict cause reason factors } blind { verdict reviewer } settlement { settlement supervisor }`;
interface Review {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly appealId: string | null;
  readonly evidence: readonly { readonly description: string }[];
  readonly first: { readonly verdict: string; readonly reason: string | null } | null;
}
const reviews = async (who: Caller, states: readonly string[] = ['OPEN']): Promise<readonly Review[]> => {
  const query = `query Q($states: [QualityState!]) { qualityReviews(states: $states) { edges { node { ${REVIEW} } } } }`;
  const { data, errors } = await who.ask(query, { states });
  expect(errors).toBeUndefined();
  return (data as unknown as { qualityReviews: { edges: { node: Review }[] } }).qualityReviews.edges.map(
    ({ node }) => node,
  );
};
const act = async (who: Caller, verb: string, input: object): Promise<Review & { readonly code: string }> => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { answer: ${verb}(input: $input) { __typename ... on QualityReview { ${REVIEW} } ... on Refusal { code } } }`;
  const { data, errors } = await who.ask(query, { input });
  expect(errors).toBeUndefined();
  return (data as unknown as { answer: Review & { code: string } }).answer;
};

/** An appeal that was upheld, told and closed. */
async function closed(): Promise<string> {
  people += 1;
  const person = await makePerson(house.services.store, {
    index: people,
    travelled: '152900',
    test: 'UPLOADED',
    birthYear: 1940,
  });
  const { id, version } = await underReview(intake, handler, person);
  const upheld = await command(handler, 'upholdAppeal', 'UpholdInput', {
    appealId: id,
    cause: 'CORRECT_FLAG',
    reason: '流调记录显示到过额济纳旗。',
    expectedVersion: version,
  });
  await tellAll(house);
  const told = await command(handler, 'addNote', 'MoveAppealInput', {
    appealId: id,
    expectedVersion: upheld.version + 1,
    note: '事后补记：家属来电',
  });
  await command(handler, 'closeAppeal', 'MoveAppealInput', { appealId: id, expectedVersion: told.version });
  return id;
}

/** Draws everybody, whatever their risk. */
async function drawn(appealId: string): Promise<Review> {
  await drawQualitySample(house.services);
  const { pool } = house.services.store;
  await pool.query(
    `insert into quality_review (person_id, id, appeal_id, decided_at, risk, factors, decided_by, original_verdict, original_cause, created_at)
     select a.person_id, gen_random_uuid(), a.id, a.decided_at, 'HIGH', '{GRACE}', array[a.handler_id], a.verdict, a.cause, $2
     from appeal a where a.id = $1 on conflict do nothing`,
    [appealId, new Date(house.clock.now())],
  );
  const { rows } = await pool.query<{ id: string }>('select id from quality_review where appeal_id = $1', [appealId]);
  const found = (await reviews(reviewer)).find(({ id }) => id === rows[0]?.id);
  if (!found) throw new Error('nothing was drawn');
  return found;
}
const blind = ({ id, version }: Review, verdict: string): object => ({
  reviewId: id,
  verdict,
  cause: 'CORRECT_FLAG',
  reason: '证据与行程一致',
  expectedVersion: version,
});

test('every closed case is drawn for once, with its risk, the share that applied and why', async () => {
  await closed();
  await drawQualitySample(house.services);
  await drawQualitySample(house.services);
  const { rows } = await house.services.store.pool.query('select risk, factors, share from quality_draw');
  const factors = ['ELDER_OR_MINOR', 'QUICK_DECISION', 'ONE_PERSON_DECIDED'];
  expect(rows).toEqual([{ risk: 'HIGH', factors, share: 0.2 }]);
});

describe('blind', () => {
  test('a reviewer reads the case as it was, without how it was decided or what was noted later', async () => {
    const review = await drawn(await closed());
    expect(review).toMatchObject({ state: 'OPEN', appealId: null, first: null, notes: [], allowedActions: ['DECIDE'] });
    expect(review.evidence.map(({ description }) => description)).toEqual(['阿拉善右旗住宿发票']);
    const { data } = await reviewer.ask(
      `query D($id: UUID!) { decisionUnderReview(reviewId: $id) { popup headline { zh } } }`,
      { id: review.id },
    );
    expect(data).toMatchObject({ decisionUnderReview: { popup: 'VERIFY_ITINERARY' } });
  });

  test('whoever decided it does not even see that it was drawn', async () => {
    const review = await drawn(await closed());
    expect((await reviews(handler)).map(({ id }) => id)).not.toContain(review.id);
    expect(await act(handler, 'decideQualityReview', blind(review, 'UPHELD'))).toMatchObject({
      code: 'NOT_YOURS_TO_DECIDE',
    });
    const forced = house.services.store.pool.query(
      `update quality_review set reviewer_id = decided_by[1], verdict = 'UPHELD', state = 'AGREED' where id = $1`,
      [review.id],
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'blind_eyes' });
  });

  test('the same verdict ends it, and shows the first decision', async () => {
    const review = await drawn(await closed());
    expect(await act(reviewer, 'decideQualityReview', blind(review, 'UPHELD'))).toMatchObject({
      state: 'AGREED',
      first: { verdict: 'UPHELD', reason: '流调记录显示到过额济纳旗。' },
      allowedActions: [],
    });
    expect(await act(reviewer, 'decideQualityReview', blind(review, 'UPHELD'))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });
});

describe('a difference', () => {
  test('goes to a supervisor, who may open the case again', async () => {
    const appealId = await closed();
    const differs = await act(reviewer, 'decideQualityReview', blind(await drawn(appealId), 'OVERTURNED'));
    expect(differs).toMatchObject({ state: 'DISAGREED', appealId });
    const [waiting] = await reviews(supervisor, ['DISAGREED']);
    expect(waiting?.allowedActions).toEqual(['SETTLE']);
    const settled = await act(supervisor, 'settleQualityReview', {
      reviewId: differs.id,
      settlement: 'REOPENED',
      reason: '发票可证明未到额济纳旗',
      expectedVersion: differs.version,
    });
    expect(settled).toMatchObject({ state: 'SETTLED', settlement: { settlement: 'REOPENED' } });
    const { rows } = await house.services.store.pool.query('select state from appeal where id = $1', [appealId]);
    expect(rows).toEqual([{ state: 'REOPENED' }]);
  });

  test('or say that the first decision stands', async () => {
    const differs = await act(reviewer, 'decideQualityReview', blind(await drawn(await closed()), 'PARTLY'));
    const input = { reviewId: differs.id, settlement: 'STANDS', reason: '证据不足', expectedVersion: differs.version };
    expect(await act(supervisor, 'settleQualityReview', input)).toMatchObject({ state: 'SETTLED' });
  });
});

describe('the three questions', () => {
  const answers = { contacted: true, solved: false, satisfied: 'FAIRLY' };
  const rate = async (who: Caller, appealId: string): Promise<unknown> => {
    const query = `mutation R($input: RateAppealInput!) { rateAppeal(input: $input) { ... on Appeal { rating { contacted solved satisfied } } ... on Refusal { code } } }`;
    const { data, errors } = await who.ask(query, { input: { appealId, ...answers } });
    expect(errors).toBeUndefined();
    return (data as unknown as { rateAppeal: unknown }).rateAppeal;
  };

  test('are asked once, by somebody else than the handler', async () => {
    const appealId = await closed();
    expect(await rate(handler, appealId)).toEqual({ code: 'OWN_CASE' });
    expect(await rate(intake, appealId)).toEqual({ rating: answers });
    expect(await rate(intake, appealId)).toEqual({ code: 'ASKED_ALREADY' });
  });

  test('not before the person was told, and not a month later', async () => {
    people += 1;
    const person = await makePerson(house.services.store, { index: people, travelled: '152900', test: 'UPLOADED' });
    const { id } = await underReview(intake, handler, person);
    expect(await rate(intake, id)).toEqual({ code: 'NOT_TOLD_YET' });
    const appealId = await closed();
    house.clock.set(plusHours(house.clock.now(), 24 * 31));
    expect(await rate(intake, appealId)).toEqual({ code: 'TOO_LATE_TO_ASK' });
    house.clock.set(plusMs(NOW, 60_000));
  });

  test('may be answered by the person in the app of a partner, who needs both numbers', async () => {
    const partner = await house.partner('satisfaction:write');
    const appealId = await closed();
    const { rows } = await house.services.store.pool.query<{ number: string }>(
      'select number from appeal where id = $1',
      [appealId],
    );
    const number = rows[0]?.number;
    const ask = async (value: string): Promise<unknown> => {
      const query = `mutation R($input: RateOwnAppealInput!) { rateOwnAppeal(input: $input) { ... on RatingTaken { number } ... on Refusal { code } } }`;
      const { data, errors } = await partner.ask(query, {
        input: { identifier: { kind: 'PHONE', value }, number, ...answers },
      });
      expect(errors).toBeUndefined();
      return (data as unknown as { rateOwnAppeal: unknown }).rateOwnAppeal;
    };
    expect(await ask(buildTestMobileNumber(people - 1))).toEqual({ code: 'UNKNOWN_APPEAL' });
    expect(await ask(buildTestMobileNumber(people))).toEqual({ number });
  });
});
