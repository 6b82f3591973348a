import { expect, test } from 'vitest';
import { type FilterForm, NO_FILTER, toFilter } from './filter-form';

test.each<[what: string, form: Partial<FilterForm>, filter: object]>([
  ['nothing', {}, {}],
  ['a number', { person: '129 0000 0001' }, { identifier: { kind: 'PHONE', value: '12900000001' } }],
  ['a person of the list', { personId: 'p' }, { personId: 'p' }],
  [
    'a number before a person of the list',
    { person: '12900000001', personId: 'p' },
    { identifier: { kind: 'PHONE', value: '12900000001' } },
  ],
  ['words with spaces around', { actor: ' handler ', purpose: '  ' }, { actor: 'handler' }],
  ['a time, on the clock of the city', { from: '2021-11-01T10:00' }, { from: '2021-11-01T10:00:00+08:00' }],
  ['half a time', { to: '2021-11' }, {}],
  ['a kind and an outcome', { kind: 'CHANGE', outcome: 'REFUSED' }, { kind: 'CHANGE', outcome: 'REFUSED' }],
])('%s', (_what, form, filter) => {
  expect(toFilter({ ...NO_FILTER, ...form })).toEqual({ filter });
});

test('a number that is none is said before it is sent', () => {
  expect(toFilter({ ...NO_FILTER, person: '1290000' })).toEqual({
    fault: { code: 'LENGTH', position: null, length: 7 },
  });
});
