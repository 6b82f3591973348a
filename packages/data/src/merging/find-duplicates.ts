import { type DuplicateFacts, formatInstant, type Instant, isSlip, plusMs, scoreDuplicate } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { Keyring } from '../identity/keyring.js';

/** Persons looked through in one transaction. */
const BATCH = 1_000;
const LONGEST_TRANSACTION_MS = 60_000;
/** More people than this share a key: it tells nothing, and their pairs would be too many. */
const LARGEST_BLOCK = 20;

export interface DuplicateSearch {
  readonly looked: number;
  readonly found: number;
}

/**
 * Looks for records that may be of one person (疑似重复): among those made since the last time, and numbers more than one
 * person uses since then. Pairs come from blocks that share a key, never from all pairs; a pair is weighed once.
 */
export async function findDuplicates(
  store: Pick<Store, 'pool' | 'keyring'>,
  at: Instant,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<DuplicateSearch> {
  let looked = 0;
  let found = 0;
  for (;;) {
    const step = await inTransaction(store, (sql) => searchOnce(sql, store.keyring, at));
    looked += step.looked;
    found += step.found;
    if (step.looked < BATCH || signal?.aborted === true) return { looked, found };
  }
}

async function searchOnce(sql: Sql, keyring: Keyring, at: Instant): Promise<DuplicateSearch> {
  // two servers at once would weigh the same pairs
  await sql.query('select pg_advisory_xact_lock(7140041)');
  const keyed = await keyNewPersons(sql, keyring, at);
  const pairs = [...(await pairsOfBlocks(sql, keyed)), ...(await pairsOfNumbers(sql, at))];
  return { looked: keyed.length, found: await weigh(sql, keyring, pairs, at) };
}

interface NewPerson {
  readonly id: string;
  readonly cipher: Buffer;
  readonly birthYear: number;
  readonly prefecture: string;
  readonly createdAt: Date;
}

/** Computes the keys of those made since, as long ago as any transaction lasts. Names are read here and kept nowhere. */
async function keyNewPersons(sql: Sql, keyring: Keyring, at: Instant): Promise<readonly string[]> {
  const { rows } = await sql.query(
    `select p.id, p.name_cipher as cipher, p.birth_year as "birthYear", left(p.home_division, 4) as prefecture,
       p.created_at as "createdAt"
     from person p left join duplicate_scan s on true
     where (s.created_at is null or (p.created_at, p.id) > (s.created_at, s.last_id)) and p.created_at <= $1
     order by p.created_at, p.id limit ${BATCH}`,
    [formatInstant(plusMs(at, -LONGEST_TRANSACTION_MS))],
  );
  const persons = rows as NewPerson[];
  const last = persons.at(-1);
  if (last === undefined) return [];
  await sql.query(
    `insert into duplicate_key (person_id, kind, key)
     select p, 'NAME_BIRTH_HOME', k from unnest($1::uuid[], $2::bytea[]) as given (p, k) on conflict do nothing`,
    [
      persons.map(({ id }) => id),
      persons.map((one) =>
        keyring.blindIndex('NAME', `${keyring.decrypt(one.cipher)}|${one.birthYear}|${one.prefecture}`),
      ),
    ],
  );
  await sql.query(
    `insert into duplicate_scan (created_at, last_id) select created_at, id from person where id = $1
     on conflict (singleton) do update set created_at = excluded.created_at, last_id = excluded.last_id`,
    [last.id],
  );
  return persons.map(({ id }) => id);
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

async function pairsOfBlocks(sql: Sql, persons: readonly string[]): Promise<readonly Pair[]> {
  if (persons.length === 0) return [];
  const { rows } = await sql.query(
    `with mine as (select person_id, kind, key from duplicate_key where person_id = any($1::uuid[])),
     block as (
       select m.person_id as mine, o.person_id as other, count(*) over (partition by m.person_id, m.kind) as size
       from mine m cross join lateral (select k.person_id from duplicate_key k where k.kind = m.kind and k.key = m.key
         limit ${LARGEST_BLOCK + 1}) o
     )
     select distinct least(mine, other) as a, greatest(mine, other) as b from block where mine <> other and size <= ${LARGEST_BLOCK}`,
    [persons],
  );
  return rows as Pair[];
}

/** Whoever uses a number beside the one it finds. */
async function pairsOfNumbers(sql: Sql, at: Instant): Promise<readonly Pair[]> {
  const { rows } = await sql.query(
    `with fresh as (
       update shared_phone set compared_at = $1 where (blind_index, person_id, binding_id) in (
         select blind_index, person_id, binding_id from shared_phone where compared_at is null limit ${BATCH})
       returning blind_index, person_id)
     select distinct least(f.person_id, i.person_id) as a, greatest(f.person_id, i.person_id) as b
     from fresh f join person_identifier i on i.kind = 'PHONE' and i.blind_index = f.blind_index and i.person_id <> f.person_id`,
    [formatInstant(at)],
  );
  return rows as Pair[];
}

interface PairFacts extends Pair {
  readonly nameA: Buffer;
  readonly nameB: Buffer;
  readonly numberA: Buffer;
  readonly numberB: Buffer;
  readonly facts: Omit<DuplicateFacts, 'sameName' | 'sameBirthday' | 'numbersAreASlip'>;
}

const PAIR_FACTS = `
  select q.a, q.b, x.name_cipher as "nameA", y.name_cipher as "nameB", x.id_number_cipher as "numberA", y.id_number_cipher as "numberB",
    json_build_object(
      'sameSex', x.sex = y.sex,
      'sameBirthYear', x.birth_year = y.birth_year,
      'sameHomeCounty', x.home_division = y.home_division,
      'sameHomePrefecture', left(x.home_division, 4) = left(y.home_division, 4),
      'bothResident', x.document_kind = 'RESIDENT_ID' and y.document_kind = 'RESIDENT_ID',
      'sharedPhones', (select count(*)::int from (
        (select blind_index from person_identifier where kind = 'PHONE' and person_id = q.a
          union select blind_index from shared_phone where person_id = q.a)
        intersect
        (select blind_index from person_identifier where kind = 'PHONE' and person_id = q.b
          union select blind_index from shared_phone where person_id = q.b)) shared),
      'placesThatConflict', (select count(*)::int from stay s join stay t on t.person_id = q.b and t.known_to is null
        and t.source <> 'VENUE_SCAN' and s.prefecture_code <> t.prefecture_code
        and s.arrived_at < coalesce(t.left_at, 'infinity') and t.arrived_at < coalesce(s.left_at, 'infinity')
        where s.person_id = q.a and s.known_to is null and s.source <> 'VENUE_SCAN')) as facts
  from unnest($1::uuid[], $2::uuid[]) as q (a, b)
  join person x on x.id = q.a join person y on y.id = q.b
  where x.merged_into is null and y.merged_into is null and x.restricted_at is null and y.restricted_at is null
    and not exists (select from duplicate_candidate c where c.person_id = q.a and c.other_id = q.b)`;

/** @returns how many are for somebody to look at */
async function weigh(sql: Sql, keyring: Keyring, pairs: readonly Pair[], at: Instant): Promise<number> {
  if (pairs.length === 0) return 0;
  const { rows } = await sql.query(PAIR_FACTS, [pairs.map(({ a }) => a), pairs.map(({ b }) => b)]);
  const weighed = (rows as PairFacts[]).map((pair) => ({ ...pair, ...scoreDuplicate(factsOf(keyring, pair)) }));
  const written = await sql.query(
    `insert into duplicate_candidate (person_id, id, other_id, score, grade, reasons, state, found_at)
     select a, id, b, score, grade, reasons, case grade when 'UNLIKELY' then 'UNLIKELY' else 'OPEN' end, $2
     from jsonb_to_recordset($1::jsonb) as c (a uuid, id uuid, b uuid, score smallint, grade text, reasons text[])
     on conflict do nothing returning state`,
    [
      JSON.stringify(weighed.map(({ a, b, score, grade, reasons }) => ({ a, b, id: uuidv7(), score, grade, reasons }))),
      formatInstant(at),
    ],
  );
  return (written.rows as { readonly state: string }[]).filter(({ state }) => state === 'OPEN').length;
}

const BIRTHDAY: readonly [number, number] = [6, 14];

function factsOf(keyring: Keyring, pair: PairFacts): DuplicateFacts {
  const [a, b] = [keyring.decrypt(pair.numberA), keyring.decrypt(pair.numberB)];
  const { bothResident } = pair.facts;
  return {
    ...pair.facts,
    sameName: keyring.decrypt(pair.nameA) === keyring.decrypt(pair.nameB),
    sameBirthday: bothResident ? a.slice(...BIRTHDAY) === b.slice(...BIRTHDAY) : null,
    numbersAreASlip: bothResident && isSlip(a, b),
  };
}
