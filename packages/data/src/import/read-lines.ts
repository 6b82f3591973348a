import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import type { RawRow } from '@zhengming/domain';
import { readCsv } from './read-csv.js';
import { type ImportLine, LONGEST_LINE, UnreadableDeliveryError } from './unreadable-delivery.js';

/** CSV with a line of column names, or one JSON object a line (NDJSON). */
export type ImportFormat = 'CSV' | 'NDJSON';

/** The records of a delivery as they come, some at a time, each with its line; a line that is no record has none. */
export const readLines = (
  stream: Readable,
  format: ImportFormat,
  columns: readonly string[],
): AsyncIterable<readonly ImportLine[]> =>
  format === 'CSV' ? readCsv(texts(stream), columns) : readNdjson(texts(stream));

async function* texts(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const chunk of stream) yield decoder.write(chunk as Buffer);
  yield decoder.end();
}

async function* readNdjson(chunks: AsyncIterable<string>): AsyncGenerator<readonly ImportLine[]> {
  let line = 0;
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new UnreadableDeliveryError('LINE_TOO_LONG', 'a line is longer than 64 KB');
    yield lines.flatMap((text) => objectIn(text, (line += 1)));
  }
  yield objectIn(rest, line + 1);
}

function objectIn(text: string, line: number): readonly ImportLine[] {
  const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text;
  return plain.trim() === '' ? [] : [{ line, row: recordIn(plain) }];
}

function recordIn(text: string): RawRow | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawRow) : null;
  } catch {
    return null;
  }
}
