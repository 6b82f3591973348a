import { cancelExportOf, exportsOf, findExport, inTransaction, queueExport, type StoredExport } from '@zhengming/data';
import { formatInstant, fromEpochMs, type Instant, SMALLEST_OUTSIDE } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import type { ExportInput, ExportJobType } from './export.type.js';
import { planReading } from './read-statistics.js';

const MOST_OPEN = 3;

/**
 * Queues an export. It is made from what is told outside, as of the instant its question is asked for, whoever asks: a file goes
 * further than a screen.
 */
export async function startExport(
  context: Context,
  { question, format }: ExportInput,
): Promise<ExportJobType | Refusal> {
  const { id: askedBy } = signedIn(context);
  const planned = await planReading(context, question, false);
  if (isRefusal(planned)) return planned;
  const { edition, datasetVersion } = planned;
  const { subject, groupBy, from, to, within, filters } = question;
  const id = uuidv7();
  const queued = await inTransaction(context.store, async (sql) => {
    const isNew = await queueExport(
      sql,
      {
        id,
        askedBy,
        at: context.clock.now(),
        format,
        question: {
          subject,
          groupBy,
          from,
          to,
          within: within ?? null,
          filters: filters ?? [],
          asOf: formatInstant(edition.asOf),
        },
        datasetVersion,
        k: SMALLEST_OUTSIDE,
      },
      MOST_OPEN,
    );
    if (isNew) await context.jobs.exportStatistics(sql);
    return isNew;
  });
  if (!queued)
    return refuse(
      'TOO_MANY_RUNNING',
      `您已有${MOST_OPEN}个导出在进行。请等待其完成或取消一个。`,
      `You have ${MOST_OPEN} exports under way. Wait for one, or cancel one.`,
    );
  return oneExport(context, id);
}

export async function cancelExport(context: Context, id: string): Promise<ExportJobType | Refusal> {
  const { id: staffId } = signedIn(context);
  const isCancelled = await inTransaction(context.store, (sql) =>
    cancelExportOf(sql, id, staffId, context.clock.now()),
  );
  return isCancelled
    ? oneExport(context, id)
    : refuse(
        'NOT_RUNNING',
        '该导出不存在或已结束。请刷新列表。',
        'There is no such export under way. Look at the list again.',
      );
}

export async function ownExports(context: Context): Promise<readonly ExportJobType[]> {
  return (await exportsOf(context.store.pool, signedIn(context).id)).map(toExportJobType);
}

async function oneExport(context: Context, id: string): Promise<ExportJobType> {
  const found = await findExport(context.store.pool, id);
  if (found === null) throw new Error('an export is gone that was there just now');
  return toExportJobType(found);
}

const when = (at: Date | null): Instant | null => (at === null ? null : fromEpochMs(at.getTime()));

const toExportJobType = (job: StoredExport): ExportJobType => ({
  id: job.id,
  state: job.state,
  format: job.format,
  question: JSON.stringify(job.question),
  progress: job.progress,
  rows: job.rows,
  bytes: job.bytes,
  sha256: job.sha256,
  datasetVersion: job.datasetVersion,
  askedAt: fromEpochMs(job.askedAt.getTime()),
  startedAt: when(job.startedAt),
  finishedAt: when(job.finishedAt),
  expiresAt: when(job.expiresAt),
});
