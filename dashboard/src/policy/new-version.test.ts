import { expect, test } from 'vitest';
import { asNewVersion, nextVersion } from './new-version';

const now = Date.parse('2021-11-01T10:00:00+08:00');
const text = (version: string, validFrom: string): string =>
  `{ "id": "P2", "version": "${version}", "validFrom": "${validFrom}", "rules": [] }`;

test.each([
  {
    says: 'begun: the next number, from the first midnight that can be met',
    given: text('1.0.0', '2021-10-30T00:00:00+08:00'),
    taken: [],
    made: text('1.1.0', '2021-11-05T00:00:00+08:00'),
  },
  {
    says: 'not begun: its own beginning stays',
    given: text('1.0.0', '2022-01-01T00:00:00+08:00'),
    taken: ['1.1.0', '1.10.0'],
    made: text('1.11.0', '2022-01-01T00:00:00+08:00'),
  },
  { says: 'not readable: as it is', given: '{ "id": ', taken: [], made: '{ "id": ' },
])('$says', ({ given, taken, made }) => {
  expect(asNewVersion(given, taken, now)).toBe(made);
});

test.each([
  [['1.0.0'], '1.1.0'],
  [['1.9.0', '1.10.0', '1.2.7'], '1.11.0'],
  [['1.9.0', '2.0.0'], '2.1.0'],
])('after %j comes %s', (versions, next) => {
  expect(nextVersion(versions)).toBe(next);
});
