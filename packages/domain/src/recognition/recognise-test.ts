import type { NucleicTest, TestResult } from '../evidence/evidence.js';
import { expiry } from '../evaluation/test-conditions.js';
import type { Truth } from '../evaluation/outcome.js';
import { plusMs, type Instant } from '../time/time.js';
import type {
  FollowUp,
  RecognitionCondition,
  RecognitionPolicy,
  RecognitionReason,
  RecognitionVerdict,
  RefusalGround,
  TravellerCategory,
} from './recognition-policy.js';

export type RecognisableTest = Pick<
  NucleicTest,
  'id' | 'result' | 'sampledAt' | 'reportedAt' | 'integrity' | 'channel'
>;

/** Who shows the test, where and when it is inspected being given by the policy and `at`. */
export interface Inspection {
  readonly at: Instant;
  /** null = not known. */
  readonly category: TravellerCategory | null;
  /** Whether the person is managed in a closed loop (人员闭环管理); null = not known. */
  readonly closedLoop: boolean | null;
  /** On what ground it was refused; absent = it was not. */
  readonly refusalGround?: RefusalGround | null;
}

export type RecognitionGap = 'NO_POLICY' | 'INTEGRITY_SUSPECTED' | 'CATEGORY_UNKNOWN' | 'CLOSED_LOOP_UNKNOWN';

/** A refusal measured by the policy. TO_BE_CHECKED: a person has to look at it. */
export interface RefusalVerdict {
  readonly ground: RefusalGround;
  readonly verdict: 'VIOLATION' | 'NO_VIOLATION' | 'TO_BE_CHECKED';
  readonly ruleId: string | null;
}

export interface Recognition {
  readonly testId: string;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly verdict: RecognitionVerdict;
  readonly reason: RecognitionReason | null;
  readonly ruleId: string | null;
  /** The last instant at which the test counts at this place; null while it is not reported, or without a policy. */
  readonly countsTo: Instant | null;
  readonly followUp: FollowUp;
  readonly referral: boolean;
  /** How far the channel it was shown by checked it; never a part of the verdict. */
  readonly grade: 'VERIFIED' | 'UNVERIFIED' | null;
  /** Every rule that was asked, in its order, with what it answered. */
  readonly reasons: readonly { readonly ruleId: string; readonly truth: Truth }[];
  readonly gaps: readonly RecognitionGap[];
  readonly refusal: RefusalVerdict | null;
}

interface Answer {
  readonly truth: Truth;
  readonly gaps: readonly RecognitionGap[];
}

/**
 * What the place of inspection must make of a test (互认, domain.md §2.6), by the policy in force there. The first rule
 * that holds decides; a rule before it that nobody can answer, and that would decide otherwise, leaves it open.
 */
export function recogniseTest(
  policy: RecognitionPolicy | null,
  test: RecognisableTest,
  inspection: Inspection,
): Recognition {
  if (policy === null) return withoutPolicy(test, inspection);
  const reasons: { ruleId: string; truth: Truth }[] = [];
  const open: { verdict: RecognitionVerdict; gaps: readonly RecognitionGap[] }[] = [];
  for (const rule of policy.rules) {
    const { truth, gaps } = ask(policy, rule.when, test, inspection);
    reasons.push({ ruleId: rule.id, truth });
    if (truth === 'UNKNOWN') open.push({ verdict: rule.then.verdict, gaps });
    if (truth !== 'TRUE') continue;
    const doubts = open.filter(({ verdict }) => verdict !== rule.then.verdict);
    const { followUp, referral } = rule.then;
    const found = { ...standing(policy, test), reasons };
    if (doubts.length > 0) return indeterminate(found, doubts, inspection);
    const { verdict, reason } = rule.then;
    const refusal = refusalOf(policy, verdict, inspection);
    return { ...found, verdict, reason, ruleId: rule.id, followUp, referral, gaps: [], refusal };
  }
  return indeterminate({ ...standing(policy, test), reasons }, open, inspection);
}

type Standing = Pick<Recognition, 'testId' | 'policyId' | 'policyVersion' | 'countsTo' | 'grade' | 'reasons'>;

const standing = (policy: RecognitionPolicy, test: RecognisableTest): Omit<Standing, 'reasons'> => ({
  testId: test.id,
  policyId: policy.id,
  policyVersion: policy.version,
  countsTo: test.reportedAt === null ? null : lastInstant(policy, test),
  grade: policy.parameters.channelGrade[test.channel],
});

function indeterminate(
  found: Standing,
  doubts: readonly { readonly gaps: readonly RecognitionGap[] }[],
  inspection: Inspection,
): Recognition {
  const gaps = [...new Set(doubts.flatMap((doubt) => doubt.gaps))];
  const open = { verdict: 'INDETERMINATE', reason: null, ruleId: null, followUp: 'NONE', referral: false } as const;
  return { ...found, ...open, gaps, refusal: unchecked(inspection) };
}

function withoutPolicy(test: RecognisableTest, inspection: Inspection): Recognition {
  const nothing = { testId: test.id, policyId: null, policyVersion: null, countsTo: null, grade: null, reasons: [] };
  return indeterminate(nothing, [{ gaps: ['NO_POLICY'] }], inspection);
}

const unchecked = ({ refusalGround }: Inspection): RefusalVerdict | null =>
  refusalGround ? { ground: refusalGround, verdict: 'TO_BE_CHECKED', ruleId: null } : null;

/** Refusing what must be accepted is a violation on the grounds the policy forbids; of a test not valid it is none. */
function refusalOf(
  policy: RecognitionPolicy,
  verdict: RecognitionVerdict,
  inspection: Inspection,
): RefusalVerdict | null {
  const ground = inspection.refusalGround;
  if (!ground) return null;
  if (verdict === 'NOT_VALID') return { ground, verdict: 'NO_VIOLATION', ruleId: null };
  const rule = policy.refusals.find((one) => one.grounds.includes(ground));
  if (verdict !== 'ACCEPT' || rule === undefined) return unchecked(inspection);
  return { ground, verdict: 'VIOLATION', ruleId: rule.id };
}

function ask(
  policy: RecognitionPolicy,
  when: RecognitionCondition,
  test: RecognisableTest,
  inspection: Inspection,
): Answer {
  const answers = [
    when.integrity && askIntegrity(when.integrity, test),
    when.result && known(when.result.includes(resultAt(test, inspection.at))),
    when.category && askCategory(when.category, inspection),
    when.closedLoop && askFlag(inspection.closedLoop, 'CLOSED_LOOP_UNKNOWN'),
    when.window && known(isWithin(policy, test, inspection.at) === (when.window === 'WITHIN')),
  ].filter((answer) => answer !== undefined);
  if (answers.some(({ truth }) => truth === 'FALSE')) return known(false);
  const gaps = answers.flatMap((answer) => answer.gaps);
  return gaps.length > 0 ? { truth: 'UNKNOWN', gaps } : known(true);
}

const known = (holds: boolean): Answer => ({ truth: holds ? 'TRUE' : 'FALSE', gaps: [] });

const askFlag = (flag: boolean | null, gap: RecognitionGap): Answer =>
  flag === null ? { truth: 'UNKNOWN', gaps: [gap] } : known(flag);

/** A report under suspicion may be genuine or not: nobody can tell yet. */
const askIntegrity = (wanted: readonly string[], { integrity }: RecognisableTest): Answer =>
  integrity === 'SUSPECTED' && !wanted.includes('SUSPECTED')
    ? { truth: 'UNKNOWN', gaps: ['INTEGRITY_SUSPECTED'] }
    : known(wanted.includes(integrity));

const askCategory = (wanted: readonly TravellerCategory[], { category }: Inspection): Answer =>
  category === null ? { truth: 'UNKNOWN', gaps: ['CATEGORY_UNKNOWN'] } : known(wanted.includes(category));

/** A result that will be reported later is pending now. */
const resultAt = (test: RecognisableTest, at: Instant): TestResult =>
  test.reportedAt === null || test.reportedAt > at ? 'PENDING' : test.result;

const isWithin = (policy: RecognitionPolicy, test: RecognisableTest, at: Instant): boolean =>
  at <= lastInstant(policy, test);

/** The last instant of the window of the place: 48:00:00 after the report is still within it. */
function lastInstant({ parameters: { window } }: RecognitionPolicy, test: RecognisableTest): Instant {
  const anchor = window.anchor === 'SAMPLED_AT' ? test.sampledAt : (test.reportedAt ?? test.sampledAt);
  return plusMs(expiry(anchor, window), -1);
}
