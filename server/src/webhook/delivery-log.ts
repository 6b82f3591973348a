import { readDeliveryLog } from '@zhengming/data';
import { formatInstant, instant, type WebhookState } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { ownPartnerId } from '../portal/own-partner.js';
import { KEYSET } from '../read/compile.js';
import { decodeCursor, type Page, type PageArgs, pageOf, pageSize, type SortKey } from '../read/connection.js';
import { sql } from '../read/sql.js';
import { toDeliveryType, type WebhookDeliveryConnectionType } from './webhook.type.js';

const ORDER: readonly SortKey[] = [
  { sql: (row) => sql`${row}.created_at`, type: 'timestamptz' },
  { sql: (row) => sql`${row}.id`, type: 'uuid' },
];

export interface LogAsked extends PageArgs {
  readonly endpointId: string;
  readonly state: WebhookState | null;
}

/** What was sent to an endpoint, and what came of each attempt (投递记录), newest first. */
export async function webhookDeliveries(
  context: Context,
  { endpointId, state, first, after }: LogAsked,
): Promise<WebhookDeliveryConnectionType> {
  const size = pageSize(first);
  const [at, id = ''] = after ? decodeCursor(after, ORDER) : [];
  const clientId = await ownPartnerId(context);
  const found = await readDeliveryLog(context.store.pool, {
    clientId,
    endpointId,
    state: state ?? null,
    after: at === undefined || at === null ? null : { at: instant(at), id: id ?? '' },
    most: size + 1,
  });
  const rows = found.map((one) => ({ ...toDeliveryType(one), [KEYSET]: [formatInstant(one.createdAt), one.id] }));
  return pageOf(rows, size) as Page<unknown> as WebhookDeliveryConnectionType;
}
