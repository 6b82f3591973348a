import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withPrintedTable } from './life-cycle-handbook.js';

/** How a table is laid out says nothing. */
const words = (text: string): string => text.replace(/-{3,}/g, '---').replace(/[ \t]+/g, ' ');

test('the handbook of the desk says what the table of moves says (print-life-cycle.command.ts prints it)', () => {
  const handbook = readFileSync(new URL('../../../docs/desk/life-cycle.md', import.meta.url), 'utf8');
  expect(words(handbook)).toBe(words(withPrintedTable(handbook)));
});
