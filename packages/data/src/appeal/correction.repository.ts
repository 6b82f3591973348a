import {
  type Correction,
  type CorrectionKind,
  type DivisionCode,
  type Instant,
  formatInstant,
  fromEpochMs,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { type StoredCorrectionTest, fromStoredTest, toStoredTest } from '../person/correction-test.js';

export interface NewCorrection {
  readonly personId: string;
  readonly appealId: string;
  readonly correction: Correction;
  readonly legalBasis: string;
  readonly evidenceIds: readonly string[];
  /** What the judge said before and after, as JSON. */
  readonly preview: unknown;
  readonly authorId: string;
  readonly proposedAt: Instant;
}

/** Stores a correction that awaits a second person; the judge does not know it yet. */
export async function insertCorrection(sql: Sql, one: NewCorrection): Promise<void> {
  const { correction } = one;
  await sql.query(
    `insert into correction (person_id, id, appeal_id, kind, target_ids, division_code, test, rule_id, legal_basis,
       evidence_ids, valid_from, valid_to, state, preview, author_id, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'PROPOSED', $13, $14, $15)`,
    [
      one.personId,
      correction.id,
      one.appealId,
      correction.kind,
      [...correction.targetIds],
      correction.division,
      correction.test === null ? null : JSON.stringify(toStoredTest(correction.test)),
      correction.ruleId,
      one.legalBasis,
      [...one.evidenceIds],
      formatInstant(correction.validFrom),
      formatInstant(correction.validTo),
      JSON.stringify(one.preview),
      one.authorId,
      formatInstant(one.proposedAt),
    ],
  );
}

/** A proposed correction with what its author expected of it. */
export interface ProposedCorrection {
  readonly correction: Correction;
  readonly authorId: string;
  readonly preview: unknown;
}

interface Row {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly targetIds: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly division: DivisionCode | null;
  readonly test: StoredCorrectionTest | null;
  readonly ruleId: string | null;
  readonly authorId: string;
  readonly preview: unknown;
}

/** @returns null unless the correction belongs to the appeal and awaits a decision */
export async function findProposedCorrection(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  correctionId: string,
): Promise<ProposedCorrection | null> {
  const found = await sql.query(
    `select id, kind, target_ids as "targetIds", valid_from as "validFrom", valid_to as "validTo",
       division_code as division, test, rule_id as "ruleId", author_id as "authorId", preview
     from correction where person_id = $1 and appeal_id = $2 and id = $3 and state = 'PROPOSED' for update`,
    [appeal.personId, appeal.id, correctionId],
  );
  const row = found.rows[0] as Row | undefined;
  if (row === undefined) return null;
  const { authorId, preview, ...correction } = row;
  return {
    authorId,
    preview,
    correction: {
      ...correction,
      validFrom: fromEpochMs(row.validFrom.getTime()),
      validTo: fromEpochMs(row.validTo.getTime()),
      test: row.test === null ? null : fromStoredTest(row.test),
    },
  };
}

export interface CorrectionVerdict {
  readonly state: 'APPROVED' | 'REJECTED';
  readonly approverId: string;
  readonly at: Instant;
}

/**
 * Decides on a proposed correction. An approved one is a fact from now on and raises the facts version; the database
 * refuses an approver who is the author.
 */
export async function decideCorrection(
  sql: Sql,
  personId: string,
  correctionId: string,
  { state, approverId, at }: CorrectionVerdict,
): Promise<void> {
  const now = formatInstant(at);
  await sql.query(
    `update correction set state = $3, approver_id = $4, decided_at = $5, known_from = $6
     where person_id = $1 and id = $2`,
    [personId, correctionId, state, approverId, now, state === 'APPROVED' ? now : null],
  );
  if (state === 'APPROVED')
    await sql.query('update person set facts_version = facts_version + 1 where id = $1', [personId]);
}
