import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export type PurgeKind = 'RETENTION' | 'ERASURE' | 'SCHEME_END';

/** A purge run as it was asked for; whoever goes on with it deletes by the same terms. */
export interface PurgeRun {
  readonly id: string;
  readonly kind: PurgeKind;
  readonly asOf: Instant;
  /** By kind of what is kept: what counts from before is due. */
  readonly cutoffs: Readonly<Record<string, string>>;
}

export interface NewPurgeRun extends Omit<PurgeRun, 'cutoffs'> {
  readonly policyId?: string | null;
  readonly policyVersion?: string | null;
  readonly cutoffs?: PurgeRun['cutoffs'];
  readonly reproducibleFrom?: Instant | null;
  readonly askedBy: string | null;
}

export async function insertPurgeRun(sql: Sql, run: NewPurgeRun): Promise<void> {
  await sql.query(
    `insert into purge_run (id, kind, state, as_of, policy_id, policy_version, cutoffs, reproducible_from, asked_by, started_at)
     values ($1, $2, 'RUNNING', $3, $4, $5, $6, $7, $8, $3)`,
    [
      run.id,
      run.kind,
      formatInstant(run.asOf),
      run.policyId ?? null,
      run.policyVersion ?? null,
      JSON.stringify(run.cutoffs ?? {}),
      run.reproducibleFrom === null || run.reproducibleFrom === undefined ? null : formatInstant(run.reproducibleFrom),
      run.askedBy,
    ],
  );
}

/** A run that somebody began and nobody ended. */
export async function unfinishedPurge(sql: Sql, kind: PurgeKind): Promise<PurgeRun | null> {
  const { rows } = await sql.query(
    `select id, kind, (extract(epoch from as_of) * 1000)::float8 as "asOf", cutoffs from purge_run
     where kind = $1 and state = 'RUNNING'`,
    [kind],
  );
  return (rows[0] as PurgeRun | undefined) ?? null;
}

/** From here to the end of the transaction, what is deleted is deleted on behalf of this run. */
export const purgeFor = async (sql: Sql, runId: string): Promise<void> => {
  await sql.query(`select set_config('zhengming.purge', $1, true)`, [runId]);
};

/** Closes a run over what its proofs say. */
export async function endPurgeRun(sql: Sql, runId: string, at: Instant): Promise<void> {
  await sql.query(
    `update purge_run set state = 'DONE', finished_at = $2,
       rows_deleted = coalesce((select sum(rows_deleted) from purge_proof where run_id = $1), 0),
       proof_hash = (select hash from purge_proof where run_id = $1 order by seq desc limit 1)
     where id = $1 and state = 'RUNNING'`,
    [runId, formatInstant(at)],
  );
}

/** What a run deleted, by table. */
export interface PurgedTable {
  readonly table: string;
  readonly rows: number;
  readonly earliest: Date | null;
  readonly latest: Date | null;
}

export async function purgedTables(sql: Sql, runId: string): Promise<readonly PurgedTable[]> {
  const { rows } = await sql.query(
    `select table_name as "table", sum(rows_deleted)::float8 as rows, min(earliest) as earliest, max(latest) as latest
     from purge_proof where run_id = $1 group by 1 order by 1`,
    [runId],
  );
  return rows as PurgedTable[];
}

export interface EndedPurge {
  readonly id: string;
  readonly kind: PurgeKind;
  readonly state: 'RUNNING' | 'DONE';
  readonly asOf: Date;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly finishedAt: Date | null;
  readonly rows: number | null;
  readonly proofHash: Buffer | null;
}

const COLUMNS = `id, kind, state, as_of as "asOf", policy_id as "policyId", policy_version as "policyVersion",
  finished_at as "finishedAt", rows_deleted::float8 as rows, proof_hash as "proofHash"`;

export async function latestPurges(sql: Sql, most: number): Promise<readonly EndedPurge[]> {
  const { rows } = await sql.query(`select ${COLUMNS} from purge_run order by started_at desc, id desc limit $1`, [
    most,
  ]);
  return rows as EndedPurge[];
}

/** Runs that ended and are not in the audit log yet: an entry has the id of its run. */
export async function unrecordedPurges(sql: Sql): Promise<readonly EndedPurge[]> {
  const { rows } = await sql.query(
    `select ${COLUMNS} from purge_run r where state = 'DONE' and not exists (select from audit_event e where e.id = r.id)
     order by finished_at limit 1000`,
  );
  return rows as EndedPurge[];
}

/** The first proof that does not fit the one before it or its own content; null: all of them do. */
export async function brokenProof(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query(
    `select seq::text from (
       select *, lag(hash) over (order by seq) as before, row_number() over (order by seq) as place from purge_proof) p
     where seq <> place
       or hash <> purge_proof_hash(before, seq, run_id, table_name, rows_deleted, earliest, latest, ids_hash)
     order by seq limit 1`,
  );
  return (rows[0] as { seq: string } | undefined)?.seq ?? null;
}
