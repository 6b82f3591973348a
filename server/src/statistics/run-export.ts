import { createHash } from 'node:crypto';
import {
  aloneExporting,
  beginExport,
  failExport,
  findExport,
  finishExport,
  inTransaction,
  keepPiece,
  type Reading,
  type StoredExport,
  unfinishedExports,
} from '@zhengming/data';
import { DAY_MS, instant, plusMs, type StatisticsQuestion, planQuestion } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { announceExport } from './announce-export.js';
import { exportColumns, questionsOf, rowsOf, slicesOf } from './export-rows.js';
import { csvWriter, type ExportWriter, parquetWriter } from './export-writers.js';

type House = Pick<Services, 'store' | 'clock' | 'divisions' | 'log'>;

const KEPT_DAYS = 7;
/** Rows that make a piece of the file. */
const ROWS_IN_A_PIECE = 20_000;

/** Makes the files that wait, one after the other, unless another process is at it. The minute's job asks again for what is left. */
export async function runExports(house: House, signal?: AbortSignal): Promise<void> {
  await aloneExporting(house.store, async () => {
    for (;;) {
      const [id] = await unfinishedExports(house.store.pool);
      if (id === undefined || signal?.aborted === true) return;
      await runExport(house, id, signal);
    }
  });
}

/**
 * Makes the file of an export. A process that died over it leaves it to the next, which begins anew: the same question of the same
 * version makes the same bytes.
 */
export async function runExport(house: House, id: string, signal?: AbortSignal): Promise<void> {
  const { store, clock } = house;
  if (!(await inTransaction(store, (sql) => beginExport(sql, id, clock.now())))) return;
  const job = await findExport(store.pool, id);
  if (job === null) return;
  try {
    await write(house, job, signal);
  } catch (error) {
    await inTransaction(store, (sql) => failExport(sql, id, clock.now()));
    house.log.error({ export: id, reason: error instanceof Error ? error.name : 'unknown' }, 'export failed');
  }
  await announceExport(store.pool, id);
}

async function write(house: House, job: StoredExport, signal?: AbortSignal): Promise<void> {
  const { question, reading } = readingOf(job);
  const columns = exportColumns(question);
  const slices = questionsOf(question).flatMap(slicesOf);
  const writer: ExportWriter = job.format === 'CSV' ? csvWriter(columns) : parquetWriter(columns, aboutOf(job));
  const file = new FileInPieces(house, job.id);
  let waiting: Awaited<ReturnType<typeof rowsOf>>[number][] = [];
  for (const [index, slice] of slices.entries()) {
    // left as it is: the next process begins anew
    if (signal?.aborted === true) return;
    for (const row of await rowsOf(house, slice, reading)) waiting.push(row);
    if (waiting.length < ROWS_IN_A_PIECE) continue;
    if (!(await file.keep(writer.add(waiting), waiting.length, (index + 1) / slices.length))) return;
    waiting = [];
  }
  const last = Buffer.concat([writer.add(waiting), writer.end()]);
  if (!(await file.keep(last, waiting.length, 1))) return;
  await file.finish();
}

/** Counts and hashes what is kept. */
class FileInPieces {
  private readonly hash = createHash('sha256');
  private place = 0;
  private bytes = 0;
  private rows = 0;

  constructor(
    private readonly house: House,
    private readonly id: string,
  ) {}

  /** @returns false when the export was cancelled */
  async keep(content: Buffer, rows: number, progress: number): Promise<boolean> {
    this.hash.update(content);
    this.bytes += content.length;
    this.rows += rows;
    const piece = { place: this.place, content, rows: this.rows, progress };
    this.place += 1;
    return inTransaction(this.house.store, (sql) => keepPiece(sql, this.id, piece));
  }

  async finish(): Promise<void> {
    const at = this.house.clock.now();
    const expiresAt = plusMs(at, KEPT_DAYS * DAY_MS);
    await finishExport(this.house.store.pool, this.id, {
      rows: this.rows,
      bytes: this.bytes,
      sha256: this.hash.digest(),
      at,
      expiresAt,
    });
  }
}

/** The question of a job, and the figures it is answered from: those told at its instant, read in one way whenever it is. */
export function readingOf({ question: stored }: StoredExport): {
  readonly question: StatisticsQuestion;
  readonly reading: Reading;
} {
  const asked = stored as never as Parameters<typeof planQuestion>[0] & { readonly asOf: string };
  const question = planQuestion(asked);
  if (typeof question === 'string') throw new Error(`a stored question is refused: ${question}`);
  return { question, reading: { audience: 'OUTSIDE', asOf: instant(asked.asOf), isLatest: false } };
}

export const aboutOf = ({ question, datasetVersion, k }: StoredExport): Readonly<Record<string, string>> => ({
  question: JSON.stringify(question),
  datasetVersion,
  k: String(k),
});
