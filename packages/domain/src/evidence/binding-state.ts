import { clearsAt, dayOf, type Instant } from '../time/time.js';
import type { BindingPeriod } from './binding-period.js';
import type { BindingVerification } from './evidence.js';

/** PENDING 待生效 → ACTIVE 生效中 → ENDING 解绑待失效 → ENDED 已失效. ENDING still counts; PENDING does not yet. */
export type BindingState = 'PENDING' | 'ACTIVE' | 'ENDING' | 'ENDED';

/** Where a number stands at an instant. Unbound before it ever counted, it is PENDING until it counts and ENDING then. */
export function bindingState({ effectiveFrom, effectiveTo }: BindingPeriod, at: Instant): BindingState {
  if (effectiveTo !== null && effectiveTo <= Math.max(at, effectiveFrom)) return 'ENDED';
  if (at < effectiveFrom) return 'PENDING';
  return effectiveTo === null ? 'ACTIVE' : 'ENDING';
}

/** A number as the desk sees it. */
export interface BoundNumber extends BindingPeriod {
  readonly id: string;
  readonly verification: BindingVerification;
  readonly answeredAt: Instant | null;
  /** Somebody asked for it to be verified again, and no answer has come. */
  readonly requestedAt: Instant | null;
}

/** Until when a number would count if it were unbound at `at`; what is unbound already keeps its day. */
export function countsUntilIfUnbound({ effectiveTo }: BindingPeriod, at: Instant, delayDays: number): Instant {
  return effectiveTo ?? clearsAt(dayOf(at), delayDays);
}

/** Whether unbinding now would take a number out of the check any sooner than it goes by itself. */
export const unbindingHelps = (binding: BindingPeriod, at: Instant): boolean =>
  binding.effectiveTo === null && bindingState(binding, at) !== 'ENDED';

export type NumberHint =
  | 'NO_NUMBER'
  | 'UNVERIFIED'
  | 'NOT_ANSWERED'
  | 'REQUEST_WAITING'
  | 'MANY_NUMBERS'
  | 'NOT_YET_COUNTING'
  | 'STILL_COUNTING';

/** What the hotline tells a caller whose app does not open (京外打不开): a hint and the number it is about. */
export interface NumberDiagnosis {
  readonly hint: NumberHint;
  readonly bindingId: string | null;
  /** When the hint is over by itself; null: not by waiting. */
  readonly until: Instant | null;
}

export interface DiagnosisTerms {
  /** From how many counting numbers on every one is checked so long that a slow network gives up. */
  readonly manyNumbers: number;
}

/** Why the check of somebody's numbers may fail or take long, what can be helped first. Order of numbers carries no meaning. */
export function diagnoseNumbers(
  numbers: readonly BoundNumber[],
  at: Instant,
  { manyNumbers }: DiagnosisTerms,
): readonly NumberDiagnosis[] {
  const living = [...numbers]
    .filter((one) => bindingState(one, at) !== 'ENDED')
    .sort((a, b) => a.effectiveFrom - b.effectiveFrom || (a.id < b.id ? -1 : 1));
  const counting = living.filter((one) => bindingState(one, at) !== 'PENDING');
  if (living.length === 0) return [{ hint: 'NO_NUMBER', bindingId: null, until: null }];
  const about =
    (hint: NumberHint, until: (one: BoundNumber) => Instant | null) =>
    (one: BoundNumber): NumberDiagnosis => ({ hint, bindingId: one.id, until: until(one) });
  return [
    ...counting
      .filter((one) => one.verification === 'UNVERIFIED')
      .map(about('UNVERIFIED', ({ effectiveTo }) => effectiveTo)),
    ...counting
      .filter((one) => one.verification === 'UNKNOWN')
      .map(about('NOT_ANSWERED', ({ effectiveTo }) => effectiveTo)),
    ...living.filter((one) => one.requestedAt !== null).map(about('REQUEST_WAITING', () => null)),
    ...(counting.length >= manyNumbers ? [{ hint: 'MANY_NUMBERS', bindingId: null, until: null } as const] : []),
    ...living
      .filter((one) => bindingState(one, at) === 'PENDING')
      .map(about('NOT_YET_COUNTING', ({ effectiveFrom }) => effectiveFrom)),
    ...living
      .filter((one) => bindingState(one, at) === 'ENDING')
      .map(about('STILL_COUNTING', ({ effectiveTo }) => effectiveTo)),
  ];
}
