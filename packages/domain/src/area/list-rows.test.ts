import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { datelessRows, parseListRows, type ListRow } from './list-rows.js';

const row = (more: Partial<ListRow> = {}): ListRow => ({
  date: '2021-10-31',
  level: 'medium',
  province: '内蒙古自治区',
  city: '阿拉善盟',
  county: '额济纳旗',
  community: '达来呼布镇',
  ...more,
});

describe('rows of daily notices', () => {
  test('each day is a list that holds from 08:00 of the next morning, in order of days', () => {
    const lists = parseListRows([row(), row({ date: '2021-10-30' }), row({ county: '阿拉善右旗' })]);
    expect(lists.map((list) => [list.listTime, list.items.length])).toEqual([
      [instant('2021-10-31T08:00:00+08:00'), 1],
      [instant('2021-11-01T08:00:00+08:00'), 2],
    ]);
  });

  test.each([
    ['high', 'HIGH'],
    [' medium ', 'MEDIUM'],
    ['低', 'LOW'],
  ])('level "%s" is %s', (level, expected) =>
    expect(parseListRows([row({ level })])[0]?.items[0]?.level).toBe(expected),
  );

  test.each([
    ['', '全域'],
    [' \u3000', '全域'],
    ['甲社区&乙社区', '甲社区、乙社区'],
    ['甲\u0000村', '甲村'],
  ])('community %j is read as %s', (community, place) =>
    expect(parseListRows([row({ community })])[0]?.items[0]?.places).toEqual([place]),
  );

  test('rows of an unknown level or without names are reported by line, the others kept', () => {
    const [list] = parseListRows([row({ level: 'red' }), row({ province: '', city: ' ', county: '' }), row()]);
    expect(list?.items).toHaveLength(1);
    expect(list?.problems.map(({ code, path }) => [code, path])).toEqual([
      ['UNKNOWN_LEVEL', 'line 2, level'],
      ['BLANK_NAMES', 'line 3'],
    ]);
  });

  test('rows whose date is none belong to no list and are reported', () => {
    const rows = [row({ date: '31.10.2021' }), row({ date: '2021-02-30' }), row()];
    expect(parseListRows(rows)).toHaveLength(1);
    expect(datelessRows(rows).map(({ path }) => path)).toEqual(['line 2, date', 'line 3, date']);
  });
});
