import { expect, test } from 'vitest';
import { isLocalTime, parseLocalTime } from './local-time';

test.each([
  { typed: '2021-11-01 19:30', is: '2021-11-01T19:30' },
  { typed: '2021-11-01T19:30', is: '2021-11-01T19:30' },
  { typed: '2021/11/1 7:05', is: '2021-11-01T07:05' },
  { typed: '2021年10月31日 23时59分', is: '2021-10-31T23:59' },
  { typed: '10-31 08:00', is: '2021-10-31T08:00' },
  { typed: ' 19：30 ', is: '2021-11-01T19:30' },
])('"$typed" on 1 November 2021 is $is', ({ typed, is }) => {
  expect(parseLocalTime(typed, '2021-11-01')).toBe(is);
});

test.each(['', 'tonight', '2021-11-31 08:00', '2021-02-29 08:00', '24:00', '12:60', '2021-11-01', '2021-13-01 08:00'])(
  '"%s" is no moment',
  (typed) => {
    expect(parseLocalTime(typed, '2021-11-01')).toBeNull();
    expect(isLocalTime(typed)).toBe(false);
  },
);
