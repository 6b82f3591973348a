import { divisionCode } from '../division/division.js';
import type {
  Correction,
  CommunityTask,
  Declaration,
  NucleicTest,
  PersonFacts,
  PhoneBinding,
  Stay,
} from '../evidence/evidence.js';
import { fromEpochMs, instant, type Instant } from '../time/time.js';
import type { Reader } from './reader.js';

/** Kinds of facts, as a case writes them. */
export const FACT_KEYS = ['stays', 'tests', 'phones', 'declarations', 'communityTasks', 'corrections'] as const;

/** Keys of one fact of each kind: a misspelt one is refused, not passed over. */
const KEYS = {
  stays: ['id', 'source', 'precision', 'division', 'arrivedAt', 'leftAt', 'phone'],
  tests: ['id', 'result', 'sampledAt', 'reportedAt', 'visibleAt', 'recognised', 'integrity'],
  phones: ['id', 'effectiveFrom', 'effectiveTo', 'verification'],
  declarations: ['id', 'declaredAt', 'arrivalAt'],
  communityTasks: ['id', 'state', 'decidedAt'],
  corrections: ['id', 'kind', 'targets', 'validFrom', 'validTo', 'division', 'test', 'rule'],
} as const satisfies Readonly<Record<(typeof FACT_KEYS)[number], readonly string[]>>;

/** Reads the facts of a case. What a case leaves out takes the ordinary value: genuine, recognised, effective. */
export function readFacts(reader: Reader): PersonFacts {
  const each = <T>(key: (typeof FACT_KEYS)[number], read: (one: Reader) => T): readonly T[] =>
    reader.child(key).isNull()
      ? []
      : reader
          .child(key)
          .list()
          .map((one) => read(one.withOnly(KEYS[key])));
  return {
    personId: 'case-person',
    stays: each('stays', readStay),
    tests: each('tests', readTest),
    phones: each('phones', readPhone),
    declarations: each('declarations', readDeclaration),
    communityTasks: each('communityTasks', readTask),
    corrections: each('corrections', readCorrection),
  };
}

const time = (reader: Reader): Instant => instant(reader.text());
const optionalTime = (reader: Reader): Instant | null => (reader.isNull() ? null : time(reader));
const optionalText = (reader: Reader): string | null => (reader.isNull() ? null : reader.text());

const readStay = (one: Reader): Stay => ({
  id: one.child('id').text(),
  source: one
    .child('source')
    .oneOf(['TELECOM', 'TICKET', 'FLOW_INVESTIGATION', 'DECLARATION', 'VENUE_SCAN', 'HOTEL', 'COMMUNITY']),
  precision: one.child('precision').oneOf(['STREET', 'COUNTY', 'PREFECTURE', 'PROVINCE']),
  division: divisionCode(one.child('division').text()),
  arrivedAt: time(one.child('arrivedAt')),
  leftAt: optionalTime(one.child('leftAt')),
  phoneId: optionalText(one.child('phone')),
});

function readTest(one: Reader): NucleicTest {
  const reportedAt = optionalTime(one.child('reportedAt'));
  return {
    id: one.child('id').text(),
    result: one.child('result').oneOf(['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING']),
    sampledAt: time(one.child('sampledAt')),
    reportedAt,
    visibleAt: one.has('visibleAt') ? optionalTime(one.child('visibleAt')) : reportedAt,
    institutionRecognised: one.has('recognised') ? one.child('recognised').boolean() : true,
    integrity: one.has('integrity') ? one.child('integrity').oneOf(['OK', 'SUSPECTED', 'FAKE', 'TAMPERED']) : 'OK',
    channel: 'INSTITUTION',
    division: divisionCode('110101'),
  };
}

const readPhone = (one: Reader): PhoneBinding => ({
  id: one.child('id').text(),
  effectiveFrom: optionalTime(one.child('effectiveFrom')) ?? fromEpochMs(0),
  effectiveTo: optionalTime(one.child('effectiveTo')),
  verification: one.child('verification').oneOf(['VERIFIED', 'UNVERIFIED', 'UNKNOWN']),
  answeredAt: null,
});

const readDeclaration = (one: Reader): Declaration => ({
  id: one.child('id').text(),
  declaredAt: time(one.child('declaredAt')),
  arrivalAt: optionalTime(one.child('arrivalAt')),
});

const readTask = (one: Reader): CommunityTask => ({
  id: one.child('id').text(),
  state: one.child('state').oneOf(['DECLARED', 'REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED']),
  decidedAt: time(one.child('decidedAt')),
});

const readCorrection = (one: Reader): Correction => ({
  id: one.child('id').text(),
  kind: one
    .child('kind')
    .oneOf(['REFINE_STAY', 'EXCLUDE_STAY', 'END_BINDING_EARLY', 'ATTACH_TEST', 'CONFIRM_TEST_UPLOAD', 'GRACE']),
  targetIds: one.child('targets').isNull()
    ? []
    : one
        .child('targets')
        .list()
        .map((id) => id.text()),
  validFrom: time(one.child('validFrom')),
  validTo: time(one.child('validTo')),
  division: one.child('division').isNull() ? null : divisionCode(one.child('division').text()),
  test: one.child('test').isNull() ? null : readTest(one.child('test')),
  ruleId: optionalText(one.child('rule')),
});
