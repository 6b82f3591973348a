import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { forgetOldDrafts } from './save-draft.js';

let house: TestHouse;
let handler: Caller;
let colleague: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  colleague = await house.staff('colleague', 'HANDLER');
});
afterAll(() => house.close());

const CASE = '01234567-89ab-7cde-8f01-23456789abcd';
const SECRET = '来电人说住在东城区';

interface Saved {
  readonly __typename: string;
  readonly code?: string;
  readonly version?: number;
}

async function save(caller: Caller, body: object, expectedVersion: number, scope = CASE): Promise<Saved> {
  const query = `mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) {
    __typename ... on Draft { version savedAt } ... on Refusal { code } } }`;
  const input = { kind: 'NOTE', scope, body: JSON.stringify(body), expectedVersion };
  return (await caller.ask(query, { input })).data?.['saveDraft'] as unknown as Saved;
}

async function drafts(caller: Caller, scope = CASE): Promise<{ body: string; version: number }[]> {
  const query = `query Mine($scope: String!) { drafts(scope: $scope) { kind scope body version } }`;
  return (await caller.ask(query, { scope })).data?.['drafts'] as unknown as { body: string; version: number }[];
}

const forget = (caller: Caller) =>
  caller.ask(`mutation Forget($input: DraftKeyInput!) { deleteDraft(input: $input) }`, {
    input: { kind: 'NOTE', scope: CASE },
  });

test('what is typed comes back to whoever typed it, after any crash, and to nobody else', async () => {
  expect(await save(handler, { note: SECRET }, 0)).toMatchObject({ __typename: 'Draft', version: 1 });
  expect(await save(handler, { note: `${SECRET}，已退房` }, 1)).toMatchObject({ version: 2 });
  expect(await drafts(handler)).toMatchObject([{ body: JSON.stringify({ note: `${SECRET}，已退房` }), version: 2 }]);
  expect(await drafts(colleague)).toEqual([]);
  await forget(handler);
  expect(await drafts(handler)).toEqual([]);
});

test('two tabs: the slower one is told and overwrites nothing, also when the other has sent it', async () => {
  await save(handler, { note: 'first tab' }, 0);
  expect(await save(handler, { note: 'second tab' }, 0)).toMatchObject({ code: 'DRAFT_CHANGED_ELSEWHERE' });
  expect(await drafts(handler)).toMatchObject([{ body: '{"note":"first tab"}' }]);
  await forget(handler);
  expect(await save(handler, { note: 'late' }, 1)).toMatchObject({ code: 'DRAFT_CHANGED_ELSEWHERE' });
  expect(await drafts(handler)).toEqual([]);
});

test('the words are nowhere in the database as they were typed, and typing writes no audit log', async () => {
  const { pool } = house.services.store;
  const entries = async () =>
    (await pool.query<{ n: number }>(`select count(*)::int as n from audit_event where action like '%raft%'`)).rows;
  await save(handler, { note: SECRET }, 0);
  const { rows } = await pool.query<{ body: Buffer }>('select body from desk_draft');
  expect(rows.map(({ body }) => body.includes(Buffer.from(SECRET)))).toEqual([false]);
  expect(await entries()).toEqual([{ n: 0 }]);
  await forget(handler);
});

test('after a day without a key it is forgotten, not a minute before', async () => {
  await save(handler, { note: 'over night' }, 0);
  house.clock.set(plusHours(NOW, 24));
  expect(await forgetOldDrafts(house.services)).toBe(0);
  house.clock.set(plusHours(NOW, 24.1));
  expect(await forgetOldDrafts(house.services)).toBe(1);
  expect(await drafts(handler)).toEqual([]);
  house.clock.set(NOW);
});

test.each([
  ['a number somebody dictated', '110101199003070038', '{}'],
  ['text that is no JSON', CASE, '{'],
  ['more than anybody types', CASE, JSON.stringify('长'.repeat(20_000))],
])('%s is not taken', async (_what, scope, body) => {
  const answer = await handler.ask(
    `mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`,
    { input: { kind: 'NOTE', scope, body, expectedVersion: 0 } },
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
