import { type Instant, formatInstant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** How somebody wants the dashboard. */
export interface StaffPreference {
  readonly largeType: boolean;
  readonly shortcuts: boolean;
}

const AS_DELIVERED: StaffPreference = { largeType: false, shortcuts: true };

export async function findPreference(sql: Sql, staffId: string): Promise<StaffPreference> {
  const { rows } = await sql.query<StaffPreference>(
    'select large_type as "largeType", shortcuts from staff_preference where staff_id = $1',
    [staffId],
  );
  return rows[0] ?? AS_DELIVERED;
}

export async function savePreference(sql: Sql, staffId: string, preference: StaffPreference): Promise<void> {
  await sql.query(
    `insert into staff_preference (staff_id, large_type, shortcuts) values ($1, $2, $3)
     on conflict (staff_id) do update set large_type = excluded.large_type, shortcuts = excluded.shortcuts`,
    [staffId, preference.largeType, preference.shortcuts],
  );
}

/** A view of the queue that is kept; `filter` is an AppealFilter of the API. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly owner: string;
  readonly mine: boolean;
  readonly filter: Readonly<Record<string, unknown>>;
}

export interface NewFilter {
  readonly ownerId: string;
  readonly name: string;
  readonly shared: boolean;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

const MOST_FILTERS = 100;

/** One's own and those that are shared, own ones first. */
export async function findFilters(sql: Sql, staffId: string): Promise<readonly SavedFilter[]> {
  const { rows } = await sql.query<SavedFilter>(
    `select f.id, f.name, f.shared, s.name as owner, f.owner_id = $1 as mine, f.filter
       from saved_filter f join staff_user s on s.id = f.owner_id
      where f.owner_id = $1 or f.shared order by (f.owner_id = $1) desc, f.created_at, f.id limit $2`,
    [staffId, MOST_FILTERS],
  );
  return rows;
}

/** Keeps a view; one of the same name makes way for it. @returns the id */
export async function saveFilter(sql: Sql, { ownerId, name, shared, filter, at }: NewFilter): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into saved_filter (id, owner_id, name, shared, filter, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (owner_id, lower(name)) do update
        set name = excluded.name, shared = excluded.shared, filter = excluded.filter
     returning id`,
    [uuidv7(), ownerId, name, shared, JSON.stringify(filter), formatInstant(at)],
  );
  const [row] = rows;
  if (!row) throw new Error('a filter was not kept');
  return row.id;
}

/** @returns whether there was one of this person to delete */
export async function deleteFilter(sql: Sql, ownerId: string, id: string): Promise<boolean> {
  const { rowCount } = await sql.query('delete from saved_filter where id = $1 and owner_id = $2', [id, ownerId]);
  return (rowCount ?? 0) > 0;
}

export interface Handler {
  readonly id: string;
  readonly displayName: string;
}

const MOST_HANDLERS = 500;

/** Whoever may be given a case. */
export async function findHandlers(sql: Sql): Promise<readonly Handler[]> {
  const { rows } = await sql.query<Handler>(
    `select id, name as "displayName" from staff_user
      where active and roles && array['HANDLER', 'SUPERVISOR'] order by name, id limit $1`,
    [MOST_HANDLERS],
  );
  return rows;
}
