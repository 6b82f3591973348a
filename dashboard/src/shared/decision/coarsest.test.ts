import { expect, test } from 'vitest';
import type { Precision } from '../../generated/documents';
import { coarsest } from './coarsest';

const text = { zh: '', en: '' };

const decision = (reasons: readonly { deciding: boolean; precisions: readonly (Precision | null)[] }[]) => ({
  reasons: reasons.map(({ deciding, precisions }, index) => ({
    ruleId: `R-${index}`,
    truth: 'TRUE' as const,
    deciding,
    group: deciding ? ('DECIDING' as const) : ('FIRED' as const),
    title: text,
    sentence: text,
    evidence: precisions.map((precision, place) => ({
      factId: `${index}-${place}`,
      kind: 'STAY' as const,
      source: null,
      precision,
      hit: null,
      countsUntil: null,
      precisionSentence: null,
      division: null,
      areas: [],
    })),
  })),
});

test.each([
  { about: 'a county says enough', reasons: [{ deciding: true, precisions: ['COUNTY'] }], says: null },
  {
    about: 'one coarse stay is enough to warn',
    reasons: [{ deciding: true, precisions: ['COUNTY', 'PREFECTURE'] }],
    says: 'PREFECTURE',
  },
  {
    about: 'the coarsest counts',
    reasons: [{ deciding: true, precisions: ['PREFECTURE', 'PROVINCE'] }],
    says: 'PROVINCE',
  },
  {
    about: 'rules that did not decide say nothing',
    reasons: [{ deciding: false, precisions: ['PREFECTURE'] }],
    says: null,
  },
  { about: 'a test has no precision', reasons: [{ deciding: true, precisions: [null] }], says: null },
] as const)('$about', ({ reasons, says }) => {
  expect(coarsest(decision(reasons))).toBe(says);
});
