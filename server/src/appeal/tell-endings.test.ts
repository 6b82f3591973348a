import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposeTogether } from '../testing/correction-desk.js';
import { refinement, underReview } from '../testing/desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { tellEndings } from './tell-endings.js';

let house: TestHouse;
let intake: Caller;
let handler: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
});
afterAll(() => house.close());

async function corrected(index: number, correct: (person: TestPerson) => object): Promise<string> {
  const person = await makePerson(house.services.store, { index, travelled: '152900', test: 'UPLOADED' });
  await proposeTogether(handler, await underReview(intake, handler, person), [correct(person)]);
  return person.id;
}
async function told(): Promise<readonly string[]> {
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    `select person_id as id from notice where kind = 'ENDING'`,
  );
  return rows.map(({ id }) => id);
}

test('whoever will be worse off is told a day before, once; nobody else is', async () => {
  const loses = await corrected(1, (person) => ({ ...refinement(person), validDays: 1 }));
  await corrected(2, (person) => ({ ...refinement(person), validDays: 3 }));
  const useless = { kind: 'GRACE', targetIds: [], ruleId: 'P2-04', validDays: 1 };
  await corrected(3, () => useless);
  expect(await tellEndings(house.services)).toBe(1);
  expect(await told()).toEqual([loses]);
  house.clock.set(plusHours(NOW, 1));
  expect(await tellEndings(house.services)).toBe(0);
  house.clock.set(NOW);
});

test('whoever has nothing to lose stands in nobody’s way, however few are looked at at once', async () => {
  const loses = await corrected(4, (person) => ({ ...refinement(person), validDays: 1 }));
  expect(await tellEndings(house.services, 1)).toBe(1);
  expect(await told()).toContain(loses);
});
