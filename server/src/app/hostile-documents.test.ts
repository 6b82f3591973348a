import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { LIMITS } from './limits.js';

/** Documents that are made to be expensive, sent by a partner whose key is good. */
let house: TestHouse;
let partner: Caller;

beforeAll(async () => {
  house = await openTestHouse({ ...LIMITS, budgets: { ...LIMITS.budgets, anonymous: 4_000 } });
  partner = await house.partner('reference:read');
});
afterAll(() => house.close());

const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');

/** Each fragment spreads the next one twice: 2^n fields when opened. */
const bomb = (levels: number): string =>
  `{ ...F0 } ${repeat(levels, (i) => `fragment F${i} on Query { ...F${i + 1} a${i}: clock { now } ...F${i + 1} }`)} fragment F${levels} on Query { clock { now } }`;

test.each([
  ['too long', `{ clock { now } } # ${'x'.repeat(60_000)}`],
  ['too many tokens', `{ ${repeat(3_000, () => 'a:a')} }`],
  ['too wide', `{ clock { ${repeat(200, (i) => `n${i}: now`)} } }`],
  ['too deep', `{ ${'guardian { '.repeat(20)} id ${'}'.repeat(20)} }`],
  ['the same field again and again', `{ ${repeat(100, () => 'clock { now }')} }`],
  ['more aliases than anything needs', `{ ${repeat(40, (i) => `a${i}: clock { now }`)} }`],
  ['more directives than anything needs', `{ clock { now ${repeat(60, () => '@include(if: true)')} } }`],
  [
    'a literal as deep as the parser goes',
    `{ checkStatuses(input: ${'['.repeat(1_500)}${']'.repeat(1_500)}) { found } }`,
  ],
  ['a fragment that contains itself', '{ ...A } fragment A on Query { clock { now } ...A }'],
  ['fragments that contain each other', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['a bomb of fragments', bomb(30)],
  ['more operations than anybody sends', repeat(80, (i) => `query Q${i} { clock { now } }`)],
  [
    'a type that is walked round and round',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  ],
])('%s: refused', async (_name, query) => {
  const { status, data, errors } = await partner.ask(query);
  expect({ status, data }).toEqual({ status: 400, data: undefined });
  expect(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors?.[0]?.extensions?.['code']);
});

test('what would cost too much is refused before it runs, with what it would cost', async () => {
  const page = 'edges { node { division { code name } } }';
  const query = `{ ${repeat(25, (i) => `p${i}: riskAreas(first: 500) { ${page} }`)} }`;
  const { status, errors } = await partner.ask(query);
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', reason: 'COST_LIMIT' });
});

test('a list of operations in one request is not taken', async () => {
  const response = await send(JSON.stringify([{ query: '{ clock { now } }' }, { query: '{ clock { now } }' }]));
  expect(response.status).toBe(400);
});

test('every answer says what it cost and what is left', async () => {
  const response = await send(JSON.stringify({ query: '{ clock { now } }' }));
  const { extensions } = (await response.json()) as { readonly extensions: Record<string, Record<string, number>> };
  expect(extensions['cost']).toMatchObject({ requested: 2, budgetPerMinute: LIMITS.budgets.partner });
  expect(extensions['cost']?.['remaining']).toBeLessThan(LIMITS.budgets.partner);
  expect(extensions['cost']?.['resetInSeconds']).toBeLessThanOrEqual(60);
});

test('a document that is refused unread is paid for too', async () => {
  const remaining = async (): Promise<number> => {
    const response = await send(JSON.stringify({ query: '{ clock { now } }' }));
    const { extensions } = (await response.json()) as { readonly extensions: { readonly cost: { remaining: number } } };
    return extensions.cost.remaining;
  };
  const before = await remaining();
  await partner.ask(bomb(30));
  const after = await remaining();
  // a minute may begin in between
  expect(after === before - 202 || after > before).toBe(true);
});

test('whoever has used up their budget is refused with the time to wait, also for nonsense, and others are not', async () => {
  const answers: Answer[] = [];
  for (let index = 0; index < 25; index += 1) answers.push(await house.nobody.ask(`{ nothing${index} }`));
  expect(answers[0]?.status).toBe(400);
  expect(answers.at(-1)).toMatchObject({
    status: 429,
    errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', reason: 'BUDGET', retryAfter: expect.any(Number) as number } }],
  });
  expect((await partner.ask('{ clock { now } }')).errors).toBeUndefined();
});

const send = (body: string): Promise<Response> =>
  fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...partner.headers },
    body,
  });
