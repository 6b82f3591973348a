import { describe, expect, test } from 'vitest';
import { CHECKED_AT, running, shipped, toCheck, written } from '../../testing/policies.js';
import { HOUR_MS, plusMs } from '../time/time.js';
import { parseAnyPolicy } from './any-policy.js';
import { checkPolicy, type PolicyToCheck } from './check-policy.js';
import { factsRead } from './facts-read.js';
import type { PolicyFinding } from './finding.js';

const found = (given: PolicyToCheck): readonly string[] =>
  checkPolicy(given).findings.map(({ code, path }) => `${code} ${path ?? '-'}`);
const rules = (written.document as { readonly rules: readonly object[] }).rules;
const parameters = (written.document as { readonly parameters: object }).parameters;

test('a sound policy that follows the one in force is not found fault with', () => {
  const check = checkPolicy(toCheck());
  expect(check.findings).toEqual([]);
  expect(check.policy?.id).toBe('P2');
  expect(check.caseResults.length).toBe(written.cases.cases.length);
});

test.each(shipped.map((one) => ({ ...one, policy: parseAnyPolicy(one.document) })))(
  '$policy.kind $policy.id as shipped is sound but for its place in time, and says what it reads',
  ({ document, cases, divisions, policy }) => {
    const { kind, jurisdiction, validFrom, validTo } = policy;
    const after = validTo === null ? [] : [{ from: validTo, to: null }];
    const given = {
      documentText: JSON.stringify({ ...document, supersedes: [] }),
      casesText: JSON.stringify(cases),
      running: [{ id: 'next', version: '1.0.0', kind, jurisdiction, supersedes: [], periods: after }],
      divisions,
      now: plusMs(validFrom, -60 * HOUR_MS),
      emergency: false,
    };
    expect(checkPolicy(given).findings).toEqual([]);
    expect([...policy.affectedFacts].sort()).toEqual([...factsRead(policy)].sort());
  },
);

describe('what cannot be read is refused by its place, and what comes after it is read all the same', () => {
  test.each([
    ['no JSON', toCheck({}, { documentText: '{"id":' }), ['MALFORMED -']],
    ['no object', toCheck({}, { documentText: '[]' }), ['MALFORMED -']],
    ['no such kind', toCheck({ kind: 'MOOD' }), ['MALFORMED kind']],
    [
      'faults in head, parameters and rules',
      toCheck({
        version: 'one',
        validFrom: 'tomorrow',
        parameters: { ...parameters, lookBackDays: 0, areaTime: 'LATER' },
        rules: [{ ...rules[0], when: { isTall: true } }, { ...rules[1], then: {} }, ...rules.slice(2)],
      }),
      [
        'MALFORMED parameters.lookBackDays',
        'MALFORMED parameters.areaTime',
        'UNKNOWN_CONDITION rules[0].when',
        'MALFORMED rules[1].then.colour',
        'MALFORMED validFrom',
        'MALFORMED version',
      ],
    ],
    ['a misspelt key', toCheck({ validUntil: null, moods: [] }), ['MALFORMED validUntil', 'MALFORMED moods']],
    [
      'terms that come round',
      toCheck({
        terms: {
          a: { title: { zh: '甲', en: 'a' }, when: { term: 'b' } },
          b: { title: { zh: '乙', en: 'b' }, when: { term: 'a' } },
        },
        rules: [{ ...rules[0], when: { term: 'a' } }],
      }),
      ['TERM_CYCLE terms.a.when.term'],
    ],
    [
      'a fact nobody has',
      toCheck({ affectedFacts: ['person.mood'], rules: [{ ...rules[0], when: { setting: 'mood', is: 1 } }] }),
      ['UNKNOWN_FACT rules[0].when.setting', 'UNKNOWN_FACT affectedFacts[0]'],
    ],
    [
      'an end before the beginning',
      toCheck({ validTo: '2021-10-29T00:00:00+08:00' }),
      ['ENDS_BEFORE_IT_BEGINS validTo'],
    ],
    ['the same rule twice', toCheck({ rules: [rules[0], rules[0]] }), ['MALFORMED rules[1].id']],
    ['a term with a dot in its name', toCheck({ terms: { 'a.b': { when: {} } } }), ['MALFORMED terms.a.b.title']],
  ])('%s', (_what, given, expected) => {
    const check = checkPolicy(given);
    expect(check.policy).toBeNull();
    expect(check.findings.map(({ code, path }) => `${code} ${path ?? '-'}`)).toEqual(expected);
  });

  test('of the smaller kinds the head is read to the end', () => {
    const display = shipped.find(({ document }) => parseAnyPolicy(document).kind === 'DISPLAY');
    const documentText = JSON.stringify({ ...display?.document, version: 'one', source: '' });
    expect(found(toCheck({}, { documentText }))).toEqual(['MALFORMED version', 'MALFORMED source']);
  });
});

describe('what the document says of itself', () => {
  const facts = parseAnyPolicy(written.document).affectedFacts;
  test.each([
    ['a fact it reads is missing', facts.slice(1), 'affectedFacts', 'stay.division'],
    ['a fact it does not read is named', [...facts, 'test.channel'], `affectedFacts[${facts.length}]`, 'test.channel'],
    ['a fact is named twice', [...facts, facts[0]], `affectedFacts[${facts.length}]`, 'stay.division'],
  ])('%s', (_what, affectedFacts, path, detail) => {
    const { findings } = checkPolicy(toCheck({ affectedFacts }));
    expect(findings).toEqual([expect.objectContaining({ code: 'AFFECTED_FACTS_DIFFER', path, detail })]);
  });

  test('a rule set that can never come to green is pointed out, not refused', () => {
    const strict = rules.filter((rule) => (rule as { then: { colour: string } }).then.colour !== 'GREEN');
    const { findings } = checkPolicy(toCheck({ rules: strict }));
    const warning = findings.find(({ code }) => code === 'NO_ALL_CLEAR');
    expect(warning).toMatchObject({ severity: 'WARNING', path: 'rules' } satisfies Partial<PolicyFinding>);
  });
});

test('everything there is to say is said at once', () => {
  const given = toCheck(
    { version: '0.9.0', validFrom: '2021-10-22T00:00:00+08:00', validTo: '2021-10-23T00:00:00+08:00', supersedes: [] },
    { running: [running('P1', '1.0.0', '2021-08-15T00:00:00+08:00', null), running('P2', '1.0.0', '2021-10-30T00:00:00+08:00', null)], casesText: '{"cases":[]}', now: CHECKED_AT }, // prettier-ignore
  );
  expect(found(given).map((one) => one.split(' ')[0])).toEqual([
    'LEAD_TIME_TOO_SHORT',
    'VALID_TOO_SHORT',
    'VERSION_NOT_RISING',
    'BEFORE_PREDECESSOR',
    'OVERLAPS',
    'NO_CASES',
  ]);
});
