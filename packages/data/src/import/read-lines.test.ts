import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportFormat, readLines } from './read-lines.js';

const COLUMNS = ['a', 'b'];

/** What is read: the line and its first cell, `null` for no record, and how it ended. */
async function read(format: ImportFormat, text: string, chunkBytes = 7): Promise<readonly string[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, index) =>
    bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  );
  const told: string[] = [];
  try {
    for await (const lines of readLines(Readable.from(chunks), format, COLUMNS))
      for (const { line, row } of lines) told.push(`${line} ${row === null ? 'null' : JSON.stringify(row['a'])}`);
    told.push('end');
  } catch (error) {
    told.push((error as { code?: string }).code ?? String(error));
  }
  return told;
}

describe('every line of a CSV is a record or told as none', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['good rows', 'a,b\n1,2\n3,4\n', ['2 "1"', '3 "3"', 'end']],
    ['blank lines are no lines', '\na,b\n\n1,2\n\n\nx\n\n3,4\n', ['4 "1"', '7 null', '9 "3"', 'end']],
    ['a line break in a column that is not ours', 'a,note\n1,"x\ny"\n3,4\n', ['3 "1"', '4 "3"', 'end']],
    ['a line break in a column of ours', 'a,b\n1,"x\ny"\n3,4\n', ['2 null', '3 null', '4 "3"', 'end']],
    ['lines that end as those of Windows do', 'a,b\r\n1,2\r\n\r\n3,4', ['2 "1"', '4 "3"', 'end']],
    ['lines that end as those of old machines do', 'a,b\r1,2\r3,4\r', ['2 "1"', '3 "3"', 'end']],
    ['a byte order mark, and names in quotes', '\uFEFF"a",b\n1,2\n', ['2 "1"', 'end']],
    ['a byte order mark', '\uFEFFa,b\n1,2\n', ['2 "1"', 'end']],
    ['quotes that begin late', 'a,b\n1,2\n\nx\n"3,5",4\n\n6,7\n', ['2 "1"', '4 null', '5 "3,5"', '7 "6"', 'end']],
    ['a return inside a field', 'a,b\n1\ru,x\n3,4', ['2 "1\\ru"', '3 "3"', 'end']],
    ['no names', '1,2\n', ['NO_SUCH_COLUMNS']],
    ['a name twice', 'a,b,A\n1,2,3\n', ['COLUMN_TWICE']],
    ['nothing', '', ['NO_SUCH_COLUMNS']],
    ['nothing but blank lines', '\uFEFF\r\n\n', ['NO_SUCH_COLUMNS']],
    ['nothing but names', 'a,b', ['end']],
    ['too few columns', 'a,b\n1\n3,4\n', ['2 null', '3 "3"', 'end']],
    ['a quote in the middle', 'a,b\n1,x"y\n3,4\n', ['2 null', '3 "3"', 'end']],
    [
      'a stray quote that another one closes: the lines it swallowed, one by one',
      'a,b\n1,2\n"3,4\n5,6\n7",8\n9,10\n',
      ['2 "1"', '3 null', '4 null', '5 null', '6 "9"', 'end'],
    ],
    [
      'one that another closes in the wrong place and so keeps open',
      'a,b\n1,2\n"3,4\n5,6\n7,"8\n9,10\n',
      ['2 "1"', '3 null', '4 null', '5 null', '6 null', 'QUOTE_NOT_CLOSED'],
    ],
    [
      'a stray quote that nothing closes: what is before it, and the line that opens it',
      'a,b\n1,2\n"3,4\n5,6\n7,8\n',
      ['2 "1"', '3 null', 'QUOTE_NOT_CLOSED'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read('CSV', text)).toEqual(expected);
    expect(await read('CSV', text, 10_000)).toEqual(expected);
  });

  test('reads what has no quotes as the library does', async () => {
    const cell = fc.string({ unit: fc.constantFrom('x', '7', ' ', '，', '\u{20000}'), maxLength: 3 });
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 20 }),
        async (cells, end, chunk) => {
          const body = cells.map((row) => row.join(',')).join(end);
          expect(await read('CSV', `a,b${end}${body}`, chunk)).toEqual(await read('CSV', `"a",b${end}${body}`, chunk));
        },
      ),
      { seed: 3 },
    );
  });

  test('a stray quote in a long file ends it at that line, however much follows', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `${index},x`).join('\n');
    const told = await read('CSV', `a,b\n${rows(50)}\n"stray,1\n${rows(30_000)}\n`, 65_536);
    expect(told.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, index) => `${index + 2} "${index}"`));
    expect(told.slice(50)).toEqual(['52 null', 'QUOTE_NOT_CLOSED']);
  });
});

test.each(['CSV', 'NDJSON'] as const)('a line of %s that does not end is not kept in memory', async (format) => {
  expect(await read(format, `a,b\n1,${'x'.repeat(70_000)}`, 65_536)).toContain('LINE_TOO_LONG');
});

test('a line of NDJSON that is no object is told as none', async () => {
  expect(await read('NDJSON', '{"a":1}\n\n[]\nnull\n{"a":2}')).toEqual(['1 1', '3 null', '4 null', '5 2', 'end']);
});
