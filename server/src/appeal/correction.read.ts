import { type Judgement, headline } from '@zhengming/domain';
import { namedDivision } from '../division/division.type.js';
import { type From, column, mapped, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import type { BeforeAfterType, OutcomeType } from './correction.type.js';

/** What the judge said before and after, as `correction.preview` keeps it: the domain's names, epoch milliseconds. */
export interface StoredPreview {
  readonly before: StoredOutcome;
  readonly after: StoredOutcome;
}
export type StoredOutcome = Pick<Judgement, 'colour' | 'popup' | 'determinacy' | 'decidingRuleId' | 'validUntil'>;

export const toStoredOutcome = (judgement: Judgement): StoredOutcome => ({
  colour: judgement.colour,
  popup: judgement.popup,
  determinacy: judgement.determinacy,
  decidingRuleId: judgement.decidingRuleId,
  validUntil: judgement.validUntil,
});

const toOutcomeType = (outcome: StoredOutcome): OutcomeType => ({ ...outcome, headline: headline(outcome) });

export const toBeforeAfterType = ({ before, after }: StoredPreview): BeforeAfterType => ({
  before: toOutcomeType(before),
  after: toOutcomeType(after),
});

/** Name of a member of staff for a column that holds an id; what the system did itself has none. */
export const staffName = (id: Sql): Sql => sql`(select u.name from staff_user u where u.id = ${id})`;

export const correctionReading = reading('Correction', {
  id: column('id'),
  kind: column('kind'),
  targetIds: column('target_ids'),
  division: mapped(column('division_code'), namedDivision),
  ruleId: column('rule_id'),
  legalBasis: column('legal_basis'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
  state: column('state'),
  preview: mapped(column('preview'), (value) => toBeforeAfterType(value as StoredPreview)),
  author: { kind: 'value', sql: (row) => sql`coalesce(${staffName(sql`${row}.author_id`)}, '')` },
  approver: { kind: 'value', sql: (row) => staffName(sql`${row}.approver_id`) },
  proposedAt: column('proposed_at'),
  decidedAt: column('decided_at'),
});

export const correctionsOfAppeal: From = ({ row, parent }) =>
  sql`correction ${row} where ${row}.person_id = ${parent}.person_id and ${row}.appeal_id = ${parent}.id
    order by ${row}.proposed_at desc, ${row}.id desc limit 50`;
