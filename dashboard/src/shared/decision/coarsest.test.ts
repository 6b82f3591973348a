import { expect, test } from 'vitest';
import type { HitLevel, Precision } from '../../generated/documents';
import { coarsest } from './coarsest';

const text = { zh: '', en: '' };

const decision = (
  reasons: readonly { deciding: boolean; precisions: readonly (Precision | null)[]; hit?: HitLevel | null }[],
) => ({
  reasons: reasons.map(({ deciding, precisions, hit = 'PREFECTURE_ONLY' }, index) => ({
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
      number: null,
      hit,
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
  {
    about: 'where a number stops somebody, the place meets nothing',
    reasons: [{ deciding: true, precisions: ['PREFECTURE'], hit: null }],
    says: null,
  },
  {
    about: 'who is green is not mistaken for anybody',
    reasons: [{ deciding: true, precisions: ['PREFECTURE'], hit: 'NONE' }],
    says: null,
  },
  { about: 'a test has no precision', reasons: [{ deciding: true, precisions: [null] }], says: null },
] as const)('$about', ({ reasons, says }) => {
  expect(coarsest(decision(reasons))).toBe(says);
});
