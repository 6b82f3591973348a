import { formatInstant, fromEpochMs, HOUR_MS, type Instant, plusMs } from '@zhengming/domain';
import { Random, type Store, STORIES } from '@zhengming/data';
import { seedDemoAgencies } from '../../agency/seed-demo-agencies.js';
import { isRefusal, type Refusal } from '../../app/refusal.type.js';
import { returnIdle } from '../../presence/return-idle.js';
import { createMissingStaff, seedDemoStaff } from '../../staff/demo-staff.js';
import { actionOf, doDeed, takeCall } from './do-deed.js';
import { findFlagged } from './flagged-people.js';
import { INCIDENT_PLACE, PAST_INCIDENT_PLACE, type PlannedCase, planShift } from './plan-shift.js';
import { play, type ShiftEvent } from './play.js';
import { chores, endOfDay, lastThing, post, type Unreachable } from './shift-chores.js';
import { complaintEvents } from './shift-complaints.js';
import { openShiftHouse, SHIFT_STAFF, type ShiftHouse } from './shift-house.js';
import { incidentDeeds } from './shift-incidents.js';

export interface ShiftRequest {
  readonly seed: number;
  /** The demo's present: ten in the morning. */
  readonly at: Instant;
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two moments; the next call goes on there. */
  readonly signal?: AbortSignal;
}

export interface ShiftReport {
  readonly appeals: number;
  /** Use cases that refused; none, unless somebody changed the rules of the demo. */
  readonly refused: readonly string[];
}

/** A city with fewer people has too few who are stopped. */
export const SMALLEST_CITY = 5_000;

/**
 * Makes the days before the demo's present at the desk (演示班次): calls of people who really are stopped, and what became of
 * them, through the use cases of the desk at the time of each. Belongs before everybody is judged for the present. What an
 * earlier call has done is found in the histories of the cases and not done again.
 */
export async function makeShift(store: Store, { seed, at, onProgress, signal }: ShiftRequest): Promise<ShiftReport> {
  await seedDemoStaff(store);
  await createMissingStaff(store, SHIFT_STAFF);
  await seedDemoAgencies(store);
  const house = await openShiftHouse(store, at);
  try {
    const random = new Random(seed, STREAM);
    const shuffled = <T>(list: readonly T[]): readonly T[] =>
      list
        .map((one) => ({ one, order: random.next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ one }) => one);
    const named = STORIES.map(({ personId }) => personId);
    const people = await findFlagged(house, at, shuffled, named);
    const cases = await planShift(people, random, at);
    const refused: string[] = [];
    const complaints = await complaintEvents(house, {
      store,
      random,
      present: at,
      taken: [...named, ...cases.map(({ person }) => person.personId)],
      refused,
    });
    const events = [...eventsOf(house, cases, { at, done: await doneBefore(store), refused }), ...complaints];
    events.sort((a, b) => a.at - b.at);
    await play(events, { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) });
    return { appeals: cases.length, refused };
  } finally {
    await house.close();
  }
}

/** Of the seed: the city uses one stream a person. */
const STREAM = 0x5_1f7;

const keyOf = (personId: string, action: string, at: Instant): string => `${personId} ${action} ${at}`;

/** What an earlier call has done: of the cases by their histories, of the rest whatever lies before the last of these. */
interface Done {
  readonly steps: ReadonlySet<string>;
  readonly until: number;
}

async function doneBefore({ pool }: Store): Promise<Done> {
  const { rows } = await pool.query<{ personId: string; action: string; at: Date }>(
    'select person_id as "personId", action, at from appeal_event order by at',
  );
  return {
    steps: new Set(rows.map(({ personId, action, at }) => keyOf(personId, action, fromEpochMs(at.getTime())))),
    until: rows.at(-1)?.at.getTime() ?? 0,
  };
}

interface Making {
  readonly at: Instant;
  readonly done: Done;
  readonly refused: string[];
}

/** Everything that happens, in the order of time. */
function eventsOf(house: ShiftHouse, cases: readonly PlannedCase[], making: Making): readonly ShiftEvent[] {
  const events = [
    ...cases.flatMap((one) => eventsOfCase(house, one, making)),
    ...incidents(house, cases, making),
    ...background(house, cases, making.at),
  ];
  const isOver = ({ at, key }: ShiftEvent): boolean => at >= making.at || (key === null && at < making.done.until);
  return events.filter((event) => !isOver(event)).sort((a, b) => a.at - b.at);
}

function eventsOfCase(house: ShiftHouse, one: PlannedCase, { done, refused }: Making): readonly ShiftEvent[] {
  const { personId } = one.person;
  const event = (at: Instant, action: string, run: () => Promise<string | Refusal | null>): ShiftEvent => ({
    at,
    key: personId,
    opens: action === 'OPEN',
    run: async () => {
      if (done.steps.has(keyOf(personId, action, at))) return;
      const answer = await run();
      if (isRefusal(answer)) refused.push(`${one.tale.name}: ${action} ${answer.code}`);
    },
  });
  return [
    event(one.openedAt, 'OPEN', () => takeCall(house.contextAt(one.openedAt, one.staff.INTAKE), one)),
    ...one.steps.map(({ at, by, deed }) =>
      event(at, actionOf(deed), () => doDeed(house.contextAt(at, one.staff[by]), one, deed)),
    ),
  ];
}

function incidents(house: ShiftHouse, cases: readonly PlannedCase[], { refused }: Making): readonly ShiftEvent[] {
  const ruleOf = (place: string): string | null =>
    cases.find(({ tale, person }) => tale.place === place && person.decidingRule !== null)?.person.decidingRule ?? null;
  const rules = { past: ruleOf(PAST_INCIDENT_PLACE), present: ruleOf(INCIDENT_PLACE) };
  return incidentDeeds(rules).map(({ at, by, run }) => ({
    at,
    key: null,
    run: async () => {
      const answer = await run(house.contextAt(at, by));
      if (isRefusal(answer)) refused.push(`incident at ${formatInstant(at)}: ${answer.code}`);
    },
  }));
}

const SLOT_MS = 5 * 60_000;

/** Messages leave soon after what they tell; jobs run every hour while the desk is open, and at night once. */
function background(house: ShiftHouse, cases: readonly PlannedCase[], end: Instant): readonly ShiftEvent[] {
  const unreachable: Unreachable = new Map(
    cases.flatMap(({ tale, person }) => (tale.unreachable ? [[person.personId, tale.unreachable] as const] : [])),
  );
  const moments = cases.flatMap(({ openedAt, steps }) => [openedAt, ...steps.map(({ at }) => at)]);
  const slots = new Set(moments.map((at) => Math.ceil((at + 60_000) / SLOT_MS) * SLOT_MS));
  const alone = (at: number, run: (at: Instant) => Promise<void>): ShiftEvent => {
    const moment = fromEpochMs(at);
    return { at: moment, key: null, run: () => run(moment) };
  };
  const begin = Math.min(...moments);
  const hours = Array.from(
    { length: Math.max(0, Math.ceil((end - begin) / HOUR_MS)) },
    (_, index) => end - (index + 1) * HOUR_MS + 7 * 60_000,
  );
  const isWorked = (at: number): boolean => {
    const hour = new Date(at + 8 * HOUR_MS).getUTCHours();
    return (hour >= 8 && hour < 20) || hour === 3;
  };
  const morning = plusMs(end, -2.5 * HOUR_MS);
  return [
    ...[...slots].map((at) => alone(at, (moment) => post(house.contextAt(moment, 'supervisor'), unreachable))),
    ...hours.filter(isWorked).map((at) => alone(at, (moment) => chores(house.servicesAt(moment)))),
    alone(morning, async (moment) => {
      await returnIdle(house.servicesAt(moment));
      await endOfDay(house.contextAt(moment, 'supervisor'));
    }),
    alone(end - 1_000, async (moment) => {
      await post(house.contextAt(moment, 'supervisor'), unreachable);
      await chores(house.servicesAt(moment));
      await lastThing(house.servicesAt(moment));
    }),
  ];
}
