import {
  formatInstant,
  maskIdNumber,
  maskName,
  type DivisionCode,
  type Instant,
  type PassportNumber,
  type ResidentNumber,
  type Sex,
} from '@zhengming/domain';
import type { IdentifierKind, Keyring } from '../identity/keyring.js';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  /** Of the resident card, or of the passport or permit when `documentKind` says so. */
  readonly residentNumber: ResidentNumber | PassportNumber;
  readonly documentKind?: 'RESIDENT_ID' | 'PASSPORT';
  /** Who registered them ahead; absent: they came by themselves. */
  readonly registeredBy?: string | null;
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
  const kind = person.documentKind ?? 'RESIDENT_ID';
  const claimed = await sql.query(
    'insert into person_identifier (kind, blind_index, person_id) values ($3, $1, $2) on conflict do nothing',
    [keyring.blindIndex(kind, person.residentNumber), person.id, kind],
  );
  if (claimed.rowCount === 0) return 'IDENTIFIER_TAKEN';
  await sql.query(
    `insert into person (id, masked_name, masked_id_number, name_cipher, id_number_cipher, sex, birth_year,
       home_division, category, guardian_person_id, created_at, document_kind, registered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
      kind,
      person.registeredBy ?? null,
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

/** The same for many at once, in the order asked; null: nobody is known by it. */
export async function findPersonIds(
  store: { readonly pool: Sql; readonly keyring: Keyring },
  given: readonly { readonly kind: IdentifierKind; readonly value: string }[],
): Promise<readonly (string | null)[]> {
  const found = await store.pool.query<{ position: number; id: string }>({
    name: 'find-person-ids',
    text: `select (g.position - 1)::int as position, i.person_id as id
      from unnest($1::text[], $2::bytea[]) with ordinality as g (kind, blind_index, position)
      join person_identifier i on i.kind = g.kind and i.blind_index = g.blind_index`,
    values: [given.map(({ kind }) => kind), given.map(({ kind, value }) => store.keyring.blindIndex(kind, value))],
  });
  const ids = new Map(found.rows.map(({ position, id }) => [position, id]));
  return given.map((_, position) => ids.get(position) ?? null);
}
