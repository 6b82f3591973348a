import type { MobileNumber } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';

/** A number that somebody uses from now on. */
export interface UsedNumber {
  readonly personId: string;
  /** The binding through which they use it. */
  readonly id: string;
  readonly number: MobileNumber;
}

/** A number finds whoever used it first, and from then on whoever else uses it. */
export async function indexNumbers(sql: Sql, keyring: Keyring, used: readonly UsedNumber[]): Promise<void> {
  if (used.length === 0) return;
  const keys = used.map(({ number }) => keyring.blindIndex('PHONE', number));
  const persons = used.map(({ personId }) => personId);
  await sql.query(
    `insert into person_identifier (kind, blind_index, person_id)
     select 'PHONE', b, p from unnest($1::bytea[], $2::uuid[]) as given (b, p) on conflict do nothing`,
    [keys, persons],
  );
  await sql.query(
    `insert into shared_phone (blind_index, person_id, binding_id)
     select b, p, i from unnest($1::bytea[], $2::uuid[], $3::uuid[]) as given (b, p, i)
     where exists (select 1 from person_identifier k where k.kind = 'PHONE' and k.blind_index = b and k.person_id <> p)
     on conflict do nothing`,
    [keys, persons, used.map(({ id }) => id)],
  );
}
