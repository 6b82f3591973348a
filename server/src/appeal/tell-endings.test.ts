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

async function proposed(index: number, correct: (person: TestPerson) => object) {
  const person = await makePerson(house.services.store, { index, travelled: '152900', test: 'UPLOADED' });
  const { corrections } = await proposeTogether(handler, await underReview(intake, handler, person), [correct(person)]);
  return { personId: person.id, isInForce: corrections.every(({ state }) => state === 'APPROVED') };
}
/** One in twenty is drawn by chance and waits for a second person: then it is another caller. */
async function refined(index: number, validDays: number): Promise<string> {
  const { personId, isInForce } = await proposed(index, (person) => ({ ...refinement(person), validDays }));
  return isInForce ? personId : refined(index + 100, validDays);
}
async function told(): Promise<readonly string[]> {
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    `select person_id as id from notice where kind = 'ENDING'`,
  );
  return rows.map(({ id }) => id);
}

test('whoever will be worse off is told a day before, once; nobody else is', async () => {
  const loses = await refined(1, 1);
  await refined(2, 3);
  const useless = { kind: 'GRACE', targetIds: [], ruleId: 'P2-04', validDays: 1 };
  await proposed(3, () => useless);
  expect(await tellEndings(house.services)).toBe(1);
  expect(await told()).toEqual([loses]);
  house.clock.set(plusHours(NOW, 1));
  expect(await tellEndings(house.services)).toBe(0);
  house.clock.set(NOW);
});

test('whoever has nothing to lose stands in nobody’s way, however few are looked at at once', async () => {
  const loses = await refined(4, 1);
  expect(await tellEndings(house.services, 1)).toBe(1);
  expect(await told()).toContain(loses);
});
