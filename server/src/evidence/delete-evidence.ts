import { deleteDueEvidence, type DeletionReport } from '@zhengming/data';
import { dayOf } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { deskPolicyNow } from '../appeal/appeal-command.js';

/** Deletes evidence whose day has come, and what uploads left behind. null: no rule says how long it is kept. */
export async function deleteEvidence(services: Services): Promise<DeletionReport | null> {
  const now = services.clock.now();
  const policy = await deskPolicyNow(services, now);
  if (policy === null) return null;
  const { evidenceKeptDays: keptDays } = policy.parameters;
  const report = await deleteDueEvidence(services.store, services.evidence, { now, today: dayOf(now), keptDays });
  if (report.filesFailed > 0)
    services.log.error({ run: report.runId, failed: report.filesFailed }, 'the evidence store did not let go of files');
  return report;
}
