import type { PolicyFindingCode, PolicyFindingPartsFragment } from '../generated/documents';
import type { Mark } from './CodeEditor';
import { offsetOf, placeOf } from './json-place';
import type { PolicyTexts } from './use-policy-draft';

type Finding = PolicyFindingPartsFragment;

const ABOUT_CASES: ReadonlySet<PolicyFindingCode> = new Set(['NO_CASES', 'CASES_MALFORMED', 'CASE_FAILS']);

/** Which of the two texts a finding is about. */
export const sideOf = ({ code, caseName }: Finding): keyof PolicyTexts =>
  caseName !== null || ABOUT_CASES.has(code) ? 'cases' : 'document';

/** Where in its text a finding is; null: nowhere in particular. */
export function offsetIn(texts: PolicyTexts, finding: Finding): number | null {
  const text = texts[sideOf(finding)];
  if (finding.line !== null) return offsetOf(text, finding.line, finding.column ?? 1);
  return finding.path === null ? null : (placeOf(text, finding.path)?.from ?? null);
}

/** The findings about one text as marks on its lines. */
export function marksOf(
  side: keyof PolicyTexts,
  findings: readonly Finding[],
  words: (finding: Finding) => string,
): readonly Mark[] {
  return findings.flatMap((finding) =>
    sideOf(finding) !== side || finding.line === null
      ? []
      : [
          {
            line: finding.line,
            column: finding.column ?? 1,
            severity: finding.severity === 'REFUSAL' ? 'error' : 'warning',
            message: words(finding),
          },
        ],
  );
}
