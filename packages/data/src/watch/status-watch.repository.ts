import { formatInstant, fromEpochMs, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

export interface WatchPersons {
  readonly clientId: string;
  readonly personIds: readonly string[];
  readonly purpose: string;
  readonly since: Instant;
  readonly until: Instant;
}

/** That a partner serves a person (服务对象). */
export interface StatusWatch {
  readonly id: string;
  readonly purpose: string;
  readonly since: Instant;
  readonly until: Instant;
}

/**
 * Lets a partner serve persons from now on, or longer, in a transaction. Waits for whoever is writing their statuses, so that what the
 * partner is told last and what it hears next leave no gap. @returns the id of each watch by person
 */
export async function watchPersons(
  sql: Sql,
  { clientId, personIds, purpose, since, until }: WatchPersons,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)].sort();
  await sql.query('select from status where person_id = any ($1::uuid[]) order by person_id for update', [ids]);
  await sql.query('delete from status_watch where client_id = $1 and person_id = any ($2::uuid[]) and until <= $3', [
    clientId,
    ids,
    formatInstant(since),
  ]);
  const { rows } = await sql.query<{ personId: string; id: string }>(
    `insert into status_watch (person_id, client_id, id, purpose, since, until, colour, popup, data_gap, valid_until)
     select g.person_id, $1, g.id, $4, $5, $6, s.colour, s.popup, s.popup is null and s.determinacy = 'INDETERMINATE', s.valid_until
     from unnest($2::uuid[], $3::uuid[]) as g (person_id, id) left join status s on s.person_id = g.person_id
     order by g.person_id
     on conflict (person_id, client_id) do update set purpose = excluded.purpose, until = excluded.until
     returning person_id as "personId", id`,
    [clientId, ids, ids.map(() => uuidv7()), purpose, formatInstant(since), formatInstant(until)],
  );
  return new Map(rows.map(({ personId, id }) => [personId, id]));
}

/** Ends watches of a partner; ids of others are ids of nothing. In a transaction. @returns whose they were */
export async function unwatchPersons(
  sql: Sql,
  clientId: string,
  watchIds: readonly string[],
): Promise<readonly string[]> {
  // as whoever writes statuses: those first
  await sql.query(
    `select from status where person_id in (select person_id from status_watch where client_id = $1 and id = any ($2::uuid[]))
     order by person_id for update`,
    [clientId, [...watchIds]],
  );
  const { rows } = await sql.query<{ personId: string }>(
    'delete from status_watch where client_id = $1 and id = any ($2::uuid[]) returning person_id as "personId"',
    [clientId, [...watchIds]],
  );
  return rows.map(({ personId }) => personId);
}

/** How many a partner serves, counted up to a bound. */
export async function countWatches(sql: Sql, clientId: string, now: Instant, most: number): Promise<number> {
  const { rows } = await sql.query<{ n: number }>(
    `select count(*)::int as n from (select from status_watch where client_id = $1 and until > $2 limit $3) as counted`,
    [clientId, formatInstant(now), most],
  );
  return rows[0]?.n ?? 0;
}

/** The watches of a partner in the order of their ids. */
export async function listWatches(
  sql: Sql,
  clientId: string,
  { now, after, most }: { readonly now: Instant; readonly after: string | null; readonly most: number },
): Promise<readonly StatusWatch[]> {
  const { rows } = await sql.query<{ id: string; purpose: string; since: Date; until: Date }>(
    `select id, purpose, since, until from status_watch
     where client_id = $1 and until > $2 and ($3::uuid is null or id > $3) order by id limit $4`,
    [clientId, formatInstant(now), after, most],
  );
  return rows.map(({ id, purpose, since, until }) => ({
    id,
    purpose,
    since: fromEpochMs(since.getTime()),
    until: fromEpochMs(until.getTime()),
  }));
}
