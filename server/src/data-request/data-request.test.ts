import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let reviewer: Caller;
let supervisor: Caller;
let index = 0;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
});
afterAll(() => house.close());

const nextPerson = (): Promise<TestPerson> => {
  index += 1;
  return makePerson(house.services.store, { index, travelled: '152900', test: 'UPLOADED' });
};

const PARTS = `__typename ... on DataRequest { id kind state version dueOn personName reason allowedActions grounds { code } }
  ... on Refusal { code field }`;

interface Request {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code: string;
  readonly allowedActions: readonly string[];
  readonly grounds: readonly { readonly code: string }[];
}

async function command(caller: Caller, name: string, type: string, input: object): Promise<Request> {
  const { data, errors } = await caller.ask(
    `mutation M($input: ${type}!) { answer: ${name}(input: $input) { ${PARTS} } }`,
    {
      input,
    },
  );
  if (errors) return { code: errors[0]?.extensions?.['code'] } as never;
  return data?.['answer'] as never;
}

const identifierOf = ({ phone }: TestPerson): object => ({ kind: 'PHONE', value: phone });
const open = (
  caller: Caller,
  person: TestPerson,
  kind: string,
  reason = '来电申请，核对证件与住址',
): Promise<Request> =>
  command(caller, 'openDataRequest', 'OpenDataRequestInput', { identifier: identifierOf(person), kind, reason });
const decide = (caller: Caller, verb: string, { id, version }: Request, note: string | null = null): Promise<Request> =>
  command(caller, `${verb}DataRequest`, 'DecideDataRequestInput', { id, expectedVersion: version, note });

const fetchCopy = (
  caller: Caller,
  id: string,
  body: object = { format: 'json', reason: '当面交给本人' },
): Promise<Response> =>
  fetch(`${house.url}/api/data-request/${id}/copy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...caller.headers },
    body: JSON.stringify(body),
  });

describe('a copy', () => {
  test('is answered within fifteen working days, by two people, handed over once, and stands in the log', async () => {
    const person = await nextPerson();
    const asked = await open(handler, person, 'EXPORT', '来电 12900000001 申请查阅');
    expect(asked).toMatchObject({
      state: 'PROPOSED',
      dueOn: '2021-11-22',
      personName: '林**',
      reason: '来电 129******** 申请查阅',
    });
    expect((await fetchCopy(handler, asked.id)).status).toBe(404);
    const approved = await decide(reviewer, 'approve', asked);
    expect(approved.state).toBe('APPROVED');
    expect((await fetchCopy(reviewer, asked.id)).status).toBe(404);
    const given = await fetchCopy(handler, asked.id);
    expect(given.headers.get('content-disposition')).toBe('attachment; filename="personal-data.json"');
    const copy = (await given.json()) as { identity: object; parts: { table: string; rows: object[] }[] };
    expect(copy.identity).toEqual({ name: '林晓岚', idNumber: person.residentNumber, phones: [person.phone] });
    expect(copy.parts.find(({ table }) => table === 'stay')?.rows).toHaveLength(3);
    expect((await fetchCopy(handler, asked.id)).status).toBe(404);
    await house.services.audit.flush();
    const entries = await house.services.store.pool.query(
      `select kind, reason, outcome from audit_event where action = 'exportPersonalData' and person_id = $1`,
      [person.id],
    );
    expect(entries.rows).toEqual([{ kind: 'EXPORT', reason: '当面交给本人', outcome: 'DONE' }]);
  });

  test('to read is a page in which nothing runs', async () => {
    const person = await nextPerson();
    const asked = await open(handler, person, 'EXPORT');
    await decide(reviewer, 'approve', asked);
    const given = await fetchCopy(handler, asked.id, { format: 'html', reason: '当面交给本人' });
    expect(given.headers.get('content-security-policy')).toContain('sandbox');
    const page = await given.text();
    expect(page).toContain(person.residentNumber);
    expect(page).not.toContain('<script');
  });

  test('that nobody fetches in time is not handed over any more', async () => {
    const person = await nextPerson();
    const asked = await open(handler, person, 'EXPORT');
    await decide(reviewer, 'approve', asked);
    house.clock.set(plusHours(NOW, 24 * 8));
    expect((await fetchCopy(handler, asked.id)).status).toBe(404);
    house.clock.set(NOW);
  });
});

describe('an erasure', () => {
  test('by two people: nobody is found by the number any more, and who has it later is somebody new', async () => {
    const person = await nextPerson();
    const done = await decide(supervisor, 'approve', await open(handler, person, 'ERASURE'));
    expect(done).toMatchObject({ state: 'DONE', grounds: [], reason: '', personName: null });
    const found = await handler.ask(
      `query F($identifier: IdentifierInput!) { findPerson(identifier: $identifier, purpose: "查询") { __typename } }`,
      { identifier: identifierOf(person) },
    );
    expect(JSON.stringify(found)).not.toContain('"Person"');
    index -= 1;
    const again = await nextPerson();
    expect(again.phone).toBe(person.phone);
    expect(again.id).not.toBe(person.id);
    const log = await house.services.store.pool.query(
      `select e.detail from audit_event e join erased_person p on p.run_id = e.id where p.person_id = $1 and e.kind = 'PURGE'`,
      [person.id],
    );
    expect(log.rows).toHaveLength(1);
  });

  test('of somebody with an open case is refused with the ground of law', async () => {
    const person = await nextPerson();
    const appeal = await handler.ask(
      `mutation O($input: OpenAppealInput!) { openAppeal(input: $input) { __typename ... on Refusal { code message { en } } } }`,
      { input: { personId: person.id, channel: 'PHONE_12345', reason: 'OTHER', statement: '未去过' } },
    );
    expect(JSON.stringify(appeal.data)).toContain('"Appeal"');
    const refused = await decide(reviewer, 'approve', await open(handler, person, 'ERASURE'));
    expect(refused).toMatchObject({ state: 'REFUSED', grounds: [{ code: 'OPEN_CASE' }], personName: '林**' });
  });
});

describe('is refused', () => {
  test('to decide what one took up oneself, however many roles one has', async () => {
    const asked = await open(supervisor, await nextPerson(), 'EXPORT');
    expect(asked.allowedActions).toEqual([]);
    expect((await decide(supervisor, 'approve', asked)).code).toBe('FOUR_EYES');
  });

  test('to ask for the same twice, to decide something older than what is there, to say no without a reason', async () => {
    const person = await nextPerson();
    const asked = await open(handler, person, 'ERASURE');
    expect((await open(handler, person, 'ERASURE')).code).toBe('ASKED_ALREADY');
    expect((await decide(reviewer, 'approve', { ...asked, version: 7 })).code).toBe('CHANGED_MEANWHILE');
    expect((await decide(reviewer, 'refuse', asked)).code).toBe('REASON_MISSING');
    expect((await decide(reviewer, 'refuse', asked, '身份核验不一致')).state).toBe('REFUSED');
  });

  test.each(['INTAKE', 'ADMIN', 'ANALYST'] as const)('%s altogether', async (role) => {
    const caller = await house.staff(`no_${role.toLowerCase()}`, role);
    expect((await open(caller, await nextPerson(), 'EXPORT')).code).toBe('FORBIDDEN');
  });

  test('a partner without a proof of the person', async () => {
    const partner = await house.partner('data-rights:write');
    const { data } = await partner.ask(
      `mutation R($input: RequestOwnDataInput!) { requestOwnData(input: $input) { ... on Refusal { code } } }`,
      { input: { identifier: identifierOf(await nextPerson()), kind: 'EXPORT' } },
    );
    expect(data).toEqual({ requestOwnData: { code: 'PROOF_REQUIRED' } });
  });
});
