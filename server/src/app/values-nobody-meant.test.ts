import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';

/** Values of the right type that are nevertheless none: told to whoever sent them, not a fault of ours. */
let house: TestHouse;
let handler: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('liming', 'HANDLER', 'ANALYST');
});
afterAll(() => house.close());

const GAP = 'query G($from: Date!, $to: Date!) { precisionGap(from: $from, to: $to) { day } }';

test.each(['2021-02-30', '2021-13-01', '2021-00-10', '0000-01-01', '9999-12-31', '1899-12-31', '2200-01-01'])(
  '%s is not a day',
  async (to) => {
    const { errors } = await handler.ask(GAP, { from: '2021-10-20', to });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
    expect(JSON.stringify(errors)).not.toContain(to);
  },
);

test.each(['a\0b', '\0'])('text that the database cannot keep', async (search) => {
  const query = 'query A($search: String) { agencies(search: $search) { id } }';
  const { errors } = await handler.ask(query, { search });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test('more wrong values than anybody wants to hear of', async () => {
  const query = 'query P($filter: AppealFilter) { appeals(filter: $filter) { edges { cursor } } }';
  const { errors } = await handler.ask(query, { filter: { states: Array.from({ length: 60 }, () => 'NONE') } });
  expect(new Set(errors?.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['BAD_USER_INPUT']));
});
