import type { PolicyChangeKind, PolicyState } from '../generated/documents';
import { standingOf } from './standing';
import type { Period } from './timeline';

/** What a line needs, to know where it belongs and who has to act. */
export interface Waiting {
  readonly state: PolicyState;
  readonly emergency: boolean;
  readonly approvals: readonly unknown[];
  readonly approvalsNeeded: number;
  readonly periods: readonly Period[];
  readonly change: { readonly kind: PolicyChangeKind } | null;
}

/** The parts of the list, in the order in which they ask for attention. */
export const GROUPS = ['WAITING', 'DRAFTS', 'PUBLISHED', 'ENDED', 'DISCARDED'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(version: Waiting, now: number): Group {
  if (version.state === 'SUBMITTED' || version.change !== null) return 'WAITING';
  if (version.state === 'DRAFT') return 'DRAFTS';
  if (version.state === 'DISCARDED') return 'DISCARDED';
  return standingOf(version, now) === 'ENDED' ? 'ENDED' : 'PUBLISHED';
}

/** Whose turn it is (由谁处理): key of a sentence, with how many approvals are there and needed. */
type Turn = 'AUTHOR' | 'APPROVER' | 'SECOND_APPROVER' | 'NOBODY';

export function turnOf(version: Waiting): Turn {
  if (version.state === 'DRAFT') return 'AUTHOR';
  if (version.change !== null) return 'APPROVER';
  if (version.state !== 'SUBMITTED') return 'NOBODY';
  return version.approvalsNeeded > 1 && version.approvals.length > 0 ? 'SECOND_APPROVER' : 'APPROVER';
}
