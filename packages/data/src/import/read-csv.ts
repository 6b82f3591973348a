import { Readable } from 'node:stream';
import type { RawRow } from '@zhengming/domain';
import { parse } from 'csv-parse';
import { type ImportLine, LONGEST_LINE, UnreadableDeliveryError } from './unreadable-delivery.js';

/** What each column of the file is to us; undefined: nothing. */
type Names = readonly (string | undefined)[];

/**
 * A CSV (RFC 4180) with a line of column names. As long as no quote has come, a line is a record and a comma ends a field:
 * such lines, which is most files whole, are simply split. From the first quote on the library reads.
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  columns: readonly string[],
): AsyncGenerator<readonly ImportLine[]> {
  const plain = new PlainLines(columns);
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      yield plain.take(next.value);
      if (plain.isOver) break;
    }
    if (plain.isOver) yield* readQuoted(followedBy(plain.rest, source), plain);
    else yield plain.finish();
  } finally {
    await source.return?.();
  }
}

/** Splits what has neither quotes nor the line ends of old machines. */
class PlainLines {
  names: Names | null = null;
  /** Lines that were read whole. */
  lines = 0;
  /** What has come and was not read. */
  rest = '';
  isOver = false;

  constructor(readonly columns: readonly string[]) {}

  take(text: string): readonly ImportLine[] {
    const found: ImportLine[] = [];
    const all = this.rest + text;
    let from = 0;
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      const line = all.slice(from, end > from && all.charCodeAt(end - 1) === RETURN ? end - 1 : end);
      if (!this.isPlain(line)) return this.end(all.slice(from), found);
      from = end + 1;
      this.lines += 1;
      this.add(this.lines === 1 ? line.replace(/^\uFEFF/, '') : line, found);
    }
    this.rest = all.slice(from);
    return this.isPlain(this.rest) ? found : this.end(this.rest, found);
  }

  /** The last line may have no end. */
  finish(): readonly ImportLine[] {
    const found = this.take('\n');
    return this.names === null ? refuseNames(this.columns) : found;
  }

  /** A first line with a return inside is a file whose lines end so. */
  private isPlain(line: string): boolean {
    if (line.includes('"') || (this.lines === 0 && /\r./s.test(line))) return false;
    if (line.length > LONGEST_LINE) throw new UnreadableDeliveryError('LINE_TOO_LONG', 'a line is longer than 64 KB');
    return true;
  }

  private end(rest: string, found: readonly ImportLine[]): readonly ImportLine[] {
    this.rest = rest;
    this.isOver = true;
    return found;
  }

  private add(line: string, to: ImportLine[]): void {
    if (line === '') return;
    const fields = line.split(',');
    if (this.names === null) this.names = knownColumns(fields, this.columns);
    else to.push({ line: this.lines, row: fields.length === this.names.length ? record(fields, this.names) : null });
  }
}

const RETURN = 13;

function record(fields: readonly string[], names: Names): RawRow {
  const row: Record<string, string> = {};
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (name !== undefined) row[name] = fields[index] ?? '';
  }
  return row;
}

async function* followedBy(first: string, source: AsyncIterator<string>): AsyncGenerator<string> {
  if (first !== '') yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    if (next.value !== '') yield next.value;
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

async function* readQuoted(
  chunks: AsyncIterable<string>,
  { names, lines: before, columns }: Pick<PlainLines, 'names' | 'lines' | 'columns'>,
): AsyncGenerator<readonly ImportLine[]> {
  const skipped = new SkippedLines(names === null ? 1 : 0);
  const parser = parse<ReadRecord>({
    bom: before === 0,
    info: true,
    columns: names === null ? (first: string[]) => knownColumns(first, columns) : [...names],
    // as the lines before ended; at the beginning the library finds out
    record_delimiter: before === 0 ? [] : ['\r\n', '\n'],
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_LINE,
    on_record: (read) => (skipped.isSwallowed(read) ? null : read),
    on_skip: (error) => {
      skipped.add((error ?? {}) as Skipped);
      return undefined;
    },
  });
  const text = Readable.from(chunks, { objectMode: false });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  const whole = ({ line, row }: ImportLine): ImportLine => ({ line: line + before, row });
  try {
    for await (const { record: row, info } of parser as AsyncIterable<ReadRecord>)
      yield [...skipped.upTo(info.lines), { line: info.lines, row }].map(whole);
    for (const line of skipped.upTo(Infinity)) yield [whole(line)];
  } finally {
    text.destroy();
  }
}

/**
 * The lines that are no records, told one by one: a quote that is opened by mistake swallows the lines behind it, and none of
 * them may go in silence. Where it is closed nowhere, the rest cannot be read.
 */
class SkippedLines {
  private lines: number[] = [];
  private blank = 0;
  /** The line from which nothing can be read. */
  private openFrom: number | null = null;

  /** @param last the line that was read before the first record */
  constructor(private last: number) {}

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
  const known = found.filter((name) => name !== undefined);
  if (known.length === 0) return refuseNames(columns);
  const [twice] = known.filter((name, index) => known.indexOf(name) < index);
  if (twice !== undefined)
    throw new UnreadableDeliveryError('COLUMN_TWICE', `the first line names ${twice} more than once`);
  return found;
}

function refuseNames(columns: readonly string[]): never {
  throw new UnreadableDeliveryError('NO_SUCH_COLUMNS', `the first line names none of ${columns.join(', ')}`);
}
