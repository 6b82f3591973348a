import { createHash } from 'node:crypto';
import { divisionCode, instant, type Instant } from '@zhengming/domain';
import type { AreaList, ListedGroup } from '../area/area-list.js';

export const LIST_TIME: Instant = instant('2021-11-01T10:00:00+08:00');

/** Places of one division as a list names them; without a code the name does not resolve. */
export const group = (
  code: string | null,
  places: readonly string[],
  more: Partial<ListedGroup> = {},
): ListedGroup => ({
  kind: 'RISK_LEVEL',
  level: 'HIGH',
  province: '内蒙古自治区',
  city: '阿拉善盟',
  county: code === null ? '额济纳' : '额济纳旗',
  division: code === null ? null : divisionCode(code),
  prefecture: code === null ? null : divisionCode('152900'),
  method: code === null ? null : 'EXACT',
  places: places.map((place) => ({ place, extent: 'PART', exclusions: [] })),
  suggestions: [],
  ...more,
});
/** A list of the hour, its content told apart by groups and hour. */
export const list = (groups: readonly ListedGroup[], more: Partial<AreaList> = {}): AreaList => ({
  source: 'test',
  fileName: 'list.json',
  contentHash: createHash('sha256')
    .update(JSON.stringify([groups, more.listTime]))
    .digest(),
  listTime: LIST_TIME,
  groups,
  held: [],
  problems: [],
  ...more,
});
