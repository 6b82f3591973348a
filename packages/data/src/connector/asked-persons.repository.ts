import { formatInstant, type Instant } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { isLiving } from '../person/living-records.js';

/** Somebody a source is asked about. The number leaves the process to the source only: never into a log, a job or an error. */
export interface AskedPerson {
  readonly personId: string;
  readonly residentNumber: string;
  /** What the source called the state of their records last time. */
  readonly knownVersion: string | null;
  /** In vain since the last answer. */
  readonly tries: number;
}

interface AskedRow {
  readonly personId: string;
  readonly number: Buffer;
  readonly knownVersion: string | null;
  readonly tries: number;
}

const FIELDS = `p.id as "personId", p.id_number_cipher as number, a.known_version as "knownVersion",
  case when a.state in ('SOURCE_DOWN', 'PENDING') then a.tries else 0 end as tries`;

const toAsked =
  ({ decrypt }: Pick<Keyring, 'decrypt'>) =>
  ({ number, ...row }: AskedRow): AskedPerson => ({ ...row, residentNumber: decrypt(number) });

/** One person, for a look-up. */
export async function askedPerson(
  sql: Sql,
  keyring: Pick<Keyring, 'decrypt'>,
  source: string,
  personId: string,
): Promise<AskedPerson | null> {
  const { rows } = await sql.query(
    `select ${FIELDS} from person p left join connector_answer a on a.person_id = p.id and a.source = $2
     where p.id = $1 and ${isLiving('p')}`,
    [personId, source],
  );
  const [row] = rows as AskedRow[];
  return row === undefined ? null : toAsked(keyring)(row);
}

/** Those the source owes an answer, longest waiting first. */
export async function owedAnswers(
  sql: Sql,
  keyring: Pick<Keyring, 'decrypt'>,
  source: string,
  { at, most }: { readonly at: Instant; readonly most: number },
): Promise<readonly AskedPerson[]> {
  const { rows } = await sql.query(
    `select ${FIELDS} from connector_answer a join person p on p.id = a.person_id
     where a.source = $1 and a.ask_again_at <= $2 and ${isLiving('p')} order by a.ask_again_at, a.person_id limit $3`,
    [source, formatInstant(at), most],
  );
  return (rows as AskedRow[]).map(toAsked(keyring));
}

/** The next of the round: everybody in the order of their ids, after the last one asked. */
export async function nextOfRound(
  sql: Sql,
  keyring: Pick<Keyring, 'decrypt'>,
  source: string,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly AskedPerson[]> {
  const { rows } = await sql.query(
    `select ${FIELDS} from person p left join connector_answer a on a.person_id = p.id and a.source = $1
     where ($2::uuid is null or p.id > $2) and ${isLiving('p')} order by p.id limit $3`,
    [source, after, most],
  );
  return (rows as AskedRow[]).map(toAsked(keyring));
}

export interface Round {
  readonly startedAt: Instant | null;
  readonly cursor: string | null;
  readonly endedAt: Instant | null;
}

export async function roundOf(sql: Sql, source: string): Promise<Round> {
  const { rows } = await sql.query(
    `select (extract(epoch from round_started_at) * 1000)::bigint::float8 as "startedAt", round_cursor as cursor,
       (extract(epoch from round_ended_at) * 1000)::bigint::float8 as "endedAt" from connector_source where code = $1`,
    [source],
  );
  return (rows[0] as Round | undefined) ?? { startedAt: null, cursor: null, endedAt: null };
}

/** Begins a round, unless one is under way. @returns whether it did */
export async function beginRound(sql: Sql, source: string, at: Instant): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update connector_source set round_started_at = $2, round_cursor = null, round_ended_at = null, round_persons = 0,
       round_added = 0 where code = $1 and (round_started_at is null or round_ended_at is not null)`,
    [source, formatInstant(at)],
  );
  return rowCount === 1;
}

/**
 * Moves the round on, in the transaction that keeps what was found: only from where whoever asked had found it, so that of
 * two workers one keeps its page and the other's is thrown away.
 * @returns whether it was still there
 */
export async function moveRound(
  sql: Sql,
  source: string,
  page: { readonly from: string | null; readonly to: string; readonly persons: number; readonly added: number },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update connector_source set round_cursor = $3, round_persons = round_persons + $4, round_added = round_added + $5
     where code = $1 and round_cursor is not distinct from $2 and round_ended_at is null`,
    [source, page.from, page.to, page.persons, page.added],
  );
  return rowCount === 1;
}

export async function endRound(sql: Sql, source: string, at: Instant): Promise<void> {
  await sql.query(
    `update connector_source set round_ended_at = $2 where code = $1 and round_started_at is not null and round_ended_at is null`,
    [source, formatInstant(at)],
  );
}
