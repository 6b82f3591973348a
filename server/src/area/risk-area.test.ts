import { formatInstant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';

let house: TestHouse;
let analyst: Caller;
const EARLIER = plusHours(NOW, -24 * 60);

beforeAll(async () => {
  house = await openTestHouse();
  analyst = await house.staff('analyst', 'ANALYST');
  // 七里河区 was listed at medium risk until the list before the one in force
  await house.services.store.pool.query(
    `insert into risk_area (id, kind, level, division_code, prefecture_code, extent, place, exclusions, raw_name, from_version,
       to_version, in_force_from, in_force_to)
     select gen_random_uuid(), 'RISK_LEVEL', 'MEDIUM', '620103', '620100', 'REST', place, '{高风险区}', '甘肃省/兰州市/七里河区', v.id, v.id,
       '2021-10-21T08:00+08:00', '2021-10-25T08:00+08:00'
     from area_version v, unnest(array['七里河区除高风险区以外的其他区域', '西湖街道', '50%_折']) as place`,
  );
});
afterAll(() => house.close());

const LIST = `query Areas($asOf: DateTime, $division: DivisionCode, $level: [RiskLevel!], $search: String, $first: Int, $after: String) {
  riskAreas(asOf: $asOf, division: $division, level: $level, search: $search, first: $first, after: $after) {
    edges { node { id kind level extent place exclusions rawName prefectureCode division { code fullName prefectureCode } inForceFrom inForceTo } }
    pageInfo { hasNextPage endCursor } } }`;

interface Node {
  readonly id: string;
  readonly place: string;
  readonly kind: string;
  readonly level: string | null;
  readonly division: { readonly code: string };
}
interface Connection {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
async function connection(variables: Record<string, unknown>): Promise<Connection> {
  const { data, errors } = await analyst.ask(LIST, variables);
  expect(errors).toBeUndefined();
  return (data as unknown as { riskAreas: Connection }).riskAreas;
}
const nodes = async (variables: Record<string, unknown>): Promise<readonly Node[]> =>
  (await connection(variables)).edges.map(({ node }) => node);
const codes = async (variables: Record<string, unknown>) =>
  (await nodes(variables)).map(({ division }) => division.code);
const THEN = '2021-10-24T12:00:00+08:00';

describe('listed places', () => {
  test('are those in force now unless an instant is named', async () => {
    expect(await codes({})).toEqual(['152923', '152923', '620102', '620102']);
    expect(await codes({ asOf: THEN, division: '620103' })).toHaveLength(3);
    expect(await codes({ asOf: formatInstant(EARLIER) })).toEqual([]);
  });

  test.each([
    ['the first instant', '2021-10-21T08:00:00+08:00', 3],
    ['the last', '2021-10-25T07:59:59.999+08:00', 3],
    ['the one after', '2021-10-25T08:00:00+08:00', 0],
    ['the one before', '2021-10-21T07:59:59.999+08:00', 0],
  ])('at %s (%s) there are %i', async (_what, asOf, n) =>
    expect(await nodes({ asOf, division: '620103' })).toHaveLength(n),
  );

  test.each([
    [{ division: '152900' }, 2],
    [{ division: '152923' }, 2],
    [{ division: '620000' }, 5],
    [{ division: '110000' }, 0],
    [{ level: ['HIGH'] }, 2],
    [{ level: ['MEDIUM', 'LOW'] }, 3],
    [{ level: [] }, 0],
    [{ search: '西湖' }, 1],
    [{ search: ' 七里河 ' }, 3],
    [{ search: '%' }, 1],
    [{ search: '  ' }, 7],
    [{ search: "'; drop table risk_area; --" }, 0],
  ])('%j finds %i', async (filter, n) => expect(await nodes({ asOf: THEN, ...filter })).toHaveLength(n));

  test('are paged without a gap or a repetition', async () => {
    const all = await nodes({ asOf: THEN });
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection = await connection({ asOf: THEN, first: 2, after });
      found.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(all.map(({ id }) => id));
  });

  test('carry what was published and what is left out', async () => {
    const [rest] = await nodes({ asOf: THEN, search: '以外' });
    expect(rest).toMatchObject({
      extent: 'REST',
      exclusions: ['高风险区'],
      rawName: '甘肃省/兰州市/七里河区',
      division: { code: '620103', fullName: '甘肃省兰州市七里河区', prefectureCode: '620100' },
    });
  });

  test.each([
    ['a page of 100,000', { first: 100_000 }],
    ['a page of fewer than none', { first: -1 }],
    ['a cursor from elsewhere', { after: 'bm90IGEgY3Vyc29y' }],
    ['a code that is none', { division: '15' }],
    ['an instant that is none', { asOf: 'yesterday' }],
    ['a level that is none', { level: ['RED'] }],
  ])('%s is an error of the one who asks', async (_what, variables) => {
    const { errors } = await analyst.ask(LIST, variables);
    expect(errors?.[0]?.extensions?.['code']).toMatch(/BAD_USER_INPUT|BAD_REQUEST/);
  });
});

describe('the map', () => {
  const MAP = `query Map($asOf: DateTime) { riskAreaMap(asOf: $asOf) { prefecture { code name } high medium low listedCounties counties } }`;

  test('counts places and counties by prefecture, worst first', async () => {
    const { data } = await analyst.ask(MAP, { asOf: THEN });
    expect(data).toEqual({
      riskAreaMap: [
        { prefecture: { code: '620100', name: '兰州市' }, high: 1, medium: 3, low: 0, listedCounties: 2, counties: 2 },
        {
          prefecture: { code: '152900', name: '阿拉善盟' },
          high: 1,
          medium: 0,
          low: 0,
          listedCounties: 1,
          counties: 3,
        },
      ],
    });
  });

  test('is empty before the first list', async () =>
    expect((await analyst.ask(MAP, { asOf: formatInstant(EARLIER) })).data).toEqual({ riskAreaMap: [] }));
});

describe('divisions', () => {
  const DIVISIONS = `query Divisions($search: String, $parent: DivisionCode, $within: DivisionCode, $first: Int) {
    divisions(search: $search, parent: $parent, within: $within, first: $first) { code } }`;
  const found = async (variables: Record<string, unknown>): Promise<readonly string[]> => {
    const { data, errors } = await analyst.ask(DIVISIONS, variables);
    expect(errors).toBeUndefined();
    return (data as unknown as { divisions: { code: string }[] }).divisions.map(({ code }) => code);
  };

  test.each([
    ['a name', { search: '额济纳' }, ['152923']],
    ['part of a full name', { search: '阿拉善盟' }, ['152900']],
    ['the beginning of a code', { search: '1529' }, ['152900', '152921', '152922', '152923']],
    ['a name within a prefecture', { search: '右旗', within: '152900' }, ['152922']],
    ['everything within a prefecture', { within: '152900' }, ['152921', '152922', '152923']],
    ['a name within another prefecture', { search: '额济纳', within: '620100' }, []],
    ['a county, which stands for itself', { within: '152923' }, ['152923']],
    ['what lies directly below', { parent: '620100' }, ['620102', '620103']],
    ['at most so many', { within: '152900', first: 2 }, ['152921', '152922']],
    ['a wildcard, which is no wildcard', { search: '%' }, []],
    ['nothing of that name', { search: '无此地' }, []],
  ])('are found by %s', async (_what, variables, expected) => expect(await found(variables)).toEqual(expected));

  test.each([[{ first: -1 }], [{ first: 10_000 }], [{ within: 'x' }]])(
    '%j is an error of the one who asks',
    async (variables) => {
      const { errors } = await analyst.ask(DIVISIONS, variables);
      expect(errors?.[0]?.extensions?.['code']).toMatch(/BAD_USER_INPUT|BAD_REQUEST/);
    },
  );
});
