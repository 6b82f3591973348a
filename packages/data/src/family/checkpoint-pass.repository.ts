import { type CompanionVerdict, formatInstant, type Instant, type ShownDocument } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface CheckpointPass {
  readonly id: string;
  /** The person, or who answers for somebody nobody can name. */
  readonly personId: string;
  readonly kind: 'COMPANION' | 'OFFLINE';
  readonly verdict: CompanionVerdict;
  readonly document: ShownDocument;
  readonly companionId: string | null;
  readonly unidentified: boolean;
  readonly emergency: boolean;
  readonly place: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly partnerId: string;
  /** The partner's own number of the check. */
  readonly reference: string;
}

export interface RecordedPass {
  readonly id: string;
  readonly verdict: CompanionVerdict;
}

/** Writes a check down, once for each number of the partner. @returns what stands there: sent again, the first answer */
export async function insertCheckpointPass(sql: Sql, pass: CheckpointPass): Promise<RecordedPass> {
  await sql.query(
    `insert into checkpoint_pass (person_id, id, kind, answer, reasons, document, grade, companion_id, unidentified, emergency,
       place, at, recorded_at, partner_id, reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (partner_id, reference) do nothing`,
    [
      pass.personId,
      pass.id,
      pass.kind,
      pass.verdict.answer,
      pass.verdict.reasons,
      pass.document,
      pass.verdict.grade,
      pass.companionId,
      pass.unidentified,
      pass.emergency,
      pass.place,
      formatInstant(pass.at),
      formatInstant(pass.recordedAt),
      pass.partnerId,
      pass.reference,
    ],
  );
  const { rows } = await sql.query(
    'select id, answer, reasons, grade from checkpoint_pass where partner_id = $1 and reference = $2',
    [pass.partnerId, pass.reference],
  );
  const { id, ...verdict } = rows[0] as CompanionVerdict & { readonly id: string };
  return { id, verdict };
}
