import { createHash } from 'node:crypto';
import { formatInstant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

interface AnswerBatch {
  readonly kind: 'TESTS' | 'VACCINATIONS';
  readonly source: string;
  readonly at: Instant;
  readonly accepted: number;
}

/** Where facts of an answer came from, like any other delivery: source, when, how many. @returns its id */
export async function batchOf(sql: Sql, { kind, source, at, accepted }: AnswerBatch): Promise<string> {
  const id = uuidv7();
  await sql.query(
    `insert into import_batch (id, kind, source, file_name, content_hash, received_at, accepted)
     values ($1, $6, $2, 'peerRecords', $3, $4, $5)`,
    [id, source, createHash('sha256').update(id).digest(), formatInstant(at), accepted, kind],
  );
  return id;
}
