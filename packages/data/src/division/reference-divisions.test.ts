import { buildDivisions, divisionCode, type DivisionTable } from '@zhengming/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceAliases, referenceDivisions } from './reference-divisions.js';

let divisions: DivisionTable;
beforeAll(async () => {
  divisions = buildDivisions(await referenceDivisions());
});
const code = divisionCode;

describe('the prefecture-level unit of a code', () => {
  test.each([
    ['额济纳旗, a banner of a league', '152923', '152900'],
    ['阿拉善盟 itself', '152900', '152900'],
    ['恩施市, in an autonomous prefecture', '422801', '422800'],
    ['塔什库尔干, in a 地区', '653131', '653100'],
    ['昌吉市', '652301', '652300'],
    ['仙桃市, administered by the province', '429004', '429004'],
    ['潜江市, its neighbour in the code', '429005', '429005'],
    ['神农架林区', '429021', '429021'],
    ['文昌市, Hainan', '469005', '469005'],
    ['石河子市, Xinjiang', '659001', '659001'],
    ['东莞市, without counties', '441900', '441900'],
    ['中山市', '442000', '442000'],
    ['嘉峪关市', '620200', '620200'],
    ['儋州市', '460400', '460400'],
    ['东城街道 of 东莞', '441900003', '441900'],
    ['建外街道 of 朝阳区', '110105001', '110105'],
    ['沙嘴街道 of 仙桃', '429004001', '429004'],
    ['西咸新区, a zone of our own', '610197', '610100'],
    ['大通湖管理区, a zone of the bureau', '430971', '430900'],
    ['加格达奇区, a zone the bureau counts as a county', '232761', '232700'],
    ['下城区, revoked', '330103', '330100'],
    ['江干区, revoked and split', '330104', '330100'],
    ['居巢区, moved to another prefecture', '341402', '340100'],
    ['哈密市, once in 哈密地区', '652201', '650500'],
    ['Hong Kong', '810000', '810000'],
    ['Macau', '820000', '820000'],
    ['Taiwan, whose parts the standard does not list', '710000', null],
    ['a province', '150000', null],
    ['a municipality', '110000', null],
    ['a code nobody knows', '889999', null],
  ])('%s (%s) → %s', (_name, of, unit) => expect(divisions.prefectureUnit(code(of))).toBe(unit));

  test.each([
    ['110105', '110105', '110000'],
    ['310115', '310115', '310000'],
    ['500101', '500101', '500000'],
    ['110105001', '110105', '110000'],
    ['110103', '110101', '110000'],
    ['110000', null, '110000'],
    ['469005', '469005', '469005'],
  ])('of the municipalities by parameter: %s → district %s, municipality %s', (of, district, municipality) => {
    expect(divisions.prefectureUnit(code(of), 'DISTRICT')).toBe(district);
    expect(divisions.prefectureUnit(code(of), 'MUNICIPALITY')).toBe(municipality);
  });

  test('no two counties that a province administers itself are ever siblings', () => {
    const direct = divisions.rows.filter(
      (row) => row.validToYear === null && row.kind === 'GB2260' && row.code.slice(2, 4) === '90',
    );
    const units = new Set(direct.map((row) => divisions.prefectureUnit(row.code)));
    expect(direct.length).toBeGreaterThan(20);
    expect(units.size).toBe(direct.length);
  });
});

describe('the county of a code', () => {
  test.each([
    ['441900003', '441900'],
    ['441900', '441900'],
    ['152923', '152923'],
    ['152900', null],
    ['110000', null],
    ['330103', '330105'],
    ['120107', '120116'],
    ['610197', '610197'],
  ])('%s → %s', (of, county) => expect(divisions.countyOf(code(of))).toBe(county));
});

describe('the table as a whole', () => {
  test.each([
    ['330103', ['330105']],
    ['330104', ['330102', '330114']],
    ['310103', ['310101']],
    ['652200', ['652200']],
  ])('%s became %j', (old, now) => expect(divisions.currentCodes(code(old))).toEqual(now));

  test('every parent and every successor is in the table', () => {
    const lost = divisions.rows.filter(
      (row) =>
        (row.parent !== null && !divisions.get(row.parent)) || row.successors.some((next) => !divisions.get(next)),
    );
    expect(lost).toEqual([]);
  });

  test('every county in force has a unit, a living parent and one row', () => {
    const counties = divisions.rows.filter((row) => row.level === 'COUNTY' && row.validToYear === null);
    expect(counties.filter((row) => divisions.prefectureUnit(row.code) === null)).toEqual([]);
    expect(counties.filter((row) => row.parent && divisions.get(row.parent)?.validToYear !== null)).toEqual([]);
    expect(new Set(counties.map((row) => row.code)).size).toBe(counties.length);
  });

  test('every county of the standard belongs to exactly one province', () => {
    const all = divisions
      .childrenOf(null)
      .filter((row) => row.validToYear === null)
      .flatMap((row) => divisions.countiesOf(row.code));
    expect(new Set(all.map((row) => row.code)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(2_800);
  });

  test.each([
    ['152900', 3],
    ['620200', 1],
    ['320500', 9],
    ['429004', 0],
  ])('%s has %i counties', (of, n) => expect(divisions.countiesOf(code(of))).toHaveLength(n));

  test.each([
    ['152923', '内蒙古自治区阿拉善盟额济纳旗'],
    ['110105001', '北京市朝阳区建外街道'],
    ['429004', '湖北省仙桃市'],
    ['330103', '浙江省杭州市下城区'],
  ])('%s is %s in full', (of, name) => expect(divisions.fullName(code(of))).toBe(name));

  test('codes of our own zones are marked as zones and never collide with the standard', () => {
    const own = divisions.rows.filter((row) => row.code.length === 6 && row.code[4] === '9' && row.kind === 'ZONE');
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((row) => divisions.history(row.code).length !== 1)).toEqual([]);
  });

  test('every alias leads to a division in force', async () => {
    const aliases = await referenceAliases();
    expect(aliases.filter((row) => divisions.get(row.division)?.validToYear !== null)).toEqual([]);
  });
});
