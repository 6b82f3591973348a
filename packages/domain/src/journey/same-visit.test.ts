import { expect, test } from 'vitest';
import type { DivisionCode } from '../division/division.js';
import { instant } from '../time/time.js';
import { isSameVisit, type Visit } from './same-visit.js';

const at = (text: string) => instant(`2021-10-${text}:00+08:00`);
/** A hotel in Alxa League from the 25th to the 27th, seen through a number. */
const visit = (more: Partial<Visit> = {}): Visit => ({
  division: '152900' as DivisionCode,
  arrivedAt: at('25T09:00'),
  leftAt: at('27T12:00'),
  phoneId: 'phone-1',
  caseNumber: null,
  ...more,
});
const stillThere = visit({ leftAt: null });

test.each<[now: string, before: Visit, after: Visit, speaks: boolean]>([
  ['told again as it was', visit(), visit(), true],
  ['an earlier train of the day', visit(), visit({ arrivedAt: at('25T00:00') }), true],
  ['the last train of the day', visit(), visit({ arrivedAt: at('25T23:59'), leftAt: at('27T23:59') }), true],
  [
    'begun a day later, ended a day sooner',
    visit(),
    visit({ arrivedAt: at('26T08:00'), leftAt: at('26T20:00') }),
    true,
  ],
  ['ended, where it was open', stillThere, visit(), true],
  ['open as before', stillThere, stillThere, true],
  ['arrived the day before', visit(), visit({ arrivedAt: at('24T23:59') }), false],
  ['left a day later', visit(), visit({ leftAt: at('28T00:00') }), false],
  ['open, where it had an end', visit(), stillThere, false],
  ['moved to another week', visit(), visit({ arrivedAt: at('30T09:00'), leftAt: at('30T12:00') }), false],
  ['another prefecture', visit(), visit({ division: '620100' as DivisionCode }), false],
  ['a county of the same prefecture', visit(), visit({ division: '152923' as DivisionCode }), false],
  ['seen through another number', visit(), visit({ phoneId: 'phone-2' }), false],
  ['found by an investigation', visit(), visit({ caseNumber: '额流调2021-031' }), false],
])('%s', (_, before, after, speaks) => expect(isSameVisit(before, after)).toBe(speaks));
