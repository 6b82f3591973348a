import { formatInstant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { looseHead } from './loose-head.js';
import { findPolicyVersion } from './policy.repository.js';
import type { PolicyChange, PolicyVersion } from './policy-version.js';

/** The author's text of a version: the document and its worked examples. */
export interface PolicyText {
  readonly document: string;
  readonly cases: string;
}

/** Who does something, and when. */
export interface PolicyAct {
  readonly by: string;
  readonly at: Instant;
}

/**
 * Locks a version until the transaction ends, so that of two commands one comes after the other. Periods that refer to it
 * can still be written by a command about another version, or the two would wait for each other.
 */
export async function lockPolicy(sql: Sql, key: string): Promise<PolicyVersion | null> {
  await sql.query('select from policy where key = $1 for no key update', [key]);
  return findPolicyVersion(sql, key);
}

type Head = Pick<PolicyVersion, 'id' | 'version' | 'kind' | 'jurisdiction'>;
const NO_HEAD: Head = { id: '?', version: '0.0.0', kind: 'DECISION', jurisdiction: '100000' as Head['jurisdiction'] };

/** The columns of a version follow its text; what cannot be read there stays as it was. */
function headOf({ document }: PolicyText, before: Head): Head {
  const { id, version, kind, jurisdiction } = looseHead(document);
  return {
    id: id ?? before.id,
    version: version ?? before.version,
    kind: kind ?? before.kind,
    jurisdiction: jurisdiction ?? before.jurisdiction,
  };
}

/** Begins a draft. @returns its key */
export async function insertPolicyDraft(
  sql: Sql,
  text: PolicyText,
  basedOn: PolicyVersion | null,
  { by, at }: PolicyAct,
): Promise<string> {
  const key = uuidv7();
  const { id, version, kind, jurisdiction } = headOf(text, basedOn ?? NO_HEAD);
  await sql.query(
    `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, author_id, based_on, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', $8, $9, $10, $10)`,
    [key, id, version, kind, jurisdiction, text.document, text.cases, by, basedOn?.key ?? null, formatInstant(at)],
  );
  return key;
}

/** Keeps what the author wrote. */
export async function savePolicyText(sql: Sql, policy: PolicyVersion, text: PolicyText, at: Instant): Promise<void> {
  const { id, version, kind, jurisdiction } = headOf(text, policy);
  await sql.query(
    `update policy set id = $2, version = $3, kind = $4, jurisdiction = $5, document = $6, cases = $7,
       revision = revision + 1, changed_at = $8 where key = $1`,
    [policy.key, id, version, kind, jurisdiction, text.document, text.cases, formatInstant(at)],
  );
}

/** Puts a draft before the approvers. */
export async function markPolicySubmitted(
  sql: Sql,
  { key }: PolicyVersion,
  emergencyReason: string | null,
  at: Instant,
): Promise<void> {
  await sql.query(
    `update policy set state = 'SUBMITTED', submission = submission + 1, submitted_at = $3, emergency = $2::text is not null,
       emergency_reason = $2, revision = revision + 1, changed_at = $3 where key = $1`,
    [key, emergencyReason, formatInstant(at)],
  );
}

/** Back to its author, or out of the way for good. */
export async function markPolicyDropped(
  sql: Sql,
  { key }: PolicyVersion,
  state: 'DRAFT' | 'DISCARDED',
  at: Instant,
): Promise<void> {
  await sql.query('update policy set state = $2, revision = revision + 1, changed_at = $3 where key = $1', [
    key,
    state,
    formatInstant(at),
  ]);
}

export async function markPolicyPublished(sql: Sql, { key }: PolicyVersion, at: Instant): Promise<void> {
  await sql.query(
    `update policy set state = 'PUBLISHED', published_at = $2, revision = revision + 1, changed_at = $2 where key = $1`,
    [key, formatInstant(at)],
  );
}

/** Commands about a published version name its revision too, though nothing else of it changes. */
export async function countPolicyRevision(sql: Sql, { key }: Pick<PolicyVersion, 'key'>): Promise<void> {
  await sql.query('update policy set revision = revision + 1 where key = $1', [key]);
}

export async function insertPolicyApproval(
  sql: Sql,
  { key, submission, authorId }: PolicyVersion,
  { by, at, note }: PolicyAct & { readonly note: string | null },
): Promise<void> {
  await sql.query(
    `insert into policy_approval (policy_key, submission, author_id, approver_id, approved_at, note)
     values ($1, $2, $3, $4, $5, $6)`,
    [key, submission, authorId, by, formatInstant(at), note],
  );
}

export type NewPolicyChange = Pick<PolicyChange, 'kind' | 'validTo' | 'reason' | 'emergency'>;

export async function insertPolicyChange(
  sql: Sql,
  { key }: PolicyVersion,
  { kind, validTo, reason, emergency }: NewPolicyChange,
  { by, at }: PolicyAct,
): Promise<void> {
  await sql.query(
    `insert into policy_change (id, policy_key, kind, valid_to, reason, emergency, proposed_by, proposed_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'PENDING')`,
    [uuidv7(), key, kind, validTo === null ? null : formatInstant(validTo), reason, emergency, by, formatInstant(at)],
  );
}

export async function insertChangeApproval(
  sql: Sql,
  { id, proposedById }: PolicyChange,
  { by, at }: PolicyAct,
): Promise<void> {
  await sql.query(
    `insert into policy_change_approval (change_id, proposed_by, approver_id, approved_at) values ($1, $2, $3, $4)`,
    [id, proposedById, by, formatInstant(at)],
  );
}

export async function markChangeDecided(
  sql: Sql,
  { id }: PolicyChange,
  state: 'APPLIED' | 'REJECTED',
  { by, at }: PolicyAct,
): Promise<void> {
  await sql.query('update policy_change set state = $2, decided_by = $3, decided_at = $4 where id = $1', [
    id,
    state,
    by,
    formatInstant(at),
  ]);
}

export interface NewPolicyEvent {
  readonly at: Instant;
  /** null: the software itself. */
  readonly by: string | null;
  readonly action: string;
  readonly note?: string | null;
  readonly data?: object;
}

/** Who did what to a version. */
export async function recordPolicyEvent(
  sql: Sql,
  key: string,
  { at, by, action, note = null, data = {} }: NewPolicyEvent,
): Promise<void> {
  await sql.query(
    'insert into policy_event (id, policy_key, at, actor_id, action, note, data) values ($1, $2, $3, $4, $5, $6, $7)',
    [uuidv7(), key, formatInstant(at), by, action, note, JSON.stringify(data)],
  );
}
