import type { StaySource } from '@zhengming/domain';
import {
  ID_KIND,
  type DemoCommunityTask,
  type DemoDeclaration,
  type DemoPhone,
  type DemoStay,
  type Minute,
} from './demo-person.js';
import { DAY, HOUR, type Making } from './making.js';
import { BEIJING, BEIJING_DISTRICTS, DESTINATIONS, type Destination } from './places.js';

/** Where a person was, as the sources tell it. */
export interface Travel {
  readonly stays: readonly DemoStay[];
  readonly declarations: readonly DemoDeclaration[];
  readonly communityTasks: readonly DemoCommunityTask[];
  /** Somebody of another prefecture: a county there. null: lives in Beijing. */
  readonly home: string | null;
  /** The last trip: where, and when it ended (null = still there). */
  readonly trip: { readonly county: string; readonly leftAt: Minute | null } | null;
}

type Pattern = 'AT_HOME' | 'RETURNED' | 'RETURNED_EARLIER' | 'AWAY' | 'VISITOR';

function patternOf(roll: number): Pattern {
  if (roll < 0.865) return 'AT_HOME';
  if (roll < 0.93) return 'RETURNED';
  if (roll < 0.95) return 'RETURNED_EARLIER';
  return roll < 0.97 ? 'AWAY' : 'VISITOR';
}

/**
 * Invents two months of stays. Most people stay in Beijing, which telecom data tells no finer than the city; some 7 %
 * travelled within the last 14 days, 2 % are away now, 3 % live elsewhere and have just come.
 */
export function inventTravel(making: Making, phones: readonly DemoPhone[], mayTravel: boolean): Travel {
  const { random } = making;
  const writer = new TravelWriter(making, phones);
  const pattern = mayTravel ? patternOf(random.next()) : 'AT_HOME';
  const start = making.plan.now - random.whole(40, 70) * DAY;
  if (pattern === 'AT_HOME') {
    writer.telecom(BEIJING, start, null);
    if (random.chance(0.08)) writer.venue(BEIJING_DISTRICTS.pick(random), making.plan.now - random.whole(1, 13) * DAY);
    return writer.done(null, null);
  }
  const destination = DESTINATIONS.pick(random);
  const county = random.pick(destination.counties);
  return pattern === 'VISITOR'
    ? visitor(making, writer, destination, county, start)
    : traveller(making, writer, destination, county, start, pattern);
}

function traveller(
  making: Making,
  writer: TravelWriter,
  destination: Destination,
  county: string,
  start: Minute,
  pattern: Exclude<Pattern, 'AT_HOME' | 'VISITOR'>,
): Travel {
  const { random, plan } = making;
  const { now } = plan;
  const nights = random.whole(1, 6);
  const leftAt = pattern === 'AWAY' ? null : now - daysBack(making, pattern) * DAY - random.whole(6, 16) * HOUR;
  const arrivedAt = (leftAt ?? now - random.whole(0, 2) * DAY) - nights * DAY - random.whole(1, 600);
  const way = random.whole(2, 6) * HOUR;
  writer.telecom(BEIJING, start, arrivedAt - way);
  writer.telecom(destination.code, arrivedAt, leftAt);
  if (leftAt !== null) writer.telecom(BEIJING, leftAt + way, null);
  evidenceOfTrip(making, writer, destination, county, arrivedAt, leftAt);
  if (leftAt !== null && random.chance(0.72))
    writer.declaration(Math.min(leftAt + way + random.whole(0, 8) * HOUR, now), leftAt + way, destination.code);
  if (leftAt === null && random.chance(0.2))
    writer.declaration(now - random.whole(1, 20) * HOUR, now + random.whole(4, 40) * HOUR, destination.code);
  if (leftAt !== null && random.chance(0.02)) writer.communityTask(leftAt + way + random.whole(2, 20) * HOUR);
  return writer.done(null, { county, leftAt });
}

const daysBack = ({ random }: Making, pattern: 'RETURNED' | 'RETURNED_EARLIER' | 'AWAY'): number =>
  pattern === 'RETURNED' ? random.whole(0, 13) : random.whole(15, 28);

function visitor(making: Making, writer: TravelWriter, from: Destination, county: string, start: Minute): Travel {
  const { random, plan } = making;
  const leftAt = plan.now - random.whole(0, 13) * DAY - random.whole(60, 900);
  const arrivedAt = Math.min(leftAt + random.whole(2, 7) * HOUR, plan.now);
  writer.telecom(from.code, start, leftAt);
  writer.telecom(BEIJING, arrivedAt, null);
  if (random.chance(0.6)) writer.ticket(BEIJING, arrivedAt, null, `${from.name}—北京`);
  if (random.chance(0.8))
    writer.declaration(Math.max(start, leftAt - random.whole(1, 30) * HOUR), arrivedAt, from.code);
  return writer.done(county, { county, leftAt });
}

/** Tickets name the city only; hotels and some declarations name the county. */
function evidenceOfTrip(
  { random }: Making,
  writer: TravelWriter,
  destination: Destination,
  county: string,
  arrivedAt: Minute,
  leftAt: Minute | null,
): void {
  if (random.chance(0.55)) writer.ticket(destination.code, arrivedAt, leftAt, `北京—${destination.name}`);
  if (random.chance(0.14)) writer.place('HOTEL', county, arrivedAt + 2 * HOUR, leftAt, '住宿登记');
  if (random.chance(0.2)) writer.place('DECLARATION', county, arrivedAt, leftAt, null);
}

/** Collects stays and declarations under running ids. */
class TravelWriter {
  readonly #stays: DemoStay[] = [];
  readonly #declarations: DemoDeclaration[] = [];
  readonly #tasks: DemoCommunityTask[] = [];

  constructor(
    private readonly making: Making,
    private readonly phones: readonly DemoPhone[],
  ) {}

  /** Every number that answers tells of the same stay; the prefecture is all it knows. */
  telecom(division: string, arrivedAt: Minute, leftAt: Minute | null): void {
    for (const phone of this.phones.filter(({ verification }) => verification === 'VERIFIED')) {
      this.#push('TELECOM', 'PREFECTURE', division, arrivedAt, leftAt, phone.id, null);
    }
  }

  ticket(division: string, arrivedAt: Minute, leftAt: Minute | null, detail: string): void {
    this.#push('TICKET', 'PREFECTURE', division, arrivedAt, leftAt, null, detail);
  }

  place(source: StaySource, county: string, arrivedAt: Minute, leftAt: Minute | null, detail: string | null): void {
    if (leftAt === null || leftAt >= arrivedAt) this.#push(source, 'COUNTY', county, arrivedAt, leftAt, null, detail);
  }

  venue(county: string, at: Minute): void {
    this.#push('VENUE_SCAN', 'COUNTY', county, at, at + 90, null, '扫码登记');
  }

  declaration(declaredAt: Minute, arrivalAt: Minute, departure: string): void {
    const { random, id, plan } = this.making;
    this.#declarations.push({
      id: id(ID_KIND.DECLARATION, this.#declarations.length),
      declaredAt: Math.min(declaredAt, plan.now),
      arrivalAt,
      departure,
      channel: random.chance(0.9) ? 'SELF' : 'COMMUNITY',
    });
  }

  communityTask(decidedAt: Minute): void {
    const { id, plan } = this.making;
    if (decidedAt > plan.now) return;
    this.#tasks.push({
      id: id(ID_KIND.TASK, this.#tasks.length),
      state: 'SCREENED',
      community: '和平里社区',
      decidedAt,
    });
  }

  done(home: string | null, trip: Travel['trip']): Travel {
    return { stays: this.#stays, declarations: this.#declarations, communityTasks: this.#tasks, home, trip };
  }

  #push(
    source: StaySource,
    precision: 'COUNTY' | 'PREFECTURE',
    division: string,
    arrivedAt: Minute,
    leftAt: Minute | null,
    phoneId: string | null,
    detail: string | null,
  ): void {
    const { id, plan, random } = this.making;
    this.#stays.push({
      id: id(ID_KIND.STAY, this.#stays.length),
      source,
      precision,
      division,
      arrivedAt,
      leftAt,
      phoneId,
      detail,
      overlapping: false,
      knownFrom: Math.min(plan.now, (leftAt ?? arrivedAt) + random.whole(1, 12) * HOUR),
    });
  }
}
