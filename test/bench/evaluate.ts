import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  buildDivisions,
  DAY_MS,
  type Division,
  type DivisionCode,
  divisionCode,
  evaluate,
  fromEpochMs,
  HOUR_MS,
  indexAreas,
  instant,
  judge,
  type NucleicTest,
  parsePolicy,
  type PersonFacts,
  plusMs,
  type Policy,
  type Stay,
} from '@zhengming/domain';

/** The judge by itself: people with three stays, five tests, a number and mostly a declaration; one in seven is met. */
const PEOPLE = 20_000;
const NOW = instant('2021-11-01T10:00:00+08:00');
const DIVISIONS = [
  ['110000', '北京市', null],
  ['110101', '东城区', '110000'],
  ['320000', '江苏省', null],
  ['320100', '南京市', '320000'],
  ['320115', '江宁区', '320100'],
  ['320117', '溧水区', '320100'],
  ['370000', '山东省', null],
  ['370200', '青岛市', '370000'],
  ['370203', '市北区', '370200'],
] as const;
const LISTED = divisionCode('320115');

/** Median and 90th percentile of one person, in microseconds: with ways out, and as a population run asks. */
export function benchEvaluate(): string[][] {
  const areas = indexAreas(
    [{ id: 'list', from: fromEpochMs(0), areas: [listed(LISTED)] }],
    buildDivisions(DIVISIONS.map(([code, name, parent]) => division(code, name, parent))),
  );
  const policy = shippedPolicy();
  const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
  const row = (what: string, work: (facts: PersonFacts) => unknown, goal: string): string[] => {
    for (const facts of people) work(facts);
    const [median, p90] = quantiles(people.map((facts) => microseconds(() => work(facts))));
    return [what, `${median} µs`, `90 % under ${p90} µs`, goal];
  };
  return [
    row('one person, with ways out', (facts) => evaluate(facts, areas, policy, NOW), '< 50 µs'),
    row('one person, as a population run', (facts) => judge(facts, areas, policy, NOW), '–'),
  ];
}

function shippedPolicy(): Policy {
  const path = createRequire(import.meta.url).resolve('@zhengming/domain/policies/decision/2021-10-30/policy.json');
  return parsePolicy(JSON.parse(readFileSync(path, 'utf8')));
}

const listed = (code: DivisionCode) =>
  ({
    key: `RISK_LEVEL:MEDIUM:${code}:PART`,
    kind: 'RISK_LEVEL',
    level: 'MEDIUM',
    division: code,
    extent: 'PART',
    places: 1,
    since: null,
  }) as const;

const division = (code: string, name: string, parent: string | null): Division => ({
  code: divisionCode(code),
  name,
  level: code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
  kind: 'GB2260',
  parent: parent === null ? null : divisionCode(parent),
  validFromYear: 1981,
  validToYear: null,
  successors: [],
});

function person(index: number): PersonFacts {
  const left = plusMs(NOW, -((index % 10) + 1) * DAY_MS);
  const away = index % 7 === 0 ? (index % 2 === 0 ? '320100' : '320117') : '370200';
  const stay = (id: string, code: string, from: number, to: number | null): Stay => ({
    id: `${id}-${index}`,
    source: 'TELECOM',
    precision: code.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
    division: divisionCode(code),
    arrivedAt: fromEpochMs(from),
    leftAt: to === null ? null : fromEpochMs(to),
    phoneId: `phone-${index}`,
  });
  const there = left - 2 * DAY_MS;
  return {
    personId: `person-${index}`,
    stays: [
      stay('home', '110000', NOW - 300 * DAY_MS, there),
      stay('away', away, there + HOUR_MS, left),
      stay('back', '110000', left + HOUR_MS, null),
    ],
    tests: [0, 3, 6, 9, 12].map((daysAgo) => negative(index, daysAgo + (index % 3))),
    phones: [
      {
        id: `phone-${index}`,
        effectiveFrom: fromEpochMs(0),
        effectiveTo: null,
        verification: index % 30 === 0 ? 'UNVERIFIED' : 'VERIFIED',
        answeredAt: null,
      },
    ],
    declarations:
      index % 3 === 0 ? [] : [{ id: `declared-${index}`, declaredAt: plusMs(NOW, -DAY_MS), arrivalAt: null }],
    communityTasks: [],
    corrections: [],
  };
}

const negative = (index: number, daysAgo: number): NucleicTest => {
  const sampledAt = plusMs(NOW, -daysAgo * DAY_MS - 8 * HOUR_MS);
  const reportedAt = plusMs(sampledAt, 5 * HOUR_MS);
  return {
    id: `test-${index}-${daysAgo}`,
    result: 'NEGATIVE',
    sampledAt,
    reportedAt,
    visibleAt: plusMs(reportedAt, HOUR_MS),
    institutionRecognised: true,
    integrity: 'OK',
    channel: 'INSTITUTION',
    division: divisionCode('110101'),
  };
};

function microseconds(work: () => unknown): number {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1000;
}

function quantiles(values: readonly number[]): readonly [string, string] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return [at(0.5), at(0.9)];
}
