import { describe, expect, test } from 'vitest';
import { buildDivisions } from './build-divisions.js';
import { divisionCode, inForce, isDivisionCode } from './division.js';
import { bureauStreets, bureauZones, historyRows, zone } from './reference-rows.js';

const LINES = [
  '330000,浙江省,,浙江省,省级,启用,1981,,',
  '330100,浙江省,杭州市,杭州市,地级,启用,1981,,',
  '330102,浙江省,杭州市,上城区,县级,启用,1981,,',
  '330103,浙江省,杭州市,下城区,县级,弃用,1981,2021,330105',
  '330104,浙江省,杭州市,江干区,县级,弃用,1981,2021,330102[1996];330102;330114',
  '330105,浙江省,杭州市,拱墅区,县级,启用,1981,,',
  '330114,浙江省,杭州市,钱塘区,县级,启用,2021,,',
  '420000,湖北省,,湖北省,省级,启用,1981,,',
  '429004,湖北省,直辖,仙桃市,县级,启用,1994,,',
  '429005,湖北省,直辖,潜江市,县级,启用,1994,,',
  '620000,甘肃省,,甘肃省,省级,启用,1981,,',
  '620200,甘肃省,嘉峪关市,嘉峪关市,地级,启用,1981,,',
].map((line) => line.split(','));
const history = historyRows(LINES);
const divisions = buildDivisions([
  ...history,
  ...bureauZones(
    [{ code: '330171', name: '杭州经济技术开发区', parent: '330100' }],
    new Set(history.map((row) => row.code)),
    2021,
  ),
  ...bureauStreets([{ code: '620200001', name: '雄关街道', parent: '620201' }], 2021),
]);
const code = divisionCode;

describe('codes', () => {
  test.each(['330103', '110105001'])('%s is a code', (text) => expect(isDivisionCode(text)).toBe(true));
  test.each(['', '33010', '3301033', '930103', '33010a', '33010300', ' 330103'])(
    '"%s" is none, and says so',
    (text) => {
      expect(isDivisionCode(text)).toBe(false);
      expect(() => divisionCode(text)).toThrow(`not a GB/T 2260 division code: "${text}"`);
    },
  );
});

describe('the history of codes', () => {
  test.each([
    ['330103', ['330105']],
    ['330104', ['330102', '330114']],
    ['330105', ['330105']],
    ['899999', ['899999']],
  ])('%s is %j now', (old, now) => expect(divisions.currentCodes(code(old))).toEqual(now));

  test('a part that moved earlier does not take over what was revoked later', () =>
    expect(divisions.get('330104')?.successors).toEqual(['330102', '330114']));

  test.each([
    ['330103', 2020, true],
    ['330103', 2021, true],
    ['330103', 2022, false],
    ['330114', 2020, false],
    ['330114', 2021, true],
    ['330171', 1990, true],
  ])('%s in %i: in force %s', (one, year, expected) => {
    const row = divisions.get(one);
    expect(row && inForce(row, year)).toBe(expected);
  });

  test.each([
    ['no level', ['330100', '浙江省', '杭州市', '杭州市', '市级', '启用', '1981', '', '']],
    ['no year', ['330100', '浙江省', '杭州市', '杭州市', '地级', '启用', '', '', '']],
    ['no columns', ['330100']],
  ])('a line with %s is refused by its number', (_what, line) =>
    expect(() => historyRows([LINES[0] ?? [], line])).toThrow('line 3'),
  );

  test('a line with a code that is none is refused', () =>
    expect(() => historyRows([['33', '浙江省', '', '浙江省', '省级', '启用', '1981', '', '']])).toThrow(RangeError));
});

describe('what lies in what', () => {
  test.each([
    ['330100', '330102', true],
    ['330102', '330102', true],
    ['330100', '330103', true],
    ['330105', '330103', true],
    ['330102', '330103', false],
    ['330102', '330100', false],
    ['330100', '330171', true],
    ['620200', '620200001', true],
    ['420000', '429004', true],
    ['429004', '429005', false],
  ])('%s contains %s: %s', (outer, inner, expected) =>
    expect(divisions.contains(code(outer), code(inner))).toBe(expected),
  );

  test('counties of a prefecture are those in force, without zones', () =>
    expect(divisions.countiesOf(code('330100')).map((row) => row.code)).toEqual(['330102', '330105', '330114']));

  test('a city without counties is its own county, and so are its streets', () => {
    expect(divisions.countiesOf(code('620200')).map((row) => row.code)).toEqual(['620200']);
    expect(divisions.countyOf(code('620200001'))).toBe('620200');
  });

  test('a zone that lies in a county belongs to that county', () => {
    const inCounty = buildDivisions([...history, zone('330191', '某开发区', '330102', 2021)]);
    expect(inCounty.countyOf(code('330191'))).toBe('330102');
    expect(inCounty.prefectureUnit(code('330191'))).toBe('330100');
  });

  test('of a county split in two, prefecture is agreed and county is not', () => {
    expect(divisions.prefectureUnit(code('330104'))).toBe('330100');
    expect(divisions.countyOf(code('330104'))).toBe('330104');
  });

  test.each([
    ['429004', '湖北省仙桃市'],
    ['330103', '浙江省杭州市下城区'],
    ['330171', '浙江省杭州市杭州经济技术开发区'],
    ['710000', '710000'],
  ])('%s is called %s in full', (one, name) => expect(divisions.fullName(code(one))).toBe(name));
});
