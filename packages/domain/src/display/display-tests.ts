import type { DivisionCode, Divisions } from '../division/division.js';
import type { NucleicTest } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';
import type { DisplayPage, DisplayPolicy, DisplayRule } from './display-policy.js';

/** What a page needs to know of a test. */
export interface DisplayableTest extends Pick<
  NucleicTest,
  'id' | 'reportedAt' | 'visibleAt' | 'integrity' | 'channel'
> {
  /** Where the institution stands; null = not known. */
  readonly institutionDivision: DivisionCode | null;
}

export interface DisplayScene {
  readonly page: DisplayPage;
  /** Whether mass screening is on (社会面大筛查); null = nobody has said. */
  readonly massScreening: boolean | null;
  readonly at: Instant;
  readonly divisions: Divisions;
}

export type Shown = 'SHOWN' | 'HIDDEN' | 'UNKNOWN';

/** Why a test is shown, or is not, or why nobody can tell. */
export type DisplayReason =
  | 'SHOWN'
  | 'NOT_REPORTED'
  | 'NOT_UPLOADED'
  | 'NOT_GENUINE'
  | 'OTHER_JURISDICTION'
  | 'NOT_FOUND_NATIONALLY'
  | 'MASS_SCREENING'
  | 'BEYOND_LATEST'
  | 'NOT_ON_PAGE'
  | 'MASS_SCREENING_UNKNOWN'
  | 'INSTITUTION_UNKNOWN'
  | 'NO_POLICY';

export interface TestDisplay {
  readonly testId: string;
  readonly shown: Shown;
  readonly reason: DisplayReason;
  /** The rule that shows it, or would but for the reason; null when no rule of the page comes into it. */
  readonly ruleId: string | null;
}

type Finding = Pick<TestDisplay, 'shown' | 'reason' | 'ruleId'>;

/**
 * What a citizen's page shows (domain.md §2.5), newest first, and for each test that is not there the reason. It reads
 * decision data and gives nothing back to it: the judge goes on knowing every test.
 */
export function displayTests(
  policy: DisplayPolicy | null,
  tests: readonly DisplayableTest[],
  scene: DisplayScene,
): readonly TestDisplay[] {
  const newestFirst = [...tests].sort(
    (a, b) => (b.reportedAt ?? Infinity) - (a.reportedAt ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  if (policy === null) {
    return newestFirst.map(({ id }) => ({ testId: id, shown: 'UNKNOWN', reason: 'NO_POLICY', ruleId: null }));
  }
  const places = new Places(policy.parameters.latest);
  return newestFirst.map((test) => {
    const found = findingOf(policy, test, scene);
    const queue = policy.parameters.perScope ? scopeOf(policy, test, scene.divisions) : 'ALL';
    return { testId: test.id, ...places.take(queue, found) };
  });
}

/** The `latest` places of a page; what may or may not be shown takes a place perhaps. */
class Places {
  readonly #taken = new Map<string, { certain: number; perhaps: number }>();

  constructor(private readonly latest: number) {}

  take(queue: string, found: Finding): Finding {
    if (found.shown === 'HIDDEN') return found;
    const taken = this.#taken.get(queue) ?? { certain: 0, perhaps: 0 };
    if (taken.certain >= this.latest) return { ...found, shown: 'HIDDEN', reason: 'BEYOND_LATEST' };
    const isCertain = found.shown === 'SHOWN' && taken.certain + taken.perhaps < this.latest;
    this.#taken.set(queue, {
      certain: taken.certain + (isCertain ? 1 : 0),
      perhaps: taken.perhaps + (isCertain ? 0 : 1),
    });
    return isCertain || found.shown === 'UNKNOWN' ? found : { ...found, shown: 'UNKNOWN', reason: 'BEYOND_LATEST' };
  }
}

function findingOf(policy: DisplayPolicy, test: DisplayableTest, scene: DisplayScene): Finding {
  const unknown = notKnown(test, scene.at);
  if (unknown !== null) return { shown: 'HIDDEN', reason: unknown, ruleId: null };
  const findings = policy.rules
    .filter((rule) => rule.page === scene.page)
    .map((rule) => askRule(policy, rule, test, scene));
  return (
    findings.find((one) => one.shown === 'SHOWN') ??
    findings.find((one) => one.shown === 'UNKNOWN') ??
    // of several rules that do not show it, the last is the widest: what it lacks is what is missing
    findings.at(-1) ?? { shown: 'HIDDEN', reason: 'NOT_ON_PAGE', ruleId: null }
  );
}

/** Why a test is not known to us at all at this instant; null when it is. */
function notKnown(test: DisplayableTest, at: Instant): DisplayReason | null {
  if (test.integrity === 'FAKE' || test.integrity === 'TAMPERED') return 'NOT_GENUINE';
  if (test.reportedAt === null || test.reportedAt > at) return 'NOT_REPORTED';
  return test.visibleAt === null || test.visibleAt > at ? 'NOT_UPLOADED' : null;
}

function askRule(policy: DisplayPolicy, rule: DisplayRule, test: DisplayableTest, scene: DisplayScene): Finding {
  const because = (shown: Shown, reason: DisplayReason): Finding => ({ shown, reason, ruleId: rule.id });
  const scope = scopeOf(policy, test, scene.divisions);
  if (rule.shows === 'OWN_INSTITUTIONS' && scope === 'OTHER') return because('HIDDEN', 'OTHER_JURISDICTION');
  if (rule.shows === 'FOUND_NATIONALLY' && test.channel !== 'NATIONAL_PLATFORM') {
    return because('HIDDEN', 'NOT_FOUND_NATIONALLY');
  }
  if (rule.onlyWhile === 'NO_MASS_SCREENING' && scene.massScreening === true) {
    return because('HIDDEN', 'MASS_SCREENING');
  }
  if (rule.shows === 'OWN_INSTITUTIONS' && scope === 'UNKNOWN') return because('UNKNOWN', 'INSTITUTION_UNKNOWN');
  if (rule.onlyWhile === 'NO_MASS_SCREENING' && scene.massScreening === null) {
    return because('UNKNOWN', 'MASS_SCREENING_UNKNOWN');
  }
  return because('SHOWN', 'SHOWN');
}

/** Whether the institution is one of the jurisdiction (省内) or of elsewhere (省外). */
function scopeOf(policy: DisplayPolicy, test: DisplayableTest, divisions: Divisions): 'OWN' | 'OTHER' | 'UNKNOWN' {
  if (test.institutionDivision === null) return 'UNKNOWN';
  return divisions.contains(policy.jurisdiction, test.institutionDivision) ? 'OWN' : 'OTHER';
}
