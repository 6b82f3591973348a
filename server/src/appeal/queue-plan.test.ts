import { insertManyAppeals } from '@zhengming/data/testing';
import { compareInQueue, fromEpochMs, type QueuePlace, type UrgencyClass } from '@zhengming/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

/** The queue of a large city: whatever is asked of it is found through an index, with 200,000 cases as with ten. */
const COUNT = 200_000;
const OPEN = 20_000;

let house: TestHouse;
let handler: Caller;
let handlerId: string;
let incidentId: string;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  await house.staff('other', 'HANDLER');
  const { pool } = house.services.store;
  const { id: personId } = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  const { rows } = await pool.query<{ id: string }>('select id from staff_user order by username');
  handlerId = rows[0]?.id ?? '';
  await insertManyAppeals(pool, { count: COUNT, open: OPEN, at: NOW, handlers: rows.map(({ id }) => id), personId });
  const linked = await pool.query<{ incident_id: string }>(
    `with made as (select gen_random_uuid() as id)
     update appeal set incident_id = made.id, version = version + 1 from made
     where number like '%-0001__' returning incident_id`,
  );
  incidentId = linked.rows[0]?.incident_id ?? '';
  await pool.query('vacuum analyze appeal');
}, 120_000);
afterAll(() => house.close());

interface Sent {
  readonly text: string;
  readonly values: unknown[];
}

/** The statements an operation sends to the table of appeals. */
async function statements(query: string, variables: Record<string, unknown>): Promise<readonly Sent[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  const { errors } = await handler.ask(query, variables);
  expect(errors).toBeUndefined();
  const sent = spy.mock.calls.map(([config]) => config as unknown as Sent & { readonly name?: string });
  spy.mockRestore();
  return sent.filter(({ name, text }) => name !== undefined && / appeal /.test(text));
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodes = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** How the database reaches the cases: the kinds of scan on the table, with the index where it says one. */
async function scans({ text, values }: Sent): Promise<readonly string[]> {
  const { rows } = await house.services.store.pool.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (format json) ${text}`,
    values,
  );
  const all = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => nodes(Plan)));
  return all
    .filter((one) => one['Relation Name'] === 'appeal')
    .map((one) => `${one['Node Type']} ${one['Index Name'] ?? ''}`.trim());
}
const sorts = async ({ text, values }: Sent): Promise<number> => {
  const { rows } = await house.services.store.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
  return rows.filter((row) => /^\s*(->)?\s*Sort\b/.test(row['QUERY PLAN'])).length;
};

const QUEUE = `query Queue($filter: AppealFilter, $after: String) { appeals(first: 25, filter: $filter, after: $after) {
  edges { node { id number state urgency decideDue handler person { name } } } pageInfo { endCursor hasNextPage } } }`;

const FILTERS = [
  { what: 'everything that is owed', filter: { open: true }, index: 'appeal_queue' },
  { what: 'mine', filter: { open: true, mine: true }, index: 'appeal_queue_handler' },
  { what: 'nobody’s', filter: { open: true, unassigned: true }, index: 'appeal_queue_unassigned' },
  {
    what: 'waiting for a second person',
    filter: { open: true, awaitingSecondReview: true },
    index: null,
  },
  { what: 'late', filter: { open: true, overdue: true }, index: null },
  { what: 'about to be late', filter: { open: true, soon: true }, index: null },
  { what: 'one class', filter: { open: true, urgency: ['T0'] }, index: null },
  { what: 'two classes', filter: { open: true, urgency: ['T0', 'T1'] }, index: null },
  { what: 'one state', filter: { open: true, states: ['AWAITING_AGENCY'] }, index: null },
  { what: 'a group of states', filter: { open: true, states: ['RECEIVED', 'VERIFYING', 'REOPENED'] }, index: null },
  { what: 'one channel', filter: { open: true, channels: ['PHONE_12326'] }, index: null },
  { what: 'one cause', filter: { open: true, causes: ['LAB_NOT_CONNECTED'] }, index: null },
  { what: 'a cause nobody has', filter: { open: true, causes: ['POLICY_DEFECT'] }, index: null },
  { what: 'everything there ever was, latest first', filter: {}, index: 'appeal_all' },
  { what: 'what is closed', filter: { open: false }, index: 'appeal_all' },
  { what: 'mine, closed too', filter: { mine: true }, index: null },
  { what: 'withdrawn', filter: { states: ['WITHDRAWN'] }, index: null },
] as const;

describe.each(FILTERS)('$what', ({ filter, index }) => {
  test('is one statement that reaches the cases through an index, on the first page and the next', async () => {
    const [first, ...others] = await statements(QUEUE, { filter });
    expect(others).toEqual([]);
    const { data } = await handler.ask(QUEUE, { filter });
    const page = data?.['appeals'] as unknown as { pageInfo: { endCursor: string | null } };
    const next = await statements(QUEUE, { filter, after: page.pageInfo.endCursor });
    for (const sent of [first, ...next]) {
      const found = sent ? await scans(sent) : [];
      expect(found).not.toEqual([]);
      expect(found.filter((one) => one.startsWith('Seq Scan'))).toEqual([]);
      if (index !== null) expect(found).toEqual([`Index Scan ${index}`]);
      if (index !== null && sent) expect(await sorts(sent)).toBe(0);
    }
  });
});

test.each([
  { what: 'an incident', filter: { open: true, incidentId: 'INCIDENT' } },
  { what: 'a handler', filter: { open: true, handlerId: 'HANDLER' } },
  { what: 'part of a number', filter: { search: '001234' } },
  { what: 'part of a number, with signs that would match anything', filter: { search: '0%1_3' } },
])('$what is found through an index', async ({ filter }) => {
  const given = JSON.parse(
    JSON.stringify(filter).replace('INCIDENT', incidentId).replace('HANDLER', handlerId),
  ) as object;
  const [sent] = await statements(QUEUE, { filter: given });
  const found = sent ? await scans(sent) : [];
  expect(found).not.toEqual([]);
  expect(found.filter((one) => one.startsWith('Seq Scan'))).toEqual([]);
});

test('the counts are one statement, each from the index that holds just those', async () => {
  const [sent, ...others] = await statements(
    'query Count { queueCounts { open overdue soon mine unassigned t0 } }',
    {},
  );
  expect(others).toEqual([]);
  const found = sent ? await scans(sent) : [];
  expect(found.filter((one) => one.startsWith('Seq Scan'))).toEqual([]);
  expect(found.filter((one) => !one.startsWith('Index Only Scan') && !one.startsWith('Bitmap'))).toEqual([]);
});

test('pages one after the other are the whole queue, in the order the domain says, each case once', async () => {
  const filter = { open: true, urgency: ['T0', 'T1'], mine: true };
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await handler.ask(QUEUE.replace('25', '100'), { filter, after });
    const page = data?.['appeals'] as unknown as {
      edges: { node: { number: string } }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
    seen.push(...page.edges.map(({ node }) => node.number));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const { rows } = await house.services.store.pool.query<QueueRow>(
    `select number, id, urgency, departure_at as departure, first_in_class as first, opened_at as opened from appeal
     where closed_at is null and urgency in ('T0', 'T1') and handler_id = $1`,
    [handlerId],
  );
  const inOrder = [...rows].sort((a, b) => compareInQueue(placeOf(a), placeOf(b)) || (a.id < b.id ? -1 : 1));
  expect(seen).toEqual(inOrder.map(({ number }) => number));
});

interface QueueRow {
  readonly number: string;
  readonly id: string;
  readonly urgency: UrgencyClass;
  readonly departure: Date | null;
  readonly first: number;
  readonly opened: Date;
}
const placeOf = ({ urgency, departure, first, opened }: QueueRow): QueuePlace => ({
  urgency,
  departureAt: departure && fromEpochMs(departure.getTime()),
  isElderOrMinor: first === 0,
  openedAt: fromEpochMs(opened.getTime()),
});
