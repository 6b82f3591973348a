import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { parseHour, parseNationalList } from './national-list.js';
import { isUnreadable, keptText, normalName, type PublishedList } from './published-list.js';

const item = (more: Record<string, unknown> = {}) => ({
  type: '2',
  province: '甘肃省',
  city: '兰州市',
  county: '城关区',
  area_name: '甘肃省 兰州市 城关区',
  communitys: ['伏龙坪街道杨家沟社区'],
  ...more,
});
const text = (data: Record<string, unknown>): string =>
  JSON.stringify({
    data: { end_update_time: '2022-06-01 9时', hcount: 0, mcount: 0, highlist: [], middlelist: [], ...data },
    code: 0,
    msg: '查询成功',
  });
function read(data: Record<string, unknown>): PublishedList {
  const list = parseNationalList(text(data));
  if (isUnreadable(list)) throw new Error(list.problem.message.en);
  return list;
}
const problemsOf = (data: Record<string, unknown>) => read(data).problems.map(({ code, path }) => [code, path]);

describe('the hour of a list', () => {
  test.each([
    ['2022-06-01 9时', '2022-06-01T09:00:00+08:00'],
    ['2022-06-01 09时', '2022-06-01T09:00:00+08:00'],
    ['2022-12-31 24时', '2023-01-01T00:00:00+08:00'],
    ['2022-06-01 0时', '2022-06-01T00:00:00+08:00'],
    ['\u00a02022-06-01\u300015时 ', '2022-06-01T15:00:00+08:00'],
  ])('"%s" is %s', (hour, at) => expect(parseHour(hour)).toBe(instant(at)));

  test.each(['2022-06-01 25时', '2022-02-30 9时', '2022-13-01 9时', '2022-06-01', '9时', '', null, 20220601, {}])(
    '%j is no hour',
    (hour) => expect(parseHour(hour)).toBeNull(),
  );
});

describe('a file that is no list', () => {
  test.each([
    ['not JSON', '{"data":', 'NOT_JSON', ''],
    ['an empty file', '', 'NOT_JSON', ''],
    ['a page of HTML', '<html></html>', 'NOT_JSON', ''],
    ['a list of numbers', '[1,2]', 'WRONG_SHAPE', 'data'],
    ['null', 'null', 'WRONG_SHAPE', 'data'],
    ['data that is a list', '{"data":[]}', 'WRONG_SHAPE', 'data'],
    ['no hour', '{"data":{"highlist":[]}}', 'UNKNOWN_HOUR', 'data.end_update_time'],
    ['an hour that is none', text({ end_update_time: '昨天' }), 'UNKNOWN_HOUR', 'data.end_update_time'],
    ['no lists', '{"data":{"end_update_time":"2022-06-01 9时"}}', 'WRONG_SHAPE', 'data.highlist'],
  ])('%s: %s', (_what, content, code, path) => {
    const list = parseNationalList(content);
    expect(isUnreadable(list) && list.problem).toMatchObject({ code, path });
  });
});

describe('what is read of a list', () => {
  test('levels come from the three lists, names and places as published', () => {
    const list = read({
      hcount: 1,
      highlist: [item()],
      mcount: 2,
      middlelist: [item({ county: '七里河区', communitys: ['甲', '乙'] })],
      lcount: 1,
      lowlist: [item({ county: '安宁区' })],
    });
    expect(list.items.map(({ level, county, places, path }) => [level, county, places.length, path])).toEqual([
      ['HIGH', '城关区', 1, 'data.highlist[0]'],
      ['MEDIUM', '七里河区', 2, 'data.middlelist[0]'],
      ['LOW', '安宁区', 1, 'data.lowlist[0]'],
    ]);
    expect(list.problems).toEqual([]);
  });

  test.each([
    ['without lowlist, as before July 2022', {}],
    ['with empty lists, as after December 2022', { lowlist: [], lcount: 0 }],
    ['with null for an empty list', { middlelist: null }],
  ])('a list %s is a list', (_what, data) => expect(read(data)).toMatchObject({ items: [], problems: [] }));

  test('the row of 2022-09-10 with every field empty is kept for a steward and reported', () => {
    const junk = { type: '', province: '', city: '', county: '', area_name: '', communitys: [] };
    const list = read({ hcount: 1, highlist: [junk, item()] });
    expect(list.items).toHaveLength(2);
    expect(list.problems.map(({ code, path }) => [code, path])).toEqual([
      ['BLANK_NAMES', 'data.highlist[0]'],
      ['NO_PLACES', 'data.highlist[0].communitys'],
    ]);
  });

  test.each([
    ['a list of an unknown level', { lockdownlist: [item()] }, [['UNKNOWN_LEVEL', 'data.lockdownlist']]],
    ['a list that is a text', { highlist: 'none' }, [['WRONG_SHAPE', 'data.highlist']]],
    ['an item that is a text', { hcount: 1, highlist: ['城关区', item()] }, [['WRONG_SHAPE', 'data.highlist[0]']]],
    ['a count that differs', { hcount: 9, highlist: [item()] }, [['COUNT_DIFFERS', 'data.hcount']]],
    [
      'an item without places',
      { highlist: [item({ communitys: [] })] },
      [['NO_PLACES', 'data.highlist[0].communitys']],
    ],
    [
      'places that are blank',
      { hcount: 1, highlist: [item({ communitys: ['\u3000'] })] },
      [['NO_PLACES', 'data.highlist[0].communitys']],
    ],
    [
      'places that are no list',
      { highlist: [item({ communitys: '全域' })] },
      [['NO_PLACES', 'data.highlist[0].communitys']],
    ],
    [
      'names that are blank',
      { hcount: 1, highlist: [item({ province: ' ', city: '\u3000', county: null })] },
      [['BLANK_NAMES', 'data.highlist[0]']],
    ],
  ])('%s is reported where it stands', (_what, data, problems) => expect(problemsOf(data)).toEqual(problems));

  test('good items beside bad ones are kept', () =>
    expect(read({ hcount: 1, highlist: [7, item(), null] }).items.map((one) => one.path)).toEqual([
      'data.highlist[1]',
    ]));

  test('what no database can keep is left out', () => {
    const [only] = read({
      hcount: 1,
      highlist: [item({ county: '城关\u0000区', communitys: ['甲\ud800', 5, '乙'] })],
    }).items;
    expect(only).toMatchObject({ county: '城关区', places: ['甲', '乙'] });
  });
});

describe('names', () => {
  test.each([
    ['城关区\u00a0', '城关区'],
    ['\u3000城 关\t区\u200b', '城关区'],
    ['旧宫(地区)镇', '旧宫（地区）镇'],
    ['\ufeff甲[一]', '甲【一】'],
  ])('%j is compared as %s', (raw, name) => expect(normalName(raw)).toBe(name));

  test('emoji and rare characters stay, halves of them go', () => expect(keptText('𠮷村😷\udc00')).toBe('𠮷村😷'));
});
