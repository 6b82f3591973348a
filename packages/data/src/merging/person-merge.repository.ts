import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export type MergeState = 'PROPOSED' | 'MERGED' | 'REJECTED' | 'UNDONE';

export interface PersonMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly candidateId: string | null;
  readonly state: MergeState;
  readonly proposedBy: string;
  readonly decidedAt: Date | null;
  readonly version: number;
}

/** A merge, locked until the transaction ends. */
export async function lockMerge(sql: Sql, id: string): Promise<PersonMerge | null> {
  const { rows } = await sql.query(
    `select id, person_id as "survivorId", merged_id as "mergedId", candidate_id as "candidateId", state,
       proposed_by as "proposedBy", decided_at as "decidedAt", version from person_merge where id = $1 for update`,
    [id],
  );
  return (rows[0] as PersonMerge | undefined) ?? null;
}

export interface ProposedMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly candidateId: string | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly at: Instant;
}

/** @returns false when the record lies in another already, or somebody has proposed that */
export async function insertMerge(sql: Sql, merge: ProposedMerge): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into person_merge (person_id, id, merged_id, candidate_id, state, reason, proposed_by, proposed_at)
     values ($1, $2, $3, $4, 'PROPOSED', $5, $6, $7) on conflict do nothing`,
    [
      merge.survivorId,
      merge.id,
      merge.mergedId,
      merge.candidateId,
      merge.reason,
      merge.proposedBy,
      formatInstant(merge.at),
    ],
  );
  return rowCount === 1;
}

export interface MergeDecision {
  readonly state: 'MERGED' | 'REJECTED';
  readonly decidedBy: string;
  readonly reason: string | null;
  readonly at: Instant;
}

export const decideMerge = (sql: Sql, id: string, { state, decidedBy, reason, at }: MergeDecision): Promise<unknown> =>
  sql.query(
    `update person_merge set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, version = version + 1 where id = $1`,
    [id, state, decidedBy, formatInstant(at), reason],
  );

export const undoMerge = (
  sql: Sql,
  id: string,
  undone: { readonly by: string; readonly reason: string; readonly at: Instant },
): Promise<unknown> =>
  sql.query(
    `update person_merge set state = 'UNDONE', undone_by = $2, undone_at = $3, undo_reason = $4, version = version + 1 where id = $1`,
    [id, undone.by, formatInstant(undone.at), undone.reason],
  );

/** What is under way about a record and would be left behind (在办事项); each is dealt with first. */
export const MERGE_OBSTACLES = [
  'OPEN_APPEAL',
  'OPEN_CORRECTION',
  'OPEN_DATA_REQUEST',
  'OPEN_INCIDENT',
  'OPEN_TASK',
  'OPEN_INTEGRITY_CASE',
  'ALREADY_MERGED',
  'ERASED',
] as const;
export type MergeObstacle = (typeof MERGE_OBSTACLES)[number];

/**
 * Why a record cannot be merged into another now. Appeals, tasks and incidents stay where they were opened, so whoever has
 * an open one is the one who stays, or it is ended first.
 */
export async function mergeObstacles(
  sql: Sql,
  survivorId: string,
  mergedId: string,
): Promise<readonly MergeObstacle[]> {
  const { rows } = await sql.query(
    `select exists (select from appeal where person_id = $2 and closed_at is null) as "OPEN_APPEAL",
       exists (select from correction where person_id = $2 and state = 'PROPOSED')
         or exists (select from correction_removal where person_id = $2 and state = 'PROPOSED') as "OPEN_CORRECTION",
       exists (select from data_request where person_id in ($1, $2) and state in ('RECEIVED', 'PROPOSED', 'APPROVED')) as "OPEN_DATA_REQUEST",
       exists (select from incident_person p join incident_dry_run d on d.id = p.dry_run_id join incident i on i.id = d.incident_id
         where p.person_id = $2 and i.state not in ('CLOSED', 'DISMISSED')) as "OPEN_INCIDENT",
       exists (select from field_task where person_id = $2 and state in ('OPEN', 'OVERDUE'))
         or exists (select from refusal_complaint where person_id = $2 and state in ('OPEN', 'PASSED_ON')) as "OPEN_TASK",
       exists (select from integrity_change where person_id = $2 and state = 'PROPOSED') as "OPEN_INTEGRITY_CASE",
       exists (select from person where id in ($1, $2) and merged_into is not null) as "ALREADY_MERGED",
       (select count(*) from person where id in ($1, $2) and restricted_at is null) <> 2 as "ERASED"`,
    [survivorId, mergedId],
  );
  const found = rows[0] as Readonly<Record<MergeObstacle, boolean>>;
  return MERGE_OBSTACLES.filter((one) => found[one]);
}
