import { readFile } from 'node:fs/promises';
import {
  buildDivisions,
  buildGazetteer,
  divisionCode,
  instant,
  normalName,
  type DivisionTable,
  type Gazetteer,
} from '@zhengming/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceAliases, referenceDivisions } from '../division/reference-divisions.js';
import type { ListedGroup } from './area-list.js';
import { openTrial, type ListReport } from './import-area-file.js';

let divisions: DivisionTable;
let gazetteer: Gazetteer;
beforeAll(async () => {
  divisions = buildDivisions(await referenceDivisions());
  gazetteer = buildGazetteer(divisions, await referenceAliases());
});

const fixture = (name: string): Promise<Buffer> => readFile(new URL(`fixtures/${name}.json.gz`, import.meta.url));
const RECEIVED = instant('2022-12-31T00:00:00+08:00');

async function replay(names: readonly string[]): Promise<readonly ListReport[]> {
  const trial = await openTrial(divisions);
  const reports: ListReport[] = [];
  for (const name of names) {
    const { lists, problems } = await trial.importFile(await fixture(name), name, {
      receivedBy: null,
      receivedAt: RECEIVED,
    });
    expect(problems).toEqual([]);
    reports.push(...lists);
  }
  return reports;
}
async function groupsOf(name: string): Promise<readonly ListedGroup[]> {
  return (await replay([name])).flatMap(({ list }) => list.groups);
}

const MUNICIPALITIES = ['北京市', '天津市', '上海市', '重庆市'];

/** Whether the division that a name resolved to is the one it names, by comparing full names and nothing else. */
function isRight(group: ListedGroup): boolean {
  if (group.division === null || group.method === 'ALIAS' || group.method === 'PLACE_TEXT') return true;
  const [province, city, county] = [group.province, group.city, group.county].map(normalName);
  const full = divisions.fullName(group.division);
  const expected = [`${province}${city}${county}`, `${province}${city}`, `${province}${county}`];
  if (group.method === 'ZONE')
    return full.startsWith(`${province}${city}`) && divisions.get(group.division)?.kind === 'ZONE';
  if (MUNICIPALITIES.includes(province ?? '')) return [`${province}${county}`, `${province}${city}`].includes(full);
  return expected.includes(full) || (group.method === 'LEVEL_SHIFT' && full.endsWith(county ?? ''));
}

describe('lists as they were really published', () => {
  test.each([
    ['2021081615', 0],
    ['2022043019', 0],
    ['2022070321', 0],
    ['2022091020', 2],
    ['2022112408-three-provinces', 7],
    ['20221201-beijing', 0],
  ])('%s: every name but %i resolves, none wrongly', async (name, open) => {
    const groups = await groupsOf(name);
    expect(groups.length).toBeGreaterThan(5);
    expect(groups.filter((group) => group.division === null)).toHaveLength(open);
    expect(groups.filter((group) => !isRight(group))).toEqual([]);
    for (const group of groups.filter(({ division }) => division !== null)) expect(group.prefecture).not.toBeNull();
  });

  test('streets of Beijing become parts of their district', async () => {
    const groups = await groupsOf('20221201-beijing');
    const shifted = groups.filter((group) => group.method === 'LEVEL_SHIFT');
    expect(shifted.length).toBeGreaterThan(100);
    expect(shifted.filter((group) => group.division?.slice(0, 4) !== '1101')).toEqual([]);
    const places = shifted.flatMap((group) => group.places);
    expect(places.filter(({ extent }) => extent !== 'PART')).toEqual([]);
    const street = shifted.find((group) => group.county === '六里屯街道');
    expect(street?.division).toBe('110105');
    expect(street?.places.every(({ place }) => place.includes('六里屯街道'))).toBe(true);
  });

  test('the list of three provinces comes whole, truncated, and whole again: nothing of the truncated one takes effect', async () => {
    const [whole, truncated, after] = await replay([
      '2022112408-three-provinces',
      '2022112408-three-provinces-truncated',
      '2022112411-three-provinces',
    ]);
    expect(whole?.outcome).toBe('IMPORTED');
    expect(truncated?.outcome).toBe('HELD');
    expect(truncated?.list.held.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['SAME_HOUR_DIFFERENT', 'LEVEL_VANISHED', 'EMPTY_ITEMS']),
    );
    expect(after?.outcome).toBe('IMPORTED');
  });

  test('a truncated list that names a later hour is held because most of it is gone', async () => {
    const [, truncated] = await replay(['2022091020', '2022112408-three-provinces-truncated']);
    expect(truncated?.list.held.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['MOST_ENTRIES_GONE', 'LEVEL_VANISHED', 'EMPTY_ITEMS']),
    );
  });

  test('regiments of the Corps are decided one by one, with the seat of their division suggested', async () => {
    const open = (await groupsOf('2022112408-three-provinces')).filter((group) => group.division === null);
    expect(open.map((group) => group.county)).toEqual(expect.arrayContaining([expect.stringMatching(/^第.+师.*团$/)]));
    const eighth = open.find((group) => group.county.startsWith('第八师'));
    expect(eighth?.suggestions.map((one) => one.division)).toEqual(['659001']);
  });

  test('the row with every field empty waits for a steward', async () => {
    const [open] = (await groupsOf('2022091020')).filter((group) => group.province === '');
    expect(open).toMatchObject({ city: '', county: '', division: null, places: [], suggestions: [] });
  });
});

describe('names by the real table', () => {
  test.each([
    ['内蒙古自治区/阿拉善盟/额济纳旗', '152923', 'EXACT'],
    ['上海市/上海市/浦东新区', '310115', 'EXACT'],
    ['北京市/丰台区/新村街道', '110106', 'LEVEL_SHIFT'],
    ['北京市/经济开发区/荣华街道', '110115', 'ALIAS'],
    ['广东省/中山市/小榄镇', '442000', 'CITY_WITHOUT_COUNTIES'],
    ['海南省/儋州市/市辖区', '460400', 'CITY_WITHOUT_COUNTIES'],
    ['甘肃省/嘉峪关市/市辖区', '620200', 'CITY_WITHOUT_COUNTIES'],
    ['湖北省/省直辖县级行政单位/潜江市', '429005', 'PROVINCE_ADMINISTERED'],
    ['海南省/省直辖县级行政单位/乐东黎族自治县', '469027', 'PROVINCE_ADMINISTERED'],
    ['河北省/安新县/安新县', '130632', 'LEVEL_SHIFT'],
    ['河北省/雄县/雄县', '130638', 'LEVEL_SHIFT'],
    ['陕西省/杨凌示范区/杨陵区', '610403', 'LEVEL_SHIFT'],
    ['陕西省/西安市/西咸新区', '610197', 'ZONE'],
    ['河南省/郑州市/高新区', '410172', 'ZONE'],
    ['河北省/秦皇岛市/开发区', '130371', 'ZONE'],
    ['江苏省/连云港市/经济技术开发区', '320771', 'ZONE'],
    ['黑龙江省/大兴安岭地区/加格达奇区(虚拟)', '232761', 'ZONE'],
    ['河北省/保定市/白沟新城', '130672', 'ZONE'],
    ['宁夏回族自治区/宁东能源化工基地/宁东能源化工基地', '640191', 'ALIAS'],
    ['浙江省/杭州市/下城区', '330105', 'HISTORY'],
    ['河北省/邢台市/桥东区', '130502', 'HISTORY'],
  ])('%s is %s by %s', (names, division, method) => {
    const [province = '', city = '', county = ''] = names.split('/');
    expect(gazetteer.resolve({ province, city, county }, 2022)).toMatchObject({ division, method });
  });

  test.each([
    '新疆生产建设兵团/新疆生产建设兵团/新疆生产建设兵团',
    '湖北省/张家界市/永定区',
    '湖南省/长沙市/永定区',
    '浙江省/杭州市/江干区',
    '江南省/长沙市/雨花区',
    '吉林省/吉林市/开发示范区',
    '//',
  ])('%s is left to a steward', (names) => {
    const [province = '', city = '', county = ''] = names.split('/');
    expect(gazetteer.resolve({ province, city, county }, 2022).division).toBeNull();
  });

  test('a name that was changed before 2021 resolves in lists of its own time as well', () =>
    expect(gazetteer.resolve({ province: '浙江省', city: '杭州市', county: '下城区' }, 2020)).toMatchObject({
      division: divisionCode('330103'),
      method: 'EXACT',
    }));

  test('what is suggested for a name of two successors is in the same city', () => {
    const found = gazetteer.resolve({ province: '浙江省', city: '杭州市', county: '江干区' }, 2022);
    expect('suggestions' in found && found.suggestions.map((one) => one.division)).toContain('330100');
  });
});
