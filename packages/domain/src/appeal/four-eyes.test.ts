import { expect, test } from 'vitest';
import { DAY_MS, instant, plusMs } from '../time/time.js';
import { needsSecondPerson, type ProposedDecision } from './four-eyes.js';

const at = instant('2021-11-01T10:00:00+08:00');
const terms = {
  expiryLongerThanDays: 3,
  verbalEvidenceKinds: ['CALL_NOTE', 'COMPANION_STATEMENT'],
  sampledShare: 0,
  elderFromAge: 60,
  minorUnderAge: 18,
};

/** One stay of one adult, for three days, with a hotel bill: nobody else has to look. */
const harmless: ProposedDecision = {
  appealId: '01900000-0000-7000-8000-000000000001',
  correction: { kind: 'REFINE_STAY', targetIds: ['a'], validFrom: at, validTo: plusMs(at, 3 * DAY_MS) },
  persons: 1,
  evidenceKinds: ['HOTEL_BILL'],
  birthYear: 1990,
  at,
};
const { correction } = harmless;

test.each<[string, Partial<ProposedDecision>, readonly string[]]>([
  ['what touches one fact of one adult for three days', {}, []],
  ['two facts', { correction: { ...correction, targetIds: ['a', 'b'] } }, ['WIDER_THAN_ONE_FACT']],
  ['a rule suspended', { correction: { ...correction, kind: 'GRACE', targetIds: [] } }, ['WIDER_THAN_ONE_FACT']],
  ['who somebody is', { correction: { ...correction, kind: 'FIX_IDENTITY' } }, ['WIDER_THAN_ONE_FACT']],
  ['a millisecond more than three days', { correction: { ...correction, validTo: plusMs(at, 3 * DAY_MS + 1) } }, ['LASTS_LONG']],
  ['two people', { persons: 2 }, ['SEVERAL_PERSONS']],
  ['only words', { evidenceKinds: ['CALL_NOTE', 'COMPANION_STATEMENT'] }, ['ONLY_VERBAL_EVIDENCE']],
  ['words and a bill', { evidenceKinds: ['CALL_NOTE', 'HOTEL_BILL'] }, []],
  ['no evidence at all', { evidenceKinds: [] }, ['ONLY_VERBAL_EVIDENCE']],
  ['somebody who may be seventeen yet', { birthYear: 2003 }, ['MINOR']],
  ['somebody who is eighteen for certain', { birthYear: 2002 }, []],
  ['somebody who may be sixty already', { birthYear: 1961 }, ['ELDER']],
  ['somebody who is not sixty yet', { birthYear: 1962 }, []],
])('%s', (_name, more, reasons) => {
  expect(needsSecondPerson({ ...harmless, ...more }, terms)).toEqual(reasons);
}); // prettier-ignore

test('every reason that holds is named', () => {
  const all = { ...harmless, persons: 3, evidenceKinds: [], birthYear: 2015, correction: { ...correction, targetIds: ['a', 'b'], validTo: plusMs(at, 4 * DAY_MS) } };
  expect(needsSecondPerson(all, { ...terms, sampledShare: 1 })).toEqual([
    'WIDER_THAN_ONE_FACT',
    'LASTS_LONG',
    'SEVERAL_PERSONS',
    'ONLY_VERBAL_EVIDENCE',
    'MINOR',
    'SAMPLED',
  ]);
}); // prettier-ignore

test('the sample is a share of the appeals, and always the same ones', () => {
  const ids = Array.from(
    { length: 10_000 },
    (_, index) => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  );
  const sampled = () =>
    ids.filter((appealId) => needsSecondPerson({ ...harmless, appealId }, { ...terms, sampledShare: 0.05 }).length > 0);
  expect(sampled()).toEqual(sampled());
  expect(Math.abs(sampled().length - 500)).toBeLessThan(75);
});
