import { ACCESS_CHECKS, LIMIT_CHECKS } from './access-checks.js';
import { CHANGE_CHECKS } from './change-checks.js';
import { type Check, fail, type Outcome, type Subject } from './check.js';
import { STATUS_CHECKS, TOKEN_CHECKS } from './status-checks.js';
import { WEBHOOK_CHECKS } from './webhook-checks.js';

/** What uses up points comes last. */
export const CHECKS: readonly Check[] = [
  ...ACCESS_CHECKS,
  ...STATUS_CHECKS,
  ...TOKEN_CHECKS,
  ...CHANGE_CHECKS,
  ...WEBHOOK_CHECKS,
  ...LIMIT_CHECKS,
];

export interface Checked extends Outcome {
  readonly id: string;
  readonly title: string;
}

/** One after the other, so that a report reads as it was done. */
export async function* runChecks(subject: Subject): AsyncGenerator<Checked, void> {
  for (const { id, title, run } of CHECKS) {
    const outcome = await run(subject).catch((error: unknown) =>
      fail(error instanceof Error ? error.message : 'failed'),
    );
    yield { id, title, ...outcome };
  }
}
