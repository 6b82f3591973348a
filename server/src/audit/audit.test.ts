import { chainHead } from '@zhengming/data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let auditor: Caller;
let app: Caller;
let person: TestPerson;
let child: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER', 'INTAKE');
  auditor = await house.staff('auditor', 'AUDITOR');
  app = await house.partner('access-log:read', 'status:read');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
  child = await makePerson(house.services.store, { index: 2 });
  await sql('update person set guardian_person_id = $1 where id = $2', [person.id, child.id]);
});
afterAll(() => house.close());

async function sql<T extends object>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> {
  return (await house.services.store.pool.query<T>(text, [...values])).rows;
}

interface Event {
  readonly action: string;
  readonly kind: string;
  readonly outcome: string;
  readonly fields: readonly string[];
  readonly personId: string | null;
  readonly objectId: string | null;
  readonly detail: string | null;
  readonly intact: boolean;
}
const EVENTS = `query Events($filter: AuditFilter, $first: Int, $after: String) { auditEvents(filter: $filter, first: $first, after: $after) {
  edges { cursor node { seq id action actionText { zh } kind outcome actorName fields personId objectId purpose detail intact } }
  pageInfo { hasNextPage endCursor } } }`;

async function events(filter: object = {}): Promise<readonly Event[]> {
  await house.services.audit.flush();
  const { data, errors } = await auditor.ask(EVENTS, { filter, first: 100 });
  expect(errors).toBeUndefined();
  const page = data?.['auditEvents'] as unknown as { readonly edges: readonly { readonly node: Event }[] };
  return page.edges.map(({ node }) => node);
}

describe('what is recorded', () => {
  test('a guardian shown beside a child is an entry of their own', async () => {
    await handler.ask(
      'query P($id: UUID!) { person(id: $id, purpose: "guardian") { name guardian { name phones { number } } } }',
      { id: child.id },
    );
    const shown = await events({ purpose: 'guardian' });
    expect(new Set(shown.map(({ personId }) => personId))).toEqual(new Set([person.id, child.id]));
    expect(shown[0]?.fields).toEqual(['guardian.name', 'guardian.phones', 'name']);
  });

  test('of a list, each person of the page and what was shown of them', async () => {
    await handler.ask('{ persons(first: 1) { edges { node { name status { colour } guardian { sex } } } } }');
    const shown = await events({ action: 'Query.persons' });
    expect(shown.length).toBeLessThanOrEqual(2);
    expect(shown[0]?.fields).toEqual(['guardian.sex', 'name', 'status']);
  });

  test('a change, with what it was about and how it ended', async () => {
    const input = {
      personId: person.id,
      channel: 'PHONE_12345',
      reason: 'PREFECTURE_PRECISION',
      statement: '张三没有去过',
      identityGrade: 'G2',
    };
    const open =
      'mutation O($input: OpenAppealInput!) { openAppeal(input: $input) { __typename ... on Appeal { id } } }';
    await handler.ask(open, { input });
    await handler.ask(open, { input });
    const changes = await events({ action: 'Mutation.openAppeal', kind: 'CHANGE' });
    expect(changes.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'DONE']);
    expect(JSON.parse(changes[1]?.detail ?? '')).toEqual({ personId: person.id });
    expect(JSON.stringify(changes)).not.toMatch(/张三/);
  });

  test('a change that was never begun because nobody may, is none', async () => {
    await auditor.ask(
      'mutation { closeAppeal(input: { appealId: "00000000-0000-0000-0000-000000000000", expectedVersion: 1 }) { __typename } }',
    );
    expect(await events({ action: 'Mutation.closeAppeal' })).toEqual([]);
  });

  test('the search itself', async () => {
    await events({ personId: child.id });
    const [search] = await events({ action: 'Query.auditEvents', personId: child.id });
    expect(search).toMatchObject({ personId: child.id, kind: 'READ' });
  });
});

describe('the audit log', () => {
  test('is searched by the number of a person, which is written nowhere', async () => {
    const found = await events({ identifier: { kind: 'PHONE', value: person.phone } });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ personId }) => personId))).toEqual(new Set([person.id]));
    const [leak] = await sql(`select 1 as found from audit_event e where e::text like '%' || $1 || '%'`, [
      person.phone,
    ]);
    expect(leak).toBeUndefined();
  });

  test.each([
    ['the sign-in name', { actor: 'handler' }],
    ['the kind', { kind: 'CHANGE' }],
    ['the outcome', { outcome: 'REFUSED' }],
    ['the time', { from: '2021-11-01T10:00:00+08:00', to: '2021-11-01T10:00:01+08:00' }],
  ])('is searched by %s', async (_what, filter) => {
    expect((await events(filter)).length).toBeGreaterThan(0);
  });

  test('of an unknown number says so', async () => {
    const { errors } = await auditor.ask(EVENTS, { filter: { identifier: { kind: 'PHONE', value: '12999999999' } } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter.identifier' });
  });

  test('comes in pages without a gap', async () => {
    await house.services.audit.flush();
    const page = async (after: string | null) =>
      (await auditor.ask(EVENTS, { first: 2, after })).data?.['auditEvents'] as unknown as {
        edges: { node: { seq: string } }[];
        pageInfo: { endCursor: string };
      };
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    const seqs = [...one.edges, ...two.edges].map(({ node }) => Number(node.seq));
    expect(seqs).toEqual([0, 1, 2, 3].map((index) => (seqs[0] ?? 0) - index));
  });

  test('shows an entry that was tampered with, and the chain as broken once it is verified', async () => {
    const [entry] = await events({ action: 'Query.person' });
    expect(entry?.intact).toBe(true);
    const change = (text: string) =>
      sql(`begin; set local session_replication_role = replica; update audit_event set purpose = '${text}'
        where action = 'Query.person' and person_id = '${String(entry?.personId)}'; commit`);
    await change('changed');
    expect((await events({ action: 'Query.person' })).some(({ intact }) => !intact)).toBe(true);
    await house.services.auditChain.check();
    const chain = `{ auditChain { state lastCheck { brokenSeq problem } } }`;
    expect((await auditor.ask(chain)).data?.['auditChain']).toMatchObject({
      state: 'BROKEN',
      lastCheck: { problem: 'CHANGED' },
    });
    await change('guardian');
    await house.services.auditChain.check();
    expect((await auditor.ask(chain)).data?.['auditChain']).toMatchObject({ state: 'INTACT' });
  });

  test('has its head signed once, into the database and a file', async () => {
    await house.services.audit.flush();
    await house.services.auditChain.anchor();
    await house.services.auditChain.anchor();
    const { seq } = await chainHead(house.services.store.pool);
    const { data } = await auditor.ask('{ auditChain { anchors { seq line } } }');
    expect(data?.['auditChain']).toMatchObject({
      anchors: [{ seq: String(seq), line: expect.stringContaining(`anchor 1 ${seq} `) as string }],
    });
  });

  test('is verified when an auditor asks, once at a time', async () => {
    const ask = 'mutation { verifyAuditChain { state } }';
    expect((await auditor.ask(ask)).data).toEqual({ verifyAuditChain: { state: 'CHECKING' } });
    await auditor.ask(ask);
    expect(await sql(`select 1 from audit_check where state = 'QUEUED'`)).toHaveLength(1);
  });
});

describe('the access log of a person', () => {
  const LOG = `query Log($identifier: IdentifierInput!) { accessLog(identifier: $identifier, purpose: "本人查询") { __typename
    ... on AccessLogConnection { edges { node { at who { zh } what { zh } why { zh } data { zh } } } } ... on Refusal { code } } }`;
  const log = async (caller: Caller, value: string) => {
    const { data, errors } = await caller.ask(LOG, { identifier: { kind: 'PHONE', value } });
    expect(errors).toBeUndefined();
    return data?.['accessLog'] as unknown as { __typename: string; code?: string; edges?: { node: object }[] };
  };

  test('says who looked, when and why, in words, and names no member of staff', async () => {
    await handler.ask(
      'query P($id: UUID!) { person(id: $id, purpose: "12900000009 来电") { name stays { precision } } }',
      {
        id: child.id,
      },
    );
    const { edges } = await log(app, child.phone);
    expect(edges?.[0]?.node).toMatchObject({
      who: { zh: '本平台工作人员' },
      what: { zh: '查看个人档案' },
      why: { zh: '… 来电' },
      data: [{ zh: '身份信息（已遮蔽）' }, { zh: '旅居史' }],
    });
  });

  test('is itself in the log', async () => {
    await log(app, child.phone);
    expect((await log(app, child.phone)).edges?.[0]?.node).toMatchObject({
      who: { zh: 'partner' },
      what: { zh: '查询本人数据访问记录' },
    });
  });

  test('of nobody is refused', async () => {
    expect(await log(app, '12999999999')).toEqual({ __typename: 'Refusal', code: 'UNKNOWN_PERSON' });
  });
});
