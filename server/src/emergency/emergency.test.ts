import { plusMs } from '@zhengming/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let colleague: Caller;
let supervisor: Caller;
let auditor: Caller;
let person: TestPerson;

beforeEach(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER', 'SUPERVISOR');
  colleague = await house.staff('colleague', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  auditor = await house.staff('auditor', 'AUDITOR');
  const { pool } = house.services.store;
  await pool.query(`update staff_user set jurisdictions = '{620000}' where username <> 'auditor'`);
  person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
});
afterEach(() => house.close());

const BREAK = `mutation B($input: BreakGlassInput!) { breakGlass(input: $input) {
  ... on BrokenGlass { personId until } ... on Refusal { code field } } }`;
const FIND = `query F($identifier: IdentifierInput!) { findPerson(identifier: $identifier, purpose: "call") {
  ... on Person { id } ... on Refusal { code message { zh } } } }`;
const LOOK = 'query P($id: UUID!) { person(id: $id, purpose: "call") { id } }';
const LIST = `query L($unreviewed: Boolean) { emergencyAccesses(unreviewed: $unreviewed) { edges { node {
  id personId personName staff reason looks reviewedBy justified note mayReview homeDivision { code } } } } }`;
const REVIEW = `mutation R($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) {
  ... on EmergencyAccess { justified note reviewedBy mayReview } ... on Refusal { code } } }`;

const broken = async (caller: Caller, input: object): Promise<unknown> =>
  (await caller.ask(BREAK, { input })).data?.['breakGlass'];
const listed = async (caller: Caller, unreviewed = false): Promise<readonly Record<string, unknown>[]> => {
  const page = (await caller.ask(LIST, { unreviewed })).data?.['emergencyAccesses'] as unknown as {
    edges: { node: Record<string, unknown> }[];
  };
  return page.edges.map(({ node }) => node);
};
const reviewed = async (caller: Caller, input: object): Promise<unknown> =>
  (await caller.ask(REVIEW, { input })).data?.['reviewEmergencyAccess'];
const numbered = (): object => ({ identifier: { kind: 'RESIDENT_ID', value: person.residentNumber } });
const REASON = '旅客滞留车站，属地电话无人接听';

test('what is outside is not found, and the refusal names the way in an emergency', async () => {
  const { data } = await handler.ask(FIND, numbered() as Record<string, unknown>);
  expect(data).toMatchObject({ findPerson: { code: 'UNKNOWN_PERSON' } });
  expect(JSON.stringify(data)).toContain('紧急访问');
});

test('one person is open to one colleague for an hour, everywhere, with all that is theirs', async () => {
  expect(await broken(handler, { ...numbered(), reason: REASON })).toEqual({
    personId: person.id,
    until: '2021-11-01T11:00:00+08:00',
  });
  expect((await handler.ask(LOOK, { id: person.id })).data).toEqual({ person: { id: person.id } });
  expect((await handler.ask(FIND, numbered() as Record<string, unknown>)).data).toEqual({
    findPerson: { id: person.id },
  });
  expect((await colleague.ask(LOOK, { id: person.id })).data).toEqual({ person: null });
  house.clock.set(plusMs(NOW, 3_600_001));
  expect((await handler.ask(LOOK, { id: person.id })).data).toEqual({ person: null });
});

test('it stands in the audit log with its reason, and in the person’s own', async () => {
  await broken(handler, { personId: person.id, reason: `${REASON} 13912345678` });
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<{ kind: string; reason: string; person_id: string }>(
    `select kind, reason, person_id from audit_event where action = 'Mutation.breakGlass'`,
  );
  expect(rows).toEqual([
    { kind: 'BREAK_GLASS', reason: expect.stringContaining(REASON) as string, person_id: person.id },
  ]);
  expect(rows[0]?.reason).not.toContain('13912345678');
  const partner = await house.partner('access-log:read');
  const log = await partner.ask(
    `query L($identifier: IdentifierInput!) { accessLog(identifier: $identifier, purpose: "citizen asked") {
      ... on AccessLogConnection { edges { node { what { zh } why { zh } } } } } }`,
    numbered() as Record<string, unknown>,
  );
  expect(JSON.stringify(log.data)).toContain('跨辖区紧急访问');
  expect(JSON.stringify(log.data)).toContain(REASON);
});

test.each([
  ['without a reason', { reason: ' ' }, 'REASON_MISSING'],
  ['of nobody', { identifier: { kind: 'PHONE', value: '19912345678' } }, 'UNKNOWN_PERSON'],
  ['of two', { personId: '01900000-0000-7000-8000-000000000000' }, 'ONE_PERSON'],
])('%s it is refused', async (_, more, code) => {
  const input = { ...numbered(), reason: REASON, ...more };
  expect(await broken(handler, input)).toMatchObject({ code });
  expect(await listed(supervisor)).toEqual([]);
});

test('whoever may see the person needs none', async () => {
  await house.services.store.pool.query(`update person set home_division = '620102'`);
  expect(await broken(handler, { ...numbered(), reason: REASON })).toMatchObject({ code: 'NOT_NEEDED' });
});

test('it waits until somebody else has said whether it was needed, once', async () => {
  await broken(handler, { ...numbered(), reason: REASON });
  await handler.ask(LOOK, { id: person.id });
  await house.services.audit.flush();
  const [own] = await listed(handler, true);
  expect(own).toMatchObject({ mayReview: false, reason: REASON, looks: 1, homeDivision: { code: '110105' } });
  const id = own?.['id'];
  expect(await reviewed(handler, { id, justified: true })).toEqual({ code: 'OWN_EMERGENCY' });
  expect(await reviewed(auditor, { id, justified: false })).toEqual({ code: 'REASON_MISSING' });
  expect(await reviewed(auditor, { id, justified: false, note: '可以转属地办理' })).toEqual({
    justified: false,
    note: '可以转属地办理',
    reviewedBy: 'auditor 测试',
    mayReview: false,
  });
  expect(await reviewed(supervisor, { id, justified: true })).toEqual({ code: 'REVIEWED_ALREADY' });
  expect(await listed(supervisor, true)).toEqual([]);
  expect(await listed(supervisor)).toHaveLength(1);
});

test.each([
  [
    'be reviewed by whoever asked',
    'update emergency_access set reviewed_by = staff_id, reviewed_at = at, justified = true',
    'reviewed_by_another',
  ],
  ['last longer', `update emergency_access set until = at + interval '2 hours'`, 'emergency_access_stays'],
  ['be forgotten', 'delete from emergency_access', 'emergency_access_stays'],
])('it cannot %s, by the database itself', async (_, statement, constraint) => {
  await broken(handler, { ...numbered(), reason: REASON });
  await expect(house.services.store.pool.query(statement)).rejects.toMatchObject({ constraint });
});
