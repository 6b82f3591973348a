import type { ImportState } from '@zhengming/data';
import { ROW_PROBLEM_WORDS, type RowProblemCode } from '@zhengming/domain';
import type { ConnectionRead } from '../read/connection.js';
import type { RootRead } from '../read/read.js';
import { column, expression, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';

interface StoredReject {
  readonly line: number;
  readonly code: RowProblemCode;
  readonly field: string;
}

export const importReading = reading('Import', {
  id: column('id'),
  kind: column('kind'),
  state: column('state'),
  source: column('source'),
  fileName: column('file_name'),
  receivedAt: column('received_at'),
  finishedAt: column('finished_at'),
  lines: column('lines'),
  accepted: column('accepted'),
  changed: column('changed'),
  duplicates: column('duplicates'),
  rejected: column('rejected'),
  error: column('error'),
  // what a screen lists; the CSV has them all
  problems: mapped(
    expression(
      (
        row,
      ) => sql`(select coalesce(json_agg(json_build_object('line', r.line, 'code', r.code, 'field', r.field) order by r.line), '[]')
        from (select line, code, field from import_reject where batch_id = ${row}.id order by line limit 50) r)`,
    ),
    (rejects) =>
      (rejects as readonly StoredReject[]).map(({ line, code, field }) => ({
        code,
        path: field === '' ? `${line}` : `${line}.${field}`,
        message: ROW_PROBLEM_WORDS[code],
      })),
  ),
});

/** Deliveries, the latest first. */
export const listedImports = (states: readonly ImportState[] | null): ConnectionRead => ({
  reading: importReading,
  from: ({ row, args }) =>
    sql`import_batch ${row} where ${row}.kind <> 'AREAS' and ${args.has('states') ? sql`${row}.state = any(${args.bind('states')}::text[])` : sql`true`}`,
  order: [
    { sql: (row) => sql`${row}.received_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  descending: true,
  given: { states: states ?? undefined },
});

export const oneImport = (id: string): RootRead => ({
  reading: importReading,
  from: ({ row, args }) => sql`import_batch ${row} where ${row}.id = ${args.bind('id')} and ${row}.kind <> 'AREAS'`,
  given: { id },
});
