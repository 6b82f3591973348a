import type { Instant } from '@zhengming/domain';
import { formatInstant, fromEpochMs } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** The channel of LISTEN and NOTIFY on which `record_status_changes` says for which partner there is news. */
export const PARTNER_CHANNEL = 'zhengming_partner';

/** What a partner may know of a verdict. */
export interface ToldVerdict {
  readonly colour: string | null;
  readonly popup: string | null;
  /** Nothing pops up because something is not known. */
  readonly dataGap: boolean | null;
}

/** A change of the verdict of somebody a partner serves (状态变化). */
export interface StatusChange {
  readonly id: string;
  readonly personId: string;
  readonly watchId: string;
  readonly purpose: string;
  readonly changedAt: Instant;
  readonly before: ToldVerdict;
  readonly after: ToldVerdict;
  readonly validUntil: Instant | null;
  /** Where a reader that has seen this goes on. */
  readonly cursor: StreamPlace;
}

/** A place in the stream of one partner; `written` is a transaction, compared as a number. */
export interface StreamPlace {
  readonly written: string;
  readonly position: string;
}

const OF_FEW = { name: 'record-changes', text: 'select record_status_changes($1::uuid[], $2)' };
const OF_MANY = {
  name: 'record-many-changes',
  text: 'select record_status_changes(array(select person_id from status_write where is_new), $1)',
};

/**
 * Records what partners are to be told after statuses were written, in the same transaction. A statement of its own, after
 * the one that writes: it sees whom partners began to serve while that one waited for a row.
 */
export const recordChanges = async (sql: Sql, personIds: readonly string[], at: Instant): Promise<void> => {
  await sql.query({ ...OF_FEW, values: [[...personIds], formatInstant(at)] });
};

/** The same for everybody in the staging table of a population run. */
export const recordManyChanges = async (sql: Sql, at: Instant): Promise<void> => {
  await sql.query({ ...OF_MANY, values: [formatInstant(at)] });
};

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly watchId: string;
  readonly purpose: string;
  readonly changedAt: Date;
  readonly oldColour: string | null;
  readonly oldPopup: string | null;
  readonly oldDataGap: boolean | null;
  readonly colour: string;
  readonly popup: string | null;
  readonly dataGap: boolean;
  readonly validUntil: Date | null;
  readonly written: string;
  readonly position: string;
}

const COLUMNS = `e.id, e.person_id as "personId", e.watch_id as "watchId", e.purpose, e.changed_at as "changedAt",
  e.old_colour as "oldColour", e.old_popup as "oldPopup", e.old_data_gap as "oldDataGap", e.colour, e.popup,
  e.data_gap as "dataGap", e.valid_until as "validUntil", e.written_by::text as written, e.position::text as position`;

const toChange = (row: Row): StatusChange => ({
  id: row.id,
  personId: row.personId,
  watchId: row.watchId,
  purpose: row.purpose,
  changedAt: fromEpochMs(row.changedAt.getTime()),
  before: { colour: row.oldColour, popup: row.oldPopup, dataGap: row.oldDataGap },
  after: { colour: row.colour, popup: row.popup, dataGap: row.dataGap },
  validUntil: row.validUntil === null ? null : fromEpochMs(row.validUntil.getTime()),
  cursor: { written: row.written, position: row.position },
});

export interface StreamPage {
  readonly changes: readonly StatusChange[];
  /** More is written than may be read yet: a transaction that began earlier is still open. */
  readonly held: boolean;
}

/**
 * The next changes of a partner in an order in which nothing comes in later before what was read already: only what
 * transactions wrote before which none is open any more. A sequence alone would not do: whoever takes a number first may
 * commit last.
 * @param personId only of this one; null: of everybody the partner serves
 */
export async function nextChanges(
  sql: Sql,
  clientId: string,
  after: StreamPlace,
  { personId = null, most }: { readonly personId?: string | null; readonly most: number },
): Promise<StreamPage> {
  const { rows } = await sql.query<Row & { readonly readable: boolean }>(
    `select ${COLUMNS}, e.written_by < pg_snapshot_xmin(pg_current_snapshot()) as readable
     from status_change e
     where e.client_id = $1 and (e.written_by, e.position) > ($2::xid8, $3::bigint) and ($4::uuid is null or e.person_id = $4)
     order by e.written_by, e.position limit $5`,
    [clientId, after.written, after.position, personId, most],
  );
  const end = rows.findIndex(({ readable }) => !readable);
  return { changes: (end < 0 ? rows : rows.slice(0, end)).map(toChange), held: end >= 0 };
}

/** Where the stream ends now: whoever begins here hears of what happens from now on. */
export async function endOfStream(sql: Sql): Promise<StreamPlace> {
  const { rows } = await sql.query<{ written: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as written',
  );
  return { written: rows[0]?.written ?? '0', position: '0' };
}

/** The changes behind some deliveries; one that was erased meanwhile is missing. */
export async function findChange(sql: Sql, id: string): Promise<StatusChange | null> {
  const { rows } = await sql.query<Row>(`select ${COLUMNS} from status_change e where e.id = $1`, [id]);
  return rows[0] ? toChange(rows[0]) : null;
}
