import { formatInstant, type DivisionCode, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** A published name that stands for a division although the standard spells it otherwise (别名). */
export interface PlaceAlias {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly division: DivisionCode;
}

/** Aliases that stewards decided; the committed gazetteer comes on top of them. */
export async function loadAliases(sql: Sql): Promise<readonly PlaceAlias[]> {
  const found = await sql.query('select province, city, county, division_code as division from place_alias');
  return found.rows as PlaceAlias[];
}

/** Remembers a decision; a later one about the same name replaces it. */
export async function rememberAlias(
  sql: Sql,
  name: Pick<PlaceAlias, 'province' | 'city' | 'county'>,
  division: DivisionCode,
  decision: { readonly reason: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await sql.query(
    `insert into place_alias (id, province, city, county, division_code, reason, decided_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (province, city, county) do update set
       division_code = excluded.division_code, reason = excluded.reason, decided_by = excluded.decided_by,
       created_at = excluded.created_at`,
    [
      uuidv7(),
      name.province,
      name.city,
      name.county,
      division,
      decision.reason,
      decision.by,
      formatInstant(decision.at),
    ],
  );
}
