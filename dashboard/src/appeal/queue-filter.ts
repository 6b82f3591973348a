import type { AppealFilter, AppealState, UrgencyClass } from '../generated/documents';

export type QueueView = 'open' | 'mine' | 'unassigned' | 'soon' | 'overdue' | 'review' | 'all';

/** What the person at the desk has chosen to see. */
export interface QueueChoice {
  readonly view: QueueView;
  readonly urgency: readonly UrgencyClass[];
  readonly state: AppealState | null;
  readonly search: string;
}

export const DEFAULT_CHOICE: QueueChoice = { view: 'open', urgency: [], state: null, search: '' };

const OF_VIEW: Record<QueueView, AppealFilter> = {
  open: { open: true },
  mine: { open: true, mine: true },
  unassigned: { open: true, unassigned: true },
  soon: { open: true, soon: true },
  overdue: { open: true, overdue: true },
  review: { states: ['SECOND_REVIEW'] },
  all: {},
};

/** The question to the server. A state chosen by hand narrows the view to that state. */
export function toAppealFilter({ view, urgency, state, search }: QueueChoice): AppealFilter {
  return {
    ...OF_VIEW[view],
    ...(state !== null && { states: [state] }),
    ...(urgency.length > 0 && { urgency: [...urgency] }),
    ...(search.trim() !== '' && { search: search.trim() }),
  };
}

const NARROWER = ['mine', 'unassigned', 'soon', 'overdue'] as const;

/** The choice a kept filter stands for; conditions this screen has no control for are left to their defaults. */
export function fromAppealFilter(filter: AppealFilter): QueueChoice {
  const { open, states, urgency } = filter;
  const [state = null] = states ?? [];
  const owed: QueueView = NARROWER.find((view) => filter[view]) ?? 'open';
  const isReview = !open && state === 'SECOND_REVIEW';
  return {
    view: open ? owed : isReview ? 'review' : 'all',
    urgency: urgency ?? [],
    state: isReview ? null : state,
    search: '',
  };
}
