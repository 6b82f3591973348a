import { DAY_MS, formatInstant, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_START, openDemoClock } from '../app/clock.js';
import { LIMITS } from '../app/limits.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { FARTHEST_AHEAD_MS, openSandbox, RESET_CODE } from './sandbox.js';

const SET = `mutation S($at: DateTime!) { answer: setSandboxClock(at: $at) { __typename
  ... on Clock { now } ... on Refusal { code field message { zh en } } } }`;
const RESET = `mutation { answer: resetSandbox { __typename ... on SandboxReset { readyAt } ... on Refusal { code } } }`;
const STORIES = '{ answer: sandboxStories { id } }';

const answerOf = async (by: Caller, query: string, variables: object = {}): Promise<unknown> => {
  const { data, errors } = await by.ask(query, { ...variables });
  expect(errors ?? []).toEqual([]);
  return data?.['answer'];
};

describe('in a sandbox', () => {
  let house: TestHouse;
  let developer: Caller;
  let person: TestPerson;
  let resets = 0;

  beforeAll(async () => {
    const sandbox = { advance: async (at: typeof NOW) => house.clock.set(at), reset: () => void (resets += 1) };
    house = await openTestHouse(LIMITS, { sandbox });
    developer = await house.partner('sandbox:control', 'status:read', 'status:watch');
    person = await makePerson(house.services.store, { index: 1, travelled: '152923', test: 'UPLOADED' });
  });
  beforeEach(() => house.clock.set(NOW));
  afterAll(() => house.close());

  const verdict = async (): Promise<unknown> =>
    answerOf(developer, `{ answer: checkStatus(identifier: { kind: PHONE, value: "${person.phone}" }) { popup } }`);

  test('what falls due on the way is judged before the answer, and told to whoever serves that person', async () => {
    const watch = `mutation { answer: watchStatus(identifiers: [{ kind: PHONE, value: "${person.phone}" }],
      purpose: "citizen asked", until: "2021-12-01T00:00:00+08:00") { __typename } }`;
    expect(await answerOf(developer, watch)).toEqual({ __typename: 'StatusWatches' });
    expect(await verdict()).toEqual({ popup: 'AFFECTED_AREA' });
    const at = formatInstant(plusMs(NOW, 20 * DAY_MS));
    expect(await answerOf(developer, SET, { at })).toEqual({ __typename: 'Clock', now: at });
    const { rows } = await house.services.store.pool.query(
      'select popup, changed_at from status_change where person_id = $1',
      [person.id],
    );
    expect(rows).toEqual([{ popup: null, changed_at: new Date(at) }]);
    expect(await verdict()).toEqual({ popup: null });
  });

  test.each([
    ['a millisecond back', -1, 'CLOCK_BACKWARDS'],
    ['a day back', -DAY_MS, 'CLOCK_BACKWARDS'],
    ['further than any rule looks', FARTHEST_AHEAD_MS + 1, 'CLOCK_TOO_FAR'],
  ])('%s the clock does not go', async (_, byMs, code) => {
    const at = formatInstant(plusMs(NOW, byMs));
    expect(await answerOf(developer, SET, { at })).toMatchObject({ __typename: 'Refusal', code, field: 'at' });
    expect(house.clock.now()).toBe(NOW);
  });

  test('the named people are listed; whoever is not judged yet has no verdict', async () => {
    const stories = await answerOf(developer, '{ answer: sandboxStories { id phone colour popup title { zh en } } }');
    expect(stories).toContainEqual(
      expect.objectContaining({ id: 'ejina', phone: '12900000003', colour: null, popup: null }),
    );
  });

  test('it begins anew when it is told to', async () => {
    expect(await answerOf(developer, RESET)).toEqual({ __typename: 'SandboxReset', readyAt: '/health/ready' });
    expect(resets).toBe(1);
  });

  test('a key without the scope changes nothing', async () => {
    const other = await house.partner('status:read');
    for (const query of [RESET, SET, STORIES]) {
      const { errors } = await other.ask(query, { at: formatInstant(NOW) });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(resets).toBe(1);
  });

  test('its clock goes on from where it was set, after a restart too, and its end says that it begins anew', async () => {
    const { pool } = house.services.store;
    const clock = await openDemoClock(pool);
    const ends: number[] = [];
    const sandbox = openSandbox(clock, (code) => void ends.push(code));
    const later = plusMs(DEMO_START, 3 * DAY_MS);
    await sandbox.advance(later);
    expect((await openDemoClock(pool)).now()).toBeGreaterThanOrEqual(later);
    await expect(sandbox.advance(DEMO_START)).rejects.toThrow(RangeError);
    sandbox.reset();
    await expect.poll(() => ends).toEqual([RESET_CODE]);
  });
});

describe('in every other house', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  test('nobody sets the clock or empties anything, whatever the key may do, and there are no stories', async () => {
    const developer = await house.partner('sandbox:control');
    const at = formatInstant(plusMs(NOW, DAY_MS));
    expect(await answerOf(developer, SET, { at })).toMatchObject({ __typename: 'Refusal', code: 'NOT_A_SANDBOX' });
    expect(await answerOf(developer, RESET)).toMatchObject({ __typename: 'Refusal', code: 'NOT_A_SANDBOX' });
    expect(await answerOf(developer, STORIES)).toEqual([]);
    expect(house.clock.now()).toBe(NOW);
  });
});
