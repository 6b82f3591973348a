import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

export type CopyValue = string | number | boolean | null;

const toField = (value: CopyValue): string => {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter) : value;
};

/** One line of COPY's text format. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    line += (index === 0 ? '' : '\t') + toField(values[index] ?? null);
  }
  return `${line}\n`;
}

/** A bytea as COPY's text format wants it, inside a {@link copyLine}. */
export const copyBytes = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** A text[] of plain words. */
export const copyWords = (words: readonly string[]): string => `{${words.join(',')}}`;

/** Sends prepared rows into a table; `target` is `table` or `table (columns)`. */
export async function copyInto(
  client: pg.ClientBase,
  target: string,
  rows: string | Buffer,
  format: 'text' | 'binary' = 'text',
): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(copyFrom(`copy ${target} from stdin (format ${format})`));
  stream.end(rows);
  await finished(stream);
}
