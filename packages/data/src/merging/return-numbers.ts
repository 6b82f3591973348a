import type { MobileNumber } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { indexNumbers } from '../phone/index-numbers.js';
import type { Split } from './split-persons.js';

interface Bound {
  readonly rowId: string;
  /** The name it keeps. */
  readonly id: string;
  readonly personId: string;
  readonly cipher: Buffer;
}

/**
 * Numbers that were bound after a merge and go with the one who leaves find that one from now on, unless the other uses
 * them too. Call after {@link splitPersons}, in the same transaction.
 */
export async function returnNumbers(sql: Sql, keyring: Keyring, split: Split): Promise<void> {
  const { mergeId, survivorId, mergedId, handedOver } = split;
  const { rows } = await sql.query(
    `select id as "rowId", coalesce(version_of, id) as id, person_id as "personId", number_cipher as cipher from phone_binding
     where person_id = any($1::uuid[]) and known_to is null`,
    [[survivorId, mergedId]],
  );
  const bound = (rows as readonly Bound[]).map((one) => ({
    ...one,
    number: keyring.decrypt(one.cipher) as MobileNumber,
  }));
  const given = await sql.query('select md5($1::text || id::text)::uuid as id from unnest($2::uuid[]) as given (id)', [
    mergeId,
    handedOver,
  ]);
  const ids = new Set((given.rows as readonly { readonly id: string }[]).map(({ id }) => id));
  const theirs = bound.filter(({ rowId, personId }) => personId === mergedId && ids.has(rowId));
  const kept = new Set(bound.filter(({ personId }) => personId === survivorId).map(({ number }) => number));
  const gone = theirs.filter(({ number }) => !kept.has(number));
  const indexes = gone.map(({ number }) => keyring.blindIndex('PHONE', number));
  for (const table of ['person_identifier', 'shared_phone'])
    await sql.query(
      `delete from ${table} where person_id = $1 and blind_index = any($2::bytea[]) ${table === 'shared_phone' ? '' : `and kind = 'PHONE'`}`,
      [survivorId, indexes],
    );
  await indexNumbers(sql, keyring, theirs);
}
