import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flagged, give, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';

/** Cases that people put into an incident, and take out again. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let supervisor: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'HANDLER', 'SUPERVISOR');
});
afterAll(() => house.close());

async function incident(state: string): Promise<string> {
  const id = uuidv7();
  await house.services.store.pool.query(
    `insert into incident (id, number, place, cause, origin, state, opened_at, review_note)
     values ($1, $2, $2, 'AREA_TOO_WIDE', 'MANUAL', $3, $4, 'x')`,
    [id, id, state, new Date(house.clock.now())],
  );
  return id;
}
const inReview = async (): Promise<LifeAnswer> =>
  step(handler, 'startReview', await takeIn(intake, await flagged(house, (index += 1))));
const link = (one: LifeAnswer, incidentId: string): Promise<LifeAnswer> =>
  give(handler, 'linkAppeal', 'LinkAppealInput', { appealId: one.id, expectedVersion: one.version, incidentId });

test('a case joins an open incident, and stands for itself again', async () => {
  const linked = await link(await inReview(), await incident('OPEN'));
  expect(linked.state).toBe('LINKED');
  expect(await step(handler, 'unlinkAppeal', linked)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  expect(await step(supervisor, 'unlinkAppeal', linked, { note: '另有原因' })).toMatchObject({ state: 'IN_REVIEW' });
});

test('joining is taken back', async () => {
  const linked = await link(await inReview(), await incident('OPEN'));
  expect(await step(handler, 'undoMove', linked)).toMatchObject({ state: 'IN_REVIEW' });
});

test('nothing joins an incident that is over, or is not there', async () => {
  const one = await inReview();
  expect(await link(one, await incident('CLOSED'))).toMatchObject({ code: 'INCIDENT_OVER' });
  expect(await link(one, uuidv7())).toMatchObject({ code: 'UNKNOWN_INCIDENT', field: 'input.incidentId' });
});

test('many cases join at once', async () => {
  const [one, other] = [await inReview(), await inReview()];
  const input = {
    action: 'LINK',
    incidentId: await incident('OPEN'),
    appeals: [one, other].map(({ id, version }) => ({ appealId: id, expectedVersion: version })),
  };
  const query = `mutation Many($input: ActOnAppealsInput!) { answer: actOnAppeals(input: $input) {
    ... on BulkOutcomes { outcomes { refusal { code } } } } }`;
  const answer = await handler.ask(query, { input });
  expect(answer.data?.['answer']).toEqual({ outcomes: [{ refusal: null }, { refusal: null }] });
  expect((await look(handler, other.id)).state).toBe('LINKED');
});

test('an outcome upheld too quickly is taken back: nobody is told', async () => {
  const one = await inReview();
  const upheld = await give(handler, 'upholdAppeal', 'UpholdInput', {
    appealId: one.id,
    cause: 'CORRECT_FLAG',
    reason: '行程属实',
    expectedVersion: one.version,
  });
  expect(upheld).toMatchObject({ state: 'APPLIED', notices: [{}, { kind: 'UPHELD', state: 'QUEUED' }] });
  const back = await step(handler, 'undoMove', upheld);
  expect(back).toMatchObject({ state: 'IN_REVIEW', notices: [{}, { kind: 'UPHELD', state: 'CANCELLED' }] });
  expect(back.events.find(({ action }) => action === 'UPHOLD')?.undone).toBe(true);
});
