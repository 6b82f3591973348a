import { HOUR_MS, plusMs } from '@zhengming/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { flagged, give, type LifeAnswer, look, step, takeIn } from '../testing/life-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';

/** Half the clock and another handler: what the citizen is told of it is what the desk goes by. */
let house: TestHouse;
let intake: Caller;
let handler: Caller;
let colleague: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  colleague = await house.staff('colleague', 'HANDLER');
});
afterEach(() => house.clock.set(NOW));
afterAll(() => house.close());

const later = (hours: number): void => house.clock.set(plusMs(NOW, hours * HOUR_MS));

async function told({ id }: LifeAnswer): Promise<LifeAnswer> {
  await house.services.store.pool.query(
    `update appeal set state = 'NOTIFIED', notified_at = $2, version = version + 1 where id = $1`,
    [id, new Date(house.clock.now())],
  );
  return look(intake, id);
}

const uphold = (caller: Caller, { id, version }: LifeAnswer): Promise<LifeAnswer> =>
  give(caller, 'upholdAppeal', 'UpholdInput', {
    appealId: id,
    cause: 'CORRECT_FLAG',
    reason: '行程属实',
    expectedVersion: version,
  });

const taken = async (): Promise<LifeAnswer> =>
  step(handler, 'startReview', await takeIn(intake, await flagged(house, (index += 1))));

async function lastWords({ id }: LifeAnswer): Promise<string> {
  const { rows } = await house.services.store.pool.query<{ zh: string }>(
    `select text_zh as zh from notice where appeal_id = $1 and kind = 'REOPENED' order by id desc limit 1`,
    [id],
  );
  return rows[0]?.zh ?? '';
}

describe('the time that is promised on re-opening', () => {
  test('is half of the clock, whatever pauses and earlier turns took', async () => {
    const waiting = await step(handler, 'askCitizen', await taken(), { missing: '车票' });
    later(10);
    const back = await step(handler, 'citizenAnswered', waiting, { note: '已补充' });
    later(11);
    const first = await step(intake, 'reopenAppeal', await told(await uphold(handler, back)));
    expect(Date.parse(first.decideDue)).toBe(NOW + 23 * HOUR_MS);
    expect(await lastWords(first)).toContain('11月2日09:00');
    const second = await uphold(colleague, await step(colleague, 'startReview', first));
    later(100);
    const again = await step(intake, 'reopenAppeal', await told(second));
    expect(Date.parse(again.decideDue)).toBe(NOW + 112 * HOUR_MS);
    expect(await lastWords(again)).toContain('11月6日02:00');
  });
});

describe('whoever decided a case does not decide it again', () => {
  test('though it had gone back to the queue meanwhile and nobody took it', async () => {
    const { id } = await taken();
    await house.services.store.pool.query('update appeal set handler_id = null, version = version + 1 where id = $1', [
      id,
    ]);
    const decided = await told(await uphold(colleague, await look(colleague, id)));
    const again = await step(intake, 'reopenAppeal', decided);
    expect(await step(colleague, 'startReview', again)).toMatchObject({ code: 'SAME_HANDLER' });
    expect(await step(handler, 'startReview', again)).toMatchObject({ state: 'IN_REVIEW' });
  });
});

test('taking back is refused, not a fault, when the person has another appeal for the same reason by now', async () => {
  const person = await flagged(house, (index += 1));
  const gone = await step(intake, 'withdrawAppeal', await takeIn(intake, person));
  await takeIn(intake, person);
  expect(await step(intake, 'undoMove', gone)).toMatchObject({ code: 'DUPLICATE_APPEAL' });
});
