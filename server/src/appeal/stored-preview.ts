import type { DataGap, Instant, Judgement, RuleChange, Text, VaccinationState } from '@zhengming/domain';

/** What the judge said before and after, as `correction.preview` keeps it: the domain's names, epoch milliseconds. */
export interface StoredPreview {
  readonly before: StoredOutcome;
  readonly after: StoredOutcome;
  /** Absent in what was proposed before these were kept. */
  readonly changes?: StoredChanges;
}
export type StoredOutcome = Pick<Judgement, 'colour' | 'popup' | 'determinacy' | 'decidingRuleId' | 'validUntil'>;

export type EffectOnOthers = 'UNCHANGED' | 'MILDER' | 'SET_ASIDE';

/** Everything else a proposal changes. */
export interface StoredChanges {
  readonly rules: readonly (RuleChange & { readonly title: Text })[];
  readonly gapsClosed: readonly DataGap[];
  readonly gapsOpened: readonly DataGap[];
  /** What becomes of it as time goes on, by today's rules and list. */
  readonly steps: readonly { readonly at: Instant; readonly outcome: StoredOutcome; readonly counts: boolean }[];
  /** The first instant at which the outcome is stricter again; null = none is known. */
  readonly holdsUntil: Instant | null;
  readonly endsAt: Instant;
  /** What the status is when the corrections have ended. */
  readonly returnsTo: StoredOutcome;
  /** null: no dose is attached. */
  readonly vaccination: {
    readonly before: VaccinationState;
    readonly after: VaccinationState;
    readonly better: boolean;
  } | null;
  /** null: nobody else is concerned. */
  readonly others: EffectOnOthers | null;
}

export const toStoredOutcome = (judgement: Judgement): StoredOutcome => ({
  colour: judgement.colour,
  popup: judgement.popup,
  determinacy: judgement.determinacy,
  decidingRuleId: judgement.decidingRuleId,
  validUntil: judgement.validUntil,
});
