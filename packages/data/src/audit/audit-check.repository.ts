import type { Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';
import type { AnchorKeys } from './anchor-keys.js';
import { type AuditAnchor, brokenAnchor, storedAnchors } from './audit-anchor.js';
import { type ChainRange, type ChainReport, verifyChain } from './verify-audit.js';

/** The chain and the signed heads together: those of the database, and those kept outside. */
export async function verifyAudit(
  sql: Sql,
  keys: AnchorKeys,
  range: ChainRange & { readonly outside?: readonly AuditAnchor[] } = {},
): Promise<ChainReport> {
  const report = await verifyChain(sql, range);
  if (report.broken) return report;
  const anchors = [...(await storedAnchors(sql)), ...(range.outside ?? [])];
  return { ...report, broken: await brokenAnchor(sql, keys, anchors, range) };
}

/** Asks for a verification of the whole chain. @param askedBy null: the house itself */
export async function queueAuditCheck(sql: Sql, askedBy: string | null, at: Instant): Promise<string> {
  const id = uuidv7();
  await sql.query(`insert into audit_check (id, state, asked_by, asked_at) values ($1, 'QUEUED', $2, $3)`, [
    id,
    askedBy,
    new Date(at),
  ]);
  return id;
}

/** Does a verification that was asked for, and writes down what it found. */
export async function runAuditCheck(
  { pool }: Pick<Store, 'pool'>,
  keys: AnchorKeys,
  check: { readonly id: string; readonly outside: readonly AuditAnchor[]; readonly now: () => Instant },
): Promise<ChainReport> {
  const report = await verifyAudit(pool, keys, { outside: check.outside });
  await pool.query(
    `update audit_check set state = 'DONE', finished_at = $2, checked = $3, head_seq = $4, broken_seq = $5, problem = $6
     where id = $1 and state = 'QUEUED'`,
    [
      check.id,
      new Date(check.now()),
      report.checked,
      String(report.last),
      report.broken === null ? null : String(report.broken.seq),
      report.broken?.problem ?? null,
    ],
  );
  return report;
}
