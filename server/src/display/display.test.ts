import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoInstitution, inTransaction, recordTests } from '@zhengming/data';
import { divisionCode, instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
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

/** One result of elsewhere found by the national platform, one only its own province shows. */
async function twoOfElsewhere(): Promise<string> {
  const { store } = house.services;
  const { id: personId } = await makePerson(store, { index: 3, travelled: '152921' });
  const { id: institutionId } = demoInstitution('阿左旗云台医院');
  const at = (day: string) => instant(`2021-10-${day}T08:00:00+08:00`);
  const tests = (['NATIONAL_PLATFORM', 'PROVINCIAL_CODE'] as const).map((channel, index) => {
    const id = uuidv7();
    return {
      personId,
      id,
      institutionId,
      sampleNumber: id,
      division: divisionCode('152921'),
      sampledAt: at(`2${index + 7}`),
      receivedAt: null,
      reportedAt: at(`2${index + 8}`),
      uploadedAt: null,
      visibleAt: at(`2${index + 8}`),
      result: 'NEGATIVE',
      channel,
    } as const;
  });
  await inTransaction(store, (sql) => recordTests(sql, tests, house.clock.now()));
  return personId;
}

test('results of elsewhere: shown before May 2022, then not on the front page, in July if they are found nationally', async () => {
  const away = await twoOfElsewhere();
  const pages = async (when: string, massScreening: boolean | null): Promise<readonly string[]> => {
    house.clock.set(instant(when));
    house.services.worlds.changed();
    const lines: string[] = [];
    for (const page of ['FRONT', 'SERVICE']) {
      const { displayedTests } = (await ask(away, page, massScreening)) as {
        displayedTests: { policyId: string; tests: { shown: string; reason: string }[] };
      };
      const tests = displayedTests.tests.map(({ shown, reason }) => (shown === 'SHOWN' ? shown : reason));
      lines.push(`${displayedTests.policyId} ${page}: ${tests.join(' ')}`);
    }
    house.clock.set(NOW);
    return lines;
  };
  expect({
    november: await pages('2021-11-01T10:00:00+08:00', null),
    june: await pages('2022-06-01T10:00:00+08:00', false),
    screening: await pages('2022-06-01T10:00:00+08:00', true),
    july: await pages('2022-07-19T10:00:00+08:00', true),
  }).toEqual({
    november: ['D0 FRONT: SHOWN SHOWN', 'D0 SERVICE: SHOWN SHOWN'],
    june: ['P4 FRONT: OTHER_JURISDICTION OTHER_JURISDICTION', 'P4 SERVICE: SHOWN SHOWN'],
    screening: ['P4 FRONT: OTHER_JURISDICTION OTHER_JURISDICTION', 'P4 SERVICE: MASS_SCREENING MASS_SCREENING'],
    july: ['P5 FRONT: NOT_FOUND_NATIONALLY SHOWN', 'P5 SERVICE: SHOWN SHOWN'],
  });
});
