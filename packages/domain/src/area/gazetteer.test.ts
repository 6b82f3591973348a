import { describe, expect, test } from 'vitest';
import { buildDivisions } from '../division/build-divisions.js';
import { divisionCode } from '../division/division.js';
import { historyRows, zone } from '../division/reference-rows.js';
import { buildGazetteer, zoneCore, type AliasRow } from './gazetteer.js';

const divisions = buildDivisions([
  ...historyRows(
    [
      '110000,北京市,,北京市,省级,启用,1981,,',
      '110105,北京市,直辖,朝阳区,县级,启用,1981,,',
      '430000,湖南省,,湖南省,省级,启用,1981,,',
      '430100,湖南省,长沙市,长沙市,地级,启用,1981,,',
      '430111,湖南省,长沙市,雨花区,县级,启用,1996,,',
      '430400,湖南省,衡阳市,衡阳市,地级,启用,1981,,',
      '430405,湖南省,衡阳市,珠晖区,县级,启用,2001,,',
      '430421,湖南省,衡阳市,衡阳县,县级,启用,1981,,',
      '430800,湖南省,张家界市,张家界市,地级,启用,1994,,',
      '430802,湖南省,张家界市,永定区,县级,启用,1988,,',
      '430900,湖南省,旧甲市,旧甲市,地级,弃用,1981,2010,430400',
      '431000,湖南省,分家市,分家市,地级,启用,1981,,',
      '431002,湖南省,分家市,旧县,县级,弃用,1981,2019,431003;431004',
      '431003,湖南省,分家市,东区,县级,启用,2019,,',
      '431004,湖南省,分家市,西区,县级,启用,2019,,',
      '431005,湖南省,分家市,老城县,县级,弃用,1981,2019,431003',
    ].map((line) => line.split(',')),
  ),
  zone('430471', '衡阳高新技术产业园区', '430400', 2021),
  zone('430491', '甲开发区', '430400', 2021),
  zone('430492', '乙开发区', '430400', 2021),
]);
const alias = (province: string, city: string, county: string, code: string): AliasRow => ({
  province,
  city,
  county,
  division: divisionCode(code),
});
const gazetteer = buildGazetteer(divisions, [
  alias('湖南省', '衡阳市', '松木经开区', '430421'),
  alias('北京市', '经济开发区', '*', '110105'),
]);
const resolve = (names: string, year = 2022) => {
  const [province = '', city = '', county = ''] = names.split('/');
  return gazetteer.resolve({ province, city, county }, year);
};

describe('names and what they stand for', () => {
  test.each([
    ['湖南省/长沙市/雨花区', '430111', 'EXACT', null],
    ['湖南省/长沙 市/雨花\u200b区', '430111', 'EXACT', null],
    ['北京市/北京市/朝阳区', '110105', 'EXACT', null],
    ['北京市/市辖区/朝阳区', '110105', 'EXACT', null],
    ['北京市/朝阳区/六里屯街道', '110105', 'LEVEL_SHIFT', '六里屯街道'],
    ['北京市/经济开发区/荣华街道', '110105', 'ALIAS', '荣华街道'],
    ['湖南省/衡阳市/松木经开区', '430421', 'ALIAS', null],
    ['湖南省/衡阳市/高新区', '430471', 'ZONE', null],
    ['湖南省/分家市/老城县', '431003', 'HISTORY', null],
    ['湖南省/雨花区/雨花区', '430111', 'LEVEL_SHIFT', null],
  ])('%s is %s by %s', (names, division, method, part) => expect(resolve(names)).toEqual({ division, method, part }));

  test.each([
    ['an unknown province', '江南省/长沙市/雨花区'],
    ['a blank row', '//'],
    ['a prefecture of another province', '北京市/张家界市/永定区'],
    ['a county of another prefecture', '湖南省/衡阳市/永定区'],
    ['a county that was split in two', '湖南省/分家市/旧县'],
    ['a zone of which there are several', '湖南省/衡阳市/开发区'],
    ['a misspelt county', '湖南省/长沙市/雨化区'],
    ['the prefecture itself', '湖南省/长沙市/'],
    ['a street of a district that does not exist', '北京市/朝阴区/六里屯街道'],
  ])('%s is left to a person: %s', (_what, names) => expect(resolve(names).division).toBeNull());

  test('a county bears its old name in lists of its time', () => {
    expect(resolve('湖南省/分家市/老城县', 2018)).toMatchObject({ division: '431005', method: 'EXACT' });
    expect(resolve('湖南省/分家市/东区', 2018)).toMatchObject({ division: '431003', method: 'HISTORY' });
  });

  test('suggestions stay in the province, name the county alike first and the wide prefecture last', () => {
    const found = resolve('湖南省/衡阳市/衡阳');
    expect('suggestions' in found && found.suggestions.map((one) => one.division)).toEqual([
      '430421',
      '430471',
      '430400',
    ]);
    expect(resolve('江南省/衡阳市/衡阳县')).toEqual({ division: null, suggestions: [] });
  });

  test('a place of the Corps names its city, or a unit to decide, or nothing', () => {
    const corps = { province: '新疆生产建设兵团', city: '新疆生产建设兵团', county: '新疆生产建设兵团' };
    const cities = buildDivisions(
      historyRows(
        [
          '650000,新疆维吾尔自治区,,新疆维吾尔自治区,省级,启用,1981,,',
          '659001,新疆维吾尔自治区,直辖,石河子市,县级,启用,1990,,',
          '659002,新疆维吾尔自治区,直辖,阿拉尔市,县级,启用,2002,,',
        ].map((line) => line.split(',')),
      ),
    );
    const inCorps = (place: string) => buildGazetteer(cities, []).resolvePlace(corps, place);
    expect(inCorps('第八师石河子市老街街道')).toEqual({ division: '659001', method: 'PLACE_TEXT', unit: null });
    expect(inCorps('除已划分为中、高风险区域以外第一师十团其它区域')).toMatchObject({
      division: null,
      unit: '第一师十团',
      suggestions: [{ division: '659002' }],
    });
    expect(inCorps('134团4连天富光伏工地')).toEqual({ division: null, unit: '134团', suggestions: [] });
    expect(inCorps('石河子市、阿拉尔市')).toBeNull();
    expect(inCorps('前海镇南湖B区4号楼')).toBeNull();
    expect(buildGazetteer(cities, []).resolvePlace({ ...corps, province: '甘肃省' }, '石河子市')).toBeNull();
    const decided = buildGazetteer(cities, [{ ...corps, county: '第一师十团', division: divisionCode('659002') }]);
    expect(decided.resolvePlace(corps, '第一师十团团部')).toEqual({
      division: '659002',
      method: 'ALIAS',
      unit: '第一师十团',
    });
  });
});

describe('spellings of zones', () => {
  test.each([
    ['郑州高新技术产业开发区', '郑州市', '高新区'],
    ['高新区', '郑州市', '高新区'],
    ['绵阳（国家）高新技术产业开发区', '绵阳市', '高新区'],
    ['湖南衡阳高新技术产业园区', '衡阳市', '高新区'],
    ['秦皇岛市经济技术开发区', '秦皇岛市', '经开区'],
    ['开发区', '廊坊市', '经开区'],
    ['吉林经济开发区', '吉林市', '经开区'],
    ['东湖高新区', '武汉市', '东湖高新区'],
    ['威海火炬高技术产业开发区', '威海市', '火炬高技术产业开发区'],
    ['郑东新区', '郑州市', '郑东新区'],
    ['唐山市汉沽管理区', '唐山市', '汉沽管理区'],
  ])('%s in %s is %s', (name, parent, core) => expect(zoneCore(name, parent)).toBe(core));
});
