import { type AppealRecord, endTransfer, inTransaction, lockAppeal, resumeTransfer } from '@zhengming/data';
import { formatInstant, HOUR_MS, plusMs } from '@zhengming/domain';
import type { Context, Services } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { onAppeal } from './appeal-command.js';
import { checkText, withoutNumbers } from './free-text.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { systemStep } from './system-step.js';
import { registerUndo } from './undo-registry.js';

export interface AskCitizen {
  readonly appealId: string;
  /** What exactly is missing; told to the citizen. */
  readonly missing: string;
  /** How long to wait; absent: as long as the policy lets a clock pause. */
  readonly hours?: number | null;
  readonly expectedVersion: number;
}

/** Nothing is missing any more. */
export const NOT_WAITING = { missing: null, pausedAt: null, pauseUntil: null } as const;

/** Something is missing (待补充): the citizen is told exactly what, the clock pauses, and after a day at most goes on by itself. */
export const askCitizen = (
  context: Context,
  { appealId, missing, hours, expectedVersion }: AskCitizen,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId, expectedVersion, action: 'ASK_CITIZEN' },
    async ({ sql, appeal, now: pausedAt, policy }) => {
      const longest = policy.parameters.longestPauseHours;
      const lasts = hours ?? longest;
      const wrong =
        checkText(missing, 'input.missing') ?? (lasts >= 1 && lasts <= longest ? null : pauseTooLong(longest));
      if (wrong) return wrong;
      const text = withoutNumbers(missing);
      const pauseUntil = plusMs(pausedAt, lasts * HOUR_MS);
      const message = { kind: 'ASKED', number: appeal.number, missing: text, until: pauseUntil } as const;
      await queueNotice(context, sql, { appeal, decisionId: null, message, at: pausedAt });
      return {
        changes: { missing: text, pausedAt, pauseUntil },
        note: text,
        data: { pauseUntil: formatInstant(pauseUntil) },
      };
    },
  );

const pauseTooLong = (hours: number): Refusal =>
  refuse(
    'PAUSE_TOO_LONG',
    `等待补充须在1至${hours}小时之内。`,
    `It can wait from 1 to ${hours} hours for the citizen.`,
    'input.hours',
  );

/** What was missing is there (已补充); says what came. */
export const citizenAnswered = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'CITIZEN_ANSWERED' }, () =>
    Promise.resolve(checkText(note ?? '', 'input.note') ?? { changes: NOT_WAITING, note: noteOf(note) }),
  );

/** Back to review without waiting any longer (恢复核查): for the citizen, an agency, or whoever it was passed on to. */
export const resumeAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'RESUME' }, async ({ sql, appeal, now }) => {
    await endTransfer(sql, appeal, now);
    return { changes: NOT_WAITING, note: noteOf(note) };
  });

registerUndo('RESUME', async ({ sql, appeal }, { at }) => {
  await resumeTransfer(sql, appeal, at);
  return null;
});

const AT_ONCE = 500;

/** Nobody answered in time: the case goes on with what there is. @returns how many */
export async function returnPaused({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<number> {
  const now = clock.now();
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from appeal where state = 'AWAITING_CITIZEN' and pause_until <= $1 order by pause_until limit $2`,
    [formatInstant(now), AT_ONCE],
  );
  let returned = 0;
  for (const { id } of rows) {
    await inTransaction(store, async (sql) => {
      const appeal = await lockAppeal(sql, id);
      if (!appeal || !isPauseOver(appeal, now)) return;
      await systemStep(sql, appeal, { action: 'RETURN_PAUSED', at: now, changes: NOT_WAITING });
      returned += 1;
    });
  }
  return returned;
}

const isPauseOver = ({ state, pauseUntil }: AppealRecord, now: number): boolean =>
  state === 'AWAITING_CITIZEN' && pauseUntil !== null && pauseUntil <= now;
