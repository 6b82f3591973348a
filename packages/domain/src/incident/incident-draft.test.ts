import { describe, expect, test } from 'vitest';
import { testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import type { Judgement } from '../evaluation/judge.js';
import type { EvidenceRef, PopupKind } from '../evaluation/outcome.js';
import type { PersonFacts, Stay } from '../evidence/evidence.js';
import { DAY_MS, day, instant, plusMs } from '../time/time.js';
import { checkIncidentDraft, correctionOf, type IncidentDraft, tryCorrection } from './incident-draft.js';
import { selectorText, type StaySelector } from './fact-selector.js';
import { operatorOf } from './incident-sign.js';
import { rootCauseState } from './root-cause.js';

const at = instant('2021-11-01T10:00:00+08:00');
const batch = '019f0000-0000-7000-8000-000000000001';
const selector: StaySelector = {
  fact: 'STAY',
  sources: ['TELECOM'],
  batchId: batch,
  prefecture: '152900' as DivisionCode,
  days: { from: day('2021-10-20'), to: day('2021-10-30') },
  onlyHit: 'PREFECTURE_ONLY',
};
const draft = (more: Partial<IncidentDraft> = {}): IncidentDraft => ({
  selector,
  remedy: { kind: 'EXCLUDE_STAY' },
  validDays: 14,
  legalBasis: '个人信息保护法第八条',
  ...more,
});

describe('what can be drafted', () => {
  test.each([
    ['phantom stays of a batch', {}, null],
    ['an exemption of three days', { remedy: { kind: 'GRACE', ruleId: 'P2-03b' }, validDays: 3 }, null],
    ['an exemption of four days', { remedy: { kind: 'GRACE', ruleId: 'P2-03b' }, validDays: 4 }, 'LASTS_TOO_LONG'],
    ['fifteen days', { validDays: 15 }, 'LASTS_TOO_LONG'],
    ['no day', { validDays: 0 }, 'LASTS_TOO_LONG'],
    ['stays as uploaded tests', { remedy: { kind: 'CONFIRM_TEST_UPLOAD' } }, 'REMEDY_DOES_NOT_FIT'],
    ['everybody', { selector: { ...selector, batchId: null, prefecture: null } }, 'SELECTS_EVERYBODY'],
    [
      'tests of no laboratory',
      {
        selector: { fact: 'TEST', institutionId: null, batchId: null, days: null },
        remedy: { kind: 'CONFIRM_TEST_UPLOAD' },
      },
      'SELECTS_EVERYBODY',
    ],
    [
      'days the wrong way',
      { selector: { ...selector, days: { from: day('2021-10-30'), to: day('2021-10-20') } } },
      'DAYS_THE_WRONG_WAY',
    ],
  ] as const)('%s ⇒ %s', (_what, more, expected) => {
    expect(checkIncidentDraft(draft(more as Partial<IncidentDraft>))).toBe(expected);
  });
});

const stay = (id: string): Stay => ({
  id,
  source: 'TELECOM',
  precision: 'PREFECTURE',
  division: '152900' as DivisionCode,
  arrivedAt: plusMs(at, -5 * DAY_MS),
  leftAt: plusMs(at, -2 * DAY_MS),
  phoneId: null,
});
const facts = (...ids: string[]): PersonFacts => ({
  personId: 'somebody',
  stays: ids.map(stay),
  tests: [],
  phones: [],
  declarations: [],
  communityTasks: [],
  corrections: [],
});
const hit = (factId: string, level: EvidenceRef['hit']): EvidenceRef =>
  ({ factId, kind: 'STAY', hit: level, areaKeys: [] }) as unknown as EvidenceRef;

/** Stopped as long as a stay is left; each stay met the list as given. */
const judge =
  (popup: PopupKind, levels: Readonly<Record<string, EvidenceRef['hit']>>, after: PopupKind | null = null) =>
  (known: PersonFacts): Judgement => {
    const gone = known.corrections.flatMap(({ targetIds }) => targetIds);
    const left = known.stays.filter(({ id }) => !gone.includes(id));
    const found = left.length > 0 ? popup : after;
    return {
      colour: found === null ? 'GREEN' : 'NONE',
      popup: found,
      gaps: [],
      determinacy: 'DETERMINATE',
      reasons: [
        { ruleId: 'R', truth: 'TRUE', deciding: true, evidence: left.map(({ id }) => hit(id, levels[id] ?? null)) },
      ],
    } as unknown as Judgement;
  };

describe('what a draft does for somebody', () => {
  const coarse = { a: 'PREFECTURE_ONLY', b: 'PREFECTURE_ONLY' } as const;
  test.each([
    ['held by the chosen stay only', facts('a'), ['a'], judge('VERIFY_ITINERARY', coarse), 'FREED'],
    ['held by another stay as well', facts('a', 'b'), ['a'], judge('VERIFY_ITINERARY', coarse), 'UNFIT'],
    ['held in a listed area', facts('a'), ['a'], judge('AFFECTED_AREA', { a: 'IN_AREA' }), 'UNFIT'],
    ['a stay that is not there any more', facts('a'), ['gone'], judge('VERIFY_ITINERARY', coarse), 'UNFIT'],
    ['it changes nothing', facts('a'), ['a'], judge('VERIFY_ITINERARY', coarse, 'VERIFY_ITINERARY'), 'UNCHANGED'],
    ['it would be stricter', facts('a'), ['a'], judge('VERIFY_ITINERARY', coarse, 'AFFECTED_AREA'), 'STRICTER'],
  ] as const)('%s ⇒ %s', (_what, known, targets, asked, effect) => {
    const correction = correctionOf(draft(), targets, { id: 'correction', at });
    const tried = tryCorrection(known, correction, selector, { judge: asked, divisions: testDivisions });
    expect(tried.effect).toBe(effect);
  });

  test('whoever is held by another record too is freed of this one when the draft does not ask for it alone', () => {
    const correction = correctionOf(draft(), ['a'], { id: 'correction', at });
    const any = { ...selector, onlyHit: null };
    const asked = judge('VERIFY_ITINERARY', { a: 'PREFECTURE_ONLY', b: 'PREFECTURE_ONLY' });
    expect(tryCorrection(facts('a', 'b'), correction, any, { judge: asked, divisions: testDivisions }).effect).toBe(
      'UNCHANGED',
    );
  });
});

test('a correction ends after the days of its draft', () => {
  const grace = correctionOf(draft({ remedy: { kind: 'GRACE', ruleId: 'P2-03b' }, validDays: 2 }), ['a'], {
    id: 'c',
    at,
  });
  expect(grace).toMatchObject({ kind: 'GRACE', ruleId: 'P2-03b', targetIds: ['a'], validFrom: at, division: null });
  expect(grace.validTo - grace.validFrom).toBe(2 * DAY_MS);
});

test('a selector is said in both languages', () => {
  const names = { division: () => '阿拉善盟', institution: () => '某检测机构' };
  expect(selectorText(selector, names)).toEqual({
    zh: '批次 019f0000、在阿拉善盟、2021-10-20至2021-10-30、仅因精确到地市而命中的通信大数据行程',
    en: 'telecom stays of batch 019f0000, in 阿拉善盟, from 2021-10-20 to 2021-10-30, hit only because they are no finer than the prefecture',
  });
  const tests = { fact: 'TEST', institutionId: 'lab', batchId: null, days: null } as const;
  expect(selectorText(tests, names).zh).toBe('某检测机构检测的未上传核酸');
});

test.each([
  ['138****0001', 'CHINA_MOBILE'],
  ['186****0001', 'CHINA_UNICOM'],
  ['199****0001', 'CHINA_TELECOM'],
  ['100****0001', null],
])('%s is a number of %s', (number, operator) => expect(operatorOf(number)).toBe(operator));

test.each([
  [40, 40, 'RED'],
  [21, 40, 'RED'],
  [20, 40, 'GREEN'],
  [0, 40, 'GREEN'],
] as const)('%d appeals a week of %d at its worst, red until half ⇒ %s', (now, worst, state) =>
  expect(rootCauseState({ now, worst }, { perWeek: 20, fallsToShare: 0.5 })).toBe(state),
);
