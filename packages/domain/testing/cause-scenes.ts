import { type CauseBackground, NO_BACKGROUND } from '../src/appeal/cause-scene.js';
import { rankCauses } from '../src/appeal/causes.js';
import type { ProbableCause } from '../src/appeal/probable-cause.js';
import type { AreaVersion, ListedArea } from '../src/area/area.js';
import { divisionCode } from '../src/division/division.js';
import { indexAreas } from '../src/evaluation/area-index.js';
import { judge } from '../src/evaluation/judge.js';
import type { NucleicTest, PersonFacts, PhoneBinding, Stay, StaySource } from '../src/evidence/evidence.js';
import { DAY_MS, instant, plusMs, type Instant } from '../src/time/time.js';
import { editions, testDivisions } from './fixtures.js';

/** The morning of the demo: the second edition rules, Ejin Banner under Alxa League is listed. */
export const AT = instant('2021-11-01T10:00:00+08:00');
const [, P2 = null] = editions;

export const when = (text: string): Instant => instant(`2021-${text.replace(' ', 'T')}:00+08:00`);

let made = 0;

export const stay = (source: StaySource, division: string, from: string, to: string | null): Stay => {
  made += 1;
  const isCoarse = division.endsWith('00');
  return {
    id: `${source.toLowerCase()}-${String(made).padStart(4, '0')}`,
    source,
    precision: isCoarse ? (division.endsWith('0000') ? 'PROVINCE' : 'PREFECTURE') : 'COUNTY',
    division: divisionCode(division),
    arrivedAt: when(from),
    leftAt: to === null ? null : when(to),
    phoneId: source === 'TELECOM' ? 'phone' : null,
  };
};
export const telecom = (division: string, from: string, to: string | null): Stay => stay('TELECOM', division, from, to);

export const test = (given: {
  readonly sampled?: string;
  readonly reported?: string;
  readonly visible?: string;
  readonly at?: string;
}): NucleicTest => ({
  id: 'test',
  result: given.reported === undefined ? 'PENDING' : 'NEGATIVE',
  sampledAt: when(given.sampled ?? '10-31 08:00'),
  reportedAt: given.reported === undefined ? null : when(given.reported),
  visibleAt: given.visible === undefined ? null : when(given.visible),
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'NATIONAL_PLATFORM',
  division: divisionCode(given.at ?? '110101'),
});

/** One listed area: all of Ejin Banner, high, for a few days, unless told otherwise. */
export const list = (given: {
  readonly division?: string;
  readonly extent?: ListedArea['extent'];
  readonly level?: 'HIGH' | 'MEDIUM';
  readonly since?: string;
}): AreaVersion => {
  const division = divisionCode(given.division ?? '152923');
  const since = instant(`${given.since ?? '2021-10-28'}T00:00:00+08:00`);
  const common = { division, extent: given.extent ?? ('WHOLE' as const), places: 1, since };
  return {
    id: 'list',
    from: instant('2021-10-20T00:00:00+08:00'),
    areas: [
      {
        ...common,
        key: `RISK_LEVEL:${given.level ?? 'HIGH'}:${division}`,
        kind: 'RISK_LEVEL',
        level: given.level ?? 'HIGH',
      },
      { ...common, key: `AFFECTED_COUNTY::${division}`, kind: 'AFFECTED_COUNTY', level: null },
    ],
  };
};

export const background = (given: {
  readonly shared?: boolean;
  readonly boundAt?: string;
  readonly connected?: boolean;
  readonly uploadedAt?: string;
  readonly silent?: string;
}): CauseBackground => ({
  ...NO_BACKGROUND,
  phones: [{ id: 'phone', boundAt: when(given.boundAt ?? '01-05 09:00'), ofSomebodyElse: given.shared ?? false }],
  tests: [
    {
      id: 'test',
      institution: '和澄医院',
      connected: given.connected ?? true,
      uploadedAt: given.uploadedAt === undefined ? null : when(given.uploadedAt),
    },
  ],
  registers: given.silent === undefined ? [] : [{ source: divisionCode(given.silent), state: 'NOT_CONNECTED' }],
});

interface Scene {
  readonly stays: readonly Stay[];
  readonly tests?: readonly NucleicTest[];
  readonly phones?: 'UNVERIFIED' | 'NEW_UNVERIFIED';
  readonly background?: CauseBackground;
  readonly version?: AreaVersion | null;
  readonly policy?: null;
  /** Stays that an approved correction has excluded. */
  readonly exclude?: readonly string[];
}

/** Judges the person of a scene and ranks the causes of what came out. */
export function ranked(scene: Scene): readonly ProbableCause[] {
  const { version = list({}), policy = P2 } = scene;
  const areas = indexAreas(version === null ? [] : [version], testDivisions);
  const facts: PersonFacts = {
    personId: 'somebody',
    stays: scene.stays,
    tests: scene.tests ?? [],
    phones: [phone('phone', null), ...(scene.phones === undefined ? [] : [phone('other', scene.phones)])],
    declarations: [{ id: 'declaration', declaredAt: when('10-27 21:00'), arrivalAt: when('10-27 20:00') }],
    communityTasks: [],
    corrections: (scene.exclude ?? []).map((id) => ({
      id: `correction-${id}`,
      kind: 'EXCLUDE_STAY',
      targetIds: [id],
      validFrom: plusMs(AT, -DAY_MS),
      validTo: plusMs(AT, DAY_MS),
      division: null,
      test: null,
      ruleId: null,
    })),
  };
  const judgement = judge(facts, areas, policy, AT);
  return rankCauses({ judgement, facts, areas, policy, background: scene.background ?? NO_BACKGROUND });
}

const phone = (id: string, trouble: Scene['phones'] | null): PhoneBinding => ({
  id,
  effectiveFrom: when(trouble === 'NEW_UNVERIFIED' ? '10-27 09:00' : '01-05 09:00'),
  effectiveTo: null,
  verification: trouble === null ? 'VERIFIED' : 'UNVERIFIED',
  answeredAt: trouble === null ? AT : null,
});
