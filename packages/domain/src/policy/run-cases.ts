import { runDeskCases } from '../desk/desk-case.js';
import { runDisplayCases } from '../display/display-case.js';
import type { Divisions } from '../division/division.js';
import { runRecognitionCases } from '../recognition/recognition-case.js';
import { runRetentionCases } from '../retention/retention-case.js';
import { runVaccinationCases } from '../vaccination/vaccination-case.js';
import type { AnyPolicy } from './any-policy.js';
import { parsePolicyCases, runPolicyCase } from './policy-case.js';

/** What a worked example of a policy came to. */
export interface CaseResult {
  readonly name: string;
  /** Where the outcome is not what the case promises, line by line. Empty = green. */
  readonly differences: readonly string[];
}

/** Runs every case of a document by a policy of its kind. @throws ParseError when the cases cannot be read */
export function runCases(policy: AnyPolicy, cases: unknown, divisions: Divisions): readonly CaseResult[] {
  switch (policy.kind) {
    case 'DECISION':
      return parsePolicyCases(cases).map((one) => ({
        name: one.name,
        differences: runPolicyCase(one, policy, divisions),
      }));
    case 'DISPLAY':
      return runDisplayCases(policy, cases, divisions);
    case 'RECOGNITION':
      return runRecognitionCases(policy, cases);
    case 'VACCINATION':
      return runVaccinationCases(policy, cases);
    case 'DESK':
      return runDeskCases(policy, cases);
    case 'RETENTION':
      return runRetentionCases(policy, cases);
  }
}
