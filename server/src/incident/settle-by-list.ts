import {
  announce,
  appealsOfIncident,
  inTransaction,
  lockAppeal,
  lockIncident,
  type ListedPerson,
  queueNotices,
  recordIncidentEvent,
  settleByList,
  settlingIncidents,
  type Sql,
  updateIncident,
} from '@zhengming/data';
import {
  DAY_MS,
  decisionMessage,
  type DeskPolicy,
  type Instant,
  noticeWords,
  plusMs,
  strictness,
  verdictOf,
} from '@zhengming/domain';
import type { Context, Services } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { systemStep } from '../appeal/system-step.js';
import type { MoveIncidentInput } from './incident.input.js';
import { incidentRefusal } from './incident-refusals.js';
import { onIncident } from './on-incident.js';
import { returnAppealOf } from './return-linked.js';

/**
 * The list that misled has been corrected (名单已更正), by stewards with four eyes of their own, and everybody was judged by the
 * new one: people are told, and the appeals are resolved one by one.
 */
export const settleIncidentByList = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'SETTLE' }, async ({ sql, incident, now }) => {
    const inForce = (await context.worlds.at(now, now)).areas.versionAt(now)?.id ?? null;
    if (inForce === null || inForce === incident.areaVersionId) return incidentRefusal('LIST_STANDS');
    const run = await sql.query(
      `select state from population_run where trigger = 'AREA' and trigger_id = $1 order by id desc limit 1`,
      [inForce],
    );
    if ((run.rows[0] as { state: string } | undefined)?.state !== 'DONE') return incidentRefusal('STILL_JUDGING');
    await context.jobs.workOnIncidents(sql);
    return { changes: { fixedByList: inForce } };
  });

/** Tells people and resolves appeals of incidents whose list was corrected; begins again where it was cut off. */
export async function settleIncidents(services: Services, policy: DeskPolicy, signal: AbortSignal): Promise<void> {
  const { store, clock } = services;
  for (const { id, place, listId } of await settlingIncidents(store.pool)) {
    const telling = { incidentId: id, policy, at: clock.now() };
    await settleAppeals(services, telling);
    const tell = (sql: Sql, persons: readonly ListedPerson[]) => tellFreed(sql, persons, telling);
    if (!(await settleByList(store, { incidentId: id, listId, place }, { signal, tell }))) return;
    await inTransaction(store, async (sql) => {
      const incident = await lockIncident(sql, id);
      if (incident?.state !== 'SETTLING') return;
      const reviewDue = plusMs(telling.at, policy.parameters.incident.reviewNoteDays * DAY_MS);
      await updateIncident(sql, id, { state: 'APPLIED', appliedAt: telling.at, reviewDue });
      await recordIncidentEvent(sql, id, { at: telling.at, actorId: null, action: 'SETTLED' });
      await announce(sql, { topic: 'incident', id });
    });
  }
}

interface Telling {
  readonly incidentId: string;
  readonly policy: DeskPolicy;
  readonly at: Instant;
}

const AT_ONCE = 100;

/** One by one: who is free is told and decided, who is not has another reason. */
async function settleAppeals({ store }: Services, telling: Telling): Promise<void> {
  for (;;) {
    const waiting = await inTransaction(store, async (sql) => {
      const ids = await appealsOfIncident(sql, telling.incidentId, 'LINKED', AT_ONCE);
      for (const id of ids) if (!(await resolve(sql, id, telling))) await returnAppealOf(sql, id, telling.at);
      return ids.length;
    });
    if (waiting < AT_ONCE) return;
  }
}

const VERDICT = (row: string): string => `json_build_object('colour', ${row}.colour, 'popup', ${row}.popup,
  'determinacy', ${row}.determinacy, 'validUntil', (extract(epoch from ${row}.valid_until) * 1000)::bigint)`;

async function resolve(sql: Sql, appealId: string, telling: Telling): Promise<boolean> {
  const appeal = await lockAppeal(sql, appealId);
  if (appeal?.state !== 'LINKED') return true;
  const found = await sql.query(
    `select s.decision_id as "decisionId", ${VERDICT('d')} as before, ${VERDICT('s')} as after
     from status s join decision d on d.person_id = s.person_id and d.id = $2 where s.person_id = $1`,
    [appeal.personId, appeal.decisionId],
  );
  const now = found.rows[0] as Pick<ListedPerson, 'decisionId' | 'before' | 'after'> | undefined;
  if (now === undefined || strictness(now.after) > 0) return false;
  const { at } = telling;
  const proposed = await systemStep(sql, appeal, { action: 'PROPOSE', at });
  const verdict = verdictOf(now.before, now.after);
  const changes = { verdict, decidedAt: at };
  const decided = await systemStep(sql, appeal, { action: 'DECIDE', from: proposed, at, changes });
  await systemStep(sql, appeal, { action: 'APPLY', from: decided, at });
  const message = decisionMessage(verdict, appeal.number, now.before, now.after);
  const words = { kind: message.kind, ...noticeWords(message) };
  const notice = { ...addressed(telling, now, appeal.personId), appealId, ...words };
  const told = await queueNotices(sql, [notice]);
  // told of another appeal of theirs already: this one is answered all the same, or it would wait for ever
  if (told === 0) await queueNotices(sql, [{ ...notice, dedupKey: `${notice.dedupKey}:${appealId}` }]);
  await sql.query('update incident set list_freed = list_freed + $2 where id = $1', [telling.incidentId, told]);
  return true;
}

const addressed = (
  { incidentId, policy, at }: Telling,
  { decisionId }: { readonly decisionId: string },
  personId: string,
) =>
  ({
    personId,
    decisionId,
    incidentId,
    appealId: null,
    priority: 'BULK',
    queuedAt: at,
    notBefore: plusMs(at, policy.parameters.undoSeconds * 1_000),
    dedupKey: `incident:${incidentId}:list`,
  }) as const;

/** Whoever is better off by the list; those told with their appeal are told once. */
async function tellFreed(
  sql: Sql,
  persons: readonly ListedPerson[],
  telling: Telling,
): Promise<{ readonly freed: number; readonly silent: number }> {
  const freed = persons.filter(({ before, after }) => strictness(after) < strictness(before));
  const tell = (some: readonly ListedPerson[]): Promise<number> =>
    queueNotices(
      sql,
      some.map((person) => {
        const { before, after } = person;
        const message = { kind: 'FREED', before, after } as const;
        return { ...addressed(telling, person, person.personId), kind: message.kind, ...noticeWords(message) };
      }),
    );
  const silent = await tell(freed.filter((person) => person.silent));
  return { freed: silent + (await tell(freed.filter((person) => !person.silent))), silent };
}
