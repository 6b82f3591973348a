import { describe, expect, test } from 'vitest';
import { otherDivisions, otherEditions } from '../../testing/other-editions.js';
import { parseAnyPolicy } from './any-policy.js';
import { runCases } from './run-cases.js';

describe.each(
  otherEditions.map(({ document, cases }) => {
    const edition = parseAnyPolicy(document);
    return { edition, results: cases.flatMap((one) => runCases(edition, one, otherDivisions)) };
  }),
)('$edition.id: $edition.title.en', ({ results }) => {
  test.each(results)('$name', ({ differences }) => {
    expect(differences).toEqual([]);
  });
});
