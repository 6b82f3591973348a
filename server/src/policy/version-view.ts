import {
  type CurrentPeriod,
  currentPeriods,
  findPolicyVersion,
  findPolicyVersions,
  looseHead,
  type PolicyFilter,
  type PolicyVersion,
  runningEditions,
} from '@zhengming/data';
import {
  type Instant,
  type PeriodPlan,
  type PlanResult,
  type PolicyAction,
  type RunningEdition,
  allowedPolicyActions,
  approvalsNeeded,
  planEffects,
  planPeriods,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { toDivisionType } from '../division/division.type.js';
import { checkText } from './check-text.js';
import { planOfChange } from './plan-of-change.js';
import { lifeOf, toPolicyActor } from './policy-life.js';
import type { PolicyCheckType } from './policy-check.type.js';
import type { PolicyEffectType, PolicySpanType, PolicyVersionType } from './policy-version.type.js';

/** A version as the API shows it; what has to be worked out is worked out when it is asked for, once. */
export interface VersionView extends PolicyVersionType {
  check(): Promise<PolicyCheckType>;
  allowedActions(): readonly PolicyAction[];
  effects(): Promise<readonly PolicyEffectType[]>;
  rollsBackTo(): Promise<VersionView | null>;
}

/** What all versions of one answer share. */
interface Surroundings {
  readonly editions: () => Promise<readonly RunningEdition[]>;
  readonly periods: () => Promise<readonly CurrentPeriod[]>;
}

export async function versionViews(context: Context, filter: PolicyFilter): Promise<readonly VersionView[]> {
  const around = surroundings(context);
  return (await findPolicyVersions(context.store.pool, filter)).map((version) => toView(context, version, around));
}

export async function versionView(context: Context, key: string): Promise<VersionView | null> {
  const found = await findPolicyVersion(context.store.pool, key);
  return found === null ? null : toView(context, found, surroundings(context));
}

const surroundings = ({ store }: Context): Surroundings => ({
  editions: once(() => runningEditions(store.pool)),
  periods: once(() => currentPeriods(store.pool)),
});

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}

function toView(context: Context, policy: PolicyVersion, around: Surroundings): VersionView {
  const { divisions, clock } = context;
  const now = clock.now();
  const head = looseHead(policy.document);
  return {
    ...policy,
    title: head.title ?? { zh: policy.id, en: policy.id },
    source: head.source ?? '',
    jurisdiction: toDivisionType(divisions, policy.jurisdiction),
    validFrom: head.validFrom,
    validTo: head.validTo,
    inForce: policy.periods.some(
      ({ validFrom, validTo, knownTo }) => knownTo === null && validFrom <= now && (validTo === null || now < validTo),
    ),
    approvalsNeeded: approvalsNeeded(policy),
    change: policy.change === null ? null : { ...policy.change, approvalsNeeded: approvalsNeeded(policy.change) },
    check: once(async () => check(context, policy, await around.editions())),
    allowedActions: () => allowedActions(context, policy),
    effects: once(async () => effects(context, policy, await around.periods())),
    rollsBackTo: once(async () => rollsBackTo(context, policy, await around.periods())),
  };
}

/** Whether it could be published is asked only until it is. */
function check(context: Context, policy: PolicyVersion, editions: readonly RunningEdition[]): PolicyCheckType {
  const { shown } = checkText(context, policy, editions, policy.emergency && policy.state === 'SUBMITTED');
  return ['DRAFT', 'SUBMITTED'].includes(policy.state) ? shown : { ...shown, findings: [] };
}

function allowedActions({ actor, clock }: Context, policy: PolicyVersion): readonly PolicyAction[] {
  return actor.kind === 'STAFF' ? allowedPolicyActions(lifeOf(policy, clock.now()), toPolicyActor(actor)) : [];
}

async function effects(
  context: Context,
  policy: PolicyVersion,
  running: readonly CurrentPeriod[],
): Promise<readonly PolicyEffectType[]> {
  const plan = plannedFor(context, policy, running);
  if (plan === null) return [];
  const shown = planEffects(running, plan).map(async ({ policyKey, before, after }) => {
    const version = policyKey === policy.key ? policy : await findPolicyVersion(context.store.pool, policyKey);
    if (version === null) return [];
    const { id, version: number, document } = version;
    const title = looseHead(document).title ?? { zh: id, en: id };
    return [{ key: policyKey, id, version: number, title, before: before.map(toSpan), after: after.map(toSpan) }];
  });
  return (await Promise.all(shown)).flat();
}

const toSpan = ({ from, to }: Pick<CurrentPeriod, 'from' | 'to'>): PolicySpanType => ({ validFrom: from, validTo: to });

/** What its publication, or the change proposed for it, would do to the periods now. */
function plannedFor({ clock }: Context, policy: PolicyVersion, running: readonly CurrentPeriod[]): PeriodPlan | null {
  const now = clock.now();
  const plan =
    policy.state === 'PUBLISHED' ? planOfPending(policy, running, now) : planOfPublication(policy, running, now);
  return plan?.ok === true ? plan : null;
}

function planOfPublication(policy: PolicyVersion, running: readonly CurrentPeriod[], now: Instant): PlanResult | null {
  const { validFrom: from, validTo: to, supersedes } = looseHead(policy.document);
  if (from === null || policy.state === 'DISCARDED') return null;
  const { key: policyKey, id: policyId, kind, jurisdiction } = policy;
  const period = { policyKey, policyId, kind, jurisdiction, from, to };
  return planPeriods(running, { do: 'PUBLISH', period, supersedes }, now);
}

const planOfPending = (
  { key, change }: PolicyVersion,
  running: readonly CurrentPeriod[],
  now: Instant,
): PlanResult | null => (change === null ? null : planOfChange(key, change.validTo, running, now));

/** The version that a roll-back would bring back. */
async function rollsBackTo(
  context: Context,
  { key, state }: PolicyVersion,
  running: readonly CurrentPeriod[],
): Promise<VersionView | null> {
  if (state !== 'PUBLISHED') return null;
  const plan = planOfChange(key, null, running, context.clock.now());
  const back = plan.ok ? plan.open.find(({ policyKey }) => policyKey !== key) : undefined;
  return back === undefined ? null : versionView(context, back.policyKey);
}
