import { gzipSync } from 'node:zlib';
import { formatInstant, HOUR_MS, instant, plusMs, type DivisionTable, type Instant } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadDivisions } from '../division/load-divisions.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { importAreaFile, type AreaFileReport } from './import-area-file.js';
import { loadDemoAreas } from './load-demo-areas.js';

const AT = instant('2022-06-01T10:00:00+08:00');
const STEWARD = '00000000-0000-7000-8000-00000000000a';

let database: TestDatabase;
let divisions: DivisionTable;
beforeAll(async () => {
  database = await createTestDatabase();
  divisions = await loadDivisions(database.store);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.store.pool.query(
    'truncate import_batch, area_version, area_review_item, risk_area, place_alias cascade',
  );
});

type Item = readonly [names: string, ...places: string[]];
const items = (rows: readonly Item[]) =>
  rows.map(([names, ...communitys]) => {
    const [province, city, county] = names.split('/');
    return { type: '2', province, city, county, area_name: names, communitys };
  });
const EJIN = '内蒙古自治区/阿拉善盟/额济纳旗';
const QILIHE = '甘肃省/兰州市/七里河区';
const places = (n: number): string[] => Array.from({ length: n }, (_, index) => `第${index + 1}小区`);

/** A list as the query page answers. */
const listOf = (high: readonly Item[], more: Record<string, unknown> = {}): string => {
  const highlist = items(high);
  return JSON.stringify({
    data: {
      end_update_time: '2022-06-01 9时',
      hcount: highlist.reduce((sum, item) => sum + item.communitys.length, 0),
      mcount: 0,
      highlist,
      middlelist: [],
      ...more,
    },
    code: 0,
  });
};

const take = (content: string | Buffer, receivedAt: Instant = AT): Promise<AreaFileReport> =>
  importAreaFile(database.store, divisions, {
    bytes: Buffer.from(content),
    fileName: 'list.json',
    receivedBy: STEWARD,
    receivedAt,
  });
const outcomes = (report: AreaFileReport) => report.lists.map((list) => list.outcome);
const heldBy = (report: AreaFileReport) => report.lists.flatMap((list) => list.list.held.map(({ code }) => code));
const count = async (table: 'area_version' | 'import_batch' | 'area_review_item'): Promise<number> =>
  ((await database.store.pool.query(`select count(*)::int as n from ${table}`)).rows[0] as { n: number }).n;
const latest = async () =>
  (await database.store.pool.query('select * from area_version order by sequence desc limit 1')).rows[0] as {
    state: string;
    entry_count: number;
    resolved_count: number;
    unresolved_count: number;
    prepared_by: string;
  };

describe('a file that is no list', () => {
  test.each([
    ['not JSON', '{"data": {', 'NOT_JSON'],
    ['a spreadsheet', 'PK\u0003\u0004…', 'NOT_JSON'],
    ['an empty file', '', 'NOT_JSON'],
    ['damaged gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'NOT_JSON'],
    ['another shape', '{"items": []}', 'WRONG_SHAPE'],
    ['an hour that is none', listOf([], { end_update_time: 'now' }), 'UNKNOWN_HOUR'],
    ['a CSV with other columns', 'when,what\n2021-10-31,high\n', 'NOT_JSON'],
    ['a CSV with a row cut off', 'date,level,province,city,county,community\n2021-10-31,high\n', 'WRONG_SHAPE'],
  ])('%s is refused with the reason, and nothing is written', async (_what, content, code) => {
    const report = await take(content);
    expect(report.lists).toEqual([]);
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    expect(report.problems[0]?.message.en).not.toBe('');
    expect(await count('import_batch')).toBe(0);
  });
});

describe('a list', () => {
  test('is staged with what it holds, who brought it, and counts', async () => {
    const report = await take(
      listOf([
        [EJIN, '达来呼布镇', '全域'],
        [QILIHE, '除高风险区以外的其他区域'],
      ]),
    );
    expect(outcomes(report)).toEqual(['IMPORTED']);
    expect(await latest()).toMatchObject({
      state: 'READY',
      entry_count: 3,
      resolved_count: 3,
      unresolved_count: 0,
      prepared_by: STEWARD,
    });
    expect(report.lists[0]?.list.groups.map(({ division, places: [place] }) => [division, place?.extent])).toEqual([
      ['152923', 'PART'],
      ['620103', 'REST'],
    ]);
  });

  test.each([
    ['gzipped', (text: string) => gzipSync(text)],
    ['with a byte-order mark', (text: string) => `\ufeff${text}`],
  ])('%s is read as well', async (_what, pack) => {
    expect(outcomes(await take(pack(listOf([[EJIN, '达来呼布镇']]))))).toEqual(['IMPORTED']);
  });

  test('the same file a second time is recognised, and neither staged nor held', async () => {
    const first = await take(listOf([[EJIN, '达来呼布镇']]));
    const second = await take(listOf([[EJIN, '达来呼布镇']]), plusMs(AT, HOUR_MS));
    expect(outcomes(second)).toEqual(['DUPLICATE']);
    expect(heldBy(second)).toEqual([]);
    expect(second.lists[0]?.versionId).toBe(first.lists[0]?.versionId);
    expect(await count('area_version')).toBe(1);
  });

  test('two copies at once are staged once', async () => {
    const both = await Promise.all([take(listOf([[EJIN, '达来呼布镇']])), take(listOf([[EJIN, '达来呼布镇']]))]);
    expect(both.flatMap(outcomes).sort()).toEqual(['DUPLICATE', 'IMPORTED']);
    expect(await count('area_version')).toBe(1);
  });

  test('good entries are kept beside bad ones, and each bad one is reported by path', async () => {
    const bad = [...items([[EJIN, '达来呼布镇']]), '城关区', { province: '', city: '', county: '', communitys: [] }];
    const report = await take(listOf([], { highlist: bad, hcount: 7, redlist: [] }));
    expect(report.lists[0]?.list.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'UNKNOWN_LEVEL data.redlist',
      'WRONG_SHAPE data.highlist[1]',
      'BLANK_NAMES data.highlist[2]',
      'NO_PLACES data.highlist[2].communitys',
      'COUNT_DIFFERS data.hcount',
    ]);
    expect(heldBy(report)).toEqual(['COUNTS_DIFFER']);
    expect(await latest()).toMatchObject({ entry_count: 1, resolved_count: 1, unresolved_count: 1 });
    expect(await count('area_review_item')).toBe(1);
  });

  test('names that do not resolve wait for a steward', async () => {
    await take(
      listOf([
        [EJIN, '达来呼布镇'],
        ['湖北省/张家界市/永定区', '甲', '乙'],
      ]),
    );
    expect(await latest()).toMatchObject({
      state: 'IN_REVIEW',
      entry_count: 3,
      resolved_count: 1,
      unresolved_count: 1,
    });
  });

  test('what a database cannot keep does no harm', async () => {
    const report = await take(listOf([[`${EJIN}\u0000`, '达来呼布\u0000镇\ud800']]));
    expect(outcomes(report)).toEqual(['IMPORTED']);
    expect(report.lists[0]?.list.groups[0]?.places[0]?.place).toBe('达来呼布镇');
  });

  test('the same place twice in one item is one place', async () => {
    await take(listOf([[EJIN, '达来呼布镇', '达来 呼布镇']]));
    expect(await latest()).toMatchObject({ entry_count: 1 });
  });
});

describe('the gate', () => {
  const hour = (text: string) => ({ end_update_time: text });

  test.each([
    ['from the future', listOf([[EJIN, ...places(101)]], hour('2022-06-01 12时')), ['FROM_THE_FUTURE']],
    ['older than the latest', listOf([[EJIN, ...places(101)]], hour('2022-06-01 08时')), ['OLDER_THAN_LATEST']],
    ['of the same hour with other content', listOf([[EJIN, ...places(101)]]), ['SAME_HOUR_DIFFERENT']],
    ['truncated', listOf([[EJIN, ...places(7)]], hour('2022-06-01 10时')), ['MOST_ENTRIES_GONE']],
    ['emptied', listOf([], hour('2022-06-01 10时')), ['MOST_ENTRIES_GONE', 'LEVEL_VANISHED']],
  ])('a list %s is staged and held, and the draft before it stays', async (_what, content, reasons) => {
    await take(listOf([[EJIN, ...places(100)]]));
    const report = await take(content);
    expect(outcomes(report)).toEqual(['HELD']);
    expect(heldBy(report)).toEqual(reasons);
    const states = await database.store.pool.query('select state from area_version order by sequence');
    expect(states.rows).toEqual([{ state: 'READY' }, { state: 'HELD' }]);
  });

  test('after a held list the next whole one is weighed against the last good one, and supersedes both', async () => {
    await take(listOf([[EJIN, ...places(100)]]));
    await take(listOf([[EJIN, ...places(7)]], hour('2022-06-01 10时')));
    const report = await take(listOf([[EJIN, ...places(98)]], hour('2022-06-01 10时')));
    expect(outcomes(report)).toEqual(['IMPORTED']);
    const states = await database.store.pool.query('select state from area_version order by sequence');
    expect(states.rows).toEqual([{ state: 'SUPERSEDED' }, { state: 'SUPERSEDED' }, { state: 'READY' }]);
  });
});

describe('notices cut into rows', () => {
  test('each day of a file is a list of its own, and rows without a day are reported', async () => {
    const rows = [
      'date,level,province,city,county,community',
      '2021-10-30,high,内蒙古自治区,阿拉善盟,额济纳旗,',
      '2021-10-31,high,内蒙古自治区,阿拉善盟,额济纳旗,达来呼布镇&赛汉陶来苏木',
      'yesterday,high,内蒙古自治区,阿拉善盟,额济纳旗,',
    ].join('\r\n');
    const report = await take(`\ufeff${rows}`);
    expect(report.lists.map(({ outcome, list }) => [outcome, formatInstant(list.listTime).slice(0, 13)])).toEqual([
      ['IMPORTED', '2021-10-31T08'],
      ['IMPORTED', '2021-11-01T08'],
    ]);
    expect(report.lists[0]?.list.groups[0]?.places[0]?.extent).toBe('WHOLE');
    expect(report.problems.map(({ path }) => path)).toEqual(['line 4, date']);
    expect(outcomes(await take(`\ufeff${rows}`))).toEqual(['DUPLICATE', 'DUPLICATE']);
  });
});

describe('reference data', () => {
  test('divisions are loaded once, however often', async () => {
    const rows = async (): Promise<unknown> =>
      (await database.store.pool.query('select count(*)::int as n from division')).rows[0];
    const before = await rows();
    expect(before).toEqual({ n: divisions.rows.length });
    await loadDivisions(database.store);
    expect(await rows()).toEqual(before);
  });

  test('the lists of the demo window come into force one after the other, once', async () => {
    expect(await loadDemoAreas(database.store, divisions)).toBe(15);
    expect(await loadDemoAreas(database.store, divisions)).toBe(0);
    const gaps = await database.store.pool.query(
      `select count(*)::int as n from area_version a
       where in_force_to is not null and not exists (select from area_version b where b.in_force_from = a.in_force_to)`,
    );
    expect(gaps.rows).toEqual([{ n: 0 }]);
  });

  test('on 1 November 2021 at ten, 额济纳旗 is at high risk; 阿拉善右旗 and 七里河区 are not listed', async () => {
    await loadDemoAreas(database.store, divisions);
    const listed = async (code: string): Promise<unknown> =>
      (
        await database.store.pool.query(
          `select distinct level from risk_area where division_code = $1
             and in_force_from <= '2021-11-01T10:00+08:00' and (in_force_to is null or in_force_to > '2021-11-01T10:00+08:00')`,
          [code],
        )
      ).rows;
    expect(await listed('152923')).toContainEqual({ level: 'HIGH' });
    expect(await listed('152922')).toEqual([]);
    expect(await listed('620103')).toEqual([]);
  });
});
