/** What a check of a policy can find (检查结果). Stable: partners and screens know these words. */
export const POLICY_FINDING_CODES = [
  'MALFORMED',
  'UNKNOWN_CONDITION',
  'UNKNOWN_FACT',
  'TERM_CYCLE',
  'AFFECTED_FACTS_DIFFER',
  'VERSION_NOT_RISING',
  'ENDS_BEFORE_IT_BEGINS',
  'CYCLIC_IN_TIME',
  'BEFORE_PREDECESSOR',
  'OVERLAPS',
  'LEAD_TIME_TOO_SHORT',
  'TOO_FAR_AHEAD',
  'VALID_TOO_SHORT',
  'IN_THE_PAST',
  'NO_CASES',
  'CASES_MALFORMED',
  'CASE_FAILS',
  'RULE_WITHOUT_CASE',
  'LEAVES_A_GAP',
  'NO_ALL_CLEAR',
] as const;
export type PolicyFindingCode = (typeof POLICY_FINDING_CODES)[number];

/** REFUSAL: it cannot be submitted so. WARNING: it can, and the approver is shown it. */
export type FindingSeverity = 'REFUSAL' | 'WARNING';

export interface PolicyFinding {
  readonly code: PolicyFindingCode;
  readonly severity: FindingSeverity;
  /** `rules[3].when.all[0]` in the document, or `cases[2].expect` in its cases; null: the text as a whole. */
  readonly path: string | null;
  /** From 1, in the author's text; null until the text has been searched for the path, which is not the core's work. */
  readonly line: number | null;
  readonly column: number | null;
  readonly caseName: string | null;
  /** What the sentence of the code is about: names, instants, or the shape expected. No sentence by itself. */
  readonly detail: string;
}

const WARNINGS: readonly PolicyFindingCode[] = ['LEAVES_A_GAP', 'NO_ALL_CLEAR'];
const ABOUT_CASES: readonly PolicyFindingCode[] = ['NO_CASES', 'CASES_MALFORMED', 'CASE_FAILS'];

/** A finding whose place in the text is still to be looked up. */
export const finding = (
  code: PolicyFindingCode,
  path: string | null,
  detail = '',
  caseName: string | null = null,
): PolicyFinding => ({
  code,
  severity: WARNINGS.includes(code) ? 'WARNING' : 'REFUSAL',
  path: path === '' ? null : path,
  line: null,
  column: null,
  caseName,
  detail,
});

/** Whether its path is one of the cases, not of the document. */
export const isAboutCases = ({ code }: Pick<PolicyFinding, 'code'>): boolean => ABOUT_CASES.includes(code);

/** Whether anything found keeps the policy from being submitted. */
export const isRefused = (findings: readonly PolicyFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'REFUSAL');
