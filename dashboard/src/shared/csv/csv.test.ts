import { expect, test } from 'vitest';
import { toCsv } from './csv';

test.each([
  { what: 'plain words and figures', row: ['兰州市', 12_480, -3], line: '兰州市,12480,-3' },
  { what: 'a comma', row: ['a, b', 1], line: '"a, b",1' },
  { what: 'a quotation mark', row: ['the "list"'], line: '"the ""list"""' },
  { what: 'a line break', row: ['one\ntwo'], line: '"one\ntwo"' },
  { what: 'a formula somebody typed as a name', row: ['=1+1', '@x', '-2'], line: "'=1+1,'@x,'-2" },
  { what: 'nothing', row: ['', 0], line: ',0' },
])('$what', ({ row, line }) => {
  expect(toCsv([row])).toBe(`\uFEFF${line}\r\n`);
});

test('rows follow each other in their order', () => {
  expect(toCsv([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
});
