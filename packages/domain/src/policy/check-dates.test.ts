import { expect, test } from 'vitest';
import { CHECKED_AT, P1_RUNS, P3_RUNS, running, toCheck } from '../../testing/policies.js';
import { DAY_MS, formatInstant, HOUR_MS, plusMs } from '../time/time.js';
import { checkPolicy, type PolicyToCheck } from './check-policy.js';
import { findingSentence } from './finding-sentences.js';

/** Codes about dates; what the cases of the changed document come to is another test's. */
const found = (change: object, more: Partial<PolicyToCheck> = {}): readonly string[] =>
  checkPolicy(toCheck(change, more))
    .findings.filter(({ code }) => code !== 'CASE_FAILS')
    .map(({ code, path, detail }) => [code, path, detail].join(' '));

const ahead = (ms: number): string => formatInstant(plusMs(CHECKED_AT, ms));

test.each([
  ['48 h ahead to the second', 48 * HOUR_MS, false, []],
  ['a second less', 48 * HOUR_MS - 1000, false, ['LEAD_TIME_TOO_SHORT validFrom 2021-10-23T12:00:00+08:00']],
  ['a second less, in an emergency', 48 * HOUR_MS - 1000, true, []],
  ['at this instant, in an emergency', 0, true, []],
  ['a second ago, in an emergency', -1000, true, ['IN_THE_PAST validFrom 2021-10-21T12:00:00+08:00']],
  ['90 days ahead to the second', 90 * DAY_MS, false, []],
  ['a second more', 90 * DAY_MS + 1000, false, ['TOO_FAR_AHEAD validFrom 2022-01-19T12:00:00+08:00']],
])('a policy that begins %s', (_what, ms, emergency, expected) => {
  const change = { validFrom: ahead(ms), validTo: null };
  expect(found(change, { emergency, running: [P1_RUNS] })).toEqual(expected);
});

test.each([
  ['72 h', '2021-11-02T00:00:00+08:00', []],
  ['a second less', '2021-11-01T23:59:59+08:00', ['VALID_TOO_SHORT validTo 2021-11-02T00:00:00+08:00']],
])('a policy that holds for %s', (_what, validTo, expected) => {
  const next = running('P3', '1.0.0', validTo, null);
  expect(found({ validTo }, { running: [P1_RUNS, next] })).toEqual(expected);
});

test.each([
  ['1.0.0', ['VERSION_NOT_RISING version 1.9.0']],
  ['1.9.0', ['VERSION_NOT_RISING version 1.9.0']],
  ['1.10.0', []],
  ['2.0.0', []],
])('version %s after 1.9.0, which never ran', (version, expected) => {
  const never = { ...P1_RUNS, id: 'P2', version: '1.9.0', periods: [] };
  expect(found({ version }, { running: [P1_RUNS, P3_RUNS, never] })).toEqual(expected);
});

test.each([
  ['a day before its predecessor', '2021-10-31T00:00:00+08:00', ['BEFORE_PREDECESSOR validFrom 2021-10-31T00:00:00+08:00']],
  ['with it', '2021-10-30T00:00:00+08:00', []],
])('a version that begins %s', (_what, from, expected) => {
  const predecessor = running('P2', '0.9.0', from, '2022-01-01T00:00:00+08:00');
  expect(found({}, { running: [P1_RUNS, predecessor, P3_RUNS] })).toEqual(expected);
}); // prettier-ignore

test.each([
  ['not named', [], [P1_RUNS], ['OVERLAPS supersedes P1 1.0.0, 2021-08-15T00:00:00+08:00/..']],
  ['named', ['P1'], [P1_RUNS], []],
  ['over when it begins', [], [running('P1', '1.0.0', '2021-08-15T00:00:00+08:00', '2021-10-30T00:00:00+08:00')], []],
  ['of another place', [], [{ ...P1_RUNS, jurisdiction: '310000' as never }], []],
  ['of another kind', [], [{ ...P1_RUNS, kind: 'DISPLAY' as const }], []],
  ['that nobody knows', ['P22'], [], ['MALFORMED supersedes[0] expected the id of a published policy, found "P22"']],
  ['itself', ['P2'], [], ['CYCLIC_IN_TIME supersedes[0] P2']],
  ['that begins later', ['P3'], [], ['CYCLIC_IN_TIME supersedes[0] P3']],
  [
    'that begins with it and replaces it in turn',
    ['P1'],
    [running('P1', '1.0.0', '2021-10-30T00:00:00+08:00', null, ['P2'])],
    ['CYCLIC_IN_TIME supersedes[0] P1'],
  ],
  ['that begins with it', ['P1'], [running('P1', '1.0.0', '2021-10-30T00:00:00+08:00', null)], []],
])('to replace a policy %s', (_what, supersedes, others, expected) => {
  expect(found({ supersedes }, { running: [...others, P3_RUNS] })).toEqual(expected);
});

const from = (at: string): PolicyToCheck['running'] => [running('P1', '1.0.0', '2021-08-15T00:00:00+08:00', at)];
test.each([
  ['the one before ends a day early', from('2021-10-29T00:00:00+08:00'), '2022-01-01T00:00:00+08:00', ['LEAVES_A_GAP validFrom 2021-10-29T00:00:00+08:00/2021-10-30T00:00:00+08:00']],
  ['the one before ended long ago: the gap is from now', from('2021-09-01T00:00:00+08:00'), '2022-01-01T00:00:00+08:00', ['LEAVES_A_GAP validFrom 2021-10-21T12:00:00+08:00/2021-10-30T00:00:00+08:00']],
  ['there was none before', [], '2022-01-01T00:00:00+08:00', []],
  ['it ends a day before the next', [P1_RUNS], '2021-12-31T00:00:00+08:00', ['LEAVES_A_GAP validTo 2021-12-31T00:00:00+08:00/2022-01-01T00:00:00+08:00']],
])('times that no policy covers are pointed out: %s', (_what, others, validTo, expected) => {
  const { findings } = checkPolicy(toCheck({ validTo }, { running: [...others, P3_RUNS] }));
  const gaps = findings.filter(({ code }) => code === 'LEAVES_A_GAP');
  expect(gaps.map(({ code, path, detail }) => [code, path, detail].join(' '))).toEqual(expected);
  expect(gaps.every(({ severity }) => severity === 'WARNING')).toBe(true);
}); // prettier-ignore

test('where nothing follows, the gap has no end, unless the country has a policy of the kind', () => {
  const [gap] = checkPolicy(toCheck({ validTo: '2021-12-31T00:00:00+08:00' }, { running: [P1_RUNS] })).findings.filter(
    ({ code }) => code === 'LEAVES_A_GAP',
  );
  expect(gap && findingSentence(gap).zh).toBe('2021-12-31 00:00起没有同类政策生效，其间无规则可依。');
  const country = { ...running('N1', '1.0.0', '2021-01-01T00:00:00+08:00', null), jurisdiction: '100000' as never };
  expect(found({ validTo: '2021-12-31T00:00:00+08:00' }, { running: [P1_RUNS, country] })).toEqual([]);
});
