import { checkUrgencyChange, type Instant, type UrgencyClass, type UrgencyRefusal } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { checkText } from './free-text.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

export interface ChangeUrgency extends MoveAppeal {
  readonly urgency: UrgencyClass;
  /** Absent: as it was. */
  readonly departureAt?: Instant | null;
  /** A supervisor keeps an eye on it and takes on the longer hard stop. */
  readonly supervised?: boolean | null;
}

/** More urgent, or, for a supervisor, less (调整紧急程度); says why. The clocks are worked out from the history. */
export const changeUrgency = (context: Context, input: ChangeUrgency): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'CHANGE_URGENCY' },
    ({ appeal, actor, now }) => {
      const supervised = input.supervised ?? false;
      const roles = [...actor.roles];
      const refused = checkUrgencyChange(appeal.urgency, input.urgency, { id: actor.id, roles });
      const wrong =
        checkText(input.note ?? '', 'input.note') ??
        (refused === 'SAME_CLASS' && (supervised || input.departureAt) ? null : urgencyRefusal(refused)) ??
        (supervised && !roles.includes('SUPERVISOR') ? urgencyRefusal('ONLY_A_SUPERVISOR_LOWERS') : null) ??
        (input.departureAt && input.departureAt < now ? departed() : null);
      if (wrong) return Promise.resolve(wrong);
      return Promise.resolve({
        changes: { urgency: input.urgency, ...(input.departureAt && { departureAt: input.departureAt }) },
        note: noteOf(input.note),
        data: { urgency: { from: appeal.urgency, to: input.urgency }, ...(supervised && { supervised }) },
      });
    },
  );

const URGENCY: Readonly<Record<UrgencyRefusal, Refusal>> = {
  SAME_CLASS: refuse('SAME_CLASS', '紧急程度没有变化。', 'It is of that class already.', 'input.urgency'),
  ONLY_A_SUPERVISOR_LOWERS: refuse(
    'ONLY_A_SUPERVISOR_LOWERS',
    '降低紧急程度、延长办理时限须由班长决定。',
    'Only a supervisor gives a case more time.',
    'input.urgency',
  ),
};
const urgencyRefusal = (code: UrgencyRefusal | null): Refusal | null => (code === null ? null : URGENCY[code]);

const departed = (): Refusal =>
  refuse('DEPARTURE_IN_THE_PAST', '出发时间已过。', 'The departure lies in the past.', 'input.departureAt');
