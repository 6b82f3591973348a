import { DAY_MS, type DeskPolicy, type Instant, plusMs } from '@zhengming/domain';

/** Over, and until when it may be contested: fixed by what the desk promises on that day. */
export const closing = (
  { parameters }: DeskPolicy,
  at: Instant,
): { readonly closedAt: Instant; readonly reopenUntil: Instant } => ({
  closedAt: at,
  reopenUntil: plusMs(at, parameters.reopenDays * DAY_MS),
});
