import {
  formatInstant,
  operatorOf,
  type CauseCode,
  type DivisionCode,
  type IncidentSign,
  type Instant,
  type Judgement,
  type PersonFacts,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { factsJson, fromStoredFacts, type StoredFacts } from '../person/load-facts.js';
import { fromStoredExplanation, type StoredExplanation } from '../status/explanation.js';

/** Which appeals to read: one of them, or those since an instant that nobody has read yet. */
export type Unsigned = { readonly appealId: string } | { readonly since: Instant; readonly most: number };

interface Frozen {
  readonly personId: string;
  readonly appealId: string;
  readonly openedAt: Date;
  readonly outcome: Omit<Judgement, 'reasons' | 'gaps'>;
  readonly explanation: StoredExplanation;
  readonly facts: StoredFacts;
}

/** Says what an appeal is about, given the decision it is against and what was known when that fell. */
export type ReadSign = (judgement: Judgement, facts: PersonFacts) => Promise<IncidentSign>;

/** Reads from their frozen decisions what appeals are about, and keeps it to be counted. @returns how many */
export async function signAppeals(sql: Sql, which: Unsigned, read: ReadSign): Promise<number> {
  const signs: (Frozen & { readonly sign: IncidentSign })[] = [];
  for (const one of await frozenDecisions(sql, which)) {
    const judgement = { ...one.outcome, ...fromStoredExplanation(one.explanation) };
    signs.push({ ...one, sign: await read(judgement, fromStoredFacts(one.facts)) });
  }
  if (signs.length === 0) return 0;
  const origins = await originsOf(sql, signs);
  const rows = signs.map(({ personId, appealId, openedAt, sign }) => ({
    person_id: personId,
    appeal_id: appealId,
    opened_at: openedAt.toISOString(),
    area_version_id: sign.areaVersionId,
    place: sign.place,
    cause: sign.cause,
    ...(origins.get(appealId) ?? { batch_id: null, institution_id: null, operator: null }),
  }));
  const made = await sql.query(
    `insert into appeal_sign (person_id, appeal_id, opened_at, area_version_id, place, cause, batch_id, institution_id, operator)
     select * from jsonb_to_recordset($1::jsonb) as s (person_id uuid, appeal_id uuid, opened_at timestamptz,
       area_version_id uuid, place text, cause text, batch_id uuid, institution_id uuid, operator text)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  return made.rowCount ?? 0;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

async function frozenDecisions(sql: Sql, which: Unsigned): Promise<readonly Frozen[]> {
  const condition = 'appealId' in which ? 'a.id = $1' : 'a.opened_at >= $1';
  const found = await sql.query(
    `select a.person_id as "personId", a.id as "appealId", a.opened_at as "openedAt", d.explanation,
       json_build_object('personId', d.person_id, 'at', ${ms('d.evaluated_at')}, 'policyId', d.policy_id,
         'policyVersion', d.policy_version, 'areaVersionId', d.area_version_id, 'colour', d.colour, 'popup', d.popup,
         'popupCode', d.popup_code, 'advice', d.advice, 'determinacy', d.determinacy, 'decidingRuleId', d.deciding_rule,
         'validUntil', ${ms('d.valid_until')}) as outcome,
       ${factsJson('d.person_id', 'd.known_at')} as facts
     from appeal a join decision d on d.person_id = a.person_id and d.id = a.decision_id
     where ${condition} and not exists (select from appeal_sign s where s.person_id = a.person_id and s.appeal_id = a.id)
     order by a.opened_at limit $2`,
    'appealId' in which ? [which.appealId, 1] : [formatInstant(which.since), which.most],
  );
  return found.rows as Frozen[];
}

interface Origin {
  readonly batch_id: string | null;
  readonly institution_id: string | null;
  readonly operator: string | null;
}
type Signed = Pick<Frozen, 'personId' | 'appealId'> & { readonly sign: IncidentSign };

/** Where the facts that misled came from: their batch, the laboratory, who runs the number's network. */
async function originsOf(sql: Sql, signs: readonly Signed[]): Promise<ReadonlyMap<string, Origin>> {
  const asked = signs.filter(({ sign }) => sign.factId !== null);
  const found = await sql.query(
    `select q.appeal_id as "appealId", coalesce(s.batch_id, t.batch_id, b.batch_id) as "batch_id", t.institution_id,
       coalesce(p.masked_number, b.masked_number) as "maskedNumber"
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as q (person_id, appeal_id, fact_id)
     left join stay s on s.person_id = q.person_id and s.id = q.fact_id
     left join phone_binding p on p.person_id = s.person_id and p.known_to is null
       and coalesce(p.version_of, p.id) = s.phone_id
     left join nucleic_test t on t.person_id = q.person_id and t.id = q.fact_id
     left join phone_binding b on b.person_id = q.person_id and b.known_to is null
       and coalesce(b.version_of, b.id) = q.fact_id`,
    [
      asked.map(({ personId }) => personId),
      asked.map(({ appealId }) => appealId),
      asked.map(({ sign }) => sign.factId),
    ],
  );
  const rows = found.rows as (Omit<Origin, 'operator'> & { appealId: string; maskedNumber: string | null })[];
  return new Map(
    rows.map(({ appealId, maskedNumber, ...origin }) => [
      appealId,
      { ...origin, operator: maskedNumber === null ? null : operatorOf(maskedNumber) },
    ]),
  );
}

/** What an incident is one of. */
export interface IncidentKey {
  readonly areaVersionId: string | null;
  readonly place: DivisionCode;
  readonly cause: CauseCode;
}

/** Appeals that speak of the same (正在形成的事件). */
export interface FormingIncident extends IncidentKey {
  readonly appeals: number;
  readonly firstAt: Instant;
}

/** A cause that a person set goes before the probable one. */
const CAUSE = 'coalesce(a.cause, s.cause)';

/** Groups of appeals since an instant that belong to no open incident, the largest first. */
export async function formingIncidents(
  sql: Sql,
  {
    since,
    atLeast,
    without,
  }: { readonly since: Instant; readonly atLeast: number; readonly without: readonly CauseCode[] },
): Promise<readonly FormingIncident[]> {
  const found = await sql.query(
    `select s.area_version_id as "areaVersionId", s.place, ${CAUSE} as cause, count(*)::int as appeals,
       ${ms('min(s.opened_at)')} as "firstAt"
     from appeal_sign s join appeal a on a.person_id = s.person_id and a.id = s.appeal_id
     where s.opened_at > $1 and not s.stands_alone and a.incident_id is null and ${CAUSE} <> all ($3::text[])
       and a.state not in ('WITHDRAWN', 'MERGED')
     group by 1, 2, 3 having count(*) >= $2 order by 4 desc, 5, 2, 3 limit 50`,
    [formatInstant(since), atLeast, without],
  );
  return (found.rows as (Omit<FormingIncident, 'firstAt'> & { readonly firstAt: string })[]).map((row) => ({
    ...row,
    firstAt: Number(row.firstAt) as Instant,
  }));
}

/**
 * Open appeals that match an open incident and have not joined it. A case that somebody has in hand is left to them: they
 * may join it themselves, and it joins once it is idle and comes back to the queue.
 */
export async function appealsToJoin(
  sql: Sql,
  states: readonly string[],
  most: number,
): Promise<readonly { readonly appealId: string; readonly incidentId: string }[]> {
  const found = await sql.query(
    `select a.id as "appealId", i.id as "incidentId"
     from incident i join appeal_sign s on s.area_version_id is not distinct from i.area_version_id and s.place = i.place
     join appeal a on a.person_id = s.person_id and a.id = s.appeal_id
     where i.state not in ('DISMISSED', 'CLOSED') and ${CAUSE} = i.cause and not s.stands_alone
       and a.incident_id is null and a.closed_at is null and a.state = any ($1::text[])
       and (a.handler_id is null or a.state <> 'IN_REVIEW')
     order by a.opened_at limit $2`,
    [states, most],
  );
  return found.rows as { appealId: string; incidentId: string }[];
}

export async function incidentOfAppeal(sql: Sql, appealId: string): Promise<IncidentKey | null> {
  const found = await sql.query(
    `select s.area_version_id as "areaVersionId", s.place, ${CAUSE} as cause
     from appeal_sign s join appeal a on a.person_id = s.person_id and a.id = s.appeal_id where s.appeal_id = $1`,
    [appealId],
  );
  return (found.rows[0] as IncidentKey | undefined) ?? null;
}

export async function setIncidentOfAppeal(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  incidentId: string | null,
): Promise<void> {
  await sql.query('update appeal set incident_id = $3, version = version + 1 where person_id = $1 and id = $2', [
    appeal.personId,
    appeal.id,
    incidentId,
  ]);
}

/** A person said that this appeal has another reason: it does not join an incident again. */
export async function letStandAlone(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
): Promise<void> {
  await sql.query('update appeal_sign set stands_alone = true where person_id = $1 and appeal_id = $2', [
    appeal.personId,
    appeal.id,
  ]);
}

/** Appeals of an incident in a state, the oldest first. */
export async function appealsOfIncident(
  sql: Sql,
  incidentId: string,
  state: string,
  most: number,
): Promise<readonly string[]> {
  const found = await sql.query(
    'select id from appeal where incident_id = $1 and state = $2 order by opened_at, id limit $3',
    [incidentId, state, most],
  );
  return (found.rows as { id: string }[]).map(({ id }) => id);
}
