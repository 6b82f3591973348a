import { describe, expect, test } from 'vitest';
import { controlOf, wordsIn } from './control-of';
import { en, zh } from './parameter.messages';

test.each([
  { name: 'lookBackDays', kind: 'NUMBER' },
  { name: 'testWindow.mode', kind: 'WORD' },
  { name: 'enteringBy', kind: 'WORDS' },
  { name: 'downgradeDays.LOW', kind: 'NUMBER' },
  { name: 'a parameter of tomorrow', kind: 'TEXT' },
])('$name is set by a control for $kind', ({ name, kind }) => {
  expect(controlOf(name).kind).toBe(kind);
});

test.each([
  { raw: '"NOW"', words: ['NOW'] },
  { raw: '["TICKET", "LAST_STAY_OUTSIDE"]', words: ['TICKET', 'LAST_STAY_OUTSIDE'] },
  { raw: '7', words: [] },
  { raw: '{', words: [] },
])('$raw holds the words $words', ({ raw, words }) => {
  expect(wordsIn(raw)).toEqual(words);
});

describe('every word that is offered', () => {
  const offered = ['areaTime', 'prefectureKinds', 'municipalityUnit', 'directCounties', 'areaUnit', 'enteringBy']
    .concat(['declarationEffect', 'testRequiredFor'])
    .concat(['mode', 'anchor', 'reference', 'conflict'].map((part) => `testWindow.${part}`))
    .flatMap((name) => {
      const control = controlOf(name);
      return 'words' in control ? control.words.map((word) => ({ name, word })) : [];
    });
  test.each(offered)('$word of $name can be read in both languages', ({ word }) => {
    expect([zh, en].map(({ reading }) => Object.keys(reading).includes(word))).toEqual([true, true]);
  });
});
