import {
  type ClosedCase,
  type CorrectionKind,
  formatInstant,
  fromEpochMs,
  type Instant,
  type OverturnRecord,
  plusMs,
  type QualityRisk,
  type QualityState,
  type Settlement,
  DAY_MS,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** A closed case that has not been drawn for yet. */
export interface UndrawnCase extends ClosedCase {
  readonly personId: string;
  readonly appealId: string;
  readonly decidedBy: readonly string[];
  readonly verdict: string;
  readonly cause: string | null;
}

interface Row extends Omit<UndrawnCase, 'decidedAt' | 'handler' | 'house' | 'workedMs' | 'correctionKinds'> {
  readonly decidedAt: Date;
  readonly startedAt: Date | null;
  readonly handlerId: string | null;
  readonly correctionKinds: readonly CorrectionKind[];
}

/** Back to when decisions tell how somebody decides, and how far back a closed case may still be drawn. */
const RECORD_DAYS = 90;
const DRAWN_WITHIN_DAYS = 7;

/** Cases that closed lately and were not drawn for, oldest first. */
export async function undrawnCases(sql: Sql, now: Instant, most: number): Promise<readonly UndrawnCase[]> {
  const { rows } = await sql.query<Row>(
    `select a.person_id as "personId", a.id as "appealId", a.decided_at as "decidedAt", a.handler_id as "handlerId",
       a.verdict, a.cause, a.reopened_count > 0 as reopened, p.birth_year as "birthYear",
       (select max(e.at) from appeal_event e where e.person_id = a.person_id and e.appeal_id = a.id
          and e.action = 'START_REVIEW' and e.at <= a.decided_at) as "startedAt",
       array(select distinct v.kind from evidence v where v.person_id = a.person_id and v.appeal_id = a.id
          and v.received_at <= a.decided_at) as "evidenceKinds",
       array(select distinct c.kind from correction c where c.person_id = a.person_id and c.appeal_id = a.id
          and c.state in ('APPROVED', 'REMOVED') and c.decided_at = a.decided_at) as "correctionKinds",
       exists (select 1 from correction c where c.person_id = a.person_id and c.appeal_id = a.id
          and c.decided_at = a.decided_at and c.approver_id is not null) as "secondPerson",
       array(select distinct w.id from (
          select a.handler_id as id
          union all select c.author_id from correction c where c.person_id = a.person_id and c.appeal_id = a.id
          union all select c.approver_id from correction c where c.person_id = a.person_id and c.appeal_id = a.id
          union all select e.actor_id from appeal_event e where e.person_id = a.person_id and e.appeal_id = a.id
            and e.action in ('UPHOLD', 'PROPOSE_CORRECTION', 'APPROVE_CORRECTION', 'REJECT_CORRECTION', 'START_REVIEW')
         ) as w where w.id is not null) as "decidedBy"
     from appeal a join person p on p.id = a.person_id
     where a.state = 'CLOSED' and a.closed_at > $1 and a.decided_at is not null and a.verdict is not null
       and not exists (select 1 from quality_draw d
         where d.person_id = a.person_id and d.appeal_id = a.id and d.decided_at = a.decided_at)
     order by a.closed_at, a.id limit $2`,
    [formatInstant(plusMs(now, -DRAWN_WITHIN_DAYS * DAY_MS)), most],
  );
  if (rows.length === 0) return [];
  const records = await overturnRecords(sql, now);
  return rows.map(({ decidedAt, startedAt, handlerId, ...row }) => ({
    ...row,
    decidedAt: fromEpochMs(decidedAt.getTime()),
    workedMs: startedAt === null ? null : decidedAt.getTime() - startedAt.getTime(),
    handler: records.byHandler.get(handlerId ?? '') ?? NOTHING,
    house: records.house,
  }));
}

const NOTHING: OverturnRecord = { decided: 0, overturned: 0 };

async function overturnRecords(sql: Sql, now: Instant) {
  const { rows } = await sql.query<{ id: string; decided: number; overturned: number }>(
    `select coalesce(handler_id::text, '') as id, count(*)::int as decided,
       count(*) filter (where verdict in ('OVERTURNED', 'PARTLY'))::int as overturned
     from appeal where decided_at > $1 and verdict is not null group by handler_id`,
    [formatInstant(plusMs(now, -RECORD_DAYS * DAY_MS))],
  );
  const sum = (of: keyof OverturnRecord): number => rows.reduce((total, row) => total + row[of], 0);
  return {
    byHandler: new Map<string, OverturnRecord>(rows.map((row) => [row.id, row])),
    house: { decided: sum('decided'), overturned: sum('overturned') },
  };
}

export interface Draw extends QualityRisk {
  readonly one: UndrawnCase;
  readonly share: number;
  readonly drawn: boolean;
}

/** Writes down every draw, and opens a review for those that were drawn; drawn once, whoever draws at the same time. */
export async function recordDraws(sql: Sql, draws: readonly Draw[], at: Instant): Promise<number> {
  let opened = 0;
  for (const { one, risk, factors, share, drawn } of draws) {
    const decidedAt = formatInstant(one.decidedAt);
    const first = await sql.query(
      `insert into quality_draw (person_id, appeal_id, decided_at, risk, factors, share, drawn, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [one.personId, one.appealId, decidedAt, risk, factors, share, drawn, formatInstant(at)],
    );
    if (!drawn || first.rowCount === 0) continue;
    await sql.query(
      `insert into quality_review (person_id, id, appeal_id, decided_at, risk, factors, decided_by, original_verdict,
         original_cause, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        one.personId,
        uuidv7(),
        one.appealId,
        decidedAt,
        risk,
        factors,
        one.decidedBy,
        one.verdict,
        one.cause,
        formatInstant(at),
      ],
    );
    opened += 1;
  }
  return opened;
}

/** What commands need of a review; it is locked while they work on it. */
export interface QualityReviewRecord {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly decidedAt: Instant;
  readonly decidedBy: readonly string[];
  readonly originalVerdict: string;
  readonly state: QualityState;
  readonly reviewerId: string | null;
  readonly version: number;
}

export async function findQualityReview(sql: Sql, id: string, lock = true): Promise<QualityReviewRecord | null> {
  const { rows } = await sql.query(
    `select person_id as "personId", id, appeal_id as "appealId", decided_at as "decidedAt", decided_by as "decidedBy",
       original_verdict as "originalVerdict", state, reviewer_id as "reviewerId", version
     from quality_review where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  const row = rows[0] as (Omit<QualityReviewRecord, 'decidedAt'> & { decidedAt: Date }) | undefined;
  return row === undefined ? null : { ...row, decidedAt: fromEpochMs(row.decidedAt.getTime()) };
}

export interface BlindDecision {
  readonly state: 'AGREED' | 'DISAGREED';
  readonly reviewerId: string;
  readonly verdict: string;
  readonly cause: string;
  readonly reason: string;
  readonly at: Instant;
}

export async function writeBlindDecision(
  sql: Sql,
  { personId, id }: QualityReviewRecord,
  one: BlindDecision,
): Promise<void> {
  await sql.query(
    `update quality_review set state = $3, reviewer_id = $4, verdict = $5, cause = $6, reason = $7, reviewed_at = $8,
       version = version + 1 where person_id = $1 and id = $2`,
    [personId, id, one.state, one.reviewerId, one.verdict, one.cause, one.reason, formatInstant(one.at)],
  );
}

export interface SettledDifference {
  readonly settlement: Settlement;
  readonly settledBy: string;
  readonly reason: string;
  readonly at: Instant;
}

export async function writeSettlement(
  sql: Sql,
  { personId, id }: QualityReviewRecord,
  one: SettledDifference,
): Promise<void> {
  await sql.query(
    `update quality_review set state = 'SETTLED', settlement = $3, settled_by = $4, settled_reason = $5, settled_at = $6,
       version = version + 1 where person_id = $1 and id = $2`,
    [personId, id, one.settlement, one.settledBy, one.reason, formatInstant(one.at)],
  );
}

export type Satisfied = 'SATISFIED' | 'FAIRLY' | 'NOT';

/** What the person says of how they were treated (回访): 响应, 解决, 满意. */
export interface Rating {
  readonly personId: string;
  readonly appealId: string;
  readonly contacted: boolean;
  readonly solved: boolean;
  readonly satisfied: Satisfied;
  readonly channel: 'CALL' | 'PARTNER';
  readonly recordedBy: string;
  readonly at: Instant;
}

/** @returns false when the person has been asked already */
export async function insertRating(sql: Sql, one: Rating): Promise<boolean> {
  const made = await sql.query(
    `insert into satisfaction (person_id, appeal_id, contacted, solved, satisfied, channel, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      one.personId,
      one.appealId,
      one.contacted,
      one.solved,
      one.satisfied,
      one.channel,
      one.recordedBy,
      formatInstant(one.at),
    ],
  );
  return made.rowCount === 1;
}
