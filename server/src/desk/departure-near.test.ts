import { formatInstant, HOUR_MS, type Instant, plusMs } from '@zhengming/domain';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { flagged, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { escalate } from './escalate.js';

/** A departure that was far off when the call came is near a day later, whoever looks at the case or not. */
let house: TestHouse;
let intake: Caller;
let supervisor: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
});
afterEach(() => house.clock.set(NOW));
afterAll(() => house.close());

const inHours = (hours: number): Instant => plusMs(NOW, hours * HOUR_MS);
const leaving = async (hours: number): Promise<LifeAnswer> =>
  takeIn(intake, await flagged(house, (index += 1)), { departureAt: formatInstant(inHours(hours)) });

async function at(hours: number, { id }: LifeAnswer): Promise<LifeAnswer> {
  house.clock.set(inHours(hours));
  await escalate(house.services);
  return look(intake, id);
}

test('it becomes one that leaves today, and is owed a decision two hours before', async () => {
  const taken = await leaving(30);
  expect(taken).toMatchObject({ urgency: 'T2' });
  expect(await at(5.9, taken)).toMatchObject({ urgency: 'T2', version: taken.version });
  const risen = await at(6, taken);
  expect(risen).toMatchObject({ urgency: 'T1' });
  expect(Date.parse(risen.decideDue)).toBe(inHours(10));
  expect(risen.events.at(-1)).toMatchObject({ action: 'CHANGE_URGENCY', actor: null });
  expect(await at(7, taken)).toMatchObject({ version: risen.version });
});

test('it is found when the time comes, not when somebody happens to look', async () => {
  const { id } = await leaving(60);
  const { rows } = await house.services.store.pool.query<{ at: Date }>(
    'select next_escalation_at as at from appeal where id = $1',
    [id],
  );
  expect(rows[0]?.at.getTime()).toBeLessThanOrEqual(inHours(36));
});

test('what a supervisor said of it since then stands', async () => {
  const taken = await leaving(40);
  const risen = await at(16, taken);
  expect(risen).toMatchObject({ urgency: 'T1' });
  const lowered = await step(supervisor, 'changeUrgency', risen, { urgency: 'T2', note: '改签' });
  expect(await at(17, lowered)).toMatchObject({ urgency: 'T2' });
});
