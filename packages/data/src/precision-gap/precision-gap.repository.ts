import { formatDay, type CalendarDay, type CountyReach, type DivisionCode } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { PersonsMet } from './measure-gap.js';

/** The precision gap of one day, with numbers of people as they are: whoever shows them withholds small ones. */
export interface MeasuredGap {
  /** `2021-11-01`, in Asia/Shanghai. */
  readonly day: string;
  readonly areaVersionId: string;
  readonly measuredFor: Date;
  readonly ordinary: CountyReach;
  readonly municipalities: CountyReach;
  readonly alone: number;
  readonly persons: PersonsMet;
  readonly prefectures: readonly (CountyReach & { readonly prefecture: DivisionCode })[];
}

/** Days from one to another, both included, in order. */
export async function findPrecisionGaps(sql: Sql, from: CalendarDay, to: CalendarDay): Promise<readonly MeasuredGap[]> {
  const found = await sql.query(
    `select day::text, area_version_id as "areaVersionId", measured_for as "measuredFor", alone, prefectures,
       json_build_object('listed', listed, 'swept', swept) as ordinary,
       json_build_object('listed', municipal_listed, 'swept', municipal_swept) as municipalities,
       json_build_object('inArea', persons_in_area, 'onlyPrefecture', persons_only_prefecture,
         'sibling', persons_sibling) as persons
     from precision_gap where day between $1 and $2 order by day`,
    [formatDay(from), formatDay(to)],
  );
  return found.rows as MeasuredGap[];
}
