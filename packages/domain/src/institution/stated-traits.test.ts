import { expect, test } from 'vitest';
import { day } from '../time/time.js';
import type { TraitPeriod } from './institution.js';
import { withStated, type StatedTrait } from './stated-traits.js';

const on = (text: string | null) => (text === null ? null : day(text));
const qualified = (since: string | null, until: string | null): TraitPeriod => ({
  trait: 'QUALIFIED',
  since: on(since),
  until: on(until),
});
const NATIONAL: TraitPeriod = { trait: 'NATIONAL_PLATFORM', since: null, until: null };
const says = (period: TraitPeriod): StatedTrait => ({ ...period, saysSince: true });
const ends = (until: string): StatedTrait => ({ ...qualified(null, until), saysSince: false });

test.each<[string, readonly TraitPeriod[], readonly StatedTrait[], readonly TraitPeriod[]]>([
  ['nothing said: all stays', [NATIONAL, qualified(null, null)], [], [NATIONAL, qualified(null, null)]],
  [
    'what is not spoken of stays',
    [NATIONAL],
    [says(qualified('2021-05-04', null))],
    [NATIONAL, qualified('2021-05-04', null)],
  ],
  [
    'a beginning put right',
    [qualified(null, null)],
    [says(qualified('2021-05-04', null))],
    [qualified('2021-05-04', null)],
  ],
  [
    'qualified again: what was over before stays',
    [qualified(null, '2021-01-01')],
    [says(qualified('2021-05-04', null))],
    [qualified(null, '2021-01-01'), qualified('2021-05-04', null)],
  ],
  ['an end alone', [qualified('2021-05-04', null)], [ends('2022-01-01')], [qualified('2021-05-04', '2022-01-01')]],
  ['an end of what is over', [qualified(null, '2021-01-01')], [ends('2022-01-01')], [qualified(null, '2021-01-01')]],
])('a list and the registry: %s', (_what, known, stated, expected) => {
  expect(withStated(known, stated)).toEqual(expected);
});
