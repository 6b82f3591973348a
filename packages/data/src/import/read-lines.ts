import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import type { RawRow } from '@zhengming/domain';
import { parse } from 'csv-parse';
import type { ImportLine } from './run-import.js';

/** CSV with a line of column names, or one JSON object a line (NDJSON). */
export type ImportFormat = 'CSV' | 'NDJSON';

/** Longer than any record of ours; a file without line breaks must not fill the memory. */
const LONGEST_LINE = 65_536;

/** The delivery cannot be read as what it says it is; the rows before are kept. */
export class UnreadableDeliveryError extends Error {
  override readonly name = 'UnreadableDeliveryError';
  constructor(
    readonly code: 'NO_SUCH_COLUMNS' | 'NOT_TEXT' | 'LINE_TOO_LONG' | 'QUOTE_NOT_CLOSED' | 'TOO_LARGE',
    message: string,
  ) {
    super(message);
  }
}

/** The records of a delivery as they come, each with its line; a line that is no record has none. */
export const readLines = (
  stream: Readable,
  format: ImportFormat,
  columns: readonly string[],
): AsyncIterable<ImportLine> => (format === 'CSV' ? readCsv(stream, columns) : readNdjson(stream));

async function* readNdjson(stream: Readable): AsyncGenerator<ImportLine> {
  let line = 0;
  for await (const text of textLines(stream)) {
    line += 1;
    if (text.trim() !== '') yield { line, row: recordIn(line === 1 ? text.replace(/^\uFEFF/, '') : text) };
  }
}

async function* textLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + decoder.write(chunk as Buffer);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield text.slice(from, end);
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > LONGEST_LINE) throw new UnreadableDeliveryError('LINE_TOO_LONG', 'a line is longer than 64 KB');
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

function recordIn(text: string): RawRow | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawRow) : null;
  } catch {
    return null;
  }
}

/** What the parser says of a record that is none; its types know nothing of the counters. */
interface Skipped {
  readonly code?: string;
  readonly lines?: number;
  readonly empty_lines?: number;
}

interface ReadRecord {
  readonly record: RawRow;
  readonly info: { readonly lines: number; readonly empty_lines: number };
}

async function* readCsv(stream: Readable, columns: readonly string[]): AsyncGenerator<ImportLine> {
  const skipped = new SkippedLines();
  const parser = parse<ReadRecord>({
    bom: true,
    info: true,
    columns: (names: string[]) => knownColumns(names, columns),
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_LINE,
    on_record: (read) => (skipped.isSwallowed(read) ? null : read),
    on_skip: (error) => {
      skipped.add((error ?? {}) as Skipped);
      return undefined;
    },
  });
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<ReadRecord>) {
    yield* skipped.upTo(info.lines);
    yield { line: info.lines, row: record };
  }
  yield* skipped.upTo(Infinity);
}

/**
 * The lines that are no records, told one by one: a quote that is opened by mistake swallows the lines behind it, and none of
 * them may go in silence. Where it is closed nowhere, the rest cannot be read.
 */
class SkippedLines {
  private lines: number[] = [];
  private last = 1;
  private blank = 0;
  /** The line from which nothing can be read. */
  private openFrom: number | null = null;

  /** Whether a record is several that a quote made one: none of our columns has line breaks. */
  isSwallowed({ record, info: { lines, empty_lines: blank } }: ReadRecord): boolean {
    const isLong = lines > this.last + (blank - this.blank) + 1;
    const isBroken = isLong && Object.values(record).some((value) => String(value).includes('\n'));
    if (isBroken) this.add({ lines, empty_lines: blank });
    else this.passed(lines, blank);
    return isBroken;
  }

  add({ code, lines = this.last + 1, empty_lines: blank = this.blank }: Skipped): void {
    if (this.openFrom !== null) return;
    const first = this.last + (blank - this.blank) + 1;
    const isOpen = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
    if (isOpen) this.openFrom = first;
    for (let line = first; line <= (isOpen ? first : lines); line += 1) this.lines.push(line);
    this.passed(Math.max(lines, this.last), blank);
  }

  private passed(line: number, blank: number): void {
    this.last = line;
    this.blank = blank;
  }

  /** @throws UnreadableDeliveryError when nothing up to there can be read any more */
  *upTo(line: number): Generator<ImportLine> {
    const [next = Infinity] = this.lines;
    if (next < line) {
      const ready = this.lines.filter((one) => one < line);
      this.lines = this.lines.slice(ready.length);
      for (const one of ready) yield { line: one, row: null };
    }
    if (this.openFrom !== null && this.openFrom < line)
      throw new UnreadableDeliveryError('QUOTE_NOT_CLOSED', 'a quote is opened and not closed again');
  }
}

/** Names are compared without case and spaces; columns that we do not know are passed over. */
function knownColumns(names: readonly string[], columns: readonly string[]): (string | undefined)[] {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
  const ours = new Map(columns.map((name) => [plain(name), name]));
  const found = names.map((name) => ours.get(plain(name)));
  if (found.every((name) => name === undefined))
    throw new UnreadableDeliveryError('NO_SUCH_COLUMNS', `the first line names none of ${columns.join(', ')}`);
  return found;
}
