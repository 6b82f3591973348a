import { describe, expect, test } from 'vitest';
import { CLOSING_WORDS, closingProblem, COMPLAINT_STATES, complaintActs } from './complaint.js';

const note = '已联系车站，现场放行并道歉。';

describe('closing a complaint about a refusal', () => {
  test.each([
    ['a violation with the person admitted', 'VIOLATION', 'VIOLATION', 'ADMITTED', note, null],
    ['a violation with the place instructed', 'VIOLATION', 'VIOLATION', 'INSTRUCTED', note, null],
    ['what a person found where no rule decides', 'TO_BE_CHECKED', 'VIOLATION', 'REFERRED', note, null],
    ['no violation that is explained', 'NO_VIOLATION', 'NO_VIOLATION', 'EXPLAINED', '结果已过期，说明依据。', null],
    ['expired, and the advice to test', 'NO_VIOLATION', 'NO_VIOLATION', 'EXPLAINED', '已过期，建议重新检测。', null],
    ['against the rule', 'VIOLATION', 'NO_VIOLATION', 'EXPLAINED', note, 'VERDICT_IS_THE_RULES'],
    ['stricter than the rule', 'NO_VIOLATION', 'VIOLATION', 'REFERRED', note, 'VERDICT_IS_THE_RULES'],
    ['without a reason', 'TO_BE_CHECKED', 'NO_VIOLATION', 'EXPLAINED', '  ok ', 'REASON_NEEDED'],
    ['a violation that is only explained', 'VIOLATION', 'VIOLATION', 'EXPLAINED', note, 'REMEDY_DOES_NOT_FIT'],
    ['no violation that is referred', 'NO_VIOLATION', 'NO_VIOLATION', 'REFERRED', note, 'REMEDY_DOES_NOT_FIT'],
    ['with a new test', 'VIOLATION', 'VIOLATION', 'ADMITTED', '当事人重新做核酸后放行', 'RETEST_IS_NO_REMEDY'],
    ['with a test made good', 'VIOLATION', 'VIOLATION', 'ADMITTED', '已补采一次后进站。', 'RETEST_IS_NO_REMEDY'],
    [
      'with a new test where nobody knows the rule',
      'TO_BE_CHECKED',
      'NO_VIOLATION',
      'EXPLAINED',
      '请其重新做核酸。',
      'RETEST_IS_NO_REMEDY',
    ],
    ['with one more on the spot', 'VIOLATION', 'VIOLATION', 'ADMITTED', '现场采样后放行。', 'RETEST_IS_NO_REMEDY'],
    ['sent to have one', 'VIOLATION', 'VIOLATION', 'ADMITTED', '再去做了一次核酸后放行。', 'RETEST_IS_NO_REMEDY'],
    ['with nucleic acid anew', 'VIOLATION', 'VIOLATION', 'ADMITTED', '重新进行核酸检测，放行。', 'RETEST_IS_NO_REMEDY'],
    ['a place that is looked at again', 'VIOLATION', 'VIOLATION', 'INSTRUCTED', '已再次检查该站并责令改正。', null],
    ['a record that is looked at again', 'VIOLATION', 'VIOLATION', 'INSTRUCTED', '重新核对检测记录，责令改正。', null],
    [
      'with a retest in English',
      'TO_BE_CHECKED',
      'VIOLATION',
      'ADMITTED',
      'Was tested again, then let in',
      'RETEST_IS_NO_REMEDY',
    ],
  ] as const)('%s', (_, rule, verdict, remedy, words, problem) => {
    expect(closingProblem(rule, { verdict, remedy, note: words })).toBe(problem);
  });

  test('every problem says what to do instead', () => {
    for (const words of Object.values(CLOSING_WORDS))
      expect([words.zh.length > 5, words.en.length > 5]).toEqual([true, true]);
  });
});

test('what is over can only be opened again', () => {
  expect(COMPLAINT_STATES.map((state) => [state, complaintActs(state).includes('REOPEN')])).toEqual([
    ['OPEN', false],
    ['PASSED_ON', false],
    ['CLOSED', true],
    ['WITHDRAWN', true],
  ]);
});
