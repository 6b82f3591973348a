import type { Sql } from '../orm/transaction.js';
import type { AuditAnchor } from './audit-anchor.js';
import type { ChainProblem } from './verify-audit.js';

/** A verification that was made. */
export interface AuditCheck {
  readonly askedAt: Date;
  /** The name of who asked; null: the house itself. */
  readonly askedBy: string | null;
  readonly finishedAt: Date;
  readonly checked: number;
  readonly brokenSeq: string | null;
  readonly problem: ChainProblem | null;
}

export async function latestCheck(sql: Sql): Promise<AuditCheck | null> {
  const { rows } = await sql.query<AuditCheck>(
    `select c.asked_at as "askedAt", u.name as "askedBy", c.finished_at as "finishedAt", c.checked::int, c.problem,
       c.broken_seq::text as "brokenSeq"
     from audit_check c left join staff_user u on u.id = c.asked_by
     where c.state = 'DONE' order by c.finished_at desc, c.id desc limit 1`,
  );
  return rows[0] ?? null;
}

/** Verifications that are asked for and not made. */
export async function openAuditChecks(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ open: number }>(
    `select count(*)::int as open from audit_check where state = 'QUEUED'`,
  );
  return rows[0]?.open ?? 0;
}

export async function latestAnchors(sql: Sql, count: number): Promise<readonly AuditAnchor[]> {
  const { rows } = await sql.query<Omit<AuditAnchor, 'seq' | 'at'> & { readonly seq: string; readonly at: Date }>(
    'select seq, at, hash, key_id as "keyId", signature from audit_anchor order by seq desc limit $1',
    [count],
  );
  return rows.map((row) => ({ ...row, seq: BigInt(row.seq), at: row.at.toISOString() }));
}
