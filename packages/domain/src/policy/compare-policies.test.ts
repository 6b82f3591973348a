import { expect, test } from 'vitest';
import { editions, testDivisions } from '../../testing/fixtures.js';
import { shipped, written } from '../../testing/policies.js';
import { parseAnyPolicy } from './any-policy.js';
import { compareCases, comparePolicies } from './compare-policies.js';
import { overlayParameters } from './overlay-parameters.js';
import { parsePolicy } from './parse-policy.js';
import { ParseError } from './reader.js';

const p2 = parsePolicy(written.document);
const laid = (name: string, value: unknown): ReturnType<typeof parsePolicy> =>
  parsePolicy(overlayParameters(written.document, [{ name, value }]));

test('a version does not differ from itself', () => {
  const { parameters, terms, rules } = comparePolicies(p2, p2);
  expect([...parameters, ...terms, ...rules].filter(({ change }) => change !== 'SAME')).toEqual([]);
  expect(rules.map(({ id }) => id)).toEqual(p2.rules.map(({ id }) => id));
});

test('a parameter that differs is told before and after', () => {
  const changed = comparePolicies(p2, laid('testWindow.hours', 72)).parameters.filter(
    ({ change }) => change !== 'SAME',
  );
  expect(changed.map(({ name, before, after }) => [name, before?.value.zh, after?.value.zh])).toEqual([
    ['testWindow.hours', '48小时', '72小时'],
  ]);
});

test('rules are added, removed, changed or the same, those that are gone last', () => {
  const [first, second, third, ...rest] = p2.rules;
  if (!first || !second || !third) throw new Error('P2 has rules');
  const anew = { ...first, id: 'NEW' };
  const after = { ...p2, rules: [anew, { ...second, title: { zh: '新', en: 'new' } }, third] };
  expect(comparePolicies(p2, after).rules.map(({ id, change }) => [id, change])).toEqual([
    ['NEW', 'ADDED'],
    [second.id, 'CHANGED'],
    [third.id, 'SAME'],
    [first.id, 'REMOVED'],
    ...rest.map(({ id }) => [id, 'REMOVED']),
  ]);
});

test('a rule changes with the term it names', () => {
  const { inRiskAreaInCity, ...others } = (written.document as unknown as { terms: Record<string, object> }).terms;
  const changed = { ...inRiskAreaInCity, when: { inJurisdiction: true } };
  const after = parsePolicy({ ...written.document, terms: { inRiskAreaInCity: changed, ...others } });
  const { terms, rules } = comparePolicies(p2, after);
  expect(terms.find(({ id }) => id === 'inRiskAreaInCity')?.change).toBe('CHANGED');
  expect(rules.find(({ id }) => id === 'P2-02')?.change).toBe('CHANGED');
});

test('policies of two kinds have nothing in common', () => {
  const other = shipped.map(({ document }) => parseAnyPolicy(document)).find(({ kind }) => kind === 'DISPLAY');
  const changes = other ? comparePolicies(p2, other).parameters.map(({ change }) => change) : [];
  expect(new Set(changes)).toEqual(new Set(['ADDED', 'REMOVED']));
});

test('every case of both runs under both, and says whose it is and how it turns', () => {
  const [p1] = editions;
  if (p1 === undefined) throw new Error('P1 is shipped');
  const [oldCases] = shipped.map(({ cases }) => cases);
  const compared = compareCases({ policy: p1, cases: oldCases }, { policy: p2, cases: written.cases }, testDivisions);
  expect(compared.length).toBe((oldCases?.cases.length ?? 0) + written.cases.cases.length);
  expect(new Set(compared.map((one) => one.of))).toEqual(new Set(['BEFORE', 'AFTER']));
  expect(compared.some(({ effect }) => effect === 'MILDER')).toBe(true);
  expect(compareCases({ policy: p2, cases: written.cases }, { policy: p2, cases: written.cases }, testDivisions).map(({ of, effect }) => `${of} ${effect}`)).toEqual(written.cases.cases.map(() => 'BOTH SAME'));
}); // prettier-ignore

test.each([
  ['a whole parameter', 'lookBackDays', 7, { lookBackDays: 7 }],
  ['a part of one', 'testWindow.hours', 72, { testWindow: { hours: 72 } }],
  ['a list', 'enteringBy', ['TICKET'], { enteringBy: ['TICKET'] }],
  ['nothing, where that is a value', 'downgradeDays.HIGH', null, { downgradeDays: { HIGH: null } }],
])('%s is laid over a policy, which stays otherwise as it is', (_what, name, value, expected) => {
  const after = laid(name, value);
  expect(after.parameters).toMatchObject(expected);
  expect(after.rules).toEqual(p2.rules);
  expect(parsePolicy(written.document)).toEqual(p2);
});

test.each([
  ['an unknown parameter', { name: 'mood', value: 1 }, 'parameters[1].name'],
  ['an unknown part', { name: 'testWindow.mood', value: 1 }, 'parameters[1].name'],
  ['a name that is inherited', { name: 'constructor', value: 1 }, 'parameters[1].name'],
  ['a value that is none', { name: 'lookBackDays', value: 0 }, 'parameters[1].value'],
  ['a word that is not allowed', { name: 'testWindow.mode', value: 'WEEKS' }, 'parameters[1].value'],
  ['a fault inside a value', { name: 'testWindow', value: { hours: 1 } }, 'parameters[1].value.mode'],
  ['one of a list', { name: 'enteringBy', value: ['TICKET', 'SWIMMING'] }, 'parameters[1].value[1]'],
])('%s is refused by the place of the override', (_what, override, path) => {
  const sound = { name: 'lookBackDays', value: 7 };
  const refusal = caught(() => overlayParameters(written.document, [sound, override]));
  expect(refusal instanceof ParseError ? refusal.path : refusal).toBe(path);
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
