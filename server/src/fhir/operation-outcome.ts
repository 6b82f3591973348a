import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';

export type IssueCode = NonNullable<OperationOutcomeIssue['code']>;

/** What is wrong, for a program and for a reader; nothing of what was sent is repeated. */
export const issue = (code: IssueCode, text: string, expression: string | null = null): OperationOutcomeIssue => ({
  severity: 'error',
  code,
  details: { text },
  ...(expression === null ? {} : { expression: [expression] }),
});

export const outcome = (...issues: readonly OperationOutcomeIssue[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [...issues],
});

/** The same as a failure that ends a whole request. */
export class FhirError extends Error {
  override readonly name = 'FhirError';
  constructor(
    readonly status: number,
    readonly issue: OperationOutcomeIssue,
    readonly retryAfter: number | null = null,
  ) {
    super(issue.code);
  }
}
