import { describe, expect, test } from 'vitest';
import { daysOf, FIRST_QUESTION, type Question } from './question';
import { keptText, parseQuestion, questionPath, readQuestion, writeQuestion } from './question-url';

const ASKED: Question = {
  subject: 'APPEALS',
  groupBy: ['DAY', 'PREFECTURE'],
  measures: ['overturnRate', 'decided'],
  period: { from: '2021-10-18', to: '2021-10-31' },
  within: '620000',
  filters: [{ dimension: 'SOURCE', values: ['TRAVEL_CARD', 'a:b.c'] }],
  asOf: '2021-10-31T24:00:00+08:00'.replace('24', '23'),
  chart: 'HEAT',
};

describe('a question in an address', () => {
  test.each([
    ['everything there is to ask', ASKED],
    ['the first one', FIRST_QUESTION],
    ['one of no dimension', { ...FIRST_QUESTION, groupBy: [] }],
  ])('comes out as it went in: %s', (_what, question) => {
    expect(readQuestion(new URLSearchParams(writeQuestion(question).toString()))).toEqual(question);
    expect(parseQuestion(keptText(question))).toEqual(question);
  });

  test.each([
    ['a subject nobody counts', 'of=PERSONS', { subject: 'TESTS' }],
    ['a dimension twice and one that is none', 'by=DAY.DAY.NAME.SOURCE', { groupBy: ['DAY', 'SOURCE'] }],
    ['more dimensions than three', 'by=DAY.SOURCE.RESULT.COUNTY', { groupBy: ['DAY', 'SOURCE', 'RESULT'] }],
    ['days turned round', 'from=2021-11-02&to=2021-11-01', { period: { last: '14D' } }],
    ['a day that is none', 'from=2021-13-01&to=2021-13-02&last=7D', { period: { last: '7D' } }],
    ['a name for a division', 'in=%E5%BC%A0%E4%B8%89', { within: null }],
    [
      'a filter without a value',
      'only=SOURCE:&only=NAME:x&only=RESULT:POSITIVE',
      { filters: [{ dimension: 'RESULT', values: ['POSITIVE'] }] },
    ],
    ['a moment that is none', 'asOf=yesterday', { asOf: null }],
  ])('leaves out %s', (_what, address, part) => {
    expect(readQuestion(new URLSearchParams(address))).toMatchObject(part);
  });

  test('names the question that is kept', () => {
    expect(questionPath(FIRST_QUESTION, 'id')).toBe('/statistics?of=TESTS&by=DAY&last=14D&as=LINE&saved=id');
  });

  test.each(['', '{', '[]', 'null'])('%s is no question or the first one, never a fault', (text) => {
    const read = parseQuestion(text);
    expect(read === null || read.subject === 'TESTS').toBe(true);
  });
});

test.each([
  ['TODAY', '2021-11-01', '2021-11-01'],
  ['YESTERDAY', '2021-10-31', '2021-10-31'],
  ['7D', '2021-10-26', '2021-11-01'],
  ['14D', '2021-10-19', '2021-11-01'],
] as const)('%s on 1 November begins %s and ends %s, midnight being that of Shanghai', (last, from, to) => {
  expect(daysOf({ last }, Date.parse('2021-11-01T00:00:00+08:00'))).toEqual({ from, to });
});
