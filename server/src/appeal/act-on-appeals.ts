import type { AppealAction, UrgencyClass } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { addNote } from './add-note.js';
import { assignAppeal } from './assign-appeal.js';
import { askCitizen } from './await-citizen.js';
import { changeUrgency } from './change-urgency.js';
import { linkAppeal } from './link-appeal.js';
import { startReview } from './start-review.js';

/** What can be done to many cases at once (批量): nothing that decides one. */
export const BULK_ACTIONS = ['ASSIGN', 'ADD_NOTE', 'ASK_CITIZEN', 'CHANGE_URGENCY', 'START_REVIEW', 'LINK'] as const;
export type BulkAction = Extract<AppealAction, (typeof BULK_ACTIONS)[number]>;

export interface ActOnAppeals {
  readonly action: BulkAction;
  readonly appeals: readonly { readonly appealId: string; readonly expectedVersion: number }[];
  readonly note?: string | null;
  /** ASSIGN */
  readonly staffId?: string | null;
  /** CHANGE_URGENCY */
  readonly urgency?: UrgencyClass | null;
  /** LINK */
  readonly incidentId?: string | null;
}

/** What became of one case: null when it was done. */
export interface BulkOutcome {
  readonly appealId: string;
  readonly refusal: Refusal | null;
}

const AT_MOST = 200;

/** Does the same to each case, each in a transaction of its own: one that is refused keeps none of the others. */
export async function actOnAppeals(context: Context, input: ActOnAppeals): Promise<readonly BulkOutcome[] | Refusal> {
  if (input.appeals.length > AT_MOST) return tooMany();
  const outcomes: BulkOutcome[] = [];
  for (const one of input.appeals) {
    const answer = await act(context, input, one);
    outcomes.push({ appealId: one.appealId, refusal: isRefusal(answer) ? answer : null });
  }
  return outcomes;
}

function act(
  context: Context,
  { action, note, staffId, urgency, incidentId }: ActOnAppeals,
  one: ActOnAppeals['appeals'][number],
): Promise<string | Refusal> {
  const move = { ...one, note: note ?? null };
  switch (action) {
    case 'ASSIGN':
      return assignAppeal(context, { ...move, staffId: staffId ?? null });
    case 'ADD_NOTE':
      return addNote(context, move);
    case 'ASK_CITIZEN':
      return askCitizen(context, { ...one, missing: note ?? '' });
    case 'CHANGE_URGENCY':
      return urgency ? changeUrgency(context, { ...move, urgency }) : Promise.resolve(whichClass());
    case 'LINK':
      return incidentId ? linkAppeal(context, { ...move, incidentId }) : Promise.resolve(whichIncident());
    case 'START_REVIEW':
      return startReview(context, move);
  }
}

const tooMany = (): Refusal =>
  refuse('TOO_MANY', `一次最多处理${AT_MOST}件。`, `At most ${AT_MOST} cases at once.`, 'input.appeals');
const whichClass = (): Refusal => refuse('URGENCY_MISSING', '请选择紧急程度。', 'Choose the class.', 'input.urgency');
const whichIncident = (): Refusal =>
  refuse('INCIDENT_MISSING', '请选择事件。', 'Choose the incident.', 'input.incidentId');
