import type { DataRequestKind, DataRequestState, Sql } from '@zhengming/data';
import { fromEpochMs } from '@zhengming/domain';
import { type OwnDataRequestType, toGroundTypes } from './data-request.type.js';

interface OwnRow {
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly askedAt: Date;
  readonly dueOn: string;
  readonly grounds: readonly string[];
  readonly fetchUntil: Date | null;
}

/** Of one person, or one request; the latest first. */
export async function ownRequests(
  sql: Sql,
  of: { readonly personId?: string; readonly id?: string },
): Promise<readonly OwnDataRequestType[]> {
  const { rows } = await sql.query(
    `select id, kind, state, asked_at as "askedAt", due_on::text as "dueOn", grounds, fetch_until as "fetchUntil"
     from data_request where person_id = $1 or id = $2 order by asked_at desc, id desc limit 50`,
    [of.personId ?? null, of.id ?? null],
  );
  return (rows as OwnRow[]).map(({ askedAt, fetchUntil, grounds, ...row }) => ({
    ...row,
    askedAt: fromEpochMs(askedAt.getTime()),
    grounds: toGroundTypes(grounds),
    fetchUntil: fetchUntil === null ? null : fromEpochMs(fetchUntil.getTime()),
  }));
}
