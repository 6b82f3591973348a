import {
  dayOf,
  formatInstant,
  plusDays,
  startOf,
  type DivisionCode,
  type Divisions,
  type Instant,
} from '@zhengming/domain';
import type pg from 'pg';
import { copyRows } from '../orm/copy-binary.js';
import type { PersonSlice } from '../person/facts-batch.js';
import { CandidateIds, stayUnit } from '../status/candidates.js';

/** Whom a simulation judges. */
export interface PersonQuery {
  readonly at: Instant;
  readonly knownAt: Instant;
  /** Empty: everybody. Else whoever was in one of these within the look-back. */
  readonly prefectures: readonly DivisionCode[];
  readonly lookBackDays: number;
}

/** The persons in order, to be cut into slices. */
export interface SimulatedPersons {
  readonly count: number;
  /** How many were known then and are not among them. */
  readonly leftOut: number;
  slice(from: number, to: number): PersonSlice;
}

const UUID_BYTES = 16;

/** Everybody who was known then; only people with a stay in a chosen prefecture when there are any. */
export async function findPersons(
  client: pg.ClientBase,
  query: PersonQuery,
  divisions: Divisions,
): Promise<SimulatedPersons> {
  const known = `'${formatInstant(query.knownAt)}'`;
  const isEverybody = query.prefectures.length === 0 && !(await hasLaterPersons(client, known));
  const rows = await copyRows(
    client,
    `select id from person p where created_at <= ${known} ${stayed(query, divisions, known)} order by id`,
  );
  const ids = new CandidateIds(rows.fixedColumn(UUID_BYTES));
  return {
    count: ids.length,
    leftOut: query.prefectures.length === 0 ? 0 : (await countKnown(client, known)) - ids.length,
    // everybody is read by range, which follows the tables' own order; chosen ones by their ids
    slice: (from, to) => (isEverybody ? { from: ids.at(from), to: ids.at(to - 1) } : { ids: ids.slice(from, to) }),
  };
}

async function hasLaterPersons(client: pg.ClientBase, known: string): Promise<boolean> {
  const found = await client.query(`select 1 from person where created_at > ${known} limit 1`);
  return found.rowCount === 1;
}

async function countKnown(client: pg.ClientBase, known: string): Promise<number> {
  const found = await client.query<{ persons: number }>(
    `select count(*)::int as persons from person where created_at <= ${known}`,
  );
  return found.rows[0]?.persons ?? 0;
}

const CODE = /^\d{6}$/;

/** COPY takes no parameters: codes are checked, instants are made here. */
function stayed({ prefectures, at, lookBackDays }: PersonQuery, divisions: Divisions, known: string): string {
  if (prefectures.length === 0) return '';
  const units = new Set(
    prefectures.flatMap((code) => [
      code,
      stayUnit(divisions, code),
      ...divisions.countiesOf(code).map((one) => stayUnit(divisions, one.code)),
    ]),
  );
  if ([...units].some((code) => !CODE.test(code))) throw new RangeError('not a prefecture');
  const since = `'${formatInstant(startOf(plusDays(dayOf(at), -lookBackDays)))}'`;
  return `and exists (select from stay s where s.person_id = p.id
    and s.prefecture_code = any ('{${[...units].join(',')}}'::text[]) and s.arrived_at <= '${formatInstant(at)}'
    and (s.left_at is null or s.left_at >= ${since})
    and s.known_from <= ${known} and (s.known_to is null or s.known_to > ${known}))`;
}
