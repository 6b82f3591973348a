import { plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { underReview } from '../testing/desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { returnIdle } from './return-idle.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let other: Caller;
let persons = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  other = await house.staff('other', 'HANDLER');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(NOW));

const taken = async (): Promise<string> => {
  persons += 1;
  const person = await makePerson(house.services.store, { index: persons, travelled: '152900', test: 'UPLOADED' });
  return (await underReview(intake, handler, person)).id;
};
const touch = async (caller: Caller, appealId: string, mode: 'VIEWING' | 'WORKING' | 'LEFT'): Promise<void> => {
  const query = 'mutation Touch($input: TouchAppealInput!) { touchAppeal(input: $input) }';
  expect((await caller.ask(query, { input: { appealId, mode } })).errors).toBeUndefined();
};
interface Read {
  readonly handler: string | null;
  readonly state: string;
  readonly presence: readonly { readonly name: string; readonly mode: string; readonly isHandler: boolean }[];
  readonly events: readonly { readonly action: string }[];
}
const read = async (id: string): Promise<Read> => {
  const query = `query Read($id: UUID!) { appeal(id: $id) { handler state presence { name mode isHandler }
    events { action } } }`;
  const { data, errors } = await other.ask(query, { id });
  expect(errors).toBeUndefined();
  return data?.['appeal'] as unknown as Read;
};
const after = (ms: number): void => house.clock.set(plusMs(NOW, ms));

describe('who is in a case', () => {
  test('is seen by the others, with whose case it is, until they leave or are not heard of', async () => {
    const id = await taken();
    await touch(handler, id, 'WORKING');
    after(10 * SECOND_MS);
    await touch(other, id, 'VIEWING');
    expect((await read(id)).presence).toEqual([
      { name: 'handler 测试', mode: 'WORKING', isHandler: true },
      { name: 'other 测试', mode: 'VIEWING', isHandler: false },
    ]);
    await touch(other, id, 'LEFT');
    expect((await read(id)).presence).toHaveLength(1);
    after(46 * SECOND_MS);
    expect((await read(id)).presence).toEqual([]);
  });

  test('a case that is none is nobody’s place', async () => {
    await touch(handler, '01932f6a-0000-7000-8000-000000000001', 'WORKING');
    const { rowCount } = await house.services.store.pool.query(
      `select from presence where appeal_id = '01932f6a-0000-7000-8000-000000000001'`,
    );
    expect(rowCount).toBe(0);
  });
});

describe('a case its handler left lying goes back to the queue', () => {
  test.each([
    { what: 'nobody touched it for 15 minutes', touches: [], look: 16, expected: null },
    { what: 'not yet 15 minutes', touches: [], look: 14, expected: 'handler 测试' },
    { what: 'the handler worked in it meanwhile', touches: [['WORKING', 10]], look: 16, expected: 'handler 测试' },
    { what: 'and looking at it is not working', touches: [['VIEWING', 15.5]], look: 16, expected: null },
    {
      what: 'worked, then looked for long',
      touches: [
        ['WORKING', 1],
        ['VIEWING', 16],
      ],
      look: 17,
      expected: null,
    },
  ] as const)('$what', async ({ touches, look, expected }) => {
    const id = await taken();
    for (const [mode, minutes] of touches) {
      after(minutes * MINUTE_MS);
      await touch(handler, id, mode);
    }
    after(look * MINUTE_MS);
    await returnIdle(house.services);
    const found = await read(id);
    expect(found.handler).toBe(expected);
    expect(found.state).toBe('IN_REVIEW');
    expect(found.events.filter(({ action }) => action === 'RETURN_IDLE')).toHaveLength(expected === null ? 1 : 0);
  });

  test('and another takes it from there', async () => {
    const id = await taken();
    after(16 * MINUTE_MS);
    await returnIdle(house.services);
    const { data } = await other.ask('query V($id: UUID!) { appeal(id: $id) { version allowedActions } }', { id });
    const found = data?.['appeal'] as unknown as { version: number; allowedActions: string[] };
    const { version, allowedActions } = found;
    expect(allowedActions).toContain('START_REVIEW');
    const start = `mutation S($input: MoveAppealInput!) { answer: startReview(input: $input) { __typename } }`;
    const answer = await other.ask(start, { input: { appealId: id, expectedVersion: version } });
    expect(answer.data?.['answer']).toEqual({ __typename: 'Appeal' });
    expect((await read(id)).handler).toBe('other 测试');
  });
});
