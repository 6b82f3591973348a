import { isDeepStrictEqual } from 'node:util';
import {
  formatInstant,
  fromEpochMs,
  parseAnyPolicy,
  planPeriods,
  type AnyPolicy,
  type Instant,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import { recordPolicyEvent } from './policy-command.repository.js';
import {
  applyPeriodPlan,
  closePeriods,
  currentPeriods,
  lockPeriods,
  openPeriod,
  type CurrentPeriod,
} from './policy-period.repository.js';
import { shippedPolicies, type ShippedPolicy } from './shipped-policies.js';

/** A document was changed under a version that is already published; it needs a version of its own. */
export class PolicyChangedError extends Error {
  override readonly name = 'PolicyChangedError';
  constructor(id: string, version: string) {
    super(`policy ${id} ${version} is published with another content; give the changed document a new version`);
  }
}

/**
 * Publishes the dated policy documents of the core (内置政策). Idempotent; a version that is published is never changed.
 * In an empty house each is known from the day it began; what a later release brings is known from `now` on. What
 * staff published stays in force: a shipped version that would overlap it is put on record without a period.
 * @returns the policies published now
 * @throws ParseError for a malformed document, PolicyChangedError
 */
export async function loadPolicies(
  store: Pick<Store, 'pool'>,
  now: Instant = fromEpochMs(Date.now()),
): Promise<readonly string[]> {
  const shipped = shippedPolicies();
  return inTransaction(store, async (sql) => {
    await lockPeriods(sql);
    const isEmpty = (await sql.query('select from policy limit 1')).rowCount === 0;
    const published: string[] = [];
    for (const one of shipped) {
      const { id, version, validFrom } = one.policy;
      const knownFrom = isEmpty ? validFrom : later(validFrom, now);
      const known = await findPublished(sql, id, version);
      if (known === null) {
        await publish(sql, one, knownFrom);
        published.push(`${id} ${version}`);
      } else await keep(sql, known, one, now);
    }
    return published;
  });
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

interface PublishedRow {
  readonly key: string;
  readonly document: string;
  readonly cases: string;
  /** The end that the last release gave it when that was not the document's own. */
  readonly movedEnd: { readonly validTo: string | null } | null;
}

async function findPublished(sql: Sql, id: string, version: string): Promise<PublishedRow | null> {
  const found = await sql.query(
    `select key, document, cases,
       (select data from policy_event e where e.policy_key = p.key and e.action = $3 order by e.id desc limit 1) as "movedEnd"
     from policy p where id = $1 and version = $2 and state = 'PUBLISHED'`,
    [id, version, END_MOVED],
  );
  return (found.rows[0] as PublishedRow | undefined) ?? null;
}

const END_MOVED = 'MOVE_END';

async function publish(sql: Sql, { policy, document, cases }: ShippedPolicy, knownFrom: Instant): Promise<void> {
  const { id, version, kind, jurisdiction, validFrom, validTo } = policy;
  const key = uuidv7();
  await sql.query(
    `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, created_at, changed_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'PUBLISHED', $8, $8, $8)`,
    [key, id, version, kind, jurisdiction, document, cases, formatInstant(knownFrom)],
  );
  await recordPolicyEvent(sql, key, { at: knownFrom, by: null, action: 'PUBLISH' });
  const period = { policyKey: key, policyId: id, kind, jurisdiction, from: validFrom, to: validTo };
  const running = await currentPeriods(sql);
  const plan = planPeriods(running, { do: 'PUBLISH', period, supersedes: policy.supersedes }, validFrom);
  const met = plan.ok ? plan.close : plan.with;
  if (running.some((one) => one.isOurs && met.includes(one.id))) return;
  if (!plan.ok) throw new RangeError(`policy ${id} ${version} overlaps a shipped policy that it does not supersede`);
  await applyPeriodPlan(sql, plan, knownFrom);
}

async function shorten(sql: Sql, period: CurrentPeriod, to: Instant | null, knownFrom: Instant): Promise<void> {
  await closePeriods(sql, [period.id], knownFrom);
  if (to === null || period.from < to) await openPeriod(sql, { ...period, to }, knownFrom);
}

/** A version that is known: its content must be the same; only its end may have moved in a later release. */
async function keep(sql: Sql, known: PublishedRow, { policy, cases }: ShippedPolicy, now: Instant): Promise<void> {
  const before = parseAnyPolicy(JSON.parse(known.document));
  if (!isDeepStrictEqual(content(before), content(policy))) throw new PolicyChangedError(policy.id, policy.version);
  if (known.cases === '') await sql.query('update policy set cases = $2 where key = $1', [known.key, cases]);
  const end = known.movedEnd === null ? before.validTo : endOf(known.movedEnd);
  if (end === policy.validTo) return;
  for (const period of await currentPeriods(sql)) {
    if (period.policyKey !== known.key || !follows(period, end, policy.validTo)) continue;
    await shorten(sql, period, policy.validTo, later(period.from, now));
  }
  const validTo = policy.validTo === null ? null : formatInstant(policy.validTo);
  await recordPolicyEvent(sql, known.key, { at: now, by: null, action: END_MOVED, data: { validTo } });
}

/** A period takes the new end when it had the old one, or would last beyond it; staff may have ended it earlier. */
const follows = (period: CurrentPeriod, old: Instant | null, moved: Instant | null): boolean =>
  period.to === old || (moved !== null && (period.to === null || period.to > moved));

const endOf = ({ validTo }: { readonly validTo: string | null }): Instant | null =>
  validTo === null ? null : fromEpochMs(Date.parse(validTo));

/** What a published version says, whatever its place in time: documents of the first schema did not name the rest. */
const content = (policy: AnyPolicy): object => ({ ...policy, validTo: null, supersedes: [], affectedFacts: [] });
