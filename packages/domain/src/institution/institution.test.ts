import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, instant, startOf } from '../time/time.js';
import {
  hasTrait,
  losesQualification,
  traitDifference,
  traitFaults,
  traitsAt,
  type TraitPeriod,
} from './institution.js';
import { parseInstitution, type RawInstitution } from './institution-row.js';
import { buildTestSocialCreditCode, parseSocialCreditCode } from './social-credit-code.js';

fc.configureGlobal({ seed: 20220719, numRuns: 200 });

test.each([
  ['91350100M000100Y43', true, 'the code of the annex of GB 32100-2015'],
  ['91350100m000100y43', true, 'small letters'],
  [' ９１３５０１００M０００１００Y４３ ', true, 'full width, as an input method leaves it'],
  ['91350100M000100Y44', 'CHECK_CHARACTER', 'a wrong check character'],
  ['91350100M000100Y34', 'CHECK_CHARACTER', 'two characters changed over'],
  ['91350100M000100Y4', 'LENGTH', 'one too few'],
  ['91350100I000100Y43', 'CHARACTER', 'a letter I, which codes never have'],
])('%s is read as %s: %s', (text, expected, _what) => {
  const answer = parseSocialCreditCode(text);
  expect(answer.ok ? true : answer.problem).toBe(expected);
});

test('one mistyped character is always found', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.nat(17), fc.nat(29), (index, position, shift) => {
      const code = buildTestSocialCreditCode(index, '110108');
      const wrong = alphabet[(alphabet.indexOf(code[position] ?? '') + 1 + shift) % alphabet.length] ?? '';
      const mistyped = `${code.slice(0, position)}${wrong}${code.slice(position + 1)}`;
      expect([parseSocialCreditCode(code).ok, parseSocialCreditCode(mistyped).ok]).toEqual([true, false]);
    }),
  );
});

const qualified = (since: string | null, until: string | null): TraitPeriod => ({
  trait: 'QUALIFIED',
  since: since === null ? null : day(since),
  until: until === null ? null : day(until),
});

test.each([
  ['2022-03-01T00:00:00+08:00', true, 'its first moment'],
  ['2022-02-28T23:59:59+08:00', false, 'the moment before'],
  ['2022-05-31T23:59:59+08:00', true, 'the last day'],
  ['2022-06-01T00:00:00+08:00', false, 'the day it ended'],
])('qualified from 1 March to 1 June: at %s it is %s, %s', (at, expected) => {
  expect(hasTrait([qualified('2022-03-01', '2022-06-01')], 'QUALIFIED', instant(at))).toBe(expected);
});

test('traits are told once each, in their order', () => {
  const periods: TraitPeriod[] = [
    { trait: 'NATIONAL_PLATFORM', since: null, until: null },
    qualified(null, '2021-01-01'),
    qualified('2021-06-01', null),
  ];
  expect(traitsAt(periods, instant('2021-10-01T00:00:00+08:00'))).toEqual(['QUALIFIED', 'NATIONAL_PLATFORM']);
  expect(traitsAt(periods, instant('2021-03-01T00:00:00+08:00'))).toEqual(['NATIONAL_PLATFORM']);
});

test('periods of one trait may touch and never lie over each other', () => {
  expect(traitFaults([qualified(null, '2021-01-01'), qualified('2021-01-01', null)])).toEqual([]);
  expect(traitFaults([qualified(null, null), qualified('2021-01-01', null)])).toEqual([{ index: 1, code: 'OVERLAPS' }]);
  expect(traitFaults([qualified('2021-01-01', '2021-01-01')])).toEqual([{ index: 0, code: 'ENDS_BEFORE_IT_BEGINS' }]);
});

test.each([
  ['withdrawn from May on', [qualified(null, null)], [qualified(null, '2022-05-01')], ['2022-05-01', null], true],
  ['given for the first time', [], [qualified('2022-05-01', null)], ['2022-05-01', null], false],
  ['prolonged', [qualified(null, '2022-01-01')], [qualified(null, '2022-05-01')], ['2022-01-01', '2022-05-01'], false],
  [
    'a month taken out of the middle',
    [qualified(null, null)],
    [qualified(null, '2022-03-01'), qualified('2022-04-01', null)],
    ['2022-03-01', '2022-04-01'],
    true,
  ],
  [
    'only written otherwise',
    [qualified(null, null)],
    [qualified(null, '2022-03-01'), qualified('2022-03-01', null)],
    null,
    false,
  ],
] as const)('%s: whose samples are to be judged again', (_what, before, after, expected, loses) => {
  const found = traitDifference(before, after, 'QUALIFIED');
  const at = (text: string | null) => (text === null ? null : startOf(day(text)));
  expect(found).toEqual(expected === null ? null : { from: at(expected[0]), to: at(expected[1]) });
  expect(losesQualification(before, after)).toBe(loses);
});

const ROW: RawInstitution = {
  name: '廊坊香河安泽医院',
  creditCode: '',
  division: '131024',
  phone: '',
  dutyContact: '',
  traits: [{ trait: 'QUALIFIED', since: '2021年5月4日', until: '', field: 'qualified' }],
};

test('a row is read with blanks, full width and days as people write them', () => {
  const code = buildTestSocialCreditCode(1, '131024');
  const answer = parseInstitution({
    ...ROW,
    creditCode: ` ${code.toLowerCase()}`,
    division: '１３１０２４',
    phone: '０３１６-８３２１１２３',
  });
  expect(answer).toEqual({
    ok: true,
    entry: {
      name: '廊坊香河安泽医院',
      creditCode: code,
      division: '131024',
      phone: '0316-8321123',
      dutyContact: null,
      traits: [qualified('2021-05-04', null)],
    },
  });
});

test('every fault of a row is told, by field, and none repeats what was given', () => {
  const answer = parseInstitution({
    name: '某',
    creditCode: '12345',
    division: '北京',
    phone: 'ask inside',
    dutyContact: 'x'.repeat(61),
    traits: [
      { trait: 'QUALIFIED', since: '2021-02-30', until: '', field: 'qualified' },
      { trait: 'NATIONAL_PLATFORM', since: '2021-05-01', until: '2021-05-01', field: 'national' },
    ],
  });
  expect(answer).toEqual({
    ok: false,
    faults: [
      { code: 'BAD_NAME', field: 'name' },
      { code: 'BAD_CREDIT_CODE', field: 'creditCode' },
      { code: 'BAD_DIVISION', field: 'division' },
      { code: 'BAD_PHONE', field: 'phone' },
      { code: 'BAD_CONTACT', field: 'dutyContact' },
      { code: 'BAD_DAY', field: 'qualified.since' },
      { code: 'ENDS_BEFORE_IT_BEGINS', field: 'national' },
    ],
  });
});
