import { describe, expect, test } from 'vitest';
import { otherDivisions, otherEditions } from '../../testing/other-editions.js';
import { parseAnyPolicy } from './any-policy.js';
import { factsRead } from './facts-read.js';
import { runCases } from './run-cases.js';

describe.each(
  otherEditions.map(({ document, cases }) => {
    const edition = parseAnyPolicy(document);
    return { edition, results: cases.flatMap((one) => runCases(edition, one, otherDivisions)) };
  }),
)('$edition.id: $edition.title.en', ({ edition, results }) => {
  test('says of itself which facts it reads', () => {
    expect([...edition.affectedFacts].sort()).toEqual([...factsRead(edition)].sort());
  });

  test.each(results)('$name', ({ differences }) => {
    expect(differences).toEqual([]);
  });
});

test.each([
  {
    what: 'a display case',
    kind: 0,
    one: {
      name: 'x',
      at: '2021-11-01T10:00:00+08:00',
      page: 'FRONT',
      massScreening: null,
      tests: [],
      expect: { nobody: 'SHOWN' },
    },
    path: 'cases[0].expect.nobody',
  },
  { what: 'a recognition case', kind: 3, one: { name: 'x', refused: 'OTHER' }, path: 'cases[0].refused' },
  { what: 'a vaccination case', kind: 6, one: { name: 'x', dose: [] }, path: 'cases[0].dose' },
])('$what refuses what it does not know', ({ kind, one, path }) => {
  const edition = parseAnyPolicy(otherEditions[kind]?.document);
  expect(() => runCases(edition, { cases: [one] }, otherDivisions)).toThrow(`${path}: is not known here`);
});
