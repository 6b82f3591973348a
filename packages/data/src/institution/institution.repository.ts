import {
  formatDay,
  formatInstant,
  startOf,
  type CalendarDay,
  type Instant,
  type InstitutionEntry,
  type InstitutionTrait,
  type TraitPeriod,
  day,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** An entry of the registry that is to be written down for the first time. */
export interface NewInstitution extends InstitutionEntry {
  readonly id: string;
}

/** Who wrote it, when and why. */
export interface InstitutionWritten {
  /** null: an operator, from a file. */
  readonly by: string | null;
  readonly at: Instant;
  readonly reason: string;
  /** Number of the paper it rests on (文号). */
  readonly document: string | null;
  /** From when it is known; absent: from `at`. null: as long as there have been records. */
  readonly knownFrom?: null;
}

/** An entry as it stands, locked until the transaction ends. */
export interface LockedInstitution extends InstitutionEntry {
  readonly id: string;
  readonly version: number;
}

const BEGINNING = '-infinity';
const instantOf = (on: CalendarDay | null): string | null => (on === null ? null : formatInstant(startOf(on)));

/** An entry as a version keeps it: days as they are written. */
const documentOf = ({ traits, ...entry }: InstitutionEntry): unknown => ({
  name: entry.name,
  creditCode: entry.creditCode,
  division: entry.division,
  phone: entry.phone,
  dutyContact: entry.dutyContact,
  traits: traits.map(({ trait, since, until }) => ({
    trait,
    since: since === null ? null : formatDay(since),
    until: until === null ? null : formatDay(until),
  })),
});

/** Writes entries down; one that is there already, by id, stays as it is. @returns the ids written now */
export async function insertInstitutions(
  sql: Sql,
  entries: readonly NewInstitution[],
  written: InstitutionWritten,
): Promise<readonly string[]> {
  const inserted = await sql.query(
    `insert into institution (id, name, division_code, phone, credit_code, duty_contact)
     select id, name, division, phone, "creditCode", "dutyContact"
     from jsonb_to_recordset($1::jsonb) as given (id uuid, name text, division text, phone text, "creditCode" text,
       "dutyContact" text)
     on conflict do nothing returning id`,
    [JSON.stringify(entries)],
  );
  const ids = new Set(inserted.rows.map(({ id }: { id: string }) => id));
  const fresh = entries.filter(({ id }) => ids.has(id));
  await appendTraits(
    sql,
    fresh.flatMap(({ id, traits }) => traits.map((period) => ({ id, ...period }))),
    written.knownFrom === null ? BEGINNING : formatInstant(written.at),
  );
  await keepVersions(sql, fresh, written, null);
  return [...ids];
}

export async function appendTraits(
  sql: Sql,
  periods: readonly (TraitPeriod & { readonly id: string })[],
  knownFrom: string,
): Promise<void> {
  const rows = periods.map(({ id, trait, since, until }) => ({
    id,
    trait,
    from: instantOf(since) ?? BEGINNING,
    to: instantOf(until),
  }));
  await sql.query(
    `insert into institution_trait (institution_id, trait, valid_from, valid_to, known_from)
     select id, trait, "from", "to", $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as given (id uuid, trait text, "from" timestamptz, "to" timestamptz)`,
    [JSON.stringify(rows), knownFrom],
  );
}

async function keepVersions(
  sql: Sql,
  entries: readonly NewInstitution[],
  { by, at, reason, document }: InstitutionWritten,
  runId: string | null,
): Promise<void> {
  const documents = entries.map((entry) => ({ id: entry.id, entry: documentOf(entry) }));
  await sql.query(
    `insert into institution_version (institution_id, version, entry, reason, document, changed_by, changed_at, run_id)
     select g.id, i.version, g.entry, $2, $3, $4, $5, $6
     from jsonb_to_recordset($1::jsonb) as g (id uuid, entry jsonb) join institution i on i.id = g.id`,
    [JSON.stringify(documents), reason, document, by, formatInstant(at), runId],
  );
}

interface TraitRow {
  readonly trait: InstitutionTrait;
  readonly since: string | null;
  readonly until: string | null;
}

/** The traits of an institution as they are known now, days as text. SQL of ours: an expression for the id. */
export const traitsJson = (institutionId: string): string =>
  `(select coalesce(json_agg(json_build_object('trait', p.trait,
      'since', case when isfinite(p.valid_from) then to_char(p.valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD') end,
      'until', to_char(p.valid_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))
      order by array_position(array['QUALIFIED','LOCAL_PLATFORM','PROVINCIAL_PLATFORM','NATIONAL_PLATFORM'], p.trait), p.valid_from), '[]')
    from institution_trait p where p.institution_id = ${institutionId} and p.known_to is null)`;

const toPeriod = ({ trait, since, until }: TraitRow): TraitPeriod => ({
  trait,
  since: since === null ? null : day(since),
  until: until === null ? null : day(until),
});

const LOCKED = `select i.id, i.name, i.division_code as division, i.phone, i.credit_code as "creditCode",
  i.duty_contact as "dutyContact", i.version, ${traitsJson('i.id')} as traits from institution i`;

type LockedRow = Omit<LockedInstitution, 'traits'> & { readonly traits: readonly TraitRow[] };
const toLocked = (row: LockedRow | undefined): LockedInstitution | null =>
  row === undefined ? null : { ...row, traits: row.traits.map(toPeriod) };

export async function lockInstitution(sql: Sql, id: string): Promise<LockedInstitution | null> {
  const found = await sql.query(`${LOCKED} where i.id = $1 for update`, [id]);
  return toLocked(found.rows[0] as LockedRow | undefined);
}

/** The entry with a credit code; without one in the registry, the one of that name there. Locks it. */
export async function lockSameInstitution(
  sql: Sql,
  entry: Pick<InstitutionEntry, 'creditCode' | 'name' | 'division'>,
): Promise<LockedInstitution | null> {
  const found = await sql.query(
    `${LOCKED} where i.credit_code = $1 or (i.name = $2 and i.division_code = $3
       and (i.credit_code is null or $1::text is null))
     order by (i.credit_code = $1) desc nulls last, i.id limit 1 for update`,
    [entry.creditCode, entry.name, entry.division],
  );
  return toLocked(found.rows[0] as LockedRow | undefined);
}

const keyOf = ({ trait, since, until }: TraitPeriod): string => `${trait}|${since}|${until}`;

/** Writes an entry anew: periods that are no longer said end, new ones are appended, the version is kept. */
export async function updateInstitution(
  sql: Sql,
  before: LockedInstitution,
  entry: InstitutionEntry,
  written: InstitutionWritten,
  runId: string | null,
): Promise<void> {
  await sql.query(
    `update institution set name = $2, division_code = $3, phone = $4, credit_code = $5, duty_contact = $6,
       version = version + 1 where id = $1`,
    [before.id, entry.name, entry.division, entry.phone, entry.creditCode, entry.dutyContact],
  );
  const [was, is] = [new Set(before.traits.map(keyOf)), new Set(entry.traits.map(keyOf))];
  const known = formatInstant(written.at);
  for (const period of before.traits.filter((one) => !is.has(keyOf(one)))) {
    await sql.query(
      `update institution_trait set known_to = $4 where institution_id = $1 and trait = $2 and valid_from = $3
         and known_to is null`,
      [before.id, period.trait, instantOf(period.since) ?? BEGINNING, known],
    );
  }
  const added = entry.traits.filter((one) => !was.has(keyOf(one)));
  await appendTraits(
    sql,
    added.map((period) => ({ id: before.id, ...period })),
    known,
  );
  await keepVersions(sql, [{ ...entry, id: before.id }], written, runId);
}

/** Whether two entries say the same. */
export const sameEntry = (a: InstitutionEntry, b: InstitutionEntry): boolean =>
  a.name === b.name &&
  a.creditCode === b.creditCode &&
  a.division === b.division &&
  a.phone === b.phone &&
  a.dutyContact === b.dutyContact &&
  a.traits.length === b.traits.length &&
  a.traits.every((one) => b.traits.some((other) => keyOf(one) === keyOf(other)));
