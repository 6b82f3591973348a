import { type IndicatorDimension, type Text, zhTime, fromEpochMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';

const same = (name: string): Text => ({ zh: name, en: name });

const NAMES: Readonly<Partial<Record<IndicatorDimension, string>>> = {
  LABORATORY: 'select id::text as key, name from institution where id = any ($1::uuid[])',
  STAFF: 'select id::text as key, name from staff_user where id = any ($1::uuid[])',
  INCIDENT: 'select id::text as key, number as name from incident where id = any ($1::uuid[])',
};

/** Names of what a breakdown is about, where its keys do not speak for themselves. */
export async function labelsOf(
  { store, divisions }: Context,
  by: IndicatorDimension,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  if (by === 'PREFECTURE')
    return new Map(keys.map((key) => [key, same(divisions.get(key) ? divisions.fullName(key as never) : key)]));
  if (by === 'AREA_VERSION') {
    const { rows } = await store.pool.query<{ key: string; at: Date }>(
      'select id::text as key, list_time as at from area_version where id = any ($1::uuid[])',
      [keys],
    );
    return new Map(rows.map(({ key, at }) => [key, listName(at)]));
  }
  const text = NAMES[by];
  if (text === undefined) return new Map();
  const { rows } = await store.pool.query<{ key: string; name: string }>(text, [keys]);
  return new Map(rows.map(({ key, name }) => [key, same(name)]));
}

const listName = (at: Date): Text => {
  const time = zhTime(fromEpochMs(at.getTime()));
  return {
    zh: `${time}的清单`,
    en: `List of ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}`,
  };
};
