import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';

const cases = join(checkout, 'packages/domain/policies/decision/2021-10-30/cases/decision-table.json');

/** The cases of P2 as an author writes them for a look-back of seven days: every trip five days later. */
export const casesForSevenDays = (): string =>
  readFileSync(cases, 'utf8')
    .replaceAll(/2021-10-2([0-4])/g, (_found, day: string) => `2021-10-2${Number(day) + 5}`)
    .replaceAll('WAIT 2021-11-08T', 'WAIT 2021-11-06T');

/** The same with one of them promising what does not come out. */
export const withOneWrong = (text: string): string =>
  text.replace('"popup": "AFFECTED_AREA"', '"popup": "TEST_REQUIRED"');
