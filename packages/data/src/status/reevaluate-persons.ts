import type { Instant, Judgement } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { CurrentStatus } from '../person/facts-batch.js';
import { lockLiving } from '../person/living-records.js';
import { loadVersionedFacts } from '../person/load-facts.js';
import { judgePerson, toWrite } from './judge-person.js';
import { holdWorld } from './world-lock.js';
import { freshWorld, type World } from './world.js';
import { writeFew, type DecisionTrigger, type WriteContext } from './write-status.js';

export interface ReevaluationReason {
  readonly trigger: DecisionTrigger;
  readonly triggerId: string | null;
  readonly at: Instant;
  /** Asked again once no list or policy can be published meanwhile; absent: they are judged as of `at`. */
  readonly clock?: { readonly now: () => Instant };
}

export interface Reevaluation {
  readonly personId: string;
  readonly judgement: Judgement;
  /** The decision the status now rests on: a new one when `changed`. */
  readonly decisionId: string;
  /** It says something new and is in the history. */
  readonly changed: boolean;
}

/**
 * Judges a few persons again in the transaction that changed their facts, so that fact and status become visible
 * together. Uses the present lists and policies even when `world` is older. Left out of the answer is who is
 * unknown, erased or lies in another record.
 */
export async function reevaluatePersons(
  sql: Sql,
  world: World,
  personIds: readonly string[],
  { trigger, triggerId, at, clock }: ReevaluationReason,
): Promise<readonly Reevaluation[]> {
  const ids = [...(await lockLiving(sql, personIds))].sort();
  await holdWorld(sql);
  // a publication we waited for is of an earlier moment than this
  const reason = { trigger, triggerId, at: clock?.now() ?? at };
  const present = await freshWorld(sql, world, reason.at);
  const answers: Reevaluation[] = [];
  for (const personId of ids) {
    const answer = await reevaluate(sql, present, personId, reason);
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

async function reevaluate(
  sql: Sql,
  world: World,
  personId: string,
  reason: WriteContext,
): Promise<Reevaluation | null> {
  const loaded = await loadVersionedFacts(sql, personId, reason.at);
  if (loaded === null) return null;
  const status = await currentStatus(sql, personId);
  const judgement = judgePerson(world, loaded.facts, reason.at);
  const write = toWrite({ factsVersion: loaded.factsVersion, status }, judgement);
  if (write !== null) await writeFew(sql, [write], reason);
  const decisionId = write?.decisionId ?? status?.decisionId;
  return decisionId === undefined ? null : { personId, judgement, decisionId, changed: write?.isNew ?? false };
}

async function currentStatus(sql: Sql, personId: string): Promise<CurrentStatus | null> {
  const found = await sql.query(
    `select fingerprint, facts_version as "factsVersion", decision_id as "decisionId" from status where person_id = $1`,
    [personId],
  );
  const row = found.rows[0] as (Omit<CurrentStatus, 'fingerprint'> & { fingerprint: string }) | undefined;
  return row === undefined ? null : { ...row, fingerprint: Number(row.fingerprint) };
}
