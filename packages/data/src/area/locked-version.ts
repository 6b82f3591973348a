import type { Sql } from '../orm/transaction.js';
import { done, refused, type AreaResult, type ListedGroup } from './area-list.js';
import type { AreaVersionState } from './stage-area-list.js';

/** An area version as a command needs it, locked until the transaction ends. */
export interface LockedVersion {
  readonly id: string;
  /** Its place among the lists by arrival. */
  readonly place: string;
  readonly state: AreaVersionState;
  readonly preparedBy: string | null;
  readonly unresolved: number;
  readonly groups: readonly ListedGroup[];
  /** The version in force that this one takes back; null: an official list. */
  readonly rollsBack: string | null;
}

/** SQL: where a version stands among the lists by arrival; a roll-back stands in place of the list that it takes back. */
export const PLACE = 'coalesce(place_in_order, sequence)';

/** Locks a version and checks that nobody changed it since the caller looked (optimistic `version`). */
export async function lockVersion(
  sql: Sql,
  id: string,
  expectedVersion: number | null,
): Promise<AreaResult<LockedVersion>> {
  const found = await sql.query(
    `select id, ${PLACE} as place, state, prepared_by as "preparedBy", unresolved_count as unresolved, entries as groups,
       rolls_back as "rollsBack", version
     from area_version where id = $1 for update`,
    [id],
  );
  const row = found.rows[0] as (LockedVersion & { version: number }) | undefined;
  if (row === undefined) return refused('NOT_FOUND');
  if (expectedVersion !== null && row.version !== expectedVersion) return refused('CHANGED_MEANWHILE');
  return done(row);
}
