import { maskPhone, type MobileNumber, type RecordingSource, type RowIdentifier } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface SeenThrough {
  readonly source: RecordingSource;
  readonly personId: string | null;
  readonly identifier: RowIdentifier;
}

/**
 * The binding a telecom record was seen through, so that the judge can tell whether the number counts (A9). By the number
 * that was given; null where it is no binding of theirs, or where two of theirs look alike.
 */
export async function phonesSeen(sql: Sql, rows: readonly SeenThrough[]): Promise<readonly (string | null)[]> {
  const masked = rows.map(({ source, personId, identifier }) =>
    source === 'TELECOM' && personId !== null && identifier.kind === 'PHONE'
      ? maskPhone(identifier.value as MobileNumber)
      : null,
  );
  if (masked.every((one) => one === null)) return rows.map(() => null);
  const { rows: found } = await sql.query<{ position: number; ids: readonly string[] }>(
    `select (g.position - 1)::int as position, array_agg(distinct coalesce(b.version_of, b.id)) as ids
     from unnest($1::uuid[], $2::text[]) with ordinality as g (person_id, masked, position)
     join phone_binding b on b.person_id = g.person_id and b.masked_number = g.masked and b.known_to is null
     group by g.position`,
    [rows.map(({ personId }) => personId), masked],
  );
  const only = new Map(found.map(({ position, ids }) => [position, ids.length === 1 ? (ids[0] ?? null) : null]));
  return rows.map((_, position) => only.get(position) ?? null);
}
