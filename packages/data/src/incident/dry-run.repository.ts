import {
  formatInstant,
  type IncidentDraft,
  type Instant,
  type MatrixFigure,
  type SampleCase,
  type SuppressedCount,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export type DryRunState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** What a dry run came to, as it may be shown: small numbers are withheld, samples lead to nobody. */
export interface DryRunResult {
  readonly persons: number;
  readonly milder: SuppressedCount;
  readonly matrix: readonly MatrixFigure[];
  readonly samples: readonly SampleCase[];
}

/** A row of `incident_dry_run` (试运行). */
export interface DryRun {
  readonly id: string;
  readonly incidentId: string;
  readonly draft: IncidentDraft;
  readonly draftVersion: number;
  readonly authorId: string;
  readonly state: DryRunState;
  readonly worldStamp: string | null;
  readonly finishedAt: Instant | null;
  readonly freed: number | null;
}

export type NewDryRun = Pick<DryRun, 'id' | 'incidentId' | 'draft' | 'draftVersion' | 'authorId'> & {
  readonly requestedAt: Instant;
};

/** Puts a dry run on the list. @returns false when one of this incident is under way already */
export async function queueDryRun(sql: Sql, one: NewDryRun): Promise<boolean> {
  const at = formatInstant(one.requestedAt);
  const made = await sql.query(
    `insert into incident_dry_run (id, incident_id, draft, draft_version, author_id, state, at, requested_at)
     values ($1, $2, $3, $4, $5, 'QUEUED', $6, $6)
     on conflict (incident_id) where state in ('QUEUED', 'RUNNING') do nothing`,
    [one.id, one.incidentId, JSON.stringify(one.draft), one.draftVersion, one.authorId, at],
  );
  return made.rowCount === 1;
}

export async function findDryRun(sql: Sql, id: string): Promise<DryRun | null> {
  const found = await sql.query(
    `select id, incident_id as "incidentId", draft, draft_version as "draftVersion", author_id as "authorId", state,
       world_stamp as "worldStamp", (extract(epoch from finished_at) * 1000)::bigint as "finishedAt", freed
     from incident_dry_run where id = $1`,
    [id],
  );
  const row = found.rows[0] as (Omit<DryRun, 'finishedAt'> & { readonly finishedAt: string | null }) | undefined;
  if (row === undefined) return null;
  return { ...row, finishedAt: row.finishedAt === null ? null : (Number(row.finishedAt) as Instant) };
}

export async function unfinishedDryRuns(sql: Sql): Promise<readonly string[]> {
  const found = await sql.query(`select id from incident_dry_run where state in ('QUEUED', 'RUNNING') order by id`);
  return (found.rows as { id: string }[]).map(({ id }) => id);
}

/** @returns false when it is over already */
export async function cancelDryRun(sql: Sql, incidentId: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update incident_dry_run set state = 'CANCELLED', finished_at = $2
     where incident_id = $1 and state in ('QUEUED', 'RUNNING')`,
    [incidentId, formatInstant(at)],
  );
  return done.rowCount === 1;
}

/** The lists and policies a dry run judges by. */
export interface DryRunGround {
  readonly at: Instant;
  readonly worldStamp: string;
  readonly areaVersionId: string | null;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly candidates: number;
}

/** Takes a dry run up, from the beginning when it was cut off before. @returns false when it is over already */
export async function markDryRunStarted(sql: Sql, id: string, ground: DryRunGround): Promise<boolean> {
  await sql.query('delete from incident_person where dry_run_id = $1', [id]);
  const done = await sql.query(
    `update incident_dry_run set state = 'RUNNING', at = $2, started_at = $2, world_stamp = $3, area_version_id = $4,
       policy_id = $5, policy_version = $6, candidates = $7, judged = 0
     where id = $1 and state in ('QUEUED', 'RUNNING')`,
    [
      id,
      formatInstant(ground.at),
      ground.worldStamp,
      ground.areaVersionId,
      ground.policyId,
      ground.policyVersion,
      ground.candidates,
    ],
  );
  return done.rowCount === 1;
}

/** Somebody the draft would free, as the dry run found it. */
export interface PlannedPerson {
  readonly personId: string;
  readonly rank: number;
  readonly factIds: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Keeps whom a page of the dry run would free. @returns false when somebody cancelled it meanwhile */
export async function keepPlanned(
  sql: Sql,
  id: string,
  page: { readonly planned: readonly PlannedPerson[]; readonly judged: number },
): Promise<boolean> {
  const done = await sql.query(
    `with running as (
       update incident_dry_run set judged = judged + $3 where id = $1 and state = 'RUNNING' returning id
     ), kept as (
       insert into incident_person (person_id, dry_run_id, rank, fact_ids, outcome_before, outcome_after, silent)
       select p."personId", r.id, p.rank, p."factIds", p.before, p.after,
         not exists (select from appeal a where a.person_id = p."personId")
       from running r, jsonb_to_recordset($2::jsonb)
         as p ("personId" uuid, rank bigint, "factIds" uuid[], before text, after text)
     )
     select from running`,
    [id, JSON.stringify(page.planned), page.judged],
  );
  return done.rowCount === 1;
}

export interface DryRunCounts {
  readonly unchanged: number;
  readonly stricter: number;
  readonly unfit: number;
}

/** @returns false when somebody cancelled it meanwhile */
export async function markDryRunDone(
  sql: Sql,
  id: string,
  { counts, result, at }: { readonly counts: DryRunCounts; readonly result: DryRunResult; readonly at: Instant },
): Promise<boolean> {
  const done = await sql.query(
    `update incident_dry_run set state = 'DONE', result = $2, unchanged = $3, stricter = $4, unfit = $5, finished_at = $6,
       (freed, silent) = (select count(*), count(*) filter (where silent) from incident_person where dry_run_id = $1)
     where id = $1 and state = 'RUNNING'`,
    [id, JSON.stringify(result), counts.unchanged, counts.stricter, counts.unfit, formatInstant(at)],
  );
  return done.rowCount === 1;
}

export async function markDryRunFailed(sql: Sql, id: string, error: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update incident_dry_run set state = 'FAILED', error = $2, finished_at = $3
     where id = $1 and state in ('QUEUED', 'RUNNING')`,
    [id, error, formatInstant(at)],
  );
  return done.rowCount === 1;
}
