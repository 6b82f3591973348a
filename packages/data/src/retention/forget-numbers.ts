import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';

interface GoneBinding {
  readonly person_id: string;
  readonly number_cipher: Buffer;
}

/** A number whose last binding is gone finds nobody any more, unless they use it still. */
export async function forgetNumbers(sql: Sql, keyring: Keyring, gone: readonly GoneBinding[]): Promise<void> {
  if (gone.length === 0) return;
  const { rows } = await sql.query(
    'select person_id, number_cipher from phone_binding where person_id = any($1::uuid[])',
    [[...new Set(gone.map(({ person_id }) => person_id))]],
  );
  const nameOf = (one: GoneBinding): string => `${one.person_id} ${keyring.decrypt(one.number_cipher)}`;
  const used = new Set((rows as GoneBinding[]).map(nameOf));
  const forgotten = gone.filter((one) => !used.has(nameOf(one)));
  await sql.query(
    `delete from person_identifier i using unnest($1::bytea[], $2::uuid[]) as f (blind_index, person_id)
     where i.kind = 'PHONE' and i.blind_index = f.blind_index and i.person_id = f.person_id`,
    [
      forgotten.map((one) => keyring.blindIndex('PHONE', keyring.decrypt(one.number_cipher))),
      forgotten.map(({ person_id }) => person_id),
    ],
  );
}
