import { Readable } from 'node:stream';
import { importRejects, type Store } from '@zhengming/data';
import { ROW_PROBLEM_WORDS, type RowProblemCode } from '@zhengming/domain';
import { csvLine } from '../audit/csv-line.js';

const PAGE = 5_000;
/** So that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rows of a delivery that were not taken, as CSV: where, why, and what to do. Page by page, in the order of lines. */
export const rejectLines = (pool: Store['pool'], batchId: string): Readable => Readable.from(lines(pool, batchId));

async function* lines(pool: Store['pool'], batchId: string): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(['line', 'field', 'code', 'zh', 'en'])}`;
  for (let after = -1; ;) {
    const page = await importRejects(pool, batchId, after, PAGE);
    yield page
      .map(({ line, field, code }) => {
        const { zh, en } = ROW_PROBLEM_WORDS[code as RowProblemCode];
        return csvLine([String(line), field, code, zh, en]);
      })
      .join('');
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.line;
  }
}
