import type { CauseCode } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { earliestWayOut } from '../notice/earliest-way-out.js';
import { queueNotice } from '../notice/queue-notice.js';
import { onAppeal } from './appeal-command.js';
import { checkText, withoutNumbers } from './free-text.js';
import { systemStep } from './system-step.js';

export interface UpholdAppeal {
  readonly appealId: string;
  readonly cause: CauseCode;
  readonly reason: string;
  readonly expectedVersion: number;
}

/** The outcome stands (维持); the person is owed the reason (个人信息保护法 art. 50). */
export const upholdAppeal = (context: Context, input: UpholdAppeal): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'UPHOLD' },
    (command) => {
      const { sql, appeal, now, to } = command;
      const wrong = checkText(input.reason, 'input.reason');
      if (wrong) return Promise.resolve(wrong);
      const reason = withoutNumbers(input.reason);
      return Promise.resolve({
        changes: { cause: input.cause, verdict: 'UPHELD' as const, verdictReason: reason, decidedAt: now },
        note: reason,
        afterwards: async () => {
          const decided = await systemStep(sql, appeal, { action: 'DECIDE', from: to, at: now });
          await systemStep(sql, appeal, { action: 'APPLY', from: decided, at: now });
          const clears = await earliestWayOut(context, sql, appeal.personId, now);
          const message = { kind: 'UPHELD', number: appeal.number, reason, clears } as const;
          await queueNotice(context, sql, { appeal, decisionId: appeal.decisionId, message, at: now });
          return null;
        },
      });
    },
  );
