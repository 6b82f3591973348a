import { factsRead, formatInstant, parseAnyPolicy, plusHours } from '@zhengming/domain';
import { expect } from 'vitest';
import { type Caller, NOW } from './test-house.js';

/** Three days ahead: past the lead time. */
export const BEGINS = plusHours(NOW, 72);
const ENDS = '2022-01-01T00:00:00+08:00';

const inArea = {
  stayedIn: {
    kinds: ['RISK_LEVEL', 'AFFECTED_COUNTY'],
    levels: ['HIGH', 'MEDIUM'],
    hits: ['IN_AREA'],
    where: 'ANYWHERE',
  },
};
const text = (zh: string, en: string) => ({ zh, en });
const facts = {
  areas: ['RISK_LEVEL:HIGH:152923:PART'],
  phones: [{ id: 'phone', verification: 'VERIFIED' }],
  at: formatInstant(NOW),
};
const trip = (division: string) => ({
  id: 'trip',
  source: 'TELECOM',
  precision: 'COUNTY',
  division,
  arrivedAt: '2021-10-23T12:00:00+08:00',
  leftAt: '2021-10-27T12:00:00+08:00',
});

const READINGS = {
  lookBackDays: 14,
  sourceLookBackDays: {},
  areaTime: 'LISTED_AT_EVALUATION',
  prefectureKinds: 'PREFECTURE_LEVEL',
  municipalityUnit: 'DISTRICT',
  directCounties: 'EACH_ALONE',
  areaUnit: 'COUNTY',
  declarationValidDays: 14,
  declarationEffect: 'REFINES',
  testWindow: {
    hours: 48,
    mode: 'HOURS',
    anchor: 'REPORTED_AT',
    reference: 'LATER_OF_ARRIVAL_AND_NOW',
    conflict: 'NEWEST_WINS',
  },
  testRequiredFor: 'PREFECTURE_SIBLING',
  weakEvidenceNeeded: 2,
  remoteScan: {
    fastestKmPerHour: 800,
    withinHours: 8,
    scansNeeded: 2,
    burstMinutes: 60,
    burstPeople: 5,
    burstPrefectures: 3,
  },
  enteringBy: ['DECLARED_ARRIVAL', 'TICKET', 'LAST_STAY_OUTSIDE'],
  bindingDelayDays: 14,
  downgradeDays: { HIGH: 14, MEDIUM: 14, LOW: null },
};

/** A milder edition: only whoever was in a listed county is stopped. */
export const mild = (change: Record<string, unknown> = {}): Record<string, unknown> => {
  const { affectedFacts = null, ...changed } = change;
  const document = {
    schemaVersion: 3,
    kind: 'DECISION',
    id: 'P2',
    version: '1.1.0',
    jurisdiction: '110000',
    title: text('只拦到过风险县的人', 'Only who was in a listed county'),
    source: '测试',
    validFrom: formatInstant(BEGINS),
    validTo: ENDS,
    supersedes: [],
    affectedFacts: [],
    parameters: READINGS,
    terms: { inArea: { title: text('到过风险县', 'was in a listed county'), when: inArea } },
    rules: [
      {
        id: 'M-01',
        title: text('到过风险县', 'Was in a listed county'),
        when: { term: 'inArea' },
        then: { colour: 'NONE', popup: 'AFFECTED_AREA', popupCode: '1', advice: ['POSTPONE_TRAVEL'] },
      },
      {
        id: 'M-02',
        title: text('其他人', 'Everybody else'),
        when: { not: { term: 'inArea' } },
        then: { colour: 'GREEN', popup: null, popupCode: null, advice: ['NONE'] },
      },
    ],
    ...changed,
  };
  return { ...document, affectedFacts: affectedFacts ?? readBy(document) };
};

/** What a document reads, or all of it when it cannot be read. */
function readBy(document: unknown): readonly string[] {
  try {
    return factsRead(parseAnyPolicy(document));
  } catch {
    return [];
  }
}

export const CASES = {
  cases: [
    {
      name: 'was in Ejin Banner',
      ...facts,
      stays: [trip('152923')],
      expect: { colour: 'NONE', popup: 'AFFECTED_AREA', decidingRule: 'M-01' },
    },
    {
      name: 'was beside it',
      ...facts,
      stays: [trip('152922')],
      expect: { colour: 'GREEN', popup: null, decidingRule: 'M-02' },
    },
  ],
};
export const written = (document: unknown, cases: unknown = CASES) => ({
  document: JSON.stringify(document, null, 2),
  cases: JSON.stringify(cases, null, 2),
});

/** What the screens read of a version; the fields of a refusal when it is one. */
export interface Version {
  readonly __typename: string;
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly revision: number;
  readonly state: string;
  readonly allowedActions: readonly string[];
  readonly inForce: boolean;
  readonly periods: readonly Record<'validFrom' | 'validTo' | 'knownFrom' | 'knownTo', string | null>[];
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly [field: string]: unknown;
}
export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly caseName: string | null;
}

const FINDINGS = `findings { code severity path line column caseName message { zh en } }`;
export const VERSION = `key id version kind state revision author emergency emergencyReason approvalsNeeded inForce allowedActions
  approvals { by note } periods { validFrom validTo knownFrom knownTo } ${FINDINGS} caseResults { name passed differences }
  change { kind validTo reason proposedBy approvals { by } approvalsNeeded } events { actor action note }
  effects { id version before { validFrom validTo } after { validFrom validTo } } rollsBackTo { id version } run { state trigger }`;
const command = (field: string, input: string): string => `mutation Command($input: ${input}!) {
  answer: ${field}(input: $input) { __typename ... on PolicyVersion { ${VERSION} }
    ... on PolicyRefused { code field refusal: message { zh en } ${FINDINGS} } } }`;

export const COMMANDS = {
  create: command('createPolicyDraft', 'CreatePolicyDraftInput'),
  save: command('savePolicyDraft', 'SavePolicyDraftInput'),
  submit: command('submitPolicy', 'SubmitPolicyInput'),
  approve: command('approvePolicy', 'ApprovePolicyInput'),
  return: command('returnPolicy', 'PolicyReasonInput'),
  discard: command('discardPolicy', 'PolicyReasonInput'),
  end: command('endPolicy', 'EndPolicyInput'),
  rollBack: command('rollBackPolicy', 'RollBackPolicyInput'),
  approveChange: command('approvePolicyChange', 'PolicyChangeInput'),
  rejectChange: command('rejectPolicyChange', 'PolicyReasonInput'),
} as const;

/** Gives a command. @returns the version as it is then, or the refusal */
export async function tell(who: Caller, what: keyof typeof COMMANDS, input: Record<string, unknown>): Promise<Version> {
  const { data, errors } = await who.ask(COMMANDS[what], { input });
  expect(errors).toBeUndefined();
  return (data as unknown as { answer: Version }).answer;
}

export async function look(who: Caller, key: string): Promise<Version> {
  const { data, errors } = await who.ask(`query Look($key: UUID!) { policyVersion(key: $key) { ${VERSION} } }`, {
    key,
  });
  expect(errors).toBeUndefined();
  return (data as unknown as { policyVersion: Version }).policyVersion;
}

/** A command about a version as it was last seen. */
export const seen = ({ key, revision }: Version) => ({ key, expectedRevision: revision });

/** Drafts and submits what is written. */
export async function submitted(
  author: Caller,
  document: unknown,
  more: Record<string, unknown> = {},
): Promise<Version> {
  const draft = await tell(author, 'create', written(document));
  return tell(author, 'submit', { ...seen(draft), ...more });
}
