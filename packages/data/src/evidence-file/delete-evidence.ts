import { type CalendarDay, type Instant, formatDay, formatInstant, HOUR_MS, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { Store } from '../orm/store.js';
import { type EvidenceStore, storedName } from './evidence-store.js';

export interface DeletionPass {
  readonly now: Instant;
  readonly today: CalendarDay;
  /** Evidence is kept for so many days after its case is closed, by the policy of the desk. */
  readonly keptDays: number;
}

export interface DeletionReport {
  readonly runId: string;
  readonly evidenceDeleted: number;
  readonly evidenceExtended: number;
  readonly filesDeleted: number;
  /** The store did not let go of them; the next run tries again. Nobody can read them any more. */
  readonly filesFailed: number;
}

const AT_ONCE = 200;
/** An upload takes minutes; what was announced longer ago was interrupted. */
const INTERRUPTED_MS = HOUR_MS;
/** Uploaded, but never made evidence: as long as a draft at the desk is kept. */
const FORGOTTEN_MS = 24 * HOUR_MS;

/**
 * Deletes evidence whose day has come, and what interrupted uploads left behind. Keys are destroyed first, in the
 * transaction that says so: from then on nobody can read the content, wherever copies lie. Then the store lets go of
 * it, and the row says when and by which run. Interrupted anywhere, the next run goes on.
 */
export async function deleteDueEvidence(
  store: Pick<Store, 'pool'>,
  evidenceStore: EvidenceStore,
  pass: DeletionPass,
): Promise<DeletionReport> {
  const runId = uuidv7();
  await store.pool.query('insert into deletion_run (id, started_at) values ($1, $2)', [runId, formatInstant(pass.now)]);
  const evidenceExtended = await extendWhatIsNeeded(store.pool, pass);
  let evidenceDeleted = 0;
  for (;;) {
    const deleted = await inTransaction(store, (sql) => deleteSome(sql, runId, pass));
    evidenceDeleted += deleted;
    if (deleted < AT_ONCE) break;
  }
  await shredForgotten(store.pool, pass.now);
  const files = await removeShredded(store.pool, evidenceStore, runId, pass.now);
  // what the store left half-written carries the time of the machine, not that of the house
  await evidenceStore.sweep(new Date(Date.now() - INTERRUPTED_MS)).catch(() => 0);
  const report = { runId, evidenceDeleted, evidenceExtended, ...files };
  await store.pool.query(
    `update deletion_run set finished_at = $2, evidence_deleted = $3, evidence_extended = $4, files_deleted = $5, files_failed = $6
     where id = $1`,
    [runId, formatInstant(pass.now), evidenceDeleted, evidenceExtended, files.filesDeleted, files.filesFailed],
  );
  return report;
}

/** The day on the row is that of a case closed at once: evidence of an open case, or one closed since, gets a later day. */
async function extendWhatIsNeeded(sql: Sql, { today, keptDays }: DeletionPass): Promise<number> {
  const extended = await sql.query(
    `update evidence e set delete_after = case when a.closed_at is null then $1::date
       else (a.closed_at at time zone 'Asia/Shanghai')::date end + $2::int
     from appeal a
     where a.person_id = e.person_id and a.id = e.appeal_id and e.deleted_at is null and e.withdrawn_at is null
       and e.delete_after < $1::date
       and (a.closed_at is null or (a.closed_at at time zone 'Asia/Shanghai')::date + $2::int >= $1::date)`,
    [formatDay(today), keptDays],
  );
  return extended.rowCount ?? 0;
}

/** The words go with the files: what the citizen showed is personal. */
async function deleteSome(sql: Sql, runId: string, { now, today }: DeletionPass): Promise<number> {
  const at = formatInstant(now);
  const due = await sql.query(
    `update evidence set deleted_at = $3, deletion_run = $4, description = ''
     where (person_id, id) in (select person_id, id from evidence where deleted_at is null and delete_after < $1::date
       order by delete_after limit $2 for update skip locked)
     returning person_id as "personId", id`,
    [formatDay(today), AT_ONCE, at, runId],
  );
  const rows = due.rows as readonly { readonly personId: string; readonly id: string }[];
  if (rows.length === 0) return 0;
  await sql.query(
    `update evidence_file f set state = 'DELETING', wrapped_key = null, shredded_at = $3
     from unnest($1::uuid[], $2::uuid[]) as gone (person_id, evidence_id)
     where f.person_id = gone.person_id and f.evidence_id = gone.evidence_id and f.state = 'KEPT'`,
    [rows.map(({ personId }) => personId), rows.map(({ id }) => id), at],
  );
  return rows.length;
}

async function shredForgotten(sql: Sql, now: Instant): Promise<void> {
  await sql.query(
    `update evidence_file set state = 'DELETING', wrapped_key = null, shredded_at = $1
     where (state = 'RECEIVING' and received_at < $2) or (state = 'RECEIVED' and received_at < $3)`,
    [formatInstant(now), formatInstant(plusMs(now, -INTERRUPTED_MS)), formatInstant(plusMs(now, -FORGOTTEN_MS))],
  );
}

interface Shredded {
  readonly personId: string;
  readonly id: string;
}

/** Takes the ones without a key out of the store, oldest first; one that fails stays for the next run. */
async function removeShredded(
  sql: Sql,
  evidenceStore: EvidenceStore,
  runId: string,
  now: Instant,
): Promise<{ readonly filesDeleted: number; readonly filesFailed: number }> {
  let filesDeleted = 0;
  let filesFailed = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await sql.query(
      `select person_id as "personId", id from evidence_file where state = 'DELETING' and id > $1 order by id limit $2`,
      [after, AT_ONCE],
    );
    const files = found.rows as readonly Shredded[];
    for (const file of files) {
      if (await removed(evidenceStore, file.id)) {
        await sql.query(
          `update evidence_file set state = 'DELETED', deleted_at = $3, deletion_run = $4
           where person_id = $1 and id = $2 and state = 'DELETING'`,
          [file.personId, file.id, formatInstant(now), runId],
        );
        filesDeleted += 1;
      } else filesFailed += 1;
    }
    const last = files.at(-1);
    if (last === undefined || files.length < AT_ONCE) return { filesDeleted, filesFailed };
    after = last.id;
  }
}

async function removed(evidenceStore: EvidenceStore, fileId: string): Promise<boolean> {
  try {
    await evidenceStore.delete(storedName(fileId, 'thumbnail'));
    await evidenceStore.delete(storedName(fileId, 'content'));
    return true;
  } catch {
    return false;
  }
}
