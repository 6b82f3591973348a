import {
  findMaintenance,
  insertMaintenance,
  inTransaction,
  type Maintenance,
  withdrawMaintenanceRow,
} from '@zhengming/data';
import { DAY_MS, HOUR_MS } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { CALENDAR_MS } from '../token/token-keys.js';
import type { PublishMaintenanceInput, WithdrawMaintenanceInput } from './maintenance.type.js';

const LONGEST_HOURS = 12;
const LONGEST_REASON = 200;

/** Publishes hours in which the service may be shut (公告维护): never in the past, so that nobody is told afterwards. */
export async function publishMaintenance(
  context: Context,
  { from, to, reason }: PublishMaintenanceInput,
): Promise<Maintenance | Refusal> {
  const now = context.clock.now();
  const wrong =
    checkText(reason, 'input.reason') ??
    longerThan(reason, LONGEST_REASON, 'input.reason') ??
    checkHours({ from, to, now });
  if (wrong) return wrong;
  const id = uuidv7();
  const window = { id, from, to, reason: withoutNumbers(reason), at: now, by: signedIn(context).id };
  const found = await inTransaction(context.store, async (sql) =>
    (await insertMaintenance(sql, window)) ? findMaintenance(sql, id) : null,
  );
  if (found === null) return acrossAnother();
  context.tokens.changed();
  return found;
}

function checkHours({ from, to, now }: { readonly from: number; readonly to: number; readonly now: number }) {
  if (from <= now)
    return refuse(
      'IN_THE_PAST',
      '维护须提前公告，开始时间应晚于现在。',
      'Maintenance is published before it begins.',
      'input.from',
    );
  if (to <= from)
    return refuse('ENDS_BEFORE_IT_STARTS', '结束时间应晚于开始时间。', 'It must end after it begins.', 'input.to');
  if (to - from > LONGEST_HOURS * HOUR_MS)
    return refuse(
      'TOO_LONG',
      `一次维护不得超过${LONGEST_HOURS}小时。`,
      `No more than ${LONGEST_HOURS} hours at once.`,
      'input.to',
    );
  const days = CALENDAR_MS / DAY_MS;
  if (to - now > CALENDAR_MS)
    return refuse('TOO_FAR_AHEAD', `最多提前${days}天公告。`, `No more than ${days} days ahead.`, 'input.from');
  return null;
}

const acrossAnother = (): Refusal =>
  refuse(
    'MAINTENANCE_OVERLAPS',
    '与另一次已公告的维护重叠。',
    'Another published maintenance lies across it.',
    'input.from',
  );

/** Withdraws hours that are not over (撤回公告); tokens that know of them keep what they were told. */
export async function withdrawMaintenance(
  context: Context,
  { id, reason }: WithdrawMaintenanceInput,
): Promise<Maintenance | Refusal> {
  const wrong = checkText(reason, 'input.reason') ?? longerThan(reason, LONGEST_REASON, 'input.reason');
  if (wrong) return wrong;
  const withdrawal = { id, at: context.clock.now(), by: signedIn(context).id, because: withoutNumbers(reason) };
  const found = await inTransaction(context.store, async (sql) =>
    (await withdrawMaintenanceRow(sql, withdrawal)) ? findMaintenance(sql, id) : null,
  );
  if (found === null)
    return refuse(
      'UNKNOWN_MAINTENANCE',
      '没有此维护公告，或已撤回、已结束。',
      'There is no such maintenance, or it is withdrawn or over.',
      'input.id',
    );
  context.tokens.changed();
  return found;
}
