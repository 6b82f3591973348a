import type { Figure } from '@zhengming/data';
import { PLACE_LEVELS, type StatisticsQuestion, type Text, TIME_GRAINS } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { keyWord } from './key-words.js';

interface Labelled {
  readonly keys: readonly string[];
  readonly labels: readonly Text[];
}
const same = (name: string): Text => ({ zh: name, en: name });

/** Names of the groups of an answer, in the order of its columns. */
export async function labelsOf(
  context: Pick<Context, 'store' | 'divisions'>,
  { groupBy, level, category }: Pick<StatisticsQuestion, 'groupBy' | 'level' | 'category'>,
  figures: readonly Figure[],
): Promise<(figure: Figure) => Labelled> {
  const names =
    category === null
      ? new Map<string, Text>()
      : await namesOfKeys(context, category, [...new Set(figures.map(({ key }) => key))]);
  return (figure) => {
    const parts = groupBy.map((dimension): readonly [string, Text] => {
      if (TIME_GRAINS.some((grain) => grain === dimension)) return [figure.time, same(figure.time)];
      if (PLACE_LEVELS.some((one) => one === dimension))
        return [figure.place, placeName(context, figure.place, level === 'COUNTY')];
      return [figure.key, names.get(figure.key) ?? same(figure.key)];
    });
    return { keys: parts.map(([key]) => key), labels: parts.map(([, label]) => label) };
  };
}

export function placeName({ divisions }: Pick<Context, 'divisions'>, code: string, asCounty = false): Text {
  if (code === '000000') return { zh: '未知', en: 'Unknown' };
  if (divisions.get(code) === undefined) return same(code);
  const name = divisions.fullName(code as never);
  return asCounty && code.endsWith('00') && (divisions.countiesOf(code as never).length > 0 || code.endsWith('0000'))
    ? { zh: `${name}（未明到县）`, en: `${name} (county not known)` }
    : same(name);
}

const UUID = /^[0-9a-f]{8}-/;

/** Names of values of a category; a value that has none is not in it. */
export async function namesOfKeys(
  context: Pick<Context, 'store'>,
  category: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const words = keys.flatMap((key): readonly (readonly [string, Text])[] => {
    const word = keyWord(category, key);
    return word === null ? [] : [[key, word]];
  });
  return new Map([...words, ...(await namesOf(context, category, keys))]);
}

async function namesOf(
  { store }: Pick<Context, 'store'>,
  category: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const ids = keys.filter((key) => UUID.test(key));
  if (category === 'INSTITUTION') {
    const { rows } = await store.pool.query<{ key: string; name: string }>(
      'select id::text as key, name from institution where id = any ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ key, name }) => [key, same(name)]));
  }
  if (category === 'PRODUCT') {
    const { rows } = await store.pool.query<{ key: string; zh: string; en: string }>(
      'select code as key, name_zh as zh, name_en as en from vaccine_product where code = any ($1)',
      [keys],
    );
    return new Map(rows.map(({ key, zh, en }) => [key, { zh, en }]));
  }
  if (category === 'AREA_VERSION') {
    const { rows } = await store.pool.query<{ key: string; at: string }>(
      `select id::text as key, to_char(list_time at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at
       from area_version where id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ key, at }) => [key, { zh: `${at}的名单`, en: `List of ${at}` }]));
  }
  return new Map();
}
