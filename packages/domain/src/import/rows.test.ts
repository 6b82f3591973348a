import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisionCode, type Divisions } from '../division/division.js';
import { buildTestResidentNumber } from '../identity/resident-number.js';
import { formatInstant, instant, plusHours } from '../time/time.js';
import { cleanText } from './clean-text.js';
import { readDoseRow } from './dose-row.js';
import { ROW_PROBLEM_CODES, ROW_PROBLEM_WORDS } from './row-problem.js';
import type { RawRow, RowScene } from './row-reader.js';
import { channelGrade, readTestRow } from './test-row.js';

const now = instant('2021-11-01T10:00:00+08:00');
const number = buildTestResidentNumber(7, '1988-05-14', 'FEMALE');
const scene: RowScene = {
  now,
  allowTest: true,
  divisions: { get: (code: string) => (code === '110105' ? { code } : undefined) } as unknown as Divisions,
  mapped: (subject, code) =>
    subject === 'TEST_RESULT' && code === '阴性' ? 'NEGATIVE' : code === 'VERO' ? 'BIBP' : null,
};
const goodTest: RawRow = {
  identifier: number,
  institutionId: '01900000-0000-7000-8000-000000000001',
  sampleNumber: 'S-1',
  divisionCode: '110105',
  sampledAt: '2021-10-31T20:00:00+08:00',
  reportedAt: '2021-11-01T00:00:00Z',
  result: 'NEGATIVE',
};
const goodDose: RawRow = {
  identifier: number,
  product: 'VERO',
  givenOn: '2021-05-01',
  divisionCode: '110105',
  institution: '接种点',
};
const wide = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');

describe('a row of a delivery of tests', () => {
  test('is read, whatever its times are written in', () => {
    expect(readTestRow(goodTest, scene)).toEqual({
      identifier: { kind: 'RESIDENT_ID', value: number },
      institutionId: '01900000-0000-7000-8000-000000000001',
      sampleNumber: 'S-1',
      division: divisionCode('110105'),
      sampledAt: instant('2021-10-31T20:00:00+08:00'),
      receivedAt: null,
      reportedAt: instant('2021-11-01T08:00:00+08:00'),
      uploadedAt: null,
      result: 'NEGATIVE',
      channel: 'INSTITUTION',
    });
  });

  test.each([
    ['full-width digits and a zero-width space', { identifier: `\u200b${wide(number)} ` }],
    ['NUL, which no database keeps', { sampleNumber: 'S-1\0\0', channel: 'INSTITUTION\0' }],
    ['a number of the spreadsheet', { divisionCode: 110105 }],
    ['a word of theirs', { result: '阴性' }],
    ['small letters', { result: 'negative' }],
    ['a blank between day and time', { sampledAt: '2021-10-31 20:00:00+08:00' }],
    ['a clock a few minutes ahead', { reportedAt: formatInstant(plusHours(now, 0.1)) }],
    ['a column that is ours and empty', { receivedAt: '  ' }],
  ])('with %s is read all the same', (_, more) => {
    expect(readTestRow({ ...goodTest, ...more }, scene)).toHaveProperty('sampleNumber', 'S-1');
  });

  test.each([
    ['no person', { identifier: '' }, 'REQUIRED', 'identifier'],
    [
      'a mistyped number',
      { identifier: `${number.slice(0, -1)}${number.endsWith('1') ? '2' : '1'}` },
      'INVALID_IDENTIFIER',
      'identifier',
    ],
    ['a kind of number that is none', { identifierKind: 'NAME' }, 'UNKNOWN_CODE', 'identifierKind'],
    ['a phone that is none', { identifierKind: 'PHONE', identifier: '12345' }, 'INVALID_IDENTIFIER', 'identifier'],
    ['an institution that is none', { institutionId: 'LAB 1' }, 'UNKNOWN_INSTITUTION', 'institutionId'],
    ['nowhere', { divisionCode: '999999' }, 'UNKNOWN_DIVISION', 'divisionCode'],
    ['a time without a zone', { sampledAt: '2021-10-31T20:00:00' }, 'NO_ZONE', 'sampledAt'],
    ['a time of tomorrow', { reportedAt: '2021-11-02T08:00:00+08:00' }, 'IN_THE_FUTURE', 'reportedAt'],
    ['a day that never was', { sampledAt: '2021-02-30T20:00:00+08:00' }, 'NOT_A_TIME', 'sampledAt'],
    ['a result nobody mapped', { result: '阳' }, 'UNKNOWN_CODE', 'result'],
    [
      'a report before the sample',
      { reportedAt: '2021-10-30T20:00:00+08:00' },
      'REPORTED_BEFORE_SAMPLED',
      'reportedAt',
    ],
    ['a result without a report', { reportedAt: null }, 'RESULT_WITHOUT_REPORT', 'reportedAt'],
    [
      'received hours before it was sampled: a wrong zone',
      { receivedAt: '2021-10-31T00:30:00+08:00', sampledAt: '2021-10-31T08:00:00+08:00' },
      'HOPS_OUT_OF_ORDER',
      'receivedAt',
    ],
    [
      'reported hours before it was received',
      { receivedAt: '2021-10-31T23:00:00+08:00', reportedAt: '2021-10-31T20:00:00+08:00' },
      'HOPS_OUT_OF_ORDER',
      'reportedAt',
    ],
    [
      'uploaded hours before it was reported',
      { reportedAt: '2021-10-31T20:00:00+08:00', uploadedAt: '2021-10-31T13:00:00+08:00' },
      'HOPS_OUT_OF_ORDER',
      'uploadedAt',
    ],
    ['a story for a number', { sampleNumber: 'x'.repeat(129) }, 'TOO_LONG', 'sampleNumber'],
  ])('with %s says so', (_, more, code, field) => {
    expect(readTestRow({ ...goodTest, ...more }, scene)).toEqual({ code, field });
  });

  test('whose clocks differ by minutes is read', () => {
    const times = { reportedAt: '2021-10-31T20:00:00+08:00', uploadedAt: '2021-10-31T19:55:00+08:00' };
    expect(readTestRow({ ...goodTest, ...times }, scene)).not.toHaveProperty('code');
  });

  test('never throws, and never repeats what stood in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(goodTest)), fc.anything()), (raw) => {
        const read = readTestRow({ ...goodTest, ...raw }, scene);
        if ('code' in read) expect(Object.keys(read).sort()).toEqual(['code', 'field']);
        else expect(read.sampledAt).toBeTypeOf('number');
      }),
      { seed: 11 },
    );
  });
});

test.each([
  ['PAPER', 'UNVERIFIED'],
  ['INSTITUTION', 'VERIFIED'],
  ['NATIONAL_PLATFORM', 'VERIFIED'],
  ['PROVINCIAL_CODE', 'VERIFIED'],
] as const)('what %s tells is %s', (channel, grade) => expect(channelGrade(channel)).toBe(grade));

describe('a row of a delivery of doses', () => {
  test('is read with a product of theirs, or with none that was told', () => {
    expect(readDoseRow(goodDose, scene)).toMatchObject({ productCode: 'BIBP', recordNumber: null, withdrawn: false });
    expect(readDoseRow({ ...goodDose, product: '' }, scene)).toMatchObject({ productCode: null });
  });

  test.each([
    [['是', 'Y', 'TRUE', '１', '撤销', true], true],
    [['', null, '否', 'N', 'false', '0', false], false],
  ])('%j are words for withdrawn: %s', (words, withdrawn) => {
    for (const word of words) expect(readDoseRow({ ...goodDose, withdrawn: word }, scene)).toMatchObject({ withdrawn });
  });

  test.each([
    ['a product that nobody mapped, which is not an unknown product', { product: 'ELIXIR' }, 'UNKNOWN_CODE', 'product'],
    ['a day to come', { givenOn: '2021-11-02' }, 'IN_THE_FUTURE', 'givenOn'],
    ['no day', { givenOn: '2021/05/01' }, 'NOT_A_DAY', 'givenOn'],
    ['a dose that is no number', { doseNumber: 'second' }, 'NOT_A_NUMBER', 'doseNumber'],
    ['a word for withdrawn that nobody knows, which is not a no', { withdrawn: 'T' }, 'UNKNOWN_CODE', 'withdrawn'],
  ])('with %s says so', (_, more, code, field) => {
    expect(readDoseRow({ ...goodDose, ...more }, scene)).toEqual({ code, field });
  });
});

test('what is only blank was not told', () => {
  expect([cleanText(' \u200b '), cleanText(null), cleanText({}), cleanText(0)]).toEqual([null, null, null, '0']);
});

test('every problem has words in both languages', () => {
  for (const code of ROW_PROBLEM_CODES)
    expect([ROW_PROBLEM_WORDS[code].zh.length > 4, ROW_PROBLEM_WORDS[code].en.length > 4]).toEqual([true, true]);
});
