import type { DivisionCode, Divisions } from '../division/division.js';
import { formatInstant, HOUR_MS, plusMs, type Instant } from '../time/time.js';
import { finding, type PolicyFinding } from './finding.js';
import { isBefore, overlap, type Period, type RunningEdition } from './period.js';
import type { PolicyHead, PolicyKind } from './policy.js';

/** How long before it begins a policy is published, so that everybody can read it (EU DCC gateway: 48 h). */
export const LEAD_TIME_MS = 48 * HOUR_MS;
/** How far ahead one may be published: what is decided too early is forgotten when it begins. */
export const FARTHEST_MS = 90 * 24 * HOUR_MS;
/** How long a policy holds at the least (EU DCC gateway: 72 h). */
export const SHORTEST_MS = 72 * HOUR_MS;

export type DatedPolicy = PolicyHead & { readonly kind: PolicyKind };

export interface DateCheck {
  readonly policy: DatedPolicy;
  readonly running: readonly RunningEdition[];
  readonly divisions: Divisions;
  readonly now: Instant;
  readonly emergency: boolean;
}

/** Dates, version and the place among what is in force: the checks of the EU DCC gateway, on our own bounds. */
export const checkDates = (check: DateCheck): readonly PolicyFinding[] => [
  ...checkBeginning(check),
  ...checkLength(check.policy),
  ...checkVersion(check),
  ...checkSuperseded(check),
  ...checkOverlaps(check),
  ...checkGaps(check),
];

function checkBeginning({ policy: { validFrom }, now, emergency }: DateCheck): readonly PolicyFinding[] {
  if (validFrom < now) return [finding('IN_THE_PAST', 'validFrom', formatInstant(now))];
  const soonest = plusMs(now, LEAD_TIME_MS);
  if (validFrom < soonest && !emergency) return [finding('LEAD_TIME_TOO_SHORT', 'validFrom', formatInstant(soonest))];
  const latest = plusMs(now, FARTHEST_MS);
  return validFrom > latest ? [finding('TOO_FAR_AHEAD', 'validFrom', formatInstant(latest))] : [];
}

function checkLength({ validFrom, validTo }: DatedPolicy): readonly PolicyFinding[] {
  const isShort = validTo !== null && validTo < plusMs(validFrom, SHORTEST_MS);
  return isShort ? [finding('VALID_TOO_SHORT', 'validTo', formatInstant(plusMs(validFrom, SHORTEST_MS)))] : [];
}

/** The version rises over everything ever published under the id, in force or not. */
function checkVersion({ policy, running }: DateCheck): readonly PolicyFinding[] {
  const earlier = running
    .filter(({ id }) => id === policy.id)
    .toSorted((a, b) => compareVersions(b.version, a.version));
  const [highest] = earlier;
  const findings: PolicyFinding[] = [];
  if (highest !== undefined && compareVersions(policy.version, highest.version) <= 0) {
    findings.push(finding('VERSION_NOT_RISING', 'version', highest.version));
  }
  const begins = Math.max(...earlier.flatMap(({ periods }) => periods.map(({ from }) => from)));
  if (policy.validFrom < begins) {
    findings.push(finding('BEFORE_PREDECESSOR', 'validFrom', formatInstant(begins as Instant)));
  }
  return findings;
}

/** Semantic versions by number: 1.10.0 comes after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number));
  for (const [index, number] of (left ?? []).entries()) {
    const difference = number - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A policy ends what began before it, never itself, nothing later, and no policy that ends it in turn. */
function checkSuperseded({ policy, running }: DateCheck): readonly PolicyFinding[] {
  return policy.supersedes.flatMap((id, index) => {
    const path = `supersedes[${index}]`;
    if (id === policy.id) return [finding('CYCLIC_IN_TIME', path, id)];
    const named = running.filter((one) => one.id === id && isBeside(one, policy));
    if (named.length === 0) return [finding('MALFORMED', path, `expected the id of a published policy, found "${id}"`)];
    const isCyclic = named.some(({ periods, supersedes }) =>
      periods.some(
        ({ from }) => from > policy.validFrom || (from === policy.validFrom && supersedes.includes(policy.id)),
      ),
    );
    return isCyclic ? [finding('CYCLIC_IN_TIME', path, id)] : [];
  });
}

function checkOverlaps({ policy, running }: DateCheck): readonly PolicyFinding[] {
  const own = periodOf(policy);
  const strange = running.filter((one) => isBeside(one, policy) && !isReplaced(one, policy));
  return strange.flatMap(({ id, version, periods }) =>
    periods
      .filter((period) => overlap(period, own))
      .map((period) => finding('OVERLAPS', 'supersedes', `${id} ${version}, ${stretch(period)}`)),
  );
}

/** Times from now on that no policy of its kind covers, right before it begins or right after it ends. */
function checkGaps({ policy, running, divisions, now }: DateCheck): readonly PolicyFinding[] {
  const own = periodOf(policy);
  const others = running
    .filter((one) => one.kind === policy.kind && covers(one.jurisdiction, policy.jurisdiction, divisions))
    .flatMap((one) => one.periods.map((period) => (isReplaced(one, policy) ? cutShort(period, own) : period)))
    .filter((period) => period !== null);
  const ends = others.flatMap(({ to }) => (to !== null && to < own.from ? [to] : []));
  const isCoveredBefore = others.some(({ from, to }) => from < own.from && isBefore(own.from, to)) ||
    others.some(({ to }) => to === own.from); // prettier-ignore
  const lastEnd = Math.max(...ends, now) as Instant;
  const before = ends.length > 0 && !isCoveredBefore && lastEnd < own.from ? [{ from: lastEnd, to: own.from }] : [];
  const after = own.to === null ? [] : gapAfter(own.to, others);
  return [
    ...before.map((gap) => finding('LEAVES_A_GAP', 'validFrom', stretch(gap))),
    ...after.map((gap) => finding('LEAVES_A_GAP', 'validTo', stretch(gap))),
  ];
}

function gapAfter(end: Instant, others: readonly Period[]): readonly Period[] {
  if (others.some(({ from, to }) => from <= end && isBefore(end, to))) return [];
  const next = others.map(({ from }) => from).filter((from) => from > end);
  return [{ from: end, to: next.length === 0 ? null : (Math.min(...next) as Instant) }];
}

/** Whether a policy of one place holds in another: the nearest one does, failing it that of the whole country. */
const covers = (outer: DivisionCode, inner: DivisionCode, divisions: Divisions): boolean =>
  outer === WHOLE_COUNTRY || outer === inner || divisions.contains(outer, inner);

/** The code under which a policy holds everywhere (全国). */
const WHOLE_COUNTRY = '100000';

/** What is left of a period when a policy takes over; null: it never begins. */
function cutShort(period: Period, own: Period): Period | null {
  if (!overlap(period, own)) return period;
  return period.from < own.from ? { from: period.from, to: own.from } : null;
}

const periodOf = ({ validFrom, validTo }: PolicyHead): Period => ({ from: validFrom, to: validTo });

type Placed = Pick<DatedPolicy, 'kind' | 'jurisdiction'>;
const isBeside = (a: Placed, b: Placed): boolean => a.kind === b.kind && a.jurisdiction === b.jurisdiction;

/** Whether a policy takes the place of another: an earlier version of its own, or one it names. */
const isReplaced = (one: RunningEdition, policy: DatedPolicy): boolean =>
  isBeside(one, policy) && (one.id === policy.id || policy.supersedes.includes(one.id));

/** `2021-10-30T00:00:00+08:00/..`, the way ISO 8601 writes an interval. */
const stretch = ({ from, to }: Period): string => `${formatInstant(from)}/${to === null ? '..' : formatInstant(to)}`;
