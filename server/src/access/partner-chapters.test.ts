import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SCOPES } from './actor.js';
import { PERMISSIONS } from './permissions.js';

/** Holds the first page for partners against what their keys may do. */
const folder = fileURLToPath(new URL('../../../docs/partners', import.meta.url));
const page = readFileSync(`${folder}/README.md`, 'utf8');

const ROWS: readonly (readonly [scope: string, fields: readonly string[]])[] = [
  ...page.matchAll(/^\| `([\w-]+:\w+)` +\| (.*?) +\|/gm),
].map(([, scope = '', cell = '']) => [scope, [...cell.matchAll(/`(\w+)`/g)].map(([, field = '']) => field)]);

test('every scope stands there, and no other', () => {
  expect(ROWS.map(([scope]) => scope).sort()).toEqual([...SCOPES].sort());
});

test.each(ROWS)('%s opens the fields that stand beside it', (scope, fields) => {
  const opened = Object.entries<{ readonly scopes?: readonly string[] }>(PERMISSIONS)
    .filter(([, { scopes = [] }]) => scopes.includes(scope))
    .map(([field]) => field.split('.')[1]);
  expect(fields.filter((field) => !opened.includes(field))).toEqual([]);
});

test('every chapter is found from the first page', () => {
  const chapters = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(chapters.filter((name) => !page.includes(`](${name})`))).toEqual([]);
});
