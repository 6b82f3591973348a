import { type CodeMappingChangeState, formatInstant, type Instant, type MappedSubject } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { saveCodeMappings } from './load-code-mapping.js';

/** Somebody's code, and what it is to stand for here; null: nothing. */
export interface WantedMapping {
  readonly system: string;
  readonly subject: MappedSubject;
  readonly code: string;
  readonly value: string | null;
}

/** What a code stands for at an instant. */
export async function currentMapping(
  sql: Sql,
  { system, subject, code }: Omit<WantedMapping, 'value'>,
  at: Instant,
): Promise<string | null> {
  const { rows } = await sql.query(
    `select value from code_mapping where system = $1 and subject = $2 and code = $3 and valid_from <= $4
       and (valid_to is null or valid_to > $4)`,
    [system, subject, code, formatInstant(at)],
  );
  return (rows as { readonly value: string }[])[0]?.value ?? null;
}

export interface NewCodeMappingChange extends WantedMapping {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** @returns false when one about this code waits already */
export async function insertCodeMappingChange(sql: Sql, change: NewCodeMappingChange): Promise<boolean> {
  const { id, system, subject, code, value, reason, by, at } = change;
  const inserted = await sql.query(
    `insert into code_mapping_change (id, system, subject, code, value, state, reason, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, 'PROPOSED', $6, $7, $8)
     on conflict (system, subject, code) where state = 'PROPOSED' do nothing`,
    [id, system, subject, code, value, reason, by, formatInstant(at)],
  );
  return inserted.rowCount === 1;
}

export interface LockedCodeMappingChange extends WantedMapping {
  readonly id: string;
  readonly state: CodeMappingChangeState;
  readonly proposedBy: string;
}

export async function lockCodeMappingChange(sql: Sql, id: string): Promise<LockedCodeMappingChange | null> {
  const { rows } = await sql.query(
    `select id, system, subject, code, value, state, proposed_by as "proposedBy" from code_mapping_change where id = $1 for update`,
    [id],
  );
  return (rows as LockedCodeMappingChange[])[0] ?? null;
}

interface CodeMappingDecision {
  readonly state: 'APPROVED' | 'REJECTED' | 'TAKEN_BACK';
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Writes the decision down; an approved one stands from now on, and what stood before it stays for what came in then. */
export async function decideCodeMappingChange(
  sql: Sql,
  change: LockedCodeMappingChange,
  { state, by, at, reason }: CodeMappingDecision,
): Promise<void> {
  await sql.query(
    'update code_mapping_change set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5 where id = $1',
    [change.id, state, by, formatInstant(at), reason],
  );
  if (state !== 'APPROVED') return;
  const { system, subject, code, value } = change;
  if (value === null) {
    await sql.query(
      'update code_mapping set valid_to = $4 where system = $1 and subject = $2 and code = $3 and valid_to is null',
      [system, subject, code, formatInstant(at)],
    );
  } else await saveCodeMappings(sql, [{ system, subject, code, value }], at);
}
