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
