import type { CodeMappingChangeState } from '@zhengming/domain';
import type { Actor } from '../access/actor.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import { staffName } from '../appeal/correction.read.js';
import type { ConnectionRead } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import { column, expression, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import type { CodeMappingAction } from './code-mapping.type.js';

export const codeMappingReading = reading('CodeMapping', {
  id: expression((row) => sql`concat_ws(' ', ${row}.system, ${row}.subject, ${row}.code, ${row}.version)`),
  system: column('system'),
  subject: column('subject'),
  code: column('code'),
  value: column('value'),
  version: column('version'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
});

/** By system and code, each version by itself; those that stand, or all there ever were. */
export const listedCodeMappings = (system: string | null, past: boolean): ConnectionRead => ({
  reading: codeMappingReading,
  from: ({ row, args }) => sql`code_mapping ${row} where (${row}.valid_to is null or ${args.bind('past')}::boolean)
    and ${args.has('system') ? sql`${row}.system = ${args.bind('system')}::text` : sql`true`}`,
  order: [
    { sql: (row) => sql`${row}.system`, type: 'text' },
    { sql: (row) => sql`${row}.subject`, type: 'text' },
    { sql: (row) => sql`${row}.code`, type: 'text' },
    { sql: (row) => sql`${row}.version`, type: 'integer' },
  ],
  given: { system: system ?? undefined, past },
});

interface Standing {
  readonly state: CodeMappingChangeState;
  readonly proposedBy: string;
}

export const codeMappingChangeReading = reading('CodeMappingChange', {
  id: column('id'),
  system: column('system'),
  subject: column('subject'),
  code: column('code'),
  value: column('value'),
  state: column('state'),
  reason: column('reason'),
  proposedBy: expression((row) => sql`coalesce(${staffName(sql`${row}.proposed_by`)}, '')`),
  proposedAt: column('proposed_at'),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  decidedAt: column('decided_at'),
  decisionReason: column('decision_reason'),
  allowedActions: mapped(
    expression((row) => sql`json_build_object('state', ${row}.state, 'proposedBy', ${row}.proposed_by)`),
    (value, { actor }) => allowedActions(value as Standing, actor),
  ),
});

function allowedActions({ state, proposedBy }: Standing, actor: Actor): readonly CodeMappingAction[] {
  const permission = PERMISSIONS['Mutation.decideCodeMapping'];
  if (state !== 'PROPOSED' || actor.kind !== 'STAFF' || permission === undefined) return [];
  if (!isAllowed(actor, permission)) return [];
  return proposedBy === actor.id ? ['TAKE_BACK'] : ['DECIDE'];
}

/** Proposals and decisions, latest first. */
export const listedCodeMappingChanges = (state: CodeMappingChangeState | null): ConnectionRead => ({
  reading: codeMappingChangeReading,
  from: ({ row, args }) =>
    sql`code_mapping_change ${row} where ${args.has('state') ? sql`${row}.state = ${args.bind('state')}::text` : sql`true`}`,
  order: [
    { sql: (row) => sql`${row}.proposed_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  descending: true,
  given: { state: state ?? undefined },
});

export const oneCodeMappingChange = (id: string): RootRead => ({
  reading: codeMappingChangeReading,
  from: ({ row, args }) => sql`code_mapping_change ${row} where ${row}.id = ${args.bind('id')}`,
  given: { id },
});
