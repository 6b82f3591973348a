import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ApiError } from './error.js';

const page = readFileSync(new URL('../../../docs/partners/errors.md', import.meta.url), 'utf8');
const errors = page.slice(page.indexOf('## Errors'), page.indexOf('### Reasons'));
const rows = [...errors.matchAll(/^\| `(\w+)` +\|[^|]*\|[^|]*\| ([^|]*?) +\|$/gm)].map(
  ([, code = '', remedy = '']) => [code, remedy] as const,
);

test('the page of errors has rows', () => expect(rows.length).toBe(19));

test.each(rows)('%s has the same remedy in the page and in the program', (code, remedy) => {
  expect(new ApiError({ code, message: 'x' }).remedy).toBe(remedy);
});
