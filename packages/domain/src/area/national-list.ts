import { HOUR_MS, instant, plusMs, type Instant } from '../time/time.js';
import type { RiskLevel } from './area.js';
import {
  keptText,
  type ListProblem,
  type PublishedItem,
  type PublishedList,
  type UnreadableList,
} from './published-list.js';

const LISTS: readonly (readonly [key: string, count: string, level: RiskLevel])[] = [
  ['highlist', 'hcount', 'HIGH'],
  ['middlelist', 'mcount', 'MEDIUM'],
  ['lowlist', 'lcount', 'LOW'],
];

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the national list (国务院客户端 疫情风险等级查询), JSON `{data: {end_update_time, hcount, mcount, lcount,
 * highlist, middlelist, lowlist}}`. The hour comes as `9时` or `09时`; `lowlist` exists since July 2022; `hcount` counts
 * places, not items. Good items are kept, bad ones reported by path.
 */
export function parseNationalList(text: string): PublishedList | UnreadableList {
  const document = parseJson(text);
  if (document === undefined) return unreadable('NOT_JSON', '', '文件不是合法的JSON。', 'The file is not JSON.');
  const data = isObject(document) && isObject(document['data']) ? document['data'] : undefined;
  if (data === undefined) return unreadable('WRONG_SHAPE', 'data', '缺少data对象。', 'Expected an object "data".');
  const listTime = parseHour(data['end_update_time']);
  if (listTime === null) {
    return unreadable(
      'UNKNOWN_HOUR',
      'data.end_update_time',
      '更新时间无法识别，应如“2022-06-01 9时”。',
      'Expected an hour like "2022-06-01 9时".',
    );
  }
  if (!('highlist' in data) && !('middlelist' in data)) {
    return unreadable(
      'WRONG_SHAPE',
      'data.highlist',
      '缺少高、中风险列表。',
      'Expected lists "highlist" and "middlelist".',
    );
  }
  const problems: ListProblem[] = unknownLists(data);
  const items = LISTS.flatMap(([key, count, level]) => readList(data, key, count, level, problems));
  return { listTime, items, problems };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `2022-06-01 9时`, China standard time; 24时 is the midnight that follows. */
export function parseHour(value: unknown): Instant | null {
  const match = typeof value === 'string' ? /^\s*(\d{4}-\d{2}-\d{2})\s*(\d{1,2})\s*时\s*$/.exec(value) : null;
  const hour = Number(match?.[2]);
  if (!match || hour > 24) return null;
  try {
    return plusMs(instant(`${match[1]}T00:00:00+08:00`), hour * HOUR_MS);
  } catch {
    return null;
  }
}

function readList(data: Json, key: string, count: string, level: RiskLevel, problems: ListProblem[]): PublishedItem[] {
  const path = `data.${key}`;
  const list = data[key];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    problems.push(problem('WRONG_SHAPE', path, '应为列表。', 'Expected a list.'));
    return [];
  }
  const items = list.flatMap((item: unknown, index) => readItem(item, `${path}[${index}]`, level, problems));
  const places = list.reduce<number>(
    (sum, item) => sum + (isObject(item) && Array.isArray(item['communitys']) ? item['communitys'].length : 0),
    0,
  );
  const declared = data[count];
  if (typeof declared === 'number' && declared !== places) {
    problems.push(
      problem(
        'COUNT_DIFFERS',
        `data.${count}`,
        `声明${declared}条，实有${places}条。`,
        `Says ${declared}, but ${places} places are listed.`,
      ),
    );
  }
  return items;
}

function readItem(item: unknown, path: string, level: RiskLevel, problems: ListProblem[]): PublishedItem[] {
  if (!isObject(item)) {
    problems.push(problem('WRONG_SHAPE', path, '应为对象。', 'Expected an object.'));
    return [];
  }
  const communities = item['communitys'];
  const places = Array.isArray(communities) ? communities.map(keptText) : [];
  const named = {
    path,
    level,
    province: keptText(item['province']),
    city: keptText(item['city']),
    county: keptText(item['county']),
  };
  if (`${named.province}${named.city}${named.county}`.trim() === '') {
    problems.push(problem('BLANK_NAMES', path, '省、市、县均为空。', 'Province, city and county are all blank.'));
  }
  if (!places.some((place) => place.trim() !== '')) {
    problems.push(problem('NO_PLACES', `${path}.communitys`, '没有列出任何地点。', 'No place is listed under it.'));
  }
  return [{ ...named, places: places.filter((place) => place.trim() !== '') }];
}

/** Lists under names nobody knows, e.g. a new level: reported, never guessed. */
function unknownLists(data: Json): ListProblem[] {
  const known = new Set(LISTS.map(([key]) => key));
  return Object.keys(data)
    .filter((key) => key.endsWith('list') && !known.has(key))
    .map((key) =>
      problem(
        'UNKNOWN_LEVEL',
        `data.${key}`,
        '未知的风险等级列表，未导入。',
        'A list of an unknown level; it was not taken.',
      ),
    );
}

const problem = (code: ListProblem['code'], path: string, zh: string, en: string): ListProblem => ({
  code,
  path,
  message: { zh, en },
});
const unreadable = (code: ListProblem['code'], path: string, zh: string, en: string): UnreadableList => ({
  problem: problem(code, path, zh, en),
});
