import { expect, test } from 'vitest';
import p5 from '../../policies/display/2022-07-19/policy.json';
import { otherDivisions } from '../../testing/other-editions.js';
import { divisionCode } from '../division/division.js';
import { instant } from '../time/time.js';
import { parseDisplayPolicy } from './parse-display-policy.js';
import { displayTests, type DisplayableTest, type DisplayScene } from './display-tests.js';

const SCENE: DisplayScene = {
  page: 'SERVICE',
  massScreening: false,
  at: instant('2022-07-20T10:00:00+08:00'),
  divisions: otherDivisions,
};

/** One a day, the newest first by name; in and out of the city by turns. */
const tests = Array.from({ length: 8 }, (_, index): DisplayableTest => {
  const reportedAt = instant(`2022-07-${19 - index}T18:00:00+08:00`);
  const institutionDivision = divisionCode(index < 5 ? '110101' : '131024');
  return {
    id: `${index < 5 ? 'in' : 'out'}-${index}`,
    reportedAt,
    visibleAt: reportedAt,
    integrity: 'OK',
    channel: 'NATIONAL_PLATFORM',
    institutionDivision,
  };
});

const shown = (parameters: object): readonly string[] =>
  displayTests(parseDisplayPolicy({ ...p5, parameters: { ...p5.parameters, ...parameters } }), tests, SCENE)
    .filter((one) => one.shown === 'SHOWN')
    .map(({ testId }) => testId);

test.each([
  { what: 'three in all', parameters: {}, expected: 'in-0 in-1 in-2' },
  { what: 'three of each', parameters: { perScope: true }, expected: 'in-0 in-1 in-2 out-5 out-6 out-7' },
  { what: 'one of each', parameters: { perScope: true, latest: 1 }, expected: 'in-0 out-5' },
  { what: 'all, where there is room', parameters: { latest: 100 }, expected: tests.map(({ id }) => id).join(' ') },
])('A11, $what', ({ parameters, expected }) => {
  expect(shown(parameters).join(' ')).toBe(expected);
});

test('a test that may or may not be shown makes the one behind it uncertain, and no other', () => {
  const policy = parseDisplayPolicy({
    ...p5,
    parameters: { ...p5.parameters, latest: 2 },
    rules: [{ ...p5.rules[0], page: 'SERVICE' }],
  });
  const doubtful = tests.slice(0, 4).map((one, index) => (index === 1 ? { ...one, institutionDivision: null } : one));
  expect(displayTests(policy, doubtful, SCENE).map(({ shown: found, reason }) => `${found} ${reason}`)).toEqual([
    'SHOWN SHOWN',
    'UNKNOWN INSTITUTION_UNKNOWN',
    'UNKNOWN BEYOND_LATEST',
    'UNKNOWN BEYOND_LATEST',
  ]);
});

test('without a display policy nobody can tell', () => {
  const found = displayTests(null, tests.slice(0, 1), SCENE);
  expect(found).toEqual([{ testId: 'in-0', shown: 'UNKNOWN', reason: 'NO_POLICY', ruleId: null }]);
});

test.each(['24:00:00', '23:59', '23:60:00'])('%s is no time of day', (validThrough) => {
  const dayToken = { ...p5.parameters.dayToken, validThrough };
  const parse = () => parseDisplayPolicy({ ...p5, parameters: { ...p5.parameters, dayToken } });
  expect(parse).toThrow('parameters.dayToken.validThrough: expected a time of day like 23:59:59');
});
