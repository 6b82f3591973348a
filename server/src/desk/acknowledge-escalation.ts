import { acknowledgeEscalation, inTransaction } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';

/** A supervisor takes care of something that was brought to them (督办签收). @returns its id */
export async function takeCare(context: Context, id: string): Promise<string | Refusal> {
  const done = await inTransaction(context.store, (sql) =>
    acknowledgeEscalation(sql, id, signedIn(context).id, context.clock.now()),
  );
  return done
    ? id
    : refuse(
        'ESCALATION_TAKEN',
        '此条已有人处理，请刷新查看。',
        'Somebody takes care of it already; look again.',
        'id',
      );
}
