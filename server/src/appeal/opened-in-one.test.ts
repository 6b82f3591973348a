import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { underReview } from '../testing/desk.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

/** What the screens of the desk ask as they open is one request each; what of it is personal is one statement each. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let appealId: string;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  const person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  appealId = (await underReview(intake, handler, person)).id;
});
afterAll(() => house.close());

/** The statements of an operation that read from one of these tables. */
async function reads(query: string, variables: Record<string, unknown>, tables: RegExp): Promise<readonly string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  const { errors } = await handler.ask(query, variables);
  expect(errors).toBeUndefined();
  const sent = spy.mock.calls.map(([given]) => (typeof given === 'string' ? given : (given as { text: string }).text));
  spy.mockRestore();
  return sent.filter((text) => /^\s*(select|with)/i.test(text) && tables.test(text));
}

const PERSONAL = /\b(appeal|person|stay|nucleic_test|phone_binding|evidence|correction|agency_task|notice)\s+t?\w*\b/;

const CASE = `query Case($id: UUID!, $scope: String!) {
  appeal(id: $id) { number state allowedActions presence { name } escalations { id } similarAppeals undoUntil
    person { name idNumber status { colour } stays { id division { name } areas { level } } tests { id } phones { id }
      vaccinations { id } declarations { id } incidents { id } decision { popup reasons { ruleId } gaps { code } } }
    decision { popup } probableCauses { code sentence { zh } } events { action actor } evidence { id files { id } }
    waitingFiles { id } agencyTasks { id agency { phone } facts { id } } corrections { id author } notices { id }
    transfers { id } callCards { hotline } incident { number } }
  drafts(scope: $scope) { kind body }
  knowledge(kind: ARTICLE) { key body { zh } } }`;

const QUEUE = `query Queue($filter: AppealFilter) {
  appeals(first: 25, filter: $filter) { edges { node { number presence { name } person { name status { colour } } } } }
  queueCounts { open overdue } savedFilters { name }
  incidents(first: 5, open: true) { edges { node { number } } } formingIncidents { appeals } }`;

test('a case with all that stands on its screen', async () => {
  const found = await reads(CASE, { id: appealId, scope: appealId }, PERSONAL);
  expect(found.length).toBe(1);
});

test('the queue: one statement with people in it, whatever is counted beside', async () => {
  const found = await reads(QUEUE, { filter: { open: true } }, /\bperson \w+/);
  expect(found.length).toBe(1);
});
