import { expect, test } from 'vitest';
import { editionCases, editions, testDivisions } from '../../testing/fixtures.js';
import { written } from '../../testing/policies.js';
import { indexAreas } from '../evaluation/area-index.js';
import { judge } from '../evaluation/judge.js';
import type { PersonFacts } from '../evidence/evidence.js';
import { fromEpochMs } from '../time/time.js';
import type { FactName } from './fact-name.js';
import { factsRead } from './facts-read.js';
import { parsePolicy } from './parse-policy.js';
import type { PolicyCase } from './policy-case.js';
import type { Policy } from './policy.js';

const rule = (written.document as { readonly rules: readonly object[] }).rules[0];
const reading = (when: unknown, parameters: object = {}): readonly FactName[] => {
  const given = { ...(written.document as { readonly parameters: object }).parameters, ...parameters };
  return factsRead(parsePolicy({ ...written.document, terms: {}, rules: [{ ...rule, when }], parameters: given }));
};
const STAY = ['stay.division', 'stay.precision', 'stay.source', 'stay.arrivedAt', 'stay.leftAt'];
const TEST = [
  'test.result',
  'test.sampledAt',
  'test.reportedAt',
  'test.visibleAt',
  'test.institution',
  'test.integrity',
];
const AREA = ['area.division', 'area.kind', 'area.level', 'area.extent'];
const ARRIVAL = ['declaration.declaredAt', 'declaration.arrivalAt'];
const stayedIn = { kinds: ['RISK_LEVEL'], levels: ['HIGH'], hits: ['IN_AREA'], where: 'ANYWHERE' };
const NOW = { hours: 48, mode: 'HOURS', anchor: 'REPORTED_AT', reference: 'NOW', conflict: 'NEWEST_WINS' };

test.each<[string, unknown, object, readonly string[]]>([
  ['a stay', { stayedIn }, {}, [...STAY, 'phone.effectivePeriod', ...AREA]],
  ['a test before arrival', { qualifyingTest: true }, {}, [...TEST, ...ARRIVAL]],
  ['a test before the query', { qualifyingTest: true }, { testWindow: NOW }, TEST],
  ['numbers', { phonesVerified: true }, {}, ['phone.effectivePeriod', 'phone.verification']],
  ['a declaration', { declaredItinerary: true }, {}, ['declaration.declaredAt']],
  ['the community', { communityScreened: true }, {}, ['communityTask.state', 'communityTask.decidedAt']],
  ['entering by ticket', { entering: true }, { enteringBy: ['TICKET'] }, ['stay.division', 'stay.source', 'stay.arrivedAt']],
  ['entering by declaration', { entering: true }, { enteringBy: ['DECLARED_ARRIVAL'] }, ARRIVAL],
  ['being there', { inJurisdiction: true }, {}, [...STAY, 'phone.effectivePeriod']],
  ['a parameter', { setting: 'lookBackDays', is: 14 }, {}, []],
  ['a tree', { any: [{ not: { all: [{ declaredItinerary: true }] } }, { phonesVerified: true }] }, {}, ['phone.effectivePeriod', 'phone.verification', 'declaration.declaredAt']],
])('%s is read from', (_what, when, parameters, expected) => {
  expect(reading(when, parameters)).toEqual(expected);
}); // prettier-ignore

/** Each fact exchanged for another everywhere: where a policy does not read it, nothing may come out otherwise. */
const EXCHANGED: Partial<Record<FactName, (facts: PersonFacts) => PersonFacts>> = {
  'test.result': (facts) => ({ ...facts, tests: facts.tests.map((one) => ({ ...one, result: 'POSITIVE' })) }),
  'test.channel': (facts) => ({ ...facts, tests: facts.tests.map((one) => ({ ...one, channel: 'PAPER' })) }),
  'test.integrity': (facts) => ({ ...facts, tests: facts.tests.map((one) => ({ ...one, integrity: 'FAKE' })) }),
  'test.reportedAt': (facts) => ({ ...facts, tests: facts.tests.map((one) => ({ ...one, reportedAt: null })) }),
  'phone.verification': (facts) => ({ ...facts, phones: facts.phones.map((one) => ({ ...one, verification: 'UNKNOWN' })) }),
  'declaration.declaredAt': (facts) => ({ ...facts, declarations: facts.declarations.map((one) => ({ ...one, declaredAt: fromEpochMs(0) })) }),
  'communityTask.state': (facts) => ({ ...facts, communityTasks: facts.communityTasks.map((one) => ({ ...one, state: 'REGISTERED' })) }),
}; // prettier-ignore

const outcome = (one: PolicyCase, policy: Policy, facts: PersonFacts): string => {
  const areas = indexAreas([{ id: 'case', from: fromEpochMs(0), areas: one.areas }], testDivisions);
  const { colour, popup, determinacy, gaps, validUntil } = judge(facts, areas, policy, one.at);
  return JSON.stringify([colour, popup, determinacy, gaps, validUntil]);
};

test.each(Object.entries(EXCHANGED))('%s changes an outcome only where the policy says it is read', (name, exchange) => {
  for (const [index, policy] of editions.entries()) {
    const cases = editionCases[index] ?? [];
    const changed = cases.filter((one) => outcome(one, policy, exchange(one.facts)) !== outcome(one, policy, one.facts));
    const isRead = factsRead(policy).some((fact) => fact === name);
    if (!isRead) expect([policy.id, changed.map((one) => one.name)]).toEqual([policy.id, []]);
  }
  expect(exchange).toBeDefined();
}); // prettier-ignore
