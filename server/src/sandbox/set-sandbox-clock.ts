import { updateDue } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { startDueRuns } from '../jobs/due-runs.js';
import { FARTHEST_AHEAD_MS } from './sandbox.js';

export const notASandbox = (): Refusal =>
  refuse(
    'NOT_A_SANDBOX',
    '这里不是沙箱，时钟与数据不能由合作方改动。',
    'This is no sandbox: nobody sets its clock or empties it.',
  );

/** Moves the clock of a sandbox forward and judges everybody whose status time alone changes, before it answers. */
export async function setSandboxClock(context: Context, at: Instant): Promise<Refusal | null> {
  const { sandbox, clock, store, worlds } = context;
  if (sandbox === null) return notASandbox();
  const now = clock.now();
  if (at < now)
    return refuse(
      'CLOCK_BACKWARDS',
      '时钟只能向前；要回到起点请重置沙箱。',
      'The clock only goes forward; reset the sandbox to begin anew.',
      'at',
    );
  if (at - now > FARTHEST_AHEAD_MS)
    return refuse('CLOCK_TOO_FAR', '一次最多前进400天。', 'At most 400 days at once.', 'at');
  await sandbox.advance(at);
  worlds.changed();
  await startDueRuns(context);
  await updateDue(store, await worlds.current(), clock.now(), { now: () => clock.now() });
  return null;
}
