import {
  type AttachedDose,
  type Correction,
  type CorrectionKind,
  type DivisionCode,
  type Instant,
  formatInstant,
  fromEpochMs,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { fromStoredDose, type StoredDose, toStoredDose } from '../person/correction-dose.js';
import { type StoredCorrectionTest, fromStoredTest, toStoredTest } from '../person/correction-test.js';

export interface NewCorrection {
  readonly personId: string;
  readonly appealId: string;
  readonly correction: Correction;
  readonly legalBasis: string;
  readonly evidenceIds: readonly string[];
  /** Rules that read what it changes. */
  readonly ruleIds?: readonly string[];
  /** Why a second person has to decide; empty: nobody has to; absent: somebody has to. */
  readonly secondPersonReasons?: readonly string[];
  /** What the judge said before and after, as JSON. */
  readonly preview: unknown;
  readonly authorId: string;
  readonly proposedAt: Instant;
}

/** Stores a correction that awaits a decision; the judge does not know it yet. */
export async function insertCorrection(sql: Sql, one: NewCorrection): Promise<void> {
  const { correction } = one;
  await sql.query(
    `insert into correction (person_id, id, appeal_id, proposal_id, kind, target_ids, division_code, test, dose, rule_id,
       rule_ids, legal_basis, evidence_ids, second_person_reasons, valid_from, valid_to, state, preview, author_id,
       proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'PROPOSED', $17, $18, $19)`,
    [
      one.personId,
      correction.id,
      one.appealId,
      correction.proposalId ?? correction.id,
      correction.kind,
      [...correction.targetIds],
      correction.division,
      correction.test === null ? null : JSON.stringify(toStoredTest(correction.test)),
      correction.dose ? JSON.stringify(toStoredDose(correction.dose)) : null,
      correction.ruleId,
      [...(one.ruleIds ?? [])],
      one.legalBasis,
      [...one.evidenceIds],
      one.secondPersonReasons === undefined ? null : [...one.secondPersonReasons],
      formatInstant(correction.validFrom),
      formatInstant(correction.validTo),
      JSON.stringify(one.preview),
      one.authorId,
      formatInstant(one.proposedAt),
    ],
  );
}

/** A correction as it stands in the store. */
export interface StoredCorrection {
  readonly personId: string;
  readonly appealId: string | null;
  readonly correction: Correction;
  readonly authorId: string;
  readonly preview: unknown;
}

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly appealId: string | null;
  readonly proposalId: string;
  readonly kind: CorrectionKind;
  readonly targetIds: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly division: DivisionCode | null;
  readonly test: StoredCorrectionTest | null;
  readonly dose: StoredDose | null;
  readonly ruleId: string | null;
  readonly authorId: string;
  readonly preview: unknown;
}

const SELECT = `select id, person_id as "personId", appeal_id as "appealId", proposal_id as "proposalId", kind,
  target_ids as "targetIds", valid_from as "validFrom", valid_to as "validTo", division_code as division, test, dose,
  rule_id as "ruleId", author_id as "authorId", preview from correction`;

function toStored({ authorId, preview, personId, appealId, ...row }: Row): StoredCorrection {
  const dose: AttachedDose | null = row.dose === null ? null : fromStoredDose(row.dose);
  return {
    personId,
    appealId,
    authorId,
    preview,
    correction: {
      ...row,
      dose,
      validFrom: fromEpochMs(row.validFrom.getTime()),
      validTo: fromEpochMs(row.validTo.getTime()),
      test: row.test === null ? null : fromStoredTest(row.test),
    },
  };
}

/**
 * Everything decided together with a correction, of other persons too, locked; the persons in order, so that two
 * decisions never wait for each other crosswise.
 * @returns nothing unless the correction belongs to the appeal and all of them stand in this state
 */
export async function lockProposal(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  correctionId: string,
  state: 'PROPOSED' | 'APPROVED',
): Promise<readonly StoredCorrection[]> {
  const found = await sql.query(
    `${SELECT} where state = $4 and proposal_id = (select c.proposal_id from correction c
       where c.person_id = $1 and c.appeal_id = $2 and c.id = $3 and c.state = $4)
     order by person_id, id for update`,
    [appeal.personId, appeal.id, correctionId, state],
  );
  return (found.rows as Row[]).map(toStored);
}

/** Corrections of a person that count now or await a decision: what a new one may collide with. */
export async function standingCorrections(sql: Sql, personId: string, at: Instant): Promise<readonly StandingRow[]> {
  const found = await sql.query(
    `${SELECT.replace(' from correction', ', state, incident_id is not null as "fromIncident", (select a.number from appeal a where a.id = correction.appeal_id) as number from correction')}
     where person_id = $1 and state in ('PROPOSED', 'APPROVED') and valid_to > $2 order by proposed_at, id limit 100`,
    [personId, formatInstant(at)],
  );
  return (found.rows as (Row & StandingColumns)[]).map(({ state, number, fromIncident, ...row }) => ({
    ...toStored(row),
    state,
    fromIncident,
    appealNumber: number,
  }));
}

interface StandingColumns {
  readonly state: 'PROPOSED' | 'APPROVED';
  readonly fromIncident: boolean;
  readonly number: string | null;
}

export interface StandingRow extends StoredCorrection {
  readonly state: 'PROPOSED' | 'APPROVED';
  /** It came from an incident, not from an appeal. */
  readonly fromIncident: boolean;
  readonly appealNumber: string | null;
}

export interface CorrectionVerdict {
  readonly state: 'APPROVED' | 'REJECTED';
  /** null: no second person had to decide. The database refuses that where one had to. */
  readonly approverId: string | null;
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
  if (state === 'APPROVED') await raise(sql, personId);
}

const raise = (sql: Sql, personId: string) =>
  sql.query('update person set facts_version = facts_version + 1 where id = $1', [personId]);

/** Takes an approved correction back: from now on the judge no longer knows it; what it was judged by stays on record. */
export async function endCorrection(
  sql: Sql,
  personId: string,
  correctionId: string,
  { by, reason, at }: { readonly by: string; readonly reason: string; readonly at: Instant },
): Promise<void> {
  await sql.query(
    `update correction set state = 'REMOVED', known_to = $3, removed_by = $4, removal_reason = $5
     where person_id = $1 and id = $2 and state = 'APPROVED'`,
    [personId, correctionId, formatInstant(at), by, reason],
  );
  await raise(sql, personId);
}

/** Everything of a proposal in whatever state, locked, the persons in order. */
export async function proposalRows(
  sql: Sql,
  proposalId: string,
): Promise<readonly (StoredCorrection & { readonly state: string })[]> {
  const found = await sql.query(
    `${SELECT.replace(' from correction', ', state from correction')} where proposal_id = $1 order by person_id, id for update`,
    [proposalId],
  );
  return (found.rows as (Row & { readonly state: string })[]).map(({ state, ...row }) => ({ ...toStored(row), state }));
}

/** Puts the same corrections before a second person once more, as a new proposal; what was decided stays on record. */
export async function stageAgain(
  sql: Sql,
  rows: readonly { readonly personId: string; readonly id: string }[],
  at: Instant,
): Promise<void> {
  await sql.query(
    `insert into correction (person_id, id, appeal_id, proposal_id, kind, target_ids, division_code, test, dose, rule_id,
       rule_ids, legal_basis, evidence_ids, second_person_reasons, valid_from, valid_to, state, preview, author_id,
       proposed_at)
     select c.person_id, gen_random_uuid(), c.appeal_id, $4, c.kind, c.target_ids, c.division_code, c.test,
       c.dose, c.rule_id, c.rule_ids, c.legal_basis, c.evidence_ids, c.second_person_reasons, c.valid_from, c.valid_to,
       'PROPOSED', c.preview, c.author_id, $3
     from correction c join unnest($1::uuid[], $2::uuid[]) as chosen (person_id, id)
       on c.person_id = chosen.person_id and c.id = chosen.id`,
    [rows.map(({ personId }) => personId), rows.map(({ id }) => id), formatInstant(at), uuidv7()],
  );
}

/** Of what kinds these pieces of evidence are. */
export async function evidenceKindsOf(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  evidenceIds: readonly string[],
): Promise<readonly string[]> {
  const found = await sql.query(
    'select kind from evidence where person_id = $1 and appeal_id = $2 and id = any($3::uuid[])',
    [appeal.personId, appeal.id, [...evidenceIds]],
  );
  return (found.rows as { readonly kind: string }[]).map(({ kind }) => kind);
}

/** A proposal that ends soon. */
export interface EndingProposal {
  readonly personId: string;
  readonly proposalId: string;
  readonly endsAt: Instant;
}

/** What counts and ends between two instants, the soonest first; those the person has been told of are left out. */
export async function endingProposals(
  sql: Sql,
  { after, until }: { readonly after: Instant; readonly until: Instant },
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<readonly EndingProposal[]> {
  const found = await sql.query(
    `select c.person_id as "personId", c.proposal_id as "proposalId", max(c.valid_to) as "endsAt"
     from correction c
     where c.state = 'APPROVED' and c.valid_to > $1 and c.valid_to <= $2
       and not exists (select from notice n where n.person_id = c.person_id and n.dedup_key = 'ending:' || c.proposal_id)
     group by c.person_id, c.proposal_id order by 3, 2, 1 limit $3 offset $4`,
    [formatInstant(after), formatInstant(until), limit, skip],
  );
  return (found.rows as (Omit<EndingProposal, 'endsAt'> & { readonly endsAt: Date })[]).map((row) => ({
    ...row,
    endsAt: fromEpochMs(row.endsAt.getTime()),
  }));
}
