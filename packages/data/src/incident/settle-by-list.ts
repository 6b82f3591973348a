import type { Colour, Determinacy, Instant, PopupKind } from '@zhengming/domain';
import type pg from 'pg';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';

/** An outcome as its row tells it. */
export interface StoredVerdict {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
  readonly validUntil: Instant | null;
}

/** Somebody who was in the city of an incident and was judged again because another list came into force. */
export interface ListedPerson {
  readonly personId: string;
  readonly decisionId: string;
  readonly before: StoredVerdict;
  readonly after: StoredVerdict;
  /** Never appealed. */
  readonly silent: boolean;
}

const verdict = (row: string): string => `json_build_object('colour', ${row}.colour, 'popup', ${row}.popup,
  'determinacy', ${row}.determinacy, 'validUntil', (extract(epoch from ${row}.valid_until) * 1000)::bigint)`;

/** Before: the decision before the list's own. After: what the status says now. One scan, whoever it finds. */
const CHANGED = `select n.person_id as "personId", s.decision_id as "decisionId", ${verdict('p')} as before,
    ${verdict('s')} as after, not exists (select from appeal a where a.person_id = n.person_id) as silent
  from decision n
  join lateral (select * from decision e where e.person_id = n.person_id and e.id < n.id order by e.id desc limit 1) as p
    on true
  join status s on s.person_id = n.person_id
  where n.trigger = 'AREA' and n.trigger_id = $1 and exists (
    select from stay t where t.person_id = n.person_id and left(t.prefecture_code, 4) = left($2, 4))
  order by n.person_id`;

const PAGE = 500;

export interface SettledPage {
  readonly freed: number;
  readonly silent: number;
}

/**
 * Hands everybody whose outcome a list changed to `tell`, page by page, each in a transaction of its own. Telling somebody
 * twice is up to `tell` to prevent: cut off, it begins again from the start.
 * @returns false when it was cut off
 */
export async function settleByList(
  store: Store,
  { incidentId, listId, place }: { readonly incidentId: string; readonly listId: string; readonly place: string },
  hooks: {
    readonly signal: AbortSignal;
    readonly tell: (sql: Sql, persons: readonly ListedPerson[]) => Promise<SettledPage>;
  },
): Promise<boolean> {
  const reader = await store.pool.connect();
  let isBroken = true;
  try {
    await reader.query('begin isolation level repeatable read read only');
    await reader.query(`declare changed no scroll cursor for ${CHANGED}`, [listId, place]);
    const done = await tellPages(store, reader, incidentId, hooks);
    await reader.query('commit');
    isBroken = false;
    return done;
  } finally {
    reader.release(isBroken);
  }
}

async function tellPages(
  store: Store,
  reader: pg.PoolClient,
  incidentId: string,
  { signal, tell }: Parameters<typeof settleByList>[2],
): Promise<boolean> {
  for (;;) {
    if (signal.aborted) return false;
    const { rows } = await reader.query<ListedPerson>(`fetch ${PAGE} from changed`);
    if (rows.length === 0) return true;
    await inTransaction(store, async (sql) => {
      const { freed, silent } = await tell(sql, rows);
      await sql.query(
        'update incident set list_freed = list_freed + $2, list_silent = list_silent + $3 where id = $1',
        [incidentId, freed, silent],
      );
    });
  }
}

/** Incidents whose list was corrected and whose people are being told. */
export async function settlingIncidents(
  sql: Sql,
): Promise<readonly { readonly id: string; readonly place: string; readonly listId: string }[]> {
  const found = await sql.query(
    `select id, place, fixed_by_list as "listId" from incident where state = 'SETTLING' order by id`,
  );
  return found.rows as { id: string; place: string; listId: string }[];
}
