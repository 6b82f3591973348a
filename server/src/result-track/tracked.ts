import { divisionPrefix } from '@zhengming/data';
import {
  hopsOf,
  trackResult,
  type InstitutionTrait,
  type ResultTrack,
  type TrackedInstitution,
  type TrackedTest,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import type { TextType } from '../app/text.type.js';
import { isOfPlace } from '../channel/query-channel.read.js';
import { NOW } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { type ResultHopType, toResultHopType } from './result-track.type.js';

const ms = (column: Sql): Sql => sql`(extract(epoch from ${column}) * 1000)::bigint`;

/** The instants of a test, and what is held of it. */
export const timesOf = (test: Sql): Sql => sql`json_build_object('sampledAt', ${ms(sql`${test}.sampled_at`)},
  'receivedAt', ${ms(sql`${test}.received_at`)}, 'reportedAt', ${ms(sql`${test}.reported_at`)},
  'uploadedAt', ${ms(sql`${test}.uploaded_at`)}, 'visibleAt', ${ms(sql`${test}.visible_at`)},
  'integrity', ${test}.integrity, 'result', ${test}.result)`;

const traitsNow = (
  institution: Sql,
): Sql => sql`(select coalesce(json_agg(distinct h.trait), '[]') from institution_trait h
  where h.institution_id = ${institution} and h.known_to is null and h.valid_from <= ${NOW}
    and (h.valid_to is null or h.valid_to > ${NOW}))`;

/** Where citizens look things up by themselves; paper and the institution's own pages are said otherwise. */
const channels = (where: Sql): Sql => sql`(select coalesce(json_agg(json_build_object('zh', c.name_zh, 'en', c.name_en)
  order by c.code), '[]') from query_channel c where c.kind in ('APP', 'MINI_PROGRAM', 'WEBSITE') and ${where})`;

/** An institution as the tracker needs it, with the channels of where it stands. */
export const trackedPlace = (institutionId: Sql): Sql => sql`json_build_object(
  'institution', (select json_build_object('name', l.name, 'phone', l.phone, 'division', l.division_code,
    'traits', ${traitsNow(sql`l.id`)}) from institution l where l.id = ${institutionId}),
  'national', ${channels(sql`c.jurisdiction is null`)},
  'provincial', ${channels(isOfPlace(sql`c`, sql`(select l.division_code from institution l where l.id = ${institutionId})`))})`;

export interface TrackedPlace {
  readonly institution: {
    readonly name: string;
    readonly phone: string | null;
    readonly division: string;
    readonly traits: readonly InstitutionTrait[];
  } | null;
  readonly national: readonly TextType[];
  readonly provincial: readonly TextType[];
}

export function trackOf(test: TrackedTest | null, place: TrackedPlace, { clock }: Context): ResultTrack {
  const { institution, national, provincial } = place;
  const seen: TrackedInstitution | null = institution && {
    ...institution,
    isOurs: isOurs(institution.division),
  };
  return trackResult({ test, institution: seen, channels: { national, provincial }, at: clock.now() });
}

/** Whether a place lies in the jurisdiction this platform serves. */
export const isOurs = (division: string): boolean => division.startsWith(divisionPrefix(JURISDICTION));

export const hopsNow = (test: TrackedTest, { clock }: Context): readonly ResultHopType[] =>
  hopsOf(test, clock.now()).map(toResultHopType);
