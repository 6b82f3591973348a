import { formatInstant, instant, plusHours, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let rail: Caller;
let person: TestPerson;
/** When the edition of 30 October 2021 gives way to the next. */
const END = instant('2022-01-01T00:00:00+08:00');

beforeAll(async () => {
  house = await openTestHouse();
  rail = await house.partner('status:read');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(NOW));

const CHECK = `query Check($input: [IdentifierInput!]!) { checkStatuses(input: $input) { found popup validUntil } }`;
const check = async (): Promise<Record<string, unknown>> => {
  const { data, errors } = await rail.ask(CHECK, { input: [{ kind: 'PHONE', value: person.phone }] });
  expect(errors).toBeUndefined();
  return (data as unknown as { checkStatuses: Record<string, unknown>[] }).checkStatuses[0] ?? {};
};
const set = (what: string) =>
  house.services.store.pool.query(`update status set ${what} where person_id = $1`, [person.id]);
const decisions = async () =>
  (
    await house.services.store.pool.query<{ trigger: string; trigger_id: string | null; policy: string }>(
      'select trigger, trigger_id, policy_id as policy from decision where person_id = $1 order by evaluated_at, id',
      [person.id],
    )
  ).rows;

test('a status of an edition that is no longer in force is judged again before it is given out, once', async () => {
  await set(`policy_id = 'P1', popup = 'TEST_REQUIRED', fingerprint = 1`);
  expect(await check()).toMatchObject({ found: true, popup: 'VERIFY_ITINERARY' });
  expect((await decisions()).at(-1)).toEqual({ trigger: 'POLICY', trigger_id: 'P2@1.0.0', policy: 'P2' });
  const before = await decisions();
  await check();
  expect(await decisions()).toEqual(before);
});

test.each([
  ['the very second before the next edition begins', plusMs(END, -1000), 'P2'],
  ['the second it begins', END, 'P3'],
])('%s it is given by the edition of that second', async (_when, at, policy) => {
  house.clock.set(at);
  await check();
  expect((await decisions()).at(-1)).toMatchObject({ policy });
});

test('no verdict is promised for longer than its edition runs', async () => {
  await set(`policy_id = 'P2', policy_version = '1.0.0', valid_until = '2022-03-01T00:00:00+08:00'`);
  expect(await check()).toMatchObject({ validUntil: formatInstant(END) });
  await set('valid_until = null');
  expect(await check()).toMatchObject({ validUntil: formatInstant(END) });
  const own = plusHours(NOW, 3);
  await set(`valid_until = '${formatInstant(own)}'`);
  expect(await check()).toMatchObject({ validUntil: formatInstant(own) });
});
