import type { Random, Store } from '@zhengming/data';
import { DAY_MS, formatInstant, HOUR_MS, type Instant, plusMs } from '@zhengming/domain';
import { isRefusal, type Refusal } from '../../app/refusal.type.js';
import {
  closeComplaint,
  passOnComplaint,
  takeComplaint,
  withdrawComplaint,
} from '../../complaint/complaint-commands.js';
import { COMPLAINT_TALES, type ComplaintStep, type ComplaintTale } from './complaint-tales.js';
import { FLAGGED_PLACES } from './flagged-people.js';
import type { ShiftEvent } from './play.js';
import type { ShiftHouse } from './shift-house.js';

const MINUTE_MS = HOUR_MS / 60;
/** The demo begins at ten. */
const PRESENT_MS = 10 * HOUR_MS;

interface Planned {
  readonly tale: ComplaintTale;
  readonly personId: string;
  readonly refusedAt: Instant;
  readonly openedAt: Instant;
}

export interface ComplaintMaking {
  readonly store: Store;
  readonly random: Random;
  readonly present: Instant;
  /** Who has a story already. */
  readonly taken: readonly string[];
  readonly refused: string[];
}

/**
 * Complaints of people whose test a place would not accept (拒认投诉). No recognition policy is in force yet in these days, so
 * the rules leave each to be looked at by a person; the tests are real ones of the city, and what is closed says why.
 */
export async function complaintEvents(house: ShiftHouse, making: ComplaintMaking): Promise<readonly ShiftEvent[]> {
  const taken = [...making.taken];
  const events: ShiftEvent[] = [];
  for (const tale of COMPLAINT_TALES) {
    const openedAt = timeOf(tale.opened, making.present);
    const refusedAt = plusMs(openedAt, -tale.refusedBefore * MINUTE_MS);
    const found = await whoShowed(making, tale, refusedAt, taken);
    if (found.length === 0) continue;
    const personId = making.random.pick(found as [string, ...string[]]);
    taken.push(personId);
    events.push(...eventsOf(house, making, { tale, personId, refusedAt, openedAt }));
  }
  return events;
}

const timeOf = ({ daysAgo, at }: ComplaintTale['opened'], present: Instant): Instant => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return plusMs(present, -daysAgo * DAY_MS - PRESENT_MS + hours * HOUR_MS + minutes * MINUTE_MS);
};

/** Whose latest test was negative and so old when they were turned away; nobody who was where areas are listed. */
async function whoShowed(
  { store }: ComplaintMaking,
  { test }: ComplaintTale,
  refusedAt: Instant,
  taken: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ id: string }>(
    `select t.person_id as id from nucleic_test t
     where t.result = 'NEGATIVE' and t.known_from <= $3 and t.known_to is null and t.person_id <> all ($4::uuid[])
       and t.reported_at >= $1 and t.reported_at < $2 and ($5 is false or t.division_code not like '11%')
       and not exists (select from nucleic_test l where l.person_id = t.person_id and l.known_to is null
         and coalesce(l.reported_at, l.sampled_at) > t.reported_at and l.sampled_at <= $3)
       and not exists (select from stay s where s.person_id = t.person_id and s.prefecture_code = any ($6))
     order by 1 limit 500`,
    [
      formatInstant(plusMs(refusedAt, -test.to * HOUR_MS)),
      formatInstant(plusMs(refusedAt, -test.from * HOUR_MS)),
      formatInstant(refusedAt),
      taken,
      test.away ?? false,
      FLAGGED_PLACES,
    ],
  );
  return rows.map(({ id }) => id);
}

function eventsOf(house: ShiftHouse, making: ComplaintMaking, planned: Planned): readonly ShiftEvent[] {
  const { tale, personId, openedAt } = planned;
  let at = openedAt;
  const opening = (): Promise<string | Refusal> => open(house, planned);
  const events = [eventOf(making, { personId, at, action: 'OPEN', opens: true }, opening)];
  for (const step of tale.steps) {
    at = plusMs(at, step.after * MINUTE_MS);
    const moment = at;
    events.push(
      eventOf(making, { personId, at, action: step.do, opens: false }, () => take(house, personId, step, moment)),
    );
  }
  return events;
}

interface Moment {
  readonly personId: string;
  readonly at: Instant;
  readonly action: string;
  readonly opens: boolean;
}

/** Does it once, however often the days before are made. */
const eventOf = (
  { store, refused }: ComplaintMaking,
  { personId, at, action, opens }: Moment,
  work: () => Promise<string | Refusal>,
): ShiftEvent => ({
  at,
  key: personId,
  opens,
  run: async () => {
    const done = await store.pool.query(
      'select from refusal_complaint_event where person_id = $1 and action = $2 and at = $3',
      [personId, action, formatInstant(at)],
    );
    if (done.rowCount !== 0) return;
    const answer = await work();
    if (isRefusal(answer)) refused.push(`complaint: ${action} ${answer.code}`);
  },
});

const open = (house: ShiftHouse, { tale, personId, refusedAt, openedAt }: Planned): Promise<string | Refusal> =>
  takeComplaint(
    house.contextAt(openedAt, tale.takenBy),
    {
      channel: tale.channel ?? 'PHONE_12345',
      externalReference: null,
      placeKind: tale.placeKind,
      placeName: tale.placeName,
      divisionCode: tale.division,
      refusedAt,
      ground: tale.ground,
      statement: tale.statement,
      testId: null,
      stuck: tale.stuck ?? false,
    },
    () => Promise.resolve(personId),
  );

async function take(house: ShiftHouse, personId: string, step: ComplaintStep, at: Instant): Promise<string | Refusal> {
  const context = house.contextAt(at, step.by);
  const { rows } = await context.store.pool.query<{ id: string; version: number }>(
    'select id, version from refusal_complaint where person_id = $1',
    [personId],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('a complaint goes on that nobody took in');
  const { note } = step;
  const complaint = { complaintId: found.id, expectedVersion: found.version, note };
  switch (step.do) {
    case 'PASS_ON':
      return passOnComplaint(context, { ...complaint, agencyId: step.agencyId });
    case 'WITHDRAW':
      return withdrawComplaint(context, { ...complaint, agencyId: null });
    case 'CLOSE':
      return closeComplaint(context, { ...complaint, verdict: step.verdict, remedy: step.remedy });
  }
}
