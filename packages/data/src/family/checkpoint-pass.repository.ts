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

/**
 * Writes a check down, once for each number of the partner.
 * @returns what stands there: sent again, the first answer; null: under this number stands a check of somebody or something else
 */
export async function insertCheckpointPass(sql: Sql, pass: CheckpointPass): Promise<RecordedPass | null> {
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
    `select id, answer, reasons, grade from checkpoint_pass where partner_id = $1 and reference = $2 and person_id = $3
       and (kind, document, unidentified, emergency) = ($4, $5, $6, $7) and companion_id is not distinct from $8`,
    [
      pass.partnerId,
      pass.reference,
      pass.personId,
      pass.kind,
      pass.document,
      pass.unidentified,
      pass.emergency,
      pass.companionId,
    ],
  );
  const [row] = rows as readonly (CompanionVerdict & { readonly id: string })[];
  if (row === undefined) return null;
  const { id, ...verdict } = row;
  return { id, verdict };
}
