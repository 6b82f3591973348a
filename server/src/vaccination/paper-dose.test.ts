import { loadDemoConnectors } from '@zhengming/data';
import { plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let colleague: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  await loadDemoConnectors(house.services.store);
  handler = await house.staff('handler', 'HANDLER');
  colleague = await house.staff('colleague', 'REVIEWER');
  person = await makePerson(house.services.store, { index: 1 });
});
afterAll(() => house.close());

const PAPER = { productCode: 'CONVIDECIA', doseNumber: 1, givenOn: '2021-06-01', divisionCode: '620102', institution: '城关区接种点', seenOriginal: true }; // prettier-ignore

async function act(caller: Caller, name: 'recordPaperDose' | 'settlePaperDose', input: object) {
  house.clock.set(plusMs(house.clock.now(), 60_000));
  const type = name === 'recordPaperDose' ? 'RecordPaperDoseInput' : 'SettlePaperDoseInput';
  const { data, errors } = await caller.ask(
    `mutation Act($input: ${type}!) { answer: ${name}(input: $input) { ... on PaperDose { doseId } ... on Refusal { code } } }`,
    { input: { personId: person.id, ...input } },
  );
  expect(errors).toBeUndefined();
  return data?.['answer'] as unknown as { readonly doseId?: string; readonly code?: string };
}
async function known(): Promise<unknown> {
  const { data } = await handler.ask(
    'query Ask($id: UUID!) { person(id: $id, purpose: "test") { vaccinations { source grade } vaccinationStatus { state } } }',
    { id: person.id },
  );
  return data?.['person'];
}
const enter = (more: object = {}) => act(handler, 'recordPaperDose', { ...PAPER, ...more });
const settle = (caller: Caller, doseId: string | undefined, verdict: string, reason = '电话询问签发单位，查到登记') =>
  act(caller, 'settlePaperDose', { doseId, verdict, reason });

test('a dose from paper counts at once, and is verified by the unit through somebody else', async () => {
  expect(await known()).toMatchObject({ vaccinations: [], vaccinationStatus: { state: 'UNKNOWN' } });
  const { doseId } = await enter();
  expect(await known()).toEqual({
    vaccinations: [{ source: 'PAPER', grade: 'UNVERIFIED' }],
    vaccinationStatus: { state: 'COMPLETE' },
  });
  expect(await settle(handler, doseId, 'CONFIRMED')).toEqual({ code: 'FOUR_EYES' });
  expect(await settle(colleague, doseId, 'CONFIRMED')).toHaveProperty('doseId');
  expect(await known()).toEqual({
    vaccinations: [{ source: 'PAPER', grade: 'VERIFIED' }],
    vaccinationStatus: { state: 'COMPLETE' },
  });
  expect(await settle(colleague, doseId, 'DENIED')).toEqual({ code: 'ALREADY_SETTLED' });
});

test('one the unit denies counts no longer', async () => {
  const { doseId } = await enter({ givenOn: '2021-07-01', productCode: 'CORONAVAC' });
  expect(await settle(colleague, doseId, 'DENIED', '签发单位查无此剂登记')).toEqual({ doseId });
  expect(await known()).toMatchObject({ vaccinations: [{ grade: 'VERIFIED' }] });
});

test('the database keeps four eyes too', async () => {
  const write = house.services.store.pool.query(
    `update paper_dose set settled_by = recorded_by where settled_by is not null`,
  );
  await expect(write).rejects.toMatchObject({ constraint: 'four_eyes' });
});

test.each([
  { change: {}, code: 'DOSE_KNOWN' },
  { change: { givenOn: '2021-11-02' }, code: 'IN_THE_FUTURE' },
  { change: { productCode: 'NONE' }, code: 'UNKNOWN_PRODUCT' },
  { change: { divisionCode: '629999' }, code: 'UNKNOWN_DIVISION' },
  { change: { institution: ' ' }, code: 'BAD_INSTITUTION' },
  { change: { doseNumber: 12 }, code: 'BAD_NUMBER' },
  { change: { personId: '01900000-0000-7000-8000-000000000000' }, code: 'UNKNOWN_PERSON' },
])('$change ⇒ $code', async ({ change, code }) => {
  expect(await enter(change)).toEqual({ code });
});

test.each([
  { doseId: '01900000-0000-7000-8000-000000000000', reason: '电话询问签发单位', code: 'UNKNOWN_DOSE' },
  { doseId: '01900000-0000-7000-8000-000000000000', reason: '好', code: 'REASON_MISSING' },
])('settling: $reason ⇒ $code', async ({ doseId, reason, code }) => {
  expect(await settle(colleague, doseId, 'CONFIRMED', reason)).toEqual({ code });
});
