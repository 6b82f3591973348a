import { fromEpochMs, type RuleVerdict } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import type { ComplaintReceiptType } from './complaint.type.js';

/** What a partner may know of a complaint: its number, and what the place is told. */
export async function receiptOf({ store }: Context, id: string): Promise<ComplaintReceiptType> {
  const { rows } = await store.pool.query<{ number: string; ruleVerdict: RuleVerdict; card: TextType; dueAt: Date }>(
    `select number, rule_verdict as "ruleVerdict", card, due_at as "dueAt" from refusal_complaint where id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error('a complaint vanished after it was taken in');
  return { ...row, dueAt: fromEpochMs(row.dueAt.getTime()) };
}
