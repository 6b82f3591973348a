import { insertManyAppeals } from '@zhengming/data/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

/** The queue of one district among those of a large city: its pages are full, and nobody's person is looked at for it. */
const COUNT = 20_000;
const OPEN = 6_000;

let house: TestHouse;
let district: Caller;
let elsewhere: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  district = await house.staff('district', 'HANDLER');
  elsewhere = await house.staff('elsewhere', 'HANDLER');
  const { pool } = house.services.store;
  const person = { travelled: '152900', test: 'UPLOADED' } as const;
  const { id: personId } = await makePerson(house.services.store, { index: 1, ...person });
  const { rows } = await pool.query<{ id: string }>('select id from staff_user');
  await insertManyAppeals(pool, { count: COUNT, open: OPEN, at: NOW, handlers: rows.map(({ id }) => id), personId });
  const { id: there } = await makePerson(house.services.store, { index: 2, home: '370203', ...person });
  // one in twenty lives in the district; the rows themselves are moved, as one person may have one open appeal only
  await pool.query(
    `alter table appeal disable trigger user;
     update appeal set person_id = '${there}', home_division = '370203' where number like '%00' or number like '%20';
     alter table appeal enable trigger user`,
  );
  await pool.query(`update staff_user set jurisdictions = '{370203}' where username = 'district'`);
  await pool.query(`update staff_user set jurisdictions = '{620000}' where username = 'elsewhere'`);
  await pool.query('vacuum analyze appeal');
}, 120_000);
afterAll(() => house.close());

const QUEUE = `query Queue($filter: AppealFilter, $after: String) { appeals(first: 100, filter: $filter, after: $after) {
  edges { node { id person { homeDivision { code } } } } pageInfo { endCursor hasNextPage } } }`;

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string; readonly person: object } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
const listed = async (caller: Caller, filter: object, after: string | null = null): Promise<Listed> =>
  (await caller.ask(QUEUE, { filter, after })).data?.['appeals'] as unknown as Listed;

describe.each([
  { what: 'what is owed', filter: { open: true } },
  { what: 'nobody’s', filter: { open: true, unassigned: true } },
  { what: 'everything there ever was', filter: {} },
])('$what', ({ filter }) => {
  test('is full pages of one’s own place', async () => {
    const page = await listed(district, filter);
    expect(page.edges).toHaveLength(100);
    expect(new Set(page.edges.map(({ node }) => JSON.stringify(node.person)))).toEqual(
      new Set(['{"homeDivision":{"code":"370203"}}']),
    );
  });

  test('is nothing where nobody lives', async () => {
    expect((await listed(elsewhere, filter)).edges).toEqual([]);
  });
});

test('pages one after the other are the whole queue of the district, each case once', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Listed = await listed(district, { open: true }, after);
    seen.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const { rows } = await house.services.store.pool.query<{ count: number }>(
    `select count(*)::int from appeal where closed_at is null and home_division = '370203'`,
  );
  expect(new Set(seen).size).toBe(rows[0]?.count);
  expect(seen).toHaveLength(rows[0]?.count ?? 0);
  const { data } = await district.ask('{ queueCounts { open } }');
  expect(data).toEqual({ queueCounts: rows[0] && { open: rows[0].count } });
});
