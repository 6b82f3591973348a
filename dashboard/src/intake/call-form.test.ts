import { describe, expect, test } from 'vitest';
import type { RankedCauseFragment } from '../generated/documents';
import { callFaults, EMPTY_CALL, fillIn, hear, toCorrection, toOpenAppeal } from './call-form';

const NAMES: Readonly<Record<string, string>> = { '152921': '左旗', '152922': '右旗', '152923': '额济纳旗' };
const county = (code: string, listed: boolean, source: 'HOTEL' | null = 'HOTEL') => ({
  listed,
  source,
  division: {
    code,
    name: NAMES[code] ?? code,
    fullName: code,
    level: 'COUNTY' as const,
    kind: 'GB2260' as const,
    prefectureCode: '152900',
  },
  sentence: { zh: '住宿登记', en: 'hotel' },
});
const cause: RankedCauseFragment = {
  code: 'PRECISION_PREFECTURE',
  confidence: 0.9,
  reason: { zh: '', en: '' },
  advice: null,
  grounds: [],
  suggestions: [
    {
      kind: 'REFINE_STAY',
      targetIds: ['stay'],
      ruleId: null,
      counties: [county('152923', true), county('152922', false)],
    },
  ],
};
const form = { ...fillIn(EMPTY_CALL, 'person', cause), statement: ' 我只到过右旗 ' };
const check = { grade: 'G2', facts: ['PHONE_ON_FILE', 'NAME', 'BIRTH_DATE'] } as const;

test('the likeliest cause fills in the correction, and never a county that is listed', () => {
  expect(form).toMatchObject({ personId: 'person', reason: 'PREFECTURE_PRECISION', cause: 'PRECISION_PREFECTURE' });
  expect(form.county?.code).toBe('152922');
  expect(toCorrection(form)).toEqual({ kind: 'REFINE_STAY', targetIds: ['stay'], divisionCode: '152922' });
});

test('a cause without a correction is only an appeal', () => {
  expect(toCorrection(fillIn(EMPTY_CALL, 'person', { ...cause, suggestions: [] }))).toBeNull();
});

test.each([
  ['nothing missing', form, check, []],
  ['nobody was asked who they are', form, null, ['needIdentity']],
  ['nothing written down', { ...form, statement: ' ' }, check, ['needStatement']],
  ['no county', { ...form, county: null }, check, ['needCounty']],
  ['an outside channel without its number', { ...form, channel: 'PHONE_12326' as const }, check, ['needExternal']],
])('%s', (_what, written, asked, faults) => {
  expect(callFaults(written, asked)).toEqual(faults);
});

test('what matched is sent, the answers are not', () => {
  expect(toOpenAppeal(form, 'person', check)).toEqual({
    personId: 'person',
    channel: 'PHONE_12345',
    reason: 'PREFECTURE_PRECISION',
    statement: '我只到过右旗',
    stuckNow: false,
    identityAsked: check.facts,
    identityMatched: check.facts,
  });
  expect(toOpenAppeal(form, 'person', { grade: 'G0', facts: [] })).toMatchObject({ identityGrade: 'G0' });
});

describe('what the caller says', () => {
  const counties = [county('152921', false, null), county('152922', false, null), county('152923', true, null)];
  const asked = fillIn(EMPTY_CALL, 'person', {
    ...cause,
    suggestions: [{ kind: 'REFINE_STAY', targetIds: ['stay'], ruleId: null, counties }],
  });

  test.each([
    ['我只到过右旗，没有去过额济纳旗', '152922'],
    ['我去了左旗和右旗', undefined],
    ['我去过额济纳旗', undefined],
    ['为什么弹窗', undefined],
  ])('%s ⇒ %s', (statement, code) => {
    expect(asked.county).toBeNull();
    expect(hear(asked, statement).county?.code).toBe(code);
  });
});
