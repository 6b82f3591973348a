import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';

export interface WhatToReveal {
  readonly name: boolean;
  readonly idNumber: boolean;
  readonly phones: boolean;
}

/** In clear; what was not asked for is not decrypted. */
export interface RevealedPersonal {
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phones: readonly { readonly id: string; readonly number: string }[];
}

interface Ciphers {
  readonly name: Buffer;
  readonly idNumber: Buffer;
}

/** Decrypts what is asked for of one person; null when there is none. The only read that decrypts (design D8). */
export async function revealPersonal(
  sql: Sql,
  keyring: Keyring,
  personId: string,
  what: WhatToReveal,
): Promise<RevealedPersonal | null> {
  const person = await sql.query(
    'select name_cipher as name, id_number_cipher as "idNumber" from person where id = $1',
    [personId],
  );
  const ciphers = person.rows[0] as Ciphers | undefined;
  if (!ciphers) return null;
  const phones = what.phones ? await phonesOf(sql, personId) : [];
  return {
    name: what.name ? keyring.decrypt(ciphers.name) : null,
    idNumber: what.idNumber ? keyring.decrypt(ciphers.idNumber) : null,
    phones: phones.map(({ id, number }) => ({ id, number: keyring.decrypt(number) })),
  };
}

async function phonesOf(
  sql: Sql,
  personId: string,
): Promise<readonly { readonly id: string; readonly number: Buffer }[]> {
  const { rows } = await sql.query(
    `select id, number_cipher as number from phone_binding where person_id = $1 and known_to is null order by bound_at, id`,
    [personId],
  );
  return rows as { readonly id: string; readonly number: Buffer }[];
}
