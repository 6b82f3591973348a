import type { Reason } from './outcome.js';

/** How a rule's answer is read: the one that decided, others that fired, those that cannot be told, those that passed. */
export type ReasonGroup = 'DECIDING' | 'FIRED' | 'OPEN' | 'PASSED';

const ORDER: readonly ReasonGroup[] = ['DECIDING', 'FIRED', 'OPEN', 'PASSED'];
const BY_TRUTH = { TRUE: 'FIRED', UNKNOWN: 'OPEN', FALSE: 'PASSED' } as const;

export const reasonGroup = ({ deciding, truth }: Pick<Reason, 'deciding' | 'truth'>): ReasonGroup =>
  deciding ? 'DECIDING' : BY_TRUTH[truth];

/** Reasons in the order they are read: by group, and in the policy's order inside a group. */
export const inReadingOrder = <R extends Pick<Reason, 'deciding' | 'truth'>>(reasons: readonly R[]): readonly R[] =>
  ORDER.flatMap((group) => reasons.filter((reason) => reasonGroup(reason) === group));
