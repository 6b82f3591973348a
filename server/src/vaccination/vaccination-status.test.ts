import { endFacts, inTransaction, loadDemoConnectors, recordVaccinations } from '@zhengming/data';
import { type CalendarDay, day, divisionCode, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let people: readonly TestPerson[];
const SECOND = uuidv7();

const dose = (personId: string, id: string, productCode: string | null, givenOn: CalendarDay, division: string) => ({
  personId,
  id,
  productCode,
  doseNumber: null,
  givenOn,
  division: divisionCode(division),
  institution: '接种点',
  source: 'NATIONAL',
});

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  const { store } = house.services;
  people = await Promise.all([1, 2].map((index) => makePerson(store, { index })));
  const id = people[0]?.id ?? '';
  await inTransaction(store, (sql) =>
    recordVaccinations(
      sql,
      [
        dose(id, uuidv7(), 'CORONAVAC', day('2021-05-01'), '620102'),
        dose(id, SECOND, 'BBIBP-CORV', day('2021-05-29'), '110105'),
      ],
      NOW,
    ),
  );
});
afterAll(() => house.close());

const ASK = `query Ask($id: UUID!) { person(id: $id, purpose: "test") { vaccinationStatus {
  state ruleId policyId headline { zh } series { technology given required } doses { use }
  gaps { code source { code } } } } }`;

const statusOf = async (person: TestPerson | undefined): Promise<unknown> => {
  const { data, errors } = await handler.ask(ASK, { id: person?.id });
  expect(errors).toBeUndefined();
  const found = data?.['person'] as unknown as { vaccinationStatus: unknown } | undefined;
  return found?.vaccinationStatus;
};

test('two doses of one technology in two provinces are complete; one withdrawn lowers it again', async () => {
  expect(await statusOf(people[0])).toMatchObject({
    state: 'COMPLETE',
    policyId: 'V1',
    series: { technology: 'INACTIVATED', given: 2, required: 2 },
    gaps: [],
  });
  await inTransaction(house.services.store, (sql) =>
    endFacts(sql, 'vaccination', people[0]?.id ?? '', [SECOND], plusHours(NOW, 1)),
  );
  expect(await statusOf(people[0])).toMatchObject({ state: 'PARTIAL', series: { given: 1 } });
});

test('nobody asked, one silent, all answered: three answers to no record', async () => {
  const { store } = house.services;
  expect(await statusOf(people[1])).toMatchObject({ state: 'UNKNOWN', gaps: [{ code: 'NO_SOURCE_ASKED' }] });
  await loadDemoConnectors(store);
  expect(await statusOf(people[1])).toMatchObject({
    state: 'UNKNOWN',
    headline: { zh: '暂不能确定接种情况：甘肃省尚未答复。' },
    gaps: [{ code: 'SOURCE_SILENT', source: { code: '620000' } }],
  });
  await store.pool.query(
    `insert into connector (kind, source, state, since) values ('VACCINATION', '620000', 'CONNECTED', '2021-11-01T09:59:59+08:00')`,
  );
  expect(await statusOf(people[1])).toMatchObject({
    state: 'NO_RECORD_FOUND',
    headline: { zh: '各地均已答复，未查询到接种记录。' },
    gaps: [],
  });
});
