import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';

let house: TestHouse;
let handler: Caller;
let supervisor: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
});
afterAll(() => house.close());

const FIELDS = `__typename ... on SavedFilter { id name shared mine filter } ... on Refusal { code field }`;

async function save(caller: Caller, name: string, filter: object, shared = false): Promise<Answer> {
  return caller.ask(`mutation Keep($input: SaveFilterInput!) { saved: saveFilter(input: $input) { ${FIELDS} } }`, {
    input: { name, filter: JSON.stringify(filter), shared },
  });
}
const filters = async (caller: Caller): Promise<unknown> =>
  (await caller.ask('query Filters { savedFilters { name shared mine filter } }')).data?.['savedFilters'];

test('a view is kept under its name, without what was searched for, and replaced by one of the same name', async () => {
  await save(handler, '我的紧急件', { open: true, urgency: ['T0'], search: '来电人的名字' });
  await save(handler, '我的紧急件', { open: true, urgency: ['T0', 'T1'] });
  expect(await filters(handler)).toEqual([
    { name: '我的紧急件', shared: false, mine: true, filter: '{"open":true,"urgency":["T0","T1"]}' },
  ]);
  expect(await filters(supervisor)).toEqual([]);
});

test('a supervisor shares with the desk; nobody else may', async () => {
  const refused = await save(handler, '共享', { open: true }, true);
  expect(refused.data).toMatchObject({ saved: { code: 'ROLE_NOT_ALLOWED', field: 'input.shared' } });
  const shared = await save(supervisor, '超时件', { open: true, overdue: true }, true);
  const found = (await filters(handler)) as { name: string; mine: boolean }[];
  expect(found.map(({ name, mine }) => [name, mine])).toEqual([
    ['我的紧急件', true],
    ['超时件', false],
  ]);
  const { id } = (shared.data as unknown as { saved: { id: string } }).saved;
  const remove = (caller: Caller) => caller.ask('mutation Drop($id: UUID!) { gone: deleteFilter(id: $id) }', { id });
  expect((await remove(handler)).data).toEqual({ gone: false });
  expect((await remove(supervisor)).data).toEqual({ gone: true });
});

test.each([
  ['a condition the queue does not know', { colour: 'RED' }],
  ['a value it does not know', { urgency: ['T9'] }],
])('%s is not kept', async (_what, filter) => {
  const answer = await save(handler, 'x', filter);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('how somebody wants the dashboard follows them to the next machine', async () => {
  const read = async (caller: Caller) =>
    (await caller.ask('query Mine { preference { largeType shortcuts } }')).data?.['preference'] as unknown;
  expect(await read(handler)).toEqual({ largeType: false, shortcuts: true });
  await handler.ask('mutation Want($input: PreferenceInput!) { savePreference(input: $input) { largeType } }', {
    input: { largeType: true, shortcuts: false },
  });
  expect(await read(handler)).toEqual({ largeType: true, shortcuts: false });
  expect(await read(supervisor)).toEqual({ largeType: false, shortcuts: true });
});
