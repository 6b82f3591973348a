import { type StoredFacts, explainPerson, factsJson, fromStoredFacts } from '@zhengming/data';
import type { Clear, Instant } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { NOW, type ValueReading, expression } from '../read/reading.js';
import { Sql, sql } from '../read/sql.js';
import { toClearType } from './explain.js';
import type { ClearType } from './decision.type.js';

/** What the ways out of a decision are worked out from. */
interface Scene {
  /** The status rests on this decision: judged as of now, with what is known now. */
  readonly current: boolean;
  readonly at: Instant;
  readonly knownAt: Instant;
  /** null: there is nothing to be cleared of. */
  readonly facts: StoredFacts | null;
}

/** Ways out that were worked out already, for an evaluation that no statement returned. */
interface Found {
  readonly clears: readonly Clear[];
}

const ms = (column: string): Sql => new Sql([`(extract(epoch from ${column}) * 1000)::bigint`]);
const FACTS = new Sql([factsJson('seen.person_id', 'seen.known_at')]);

/**
 * The facts behind a row of `decision`, in the same statement as the row: for the decision the status rests on as they
 * are known now, for one of the past as they were known then. Ways out are never stored: they name the present moment.
 */
export const waysOutScene: ValueReading = expression(
  (row) => sql`select json_build_object('current', seen.current, 'at', ${ms('seen.at')},
    'knownAt', ${ms('seen.known_at')}, 'facts', case when seen.restrictive then ${FACTS} end)
  from (select ${row}.person_id, now_or_then.current, ${row}.popup is not null or ${row}.colour in ('YELLOW', 'RED') as restrictive,
      case when now_or_then.current then ${NOW}::timestamptz else ${row}.evaluated_at end as at,
      case when now_or_then.current then ${NOW}::timestamptz else ${row}.known_at end as known_at
    from (select exists (select 1 from status st where st.person_id = ${row}.person_id
      and st.decision_id = ${row}.id) as current) now_or_then) seen`,
);

/** Asks the judge what would clear it; the earliest way first. */
export async function toWaysOut(services: Services, given: unknown): Promise<readonly ClearType[]> {
  const clears = await waysOutOf(services, given as Scene | Found);
  return clears.toSorted((a, b) => a.at - b.at).map(toClearType);
}

async function waysOutOf({ worlds }: Services, given: Scene | Found): Promise<readonly Clear[]> {
  if ('clears' in given) return given.clears;
  const { current, at, knownAt, facts } = given;
  if (facts === null) return [];
  const world = current ? await worlds.current() : await worlds.at(at, knownAt);
  return explainPerson(world, fromStoredFacts(facts), at).clears;
}
