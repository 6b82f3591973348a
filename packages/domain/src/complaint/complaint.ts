import type { Text } from '../evaluation/sentences.js';
import type { RefusalVerdict } from '../recognition/recognise-test.js';

/**
 * Complaints about a place that refused a test it had to accept (拒认投诉, notice of 29 July 2022: 严禁以本地健康码未能查询、
 * 未在本地检测为由拒绝). What is right is told by the recognition policy of the place, not by whoever handles it.
 */
export const COMPLAINT_STATES = ['OPEN', 'PASSED_ON', 'CLOSED', 'WITHDRAWN'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What may be done. PASS_ON: to the body that supervises the place (转主管部门). */
export const COMPLAINT_ACTS = ['PASS_ON', 'RECHECK', 'CLOSE', 'WITHDRAW', 'REOPEN'] as const;
export type ComplaintAct = (typeof COMPLAINT_ACTS)[number];

/** Where somebody was refused (场所类型). */
export const REFUSING_PLACES = [
  'CHECKPOINT',
  'STATION',
  'AIRPORT',
  'TRANSPORT',
  'HOTEL',
  'HOSPITAL',
  'SCENIC_SPOT',
  'SCHOOL',
  'MARKET',
  'OFFICE',
  'OTHER',
] as const;
export type RefusingPlace = (typeof REFUSING_PLACES)[number];

/** What was done about it. A new test is none of them: that is what must not be asked. */
export const COMPLAINT_REMEDIES = ['ADMITTED', 'INSTRUCTED', 'REFERRED', 'EXPLAINED'] as const;
export type ComplaintRemedy = (typeof COMPLAINT_REMEDIES)[number];

export type ComplaintVerdict = 'VIOLATION' | 'NO_VIOLATION';

/** A rule's answer about a refusal; TO_BE_CHECKED leaves it to a person. */
export type RuleVerdict = RefusalVerdict['verdict'];

const NEXT: Readonly<Record<ComplaintState, readonly ComplaintAct[]>> = {
  OPEN: ['PASS_ON', 'RECHECK', 'CLOSE', 'WITHDRAW'],
  PASSED_ON: ['PASS_ON', 'RECHECK', 'CLOSE', 'WITHDRAW'],
  CLOSED: ['REOPEN'],
  WITHDRAWN: ['REOPEN'],
};

/** What may be done with a complaint as it is now. */
export const complaintActs = (state: ComplaintState): readonly ComplaintAct[] => NEXT[state];

export interface Closing {
  readonly verdict: ComplaintVerdict;
  readonly remedy: ComplaintRemedy;
  readonly note: string;
}

export type ClosingProblem = 'VERDICT_IS_THE_RULES' | 'REASON_NEEDED' | 'REMEDY_DOES_NOT_FIT' | 'RETEST_IS_NO_REMEDY';

/** Ways to say that somebody was made to have a new test; to look again at a record or a place is none. */
const AGAIN = '(?:重新?|再次?|另行?|又|补)(?:去|到|进行|安排|要求|让其|前往|现场)*';
const TESTED = '(?:做|测|采样|采集|采[了一过]?|核酸|检测|检验|抗原)';
const RETEST = new RegExp(
  `${AGAIN}${TESTED}(?!.{0,2}(?:记录|报告|结果))|复[测检]|重检|现场(?:做|采样|核酸|检测)|retest|re-test|test(?:ed)? (?:again|anew|on the spot)|(?:new|another|second|fresh) (?:\\w+ )?test`,
  'i',
);

const SHORTEST_REASON = 4;

/**
 * Why a complaint cannot be closed like this; null = it can. The verdict is the rule's; only where no rule decides a person
 * does, and says why. A violation ends with the person admitted, the place instructed or the matter referred. A new test
 * ends nothing: it may only be advised where the rule itself says that the result need not be accepted.
 */
export function closingProblem(rule: RuleVerdict, { verdict, remedy, note }: Closing): ClosingProblem | null {
  if (rule !== 'TO_BE_CHECKED' && rule !== verdict) return 'VERDICT_IS_THE_RULES';
  if (note.trim().length < SHORTEST_REASON) return 'REASON_NEEDED';
  if ((verdict === 'VIOLATION') === (remedy === 'EXPLAINED')) return 'REMEDY_DOES_NOT_FIT';
  return rule !== 'NO_VIOLATION' && RETEST.test(note) ? 'RETEST_IS_NO_REMEDY' : null;
}

/** What is wrong with a closing, and what to do instead. */
export const CLOSING_WORDS: Readonly<Record<ClosingProblem, Text>> = {
  VERDICT_IS_THE_RULES: {
    zh: '互认规则已给出结论，处理人不能改判；结果或报告时间有误的，请先更正检测记录再重新核对。',
    en: 'The recognition policy has decided; nobody decides otherwise. If the test is wrong, correct it and check again.',
  },
  REASON_NEEDED: { zh: '请写明依据。', en: 'Say on what this rests.' },
  REMEDY_DOES_NOT_FIT: {
    zh: '违规须有放行、责令改正或移送；不违规的，向当事人说明。',
    en: 'A violation ends with admission, an instruction or a referral; what is none is explained.',
  },
  RETEST_IS_NO_REMEDY: {
    zh: '不得以“重新做核酸”办结：在有效期内的阴性结果必须认可。',
    en: 'A new test is no remedy: a negative result within its time must be accepted.',
  },
};
