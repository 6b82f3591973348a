import { readFileSync, writeFileSync } from 'node:fs';
import { withPrintedTable } from './life-cycle-handbook.js';

/** Prints the table of moves into the handbook of the desk. Prettier lays it out. */
const HANDBOOK = new URL('../../../docs/desk/life-cycle.md', import.meta.url);
writeFileSync(HANDBOOK, withPrintedTable(readFileSync(HANDBOOK, 'utf8')));
