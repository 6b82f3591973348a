import { endScheme } from '@zhengming/data';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { CONFIRMATION } from './decide-scheme-end.js';

let house: TestHouse;
let admin: Caller;
let approver: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  admin = await house.staff('admin', 'ADMIN');
  approver = await house.staff('approver', 'POLICY_APPROVER');
});
afterAll(() => house.close());

const PARTS = '... on SchemeEnd { id state } ... on Refusal { code field }';
const propose = async (caller: Caller, confirmation = CONFIRMATION): Promise<unknown> => {
  const { data, errors } = await caller.ask(
    `mutation P($input: ProposeSchemeEndInput!) { answer: proposeSchemeEnd(input: $input) { ${PARTS} } }`,
    { input: { reason: '疫情防控措施调整', confirmation } },
  );
  return data?.['answer'] ?? errors?.[0]?.extensions?.['code'];
};
const approve = async (caller: Caller, id: string, confirmation = CONFIRMATION): Promise<unknown> => {
  const { data } = await caller.ask(
    `mutation A($input: ApproveSchemeEndInput!) { answer: approveSchemeEnd(input: $input) { ${PARTS} } }`,
    { input: { id, confirmation } },
  );
  return data?.['answer'];
};

test('is proposed and approved by two people, each saying so to the letter; then nothing comes in any more', async () => {
  const handler = await house.staff('handler', 'HANDLER');
  await makePerson(house.services.store, { index: 1 });
  expect(await propose(handler)).toBe('FORBIDDEN');
  expect(await propose(admin, '终止运行')).toEqual({ code: 'NOT_CONFIRMED', field: 'input.confirmation' });
  const proposed = (await propose(admin)) as { readonly id: string; readonly state: string };
  expect(proposed.state).toBe('PROPOSED');
  expect(await propose(approver)).toMatchObject({ code: 'PROPOSED_ALREADY' });
  expect(await approve(admin, proposed.id)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await approve(approver, proposed.id, '好')).toMatchObject({ code: 'NOT_CONFIRMED' });
  expect(await approve(approver, proposed.id)).toMatchObject({ state: 'APPROVED' });
  const look = await admin.ask('{ schemeEnd { state rowsToGo { table rows } } }');
  expect(look.data?.['schemeEnd']).toMatchObject({ state: 'APPROVED' });
  expect((await endScheme(house.services.store, { now: () => NOW })).state).toBe('ENDED');
  const ended = await admin.ask('{ schemeEnd { state rowsToGo { rows } } }');
  expect(ended.data?.['schemeEnd']).toMatchObject({ state: 'ENDED' });
  await expect(makePerson(house.services.store, { index: 2 })).rejects.toThrow(/scheme_ended/);
});
