import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '@zhengming/domain';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let uploaded: TestPerson;
let withheld: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  const { store } = house.services;
  uploaded = await makePerson(store, { index: 1, travelled: '152922', test: 'UPLOADED' });
  withheld = await makePerson(store, { index: 2, travelled: '152922', test: 'NOT_UPLOADED' });
});
afterAll(() => house.close());

const ASK = `query Ask($id: UUID!, $page: DisplayPage!, $massScreening: Boolean) { person(id: $id, purpose: "test") {
  status { colour } displayedTests(page: $page, massScreening: $massScreening) {
    policyId pageName { zh } tests { testId shown reason ruleId sentence { zh } } } } }`;

const ask = async (id: string, page: string, massScreening: boolean | null = null): Promise<unknown> => {
  const { data, errors } = await handler.ask(ASK, { id, page, massScreening });
  expect(errors).toBeUndefined();
  return data?.['person'];
};

test('before May 2022 a page shows what we know, and says why it lacks the rest', async () => {
  expect(await ask(uploaded.id, 'FRONT')).toMatchObject({
    displayedTests: {
      policyId: 'D0',
      pageName: { zh: '健康宝集中展示页面' },
      tests: [{ shown: 'SHOWN', ruleId: 'D0-01' }],
    },
  });
  expect(await ask(withheld.id, 'FRONT')).toMatchObject({
    displayedTests: { tests: [{ shown: 'HIDDEN', reason: 'NOT_UPLOADED', ruleId: null }] },
  });
});

test('in June 2022 mass screening closes the service page; the decision stands as it was', async () => {
  house.clock.set(instant('2022-06-01T10:00:00+08:00'));
  house.services.worlds.changed();
  const before = await ask(uploaded.id, 'SERVICE', false);
  const during = await ask(uploaded.id, 'SERVICE', true);
  house.clock.set(NOW);
  expect(before).toMatchObject({ displayedTests: { policyId: 'P4', tests: [{ shown: 'SHOWN' }] } });
  expect(during).toMatchObject({ displayedTests: { tests: [{ shown: 'HIDDEN', reason: 'MASS_SCREENING' }] } });
  const colour = (answer: unknown): unknown => (answer as { status: { colour: string } }).status.colour;
  expect(colour(during)).toBe(colour(before));
});
