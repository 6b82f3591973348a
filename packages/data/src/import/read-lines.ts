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
    readonly code: 'NO_SUCH_COLUMNS' | 'NOT_TEXT' | 'LINE_TOO_LONG',
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

async function* readCsv(stream: Readable, columns: readonly string[]): AsyncGenerator<ImportLine> {
  const skipped: number[] = [];
  const parser = parse({
    bom: true,
    info: true,
    columns: (names: string[]) => knownColumns(names, columns),
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_LINE,
    on_skip: (error) => void skipped.push(Number((error as { lines?: number } | undefined)?.lines ?? 0)),
  });
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<{ record: RawRow; info: { lines: number } }>) {
    yield* broken(skipped);
    yield { line: info.lines, row: record };
  }
  yield* broken(skipped);
}

function* broken(skipped: number[]): Generator<ImportLine> {
  for (const line of skipped.splice(0)) yield { line, row: null };
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
