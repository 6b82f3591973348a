import { describe, expect, test } from 'vitest';
import { instant, plusMs } from '../time/time.js';
import {
  type ClosedCase,
  isDrawn,
  isOutlier,
  qualityRisk,
  type QualityTerms,
  type RiskFactor,
} from './quality-risk.js';

const TERMS: QualityTerms = {
  verbalEvidenceKinds: ['CALL_NOTE', 'COMPANION_STATEMENT'],
  elderFromAge: 60,
  minorUnderAge: 18,
  sampledShareByRisk: { LOW: 0.02, MEDIUM: 0.05, HIGH: 0.2 },
};
const decidedAt = instant('2021-11-01T10:00:00+08:00');
const PLAIN: ClosedCase = {
  correctionKinds: ['REFINE_STAY'],
  evidenceKinds: ['HOTEL_BILL'],
  birthYear: 1988,
  decidedAt,
  workedMs: 20 * 60_000,
  secondPerson: true,
  reopened: false,
  handler: { decided: 100, overturned: 50 },
  house: { decided: 1_000, overturned: 500 },
};

test.each<[string, Partial<ClosedCase>, string, RiskFactor[]]>([
  ['a hotel bill, twenty minutes, two people', {}, 'LOW', []],
  ['only what somebody said', { evidenceKinds: ['CALL_NOTE'] }, 'MEDIUM', ['VERBAL_ONLY']],
  ['a word and a note besides a bill', { evidenceKinds: ['CALL_NOTE', 'HOTEL_BILL'] }, 'LOW', []],
  ['upheld: nothing was shown and nothing changed', { correctionKinds: [], evidenceKinds: [] }, 'LOW', []],
  [
    'a stay left out by one person',
    { correctionKinds: ['EXCLUDE_STAY'], secondPerson: false },
    'MEDIUM',
    ['STAY_EXCLUDED', 'ONE_PERSON_DECIDED'],
  ],
  ['a grace on a word', { correctionKinds: ['GRACE'], evidenceKinds: ['CALL_NOTE'] }, 'HIGH', ['VERBAL_ONLY', 'GRACE']],
  ['turned sixty this year', { birthYear: 1961 }, 'MEDIUM', ['ELDER_OR_MINOR']],
  ['may still be seventeen', { birthYear: 2003 }, 'MEDIUM', ['ELDER_OR_MINOR']],
  ['is eighteen whatever the birthday', { birthYear: 2002 }, 'LOW', []],
  ['decided quicker than it can be read', { workedMs: 179_999 }, 'MEDIUM', ['QUICK_DECISION']],
  ['in three minutes', { workedMs: 180_000 }, 'LOW', []],
  ['nobody knows how long it took', { workedMs: null }, 'LOW', []],
  ['decided a second time', { reopened: true }, 'MEDIUM', ['REOPENED_BEFORE']],
])('%s', (_what, more, risk, factors) => {
  expect(qualityRisk({ ...PLAIN, ...more }, TERMS)).toEqual({ risk, factors });
});

describe('somebody decides unlike the house', () => {
  test.each([
    ['as everybody', { decided: 100, overturned: 50 }, false],
    ['within chance', { decided: 100, overturned: 59 }, false],
    ['too often right', { decided: 100, overturned: 61 }, true],
    ['too seldom right', { decided: 100, overturned: 39 }, true],
    ['but has decided too few to tell', { decided: 19, overturned: 19 }, false],
  ])('%s', (_what, handler, outlier) => {
    expect(isOutlier(handler, { decided: 1_000, overturned: 500 })).toBe(outlier);
  });

  test('nobody does when there is nobody else', () => {
    expect(isOutlier({ decided: 100, overturned: 0 }, { decided: 100, overturned: 0 })).toBe(false);
  });
});

describe('the draw', () => {
  const ids = Array.from(
    { length: 20_000 },
    (_, index) => `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  );

  test.each([0.02, 0.05, 0.2])('takes about the share it is given: %d', (share) => {
    const drawn = ids.filter((id) => isDrawn(id, decidedAt, share)).length / ids.length;
    expect(Math.abs(drawn - share)).toBeLessThan(0.01);
  });

  test('is the same whoever asks, and another for another instant', () => {
    const draw = (at: typeof decidedAt): string => ids.map((id) => (isDrawn(id, at, 0.2) ? 1 : 0)).join('');
    expect(draw(decidedAt)).toBe(draw(decidedAt));
    expect(draw(decidedAt)).not.toBe(draw(plusMs(decidedAt, 1)));
  });

  test.each([
    [0, 0],
    [1, 20_000],
  ])('of a share of %d takes %d', (share, count) => {
    expect(ids.filter((id) => isDrawn(id, decidedAt, share))).toHaveLength(count);
  });
});
