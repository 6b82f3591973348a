import { type AppealChannel, DAY_MS, HOUR_MS, type Instant, plusMs } from '@zhengming/domain';
import type { Random } from '@zhengming/data';
import type { Flagged, FlaggedPeople } from './flagged-people.js';
import { PAST_TALES } from './past-tales.js';
import { PRESENT_TALES } from './present-tales.js';
import { approves, type Hand, proposes, shows, starts, type Tale, type TaleStep, type Window } from './tale.js';

/** One case of the shift: of whom, when, and who does what in it. */
export interface PlannedCase {
  readonly person: Flagged;
  readonly tale: Tale;
  readonly openedAt: Instant;
  readonly channel: AppealChannel;
  readonly staff: Readonly<Record<Hand, string>>;
  readonly steps: readonly (TaleStep & { readonly at: Instant })[];
  /** Which of the things people say. */
  readonly turn: number;
}

/** Where many are misled by one cause this morning, and where they were some days ago; not a place of the named people. */
export const INCIDENT_PLACE = '150100';
export const PAST_INCIDENT_PLACE = '620700';

const INCIDENT_TALES: readonly Tale[] = [
  {
    name: 'many at once',
    count: 22,
    need: 'ANY',
    place: INCIDENT_PLACE,
    opened: [{ daysAgo: 0, from: '08:06', to: '09:18' }],
    steps: [],
  },
  {
    name: 'many at once, days ago',
    count: 6,
    need: 'FIXABLE',
    place: PAST_INCIDENT_PLACE,
    opened: [{ daysAgo: 3, from: '08:12', to: '09:10' }],
    // those whom the waves did not free are taken up one by one
    steps: [starts(170), shows(9), proposes(6), approves(25)],
  },
];

const MINUTE_MS = HOUR_MS / 60;
/** Flagged people of a city in which the whole shift has room. */
const ROOM = 200;

/** Which cases there are: the same for the same seed and city. A small city has a smaller shift, of the same kind. */
export async function planShift(
  people: FlaggedPeople,
  random: Random,
  present: Instant,
): Promise<readonly PlannedCase[]> {
  const share = Math.min(1, people.size / ROOM);
  const cases: PlannedCase[] = [];
  for (const tale of [...INCIDENT_TALES, ...PRESENT_TALES, ...PAST_TALES]) {
    const count = Math.max(1, Math.round(tale.count * share));
    for (let index = 0; index < count; index += 1) {
      const openedAt = opening(tale, index, count, random, present);
      const notIn = [INCIDENT_PLACE, PAST_INCIDENT_PLACE];
      const person = await people.next({ need: tale.need, place: tale.place, notIn }, openedAt);
      if (person !== null) cases.push(planCase(tale, person, openedAt, random));
    }
  }
  return cases;
}

function planCase(tale: Tale, person: Flagged, openedAt: Instant, random: Random): PlannedCase {
  let at = openedAt;
  const steps = tale.steps.map((step) => {
    at = plusMs(at, step.after * MINUTE_MS + random.whole(0, 50) * 1_000);
    return { ...step, at };
  });
  const handlers = ['handler', 'agent', 'handler2', 'handler3'] as const;
  const first = random.whole(0, handlers.length - 1);
  return {
    person,
    tale,
    openedAt,
    channel: tale.channel ?? (random.chance(0.75) ? 'PHONE_12345' : 'IN_APP_MESSAGE'),
    staff: {
      INTAKE: random.pick(['intake', 'intake2']),
      HANDLER: handlers[first] ?? 'handler',
      OTHER_HANDLER: handlers[(first + 1) % handlers.length] ?? 'agent',
      REVIEWER: random.pick(['reviewer', 'reviewer2']),
      SUPERVISOR: 'supervisor',
    },
    steps,
    turn: random.whole(0, 1_000),
  };
}

/** Spread over the windows of a tale in turn, evenly within each, on the second. */
function opening({ opened }: Tale, index: number, count: number, random: Random, present: Instant): Instant {
  const window = opened[index % opened.length];
  if (window === undefined) throw new Error('a tale begins at no time');
  const [from, to] = bounds(window, present);
  const inWindow = Math.ceil((count - (index % opened.length)) / opened.length);
  const place = (Math.floor(index / opened.length) + random.next()) / inWindow;
  return plusMs(from, Math.floor(((to - from) * place) / 1_000) * 1_000);
}

function bounds({ daysAgo, from, to }: Window, present: Instant): readonly [Instant, Instant] {
  const day = plusMs(present, -daysAgo * DAY_MS - PRESENT_MS);
  const at = (clock: string): Instant => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return plusMs(day, hours * HOUR_MS + minutes * MINUTE_MS);
  };
  return [at(from), at(to)];
}

/** The demo begins at ten. */
const PRESENT_MS = 10 * HOUR_MS;
