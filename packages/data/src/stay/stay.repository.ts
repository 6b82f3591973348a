import { formatInstant, type DivisionCode, type Instant, type Precision, type StaySource } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { appendFacts, when, type FactRow } from '../person/append-facts.js';
import type { FactProblem, FactReport } from '../person/fact-report.js';

/** A stay as it arrives from a source. */
export interface NewStay {
  readonly personId: string;
  readonly id: string;
  readonly source: StaySource;
  readonly precision: Precision;
  readonly division: DivisionCode;
  /** The prefecture-level unit (A5, A6); null when the place is a province or a whole municipality. */
  readonly prefecture: DivisionCode | null;
  readonly arrivedAt: Instant;
  readonly leftAt: Instant | null;
  readonly phoneId?: string | null;
  readonly detail?: string | null;
  readonly batchId?: string | null;
  /** Who says so and under which number (票号、单号); one stay stands for each. */
  readonly issuer?: string | null;
  readonly reference?: string | null;
  /** 流调: the number of the investigation. */
  readonly caseNumber?: string | null;
  /** VENUE_SCAN: the venue, and whether its code went round. */
  readonly venueId?: string | null;
  readonly forwarded?: boolean;
}

/** What became of the stays, and which of them say the person was elsewhere at the same time. */
export interface StayReport extends FactReport {
  readonly overlapping: readonly string[];
}

/** Records stays. Overlapping ones are kept and marked: which of two is right is for the desk to find out. */
export async function recordStays(sql: Sql, stays: readonly NewStay[], knownAt: Instant): Promise<StayReport> {
  const problems = stays.flatMap((stay, index): FactProblem[] =>
    stay.leftAt !== null && stay.leftAt < stay.arrivedAt
      ? [{ index, code: 'LEFT_BEFORE_ARRIVED', field: 'leftAt' }]
      : [],
  );
  const report = await appendFacts(sql, 'stay', stays.map(stayRow), knownAt, problems);
  const overlapping = await markOverlapping(sql, stays, report.accepted);
  return { ...report, overlapping };
}

const stayRow = (stay: NewStay): FactRow => ({
  person_id: stay.personId,
  id: stay.id,
  source: stay.source,
  precision: stay.precision,
  division_code: stay.division,
  prefecture_code: stay.prefecture ?? provinceOf(stay.division),
  arrived_at: when(stay.arrivedAt),
  left_at: when(stay.leftAt),
  phone_id: stay.phoneId ?? null,
  detail: stay.detail ?? null,
  overlapping: false,
  batch_id: stay.batchId ?? null,
  issuer: stay.issuer ?? null,
  reference: stay.reference ?? null,
  case_number: stay.caseNumber ?? null,
  venue_id: stay.venueId ?? null,
  forwarded: stay.forwarded ?? false,
});

/** Why a stay is evidence no more. REPLACED: the source says something else of it now. */
export type StayEnding = 'REPLACED' | 'REFUNDED' | 'NO_SHOW' | 'CHANGED' | 'WITHDRAWN';

/** A stay that is heard of together with its end: it never was evidence, and whoever reads the case sees why. */
export interface EndedStay extends NewStay {
  readonly because: StayEnding;
}

export const recordEndedStays = (sql: Sql, stays: readonly EndedStay[], knownAt: Instant): Promise<FactReport> =>
  appendFacts(
    sql,
    'stay',
    stays.map((stay) => ({ ...stayRow(stay), known_to: when(knownAt), ended_because: stay.because })),
    knownAt,
  );

export interface StayToEnd {
  readonly personId: string;
  readonly id: string;
  readonly because: StayEnding;
}

/** Ends stays and says why; they stay readable, and what was judged before can still be looked up. */
export async function endStays(sql: Sql, ends: readonly StayToEnd[], at: Instant): Promise<void> {
  if (ends.length === 0) return;
  await sql.query(
    `with ended as (
       update stay s set known_to = greatest($4, s.known_from), ended_because = e.because
       from unnest($1::uuid[], $2::uuid[], $3::text[]) as e (person_id, id, because)
       where s.person_id = e.person_id and s.id = e.id and s.known_to is null returning s.person_id)
     update person set facts_version = facts_version + 1 where id in (select person_id from ended)`,
    [
      ends.map(({ personId }) => personId),
      ends.map(({ id }) => id),
      ends.map(({ because }) => because),
      formatInstant(at),
    ],
  );
}

/** So that changed areas find coarse stays too (see `stayUnit`). */
const provinceOf = (code: DivisionCode): string => `${code.slice(0, 2)}0000`;

/** A municipality is one city here: being in two of its districts on one day contradicts nothing. */
const city = (unit: string): string =>
  `case when left(${unit}, 2) in ('11', '12', '31', '50') then left(${unit}, 2) || '0000' else ${unit} end`;

/** Two places no one can be in at once: different cities, neither of them merely the province of the other. */
const APART = `(${city('a.prefecture_code')}) <> (${city('b.prefecture_code')})
  and not (left(a.prefecture_code, 2) = left(b.prefecture_code, 2)
    and (a.prefecture_code like '__0000' or b.prefecture_code like '__0000'))`;

/** Marks new stays and those they contradict: elsewhere over the same time. */
async function markOverlapping(
  sql: Sql,
  stays: readonly NewStay[],
  accepted: readonly string[],
): Promise<readonly string[]> {
  const written = new Set(accepted);
  const begun = stays.filter(({ id }) => written.has(id));
  if (begun.length === 0) return [];
  const marked = await sql.query(
    `with pair as (
       select a.person_id, a.id as a, b.id as b
       from unnest($1::uuid[], $2::uuid[]) as g (person_id, id)
       join stay a on a.person_id = g.person_id and a.id = g.id
       join stay b on b.person_id = a.person_id and b.id <> a.id
       where a.known_to is null and b.known_to is null and ${APART}
         and tstzrange(a.arrived_at, a.left_at) && tstzrange(b.arrived_at, b.left_at)
     )
     update stay set overlapping = true
     from (select person_id, a as id from pair union select person_id, b from pair) hit
     where stay.person_id = hit.person_id and stay.id = hit.id
     returning stay.id`,
    [begun.map(({ personId }) => personId), begun.map(({ id }) => id)],
  );
  return marked.rows.map((row: { id: string }) => row.id);
}
