import { DEMO_INSTITUTIONS, type Institution } from '../institution/demo-institutions.js';
import { ID_KIND, type DemoTest, type Minute } from './demo-person.js';
import { DAY, HOUR, type Making } from './making.js';
import type { Travel } from './invent-travel.js';

const IN_BEIJING = DEMO_INSTITUTIONS.filter((one) => one.division.startsWith('11')) as [Institution, ...Institution[]];

/** Tests of the last weeks: travellers test around their return, others now and then. */
export function inventTests(making: Making, travel: Travel): readonly DemoTest[] {
  const { random, plan } = making;
  const tests: DemoTest[] = [];
  const add = (sampledAt: Minute, at: Institution): void => {
    tests.push(inventTest(making, tests.length, sampledAt, at));
  };
  if (random.chance(0.22)) add(plan.now - random.whole(2, 30) * DAY - random.whole(0, 600), random.pick(IN_BEIJING));
  if (travel.trip === null) return tests;
  const { county, leftAt } = travel.trip;
  const there = institutionNear(county) ?? random.pick(IN_BEIJING);
  if (leftAt !== null && random.chance(0.45)) add(leftAt - random.whole(8, 40) * HOUR, there);
  if (random.chance(0.55))
    add(plan.now - random.whole(10, 60) * HOUR, leftAt === null ? there : random.pick(IN_BEIJING));
  return tests;
}

function institutionNear(county: string): Institution | undefined {
  return (
    DEMO_INSTITUTIONS.find((one) => one.division === county) ??
    DEMO_INSTITUTIONS.find((one) => one.division.slice(0, 4) === county.slice(0, 4))
  );
}

/** One sample's way: taken, received, reported, uploaded, visible; each hop takes its time and some never happen. */
export function inventTest(
  { random, plan, index, id }: Making,
  ordinal: number,
  sampledAt: Minute,
  at: Institution,
): DemoTest {
  const received = sampledAt + random.whole(60, 300);
  const reported = received + random.whole(3 * HOUR, 12 * HOUR);
  const isUploaded = at.connected ? !random.chance(0.02) : random.chance(0.3);
  const uploaded = reported + random.whole(10, at.connected ? 4 * HOUR : 40 * HOUR);
  const visible = uploaded + random.whole(5, 3 * HOUR);
  const seen = (instant: Minute): Minute | null => (instant <= plan.now ? instant : null);
  const reportedAt = seen(reported);
  const uploadedAt = isUploaded ? seen(uploaded) : null;
  const visibleAt = isUploaded ? seen(visible) : null;
  return {
    id: id(ID_KIND.TEST, ordinal),
    institutionId: at.id,
    sampleNumber: `S${index.toString().padStart(8, '0')}${ordinal}`,
    division: at.division,
    sampledAt,
    receivedAt: seen(received),
    reportedAt,
    uploadedAt,
    visibleAt,
    result: resultOf(reportedAt, random.next()),
    channel: at.division.startsWith('11') ? 'PROVINCIAL_CODE' : 'NATIONAL_PLATFORM',
    knownFrom: visibleAt ?? reportedAt ?? seen(received) ?? sampledAt,
  };
}

function resultOf(reportedAt: Minute | null, roll: number): DemoTest['result'] {
  if (reportedAt === null) return 'PENDING';
  return roll < 0.0004 ? 'POSITIVE' : roll < 0.0012 ? 'INCONCLUSIVE' : 'NEGATIVE';
}
