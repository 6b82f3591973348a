import { gapSentence, headline, secondPersonSentence, type SecondPersonReason } from '@zhengming/domain';
import { namedDivision } from '../division/division.type.js';
import { type From, column, expression, mapped, many, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import type { BeforeAfterType } from './correction.type.js';
import type { OutcomeType } from './outcome.type.js';
import type { ProposalChangesType } from './proposal.type.js';
import type { StoredChanges, StoredOutcome, StoredPreview } from './stored-preview.js';

const toOutcomeType = (outcome: StoredOutcome): OutcomeType => ({ ...outcome, headline: headline(outcome) });

export const toBeforeAfterType = ({ before, after }: StoredPreview): BeforeAfterType => ({
  before: toOutcomeType(before),
  after: toOutcomeType(after),
});

export const toChangesType = (changes: StoredChanges): ProposalChangesType => ({
  ...changes,
  gapsClosed: changes.gapsClosed.map(({ code }) => ({ code, sentence: gapSentence({ code }) })),
  gapsOpened: changes.gapsOpened.map(({ code }) => ({ code, sentence: gapSentence({ code }) })),
  steps: changes.steps.map(({ at, counts, outcome }) => ({ at, counts, outcome: toOutcomeType(outcome) })),
  returnsTo: toOutcomeType(changes.returnsTo),
});

export const toReasonTypes = (reasons: readonly string[]) =>
  (reasons as readonly SecondPersonReason[]).map((code) => ({ code, sentence: secondPersonSentence(code) }));

/** Name of a member of staff for a column that holds an id; what the system did itself has none. */
export const staffName = (id: Sql): Sql => sql`(select u.name from staff_user u where u.id = ${id})`;

export const correctionReading = reading('Correction', {
  id: column('id'),
  proposalId: column('proposal_id'),
  kind: column('kind'),
  targetIds: column('target_ids'),
  division: mapped(column('division_code'), namedDivision),
  ruleId: column('rule_id'),
  ruleIds: column('rule_ids'),
  test: mapped(column('test'), (value) => value),
  dose: mapped(column('dose'), (value) => value),
  legalBasis: column('legal_basis'),
  evidenceIds: column('evidence_ids'),
  validFrom: column('valid_from'),
  validTo: column('valid_to'),
  state: column('state'),
  preview: mapped(column('preview'), (value) => toBeforeAfterType(value as StoredPreview)),
  changes: mapped(column('preview'), (value) => {
    const { changes } = value as StoredPreview;
    return changes === undefined ? null : toChangesType(changes);
  }),
  secondPersonReasons: mapped(column('second_person_reasons'), (value) =>
    toReasonTypes((value ?? []) as readonly string[]),
  ),
  author: { kind: 'value', sql: (row) => sql`coalesce(${staffName(sql`${row}.author_id`)}, '')` },
  approver: { kind: 'value', sql: (row) => staffName(sql`${row}.approver_id`) },
  proposedAt: column('proposed_at'),
  decidedAt: column('decided_at'),
  removedAt: column('known_to'),
  removedBy: expression((row) => staffName(sql`${row}.removed_by`)),
  removalReason: column('removal_reason'),
});

export const correctionRemovalReading = reading('CorrectionRemoval', {
  id: column('id'),
  proposalId: column('proposal_id'),
  reason: column('reason'),
  preview: mapped(column('preview'), (value) => toBeforeAfterType(value as StoredPreview)),
  stricter: column('stricter'),
  state: column('state'),
  askedBy: expression((row) => sql`coalesce(${staffName(sql`${row}.asked_by`)}, '')`),
  askedAt: column('asked_at'),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  mayDecide: mapped(
    expression((row) => sql`json_build_object('askedBy', ${row}.asked_by, 'state', ${row}.state)`),
    (value, { actor }) => {
      const { askedBy, state } = value as { readonly askedBy: string; readonly state: string };
      const decides = actor.kind === 'STAFF' && (actor.roles.has('REVIEWER') || actor.roles.has('SUPERVISOR'));
      return state === 'PROPOSED' && decides && actor.id !== askedBy;
    },
  ),
});

export const correctionsOfAppeal: From = ({ row, parent }) =>
  sql`correction ${row} where ${row}.person_id = ${parent}.person_id and ${row}.appeal_id = ${parent}.id
    order by ${row}.proposed_at desc, ${row}.id desc limit 50`;

export const removalsOfAppeal = many(
  () => correctionRemovalReading,
  ({ row, parent }) =>
    sql`correction_removal ${row} where ${row}.person_id = ${parent}.person_id and ${row}.appeal_id = ${parent}.id
      order by ${row}.asked_at desc, ${row}.id limit 20`,
);
