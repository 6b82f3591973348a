import { createHash } from 'node:crypto';
import { formatInstant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

interface AnswerBatch {
  readonly kind: 'TESTS' | 'VACCINATIONS';
  readonly source: string;
  /** Who told of it, for whoever looks at deliveries; absent: the registered name of the source. */
  readonly toldBy: string | undefined;
  readonly at: Instant;
}

/** Where facts of an answer came from, like any other delivery. @returns its id; see {@link countAnswer} */
export async function batchOf(sql: Sql, { kind, source, toldBy, at }: AnswerBatch): Promise<string> {
  const id = uuidv7();
  await sql.query(
    `insert into import_batch (id, kind, source, file_name, content_hash, received_at)
     values ($1, $5, coalesce($6, (select name_zh from connector_source where code = $2), $2), $7, $3, $4)`,
    [
      id,
      source,
      createHash('sha256').update(id).digest(),
      formatInstant(at),
      kind,
      toldBy ?? null,
      toldBy === undefined ? 'GraphQL' : 'FHIR',
    ],
  );
  return id;
}

interface AnswerCounts {
  readonly accepted: number;
  readonly changed: number;
  readonly duplicates: number;
  readonly rejected: number;
}

/** What became of the records of an answer. */
export async function countAnswer(
  sql: Sql,
  id: string,
  { accepted, changed, duplicates, rejected }: AnswerCounts,
): Promise<void> {
  await sql.query(
    `update import_batch set lines = $2::int + $3::int + $4::int + $5::int, accepted = $2, changed = $3, duplicates = $4, rejected = $5
     where id = $1`,
    [id, accepted, changed, duplicates, rejected],
  );
}
