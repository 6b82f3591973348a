import {
  formatInstant,
  maskIdNumber,
  maskName,
  type DivisionCode,
  type Instant,
  type ResidentNumber,
  type Sex,
} from '@zhengming/domain';
import type { IdentifierKind } from '../identity/keyring.js';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly residentNumber: ResidentNumber;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly home: DivisionCode;
  readonly category?: 'GENERAL' | 'TRUCK_DRIVER';
  readonly guardianId?: string | null;
}

export type NewPersonOutcome = 'CREATED' | 'IDENTIFIER_TAKEN';

/** Creates a person, found from then on by resident number. Call inside a transaction. */
export async function createPerson(
  sql: Sql,
  keyring: Store['keyring'],
  person: NewPerson,
  at: Instant,
): Promise<NewPersonOutcome> {
  const claimed = await sql.query(
    `insert into person_identifier (kind, blind_index, person_id) values ('RESIDENT_ID', $1, $2) on conflict do nothing`,
    [keyring.blindIndex('RESIDENT_ID', person.residentNumber), person.id],
  );
  if (claimed.rowCount === 0) return 'IDENTIFIER_TAKEN';
  await sql.query(
    `insert into person (id, masked_name, masked_id_number, name_cipher, id_number_cipher, sex, birth_year,
       home_division, category, guardian_person_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      person.id,
      maskName(person.name),
      maskIdNumber(person.residentNumber),
      keyring.encrypt(person.name),
      keyring.encrypt(person.residentNumber),
      person.sex,
      person.birthYear,
      person.home,
      person.category ?? 'GENERAL',
      person.guardianId ?? null,
      formatInstant(at),
    ],
  );
  return 'CREATED';
}

/** The person an identifier belongs to: one look-up by blind index. Parse the identifier first. */
export async function findPersonId(
  store: Pick<Store, 'pool' | 'keyring'>,
  kind: IdentifierKind,
  identifier: string,
): Promise<string | null> {
  const found = await store.pool.query<{ person_id: string }>({
    name: 'find-person-id',
    text: 'select person_id from person_identifier where kind = $1 and blind_index = $2',
    values: [kind, store.keyring.blindIndex(kind, identifier)],
  });
  return found.rows[0]?.person_id ?? null;
}
