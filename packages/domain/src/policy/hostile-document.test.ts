import { describe, expect, test } from 'vitest';
import { running, toCheck, written } from '../../testing/policies.js';
import { checkPolicy } from './check-policy.js';
import { expectationText } from './expectation-text.js';
import { findingSentence } from './finding-sentences.js';

/** Texts that no author writes by mistake, and one that any may. Each is found fault with, at its place, at once. */
interface Written {
  readonly terms: object;
  readonly rules: readonly { readonly id: string; readonly when: object }[];
  readonly parameters: { readonly testWindow: object };
}
const { terms, rules, parameters } = written.document as Written;
const [rule] = rules;
const found = (documentText: string, more: object = {}): readonly string[] =>
  checkPolicy(toCheck({}, { documentText, ...more })).findings.map(({ code, path }) => `${code} ${path ?? '-'}`);
const changed = (change: object): string => JSON.stringify({ ...written.document, ...change });
const firstRule = (change: object): string => changed({ rules: [{ ...rule, ...change }, ...rules.slice(1)] });

/** `t0` is a condition, each further term twice the one before it. */
function doublingTerms(count: number): object {
  const title = { zh: '倍', en: 'twice' };
  const doubled = Array.from({ length: count }, (_, index) => [
    `t${index + 1}`,
    { title, when: { all: [{ term: `t${index}` }, { term: `t${index}` }] } },
  ]);
  return { ...terms, t0: { title, when: { entering: true } }, ...(Object.fromEntries(doubled) as object) };
}

describe('a document written to break its reader', () => {
  test.each(['null', '1', '"policy"', '[]', 'true'])('%s instead of a document', (text) => {
    expect(found(text)).toEqual(['MALFORMED -']);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('a term every object has: %s', (term) => {
    expect(found(firstRule({ when: { term } }))).toEqual(['TERM_CYCLE rules[0].when.term']);
  });

  test('a term called __proto__ is a term like any other, and lends nothing to the rest', () => {
    const proto = '"terms":{"__proto__":{"title":{"zh":"a","en":"a"},"when":{"entering":true}},';
    const text = firstRule({ when: { any: [rule?.when, { all: [rule?.when, { term: '__proto__' }] }] } }).replace(
      '"terms":{',
      proto,
    );
    expect(found(text)).toEqual([]);
    expect(found(text.replace('{"term":"__proto__"}', '{"term":"when"}'))).toEqual([
      'TERM_CYCLE rules[0].when.any[1].all[1].term',
    ]);
  });

  test('keys every object has are unknown keys, and what follows them is read', () => {
    const text = changed({ constructor: 1, parameters: { ...parameters, toString: 1 }, version: 'one' });
    expect(found(text)).toEqual(['MALFORMED constructor', 'MALFORMED parameters.toString', 'MALFORMED version']);
  });

  test('terms upon terms double no further than a thousand conditions', () => {
    expect(found(changed({ terms: doublingTerms(8) }))).toEqual([]);
    expect(found(changed({ terms: doublingTerms(60) }))[0]).toBe('MALFORMED terms.t9.when');
  });

  test('ten thousand rules, and a thousand cases, are refused by their number', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...rule, id: `r${index}` }));
    expect(found(changed({ rules: many }))).toEqual(['MALFORMED rules']);
    const casesText = JSON.stringify({ cases: Array.from({ length: 1000 }, () => written.cases.cases[0]) });
    expect(found(changed({}), { casesText })).toEqual(['CASES_MALFORMED cases']);
  });

  test.each([
    ['a control character', 'P2\u0000'],
    ['half a character', 'P2\ud800'],
  ])('%s in an id, which no store keeps', (_what, id) => {
    expect(found(changed({ id }))).toEqual(['MALFORMED id']);
    expect(found(firstRule({ id }))).toEqual(['MALFORMED rules[0].id']);
  });

  test.each(['1e400', '-1', '0.5', '1e3', '"14"'])('a look-back of %s days', (days) => {
    const text = changed({}).replace(/"lookBackDays":\d+/, `"lookBackDays":${days}`);
    expect(found(text)).toEqual(['MALFORMED parameters.lookBackDays']);
  });

  test('a window of a day and a half by calendar days', () => {
    const testWindow = { ...parameters.testWindow, hours: 36 };
    expect(found(changed({ parameters: { ...parameters, testWindow } }))).not.toContain(
      'MALFORMED parameters.testWindow.hours',
    );
    const byDays = { ...parameters, testWindow: { ...testWindow, mode: 'CALENDAR_DAYS' } };
    expect(found(changed({ parameters: byDays }))).toEqual(['MALFORMED parameters.testWindow.hours']);
  });

  test.each([
    ['a version of four hundred digits', { version: `${'9'.repeat(400)}.0.0` }, 'MALFORMED version'],
    ['an end in the year 10000 of Beijing', { validTo: '9999-12-31T23:59:59Z' }, 'MALFORMED validTo'],
  ])('%s', (_what, change, expected) => {
    expect(found(changed(change))).toEqual([expected]);
  });
});

describe('a misspelt word of a case is refused: passed over, the case would be green for nothing', () => {
  const [first] = written.cases.cases as readonly { readonly stays: readonly object[]; readonly expect: object }[];
  test.each([
    ['a kind of fact', { declaration: [] }, 'cases[0].declaration'],
    ['a part of a fact', { stays: [{ ...first?.stays[0], leftOn: null }] }, 'cases[0].stays[0].leftOn'],
    ['a promise', { expect: { ...first?.expect, color: 'RED' } }, 'cases[0].expect.color'],
    ['a level of an area', { areas: ['RISK_LEVEL:HIHG:152923:PART'] }, 'cases[0].areas[0]'],
  ])('%s', (_what, change, path) => {
    const casesText = JSON.stringify({ cases: [{ ...first, ...change }, ...written.cases.cases.slice(1)] });
    const findings = checkPolicy(toCheck({}, { casesText })).findings.filter(({ code }) => code === 'CASES_MALFORMED');
    expect(findings.map((one) => one.path)).toEqual([path]);
  });
});

test('an id with commas in it is named whole', () => {
  const other = running('P1, local', '1.0.0', '2021-08-15T00:00:00+08:00', null);
  const { findings } = checkPolicy(toCheck({ supersedes: [] }, { running: [other] }));
  const [overlaps] = findings.filter(({ code }) => code === 'OVERLAPS').map(findingSentence);
  expect(overlaps?.en).toContain('together with P1, local 1.0.0 (from 2021-08-15 00:00 on)');
});

test('what a document has too many of is said in Chinese too', () => {
  expect(expectationText('expected at most 200 rules, found 10000').zh).toBe('应为不超过200条规则，实为10000');
});
