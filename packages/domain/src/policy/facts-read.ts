import { deskFactsRead } from '../desk/desk-policy.js';
import { displayFactsRead } from '../display/display-policy.js';
import { recognitionFactsRead } from '../recognition/recognition-policy.js';
import { retentionFactsRead } from '../retention/retention-policy.js';
import { vaccinationFactsRead } from '../vaccination/vaccination-policy.js';
import type { AnyPolicy } from './any-policy.js';
import { FACT_NAMES, type FactName } from './fact-name.js';
import type { Condition, EntrySign, Policy, PolicyParameters } from './policy.js';

/** The facts a policy looks at, in the order of {@link FACT_NAMES}: what a document must say of itself. */
export function factsRead(policy: AnyPolicy): readonly FactName[] {
  const read = new Set(readBy(policy));
  return FACT_NAMES.filter((name) => read.has(name));
}

function readBy(policy: AnyPolicy): readonly FactName[] {
  switch (policy.kind) {
    case 'DECISION':
      return decisionFactsRead(policy);
    case 'DISPLAY':
      return displayFactsRead(policy);
    case 'RECOGNITION':
      return recognitionFactsRead(policy);
    case 'VACCINATION':
      return vaccinationFactsRead(policy);
    case 'DESK':
      return deskFactsRead();
    case 'RETENTION':
      return retentionFactsRead();
  }
}

/** Facts of the conditions its rules are made of; a rule the parameters switch off is still written in the document. */
const decisionFactsRead = ({ rules, parameters }: Policy): readonly FactName[] =>
  rules.flatMap(({ when }) => conditionFacts(when, parameters));

type KeyOf<C> = C extends unknown ? keyof C : never;
type ConditionKind = Exclude<KeyOf<Condition>, 'is'>;
type FactsOf = {
  readonly [K in ConditionKind]: (
    condition: Extract<Condition, { readonly [Key in K]: unknown }>,
    parameters: PolicyParameters,
  ) => readonly FactName[];
};

/** A telecom stay counts only while the number it was seen through does (A9). */
const STAYS: readonly FactName[] = [
  'stay.division',
  'stay.precision',
  'stay.source',
  'stay.arrivedAt',
  'stay.leftAt',
  'phone.effectivePeriod',
];
const AREAS: readonly FactName[] = ['area.division', 'area.kind', 'area.level', 'area.extent'];
const TESTS: readonly FactName[] = [
  'test.result',
  'test.sampledAt',
  'test.reportedAt',
  'test.visibleAt',
  'test.institution',
  'test.integrity',
];
const ARRIVAL: readonly FactName[] = ['declaration.declaredAt', 'declaration.arrivalAt'];

/** What each sign of entering the jurisdiction is read from (A17). */
const SIGNS: Readonly<Record<EntrySign, readonly FactName[]>> = {
  DECLARED_ARRIVAL: ARRIVAL,
  TICKET: ['stay.division', 'stay.source', 'stay.arrivedAt'],
  LAST_STAY_OUTSIDE: STAYS,
};

const entering = ({ enteringBy }: PolicyParameters): readonly FactName[] => enteringBy.flatMap((sign) => SIGNS[sign]);

/** The closed vocabulary once more: a condition without its facts does not compile. */
const FACTS_OF: FactsOf = {
  all: ({ all }, parameters) => all.flatMap((one) => conditionFacts(one, parameters)),
  any: ({ any }, parameters) => any.flatMap((one) => conditionFacts(one, parameters)),
  not: ({ not }, parameters) => conditionFacts(not, parameters),
  stayedIn: () => [...STAYS, ...AREAS],
  qualifyingTest: (_, { testWindow }) => (testWindow.reference === 'NOW' ? TESTS : [...TESTS, ...ARRIVAL]),
  phonesVerified: () => ['phone.effectivePeriod', 'phone.verification'],
  declaredItinerary: () => ['declaration.declaredAt'],
  communityScreened: () => ['communityTask.state', 'communityTask.decidedAt'],
  setting: () => [],
  entering: (_, parameters) => entering(parameters),
  leftJurisdiction: (_, parameters) => [...STAYS, ...entering(parameters)],
  inJurisdiction: () => STAYS,
};

const KINDS = Object.keys(FACTS_OF) as readonly ConditionKind[];

function conditionFacts(condition: Condition, parameters: PolicyParameters): readonly FactName[] {
  const kind = KINDS.find((one) => one in condition) as ConditionKind;
  // each entry takes the conditions that have its key, and the key was just found
  return (FACTS_OF[kind] as (one: Condition, given: PolicyParameters) => readonly FactName[])(condition, parameters);
}
