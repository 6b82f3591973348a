import { formatInstant, type NoticeKind, type SendOutcome, tellsDecision } from '@zhengming/domain';
import { keepAgencyClock } from '../../agency/keep-agency-clock.js';
import type { Context, Services } from '../../app/context.js';
import { returnPaused } from '../../appeal/await-citizen.js';
import { closeNotified } from '../../appeal/close-notified.js';
import { escalateTransfers } from '../../appeal/escalate-transfers.js';
import { escalate } from '../../desk/escalate.js';
import { takeCare } from '../../desk/acknowledge-escalation.js';
import { keepRootCauses } from '../../incident/keep-incidents.js';
import { countFigures } from '../../indicator/count-figures.js';
import { reportDelivery } from '../../notice/change-notice.js';
import { deliver, takeDue } from '../../notice/deliver-notice.js';
import type { NoticeSender } from '../../notice/notice-sender.js';
import { drawQualitySample } from '../../quality/draw-quality-sample.js';

/** Who is not reached by what tells them a decision. */
export type Unreachable = ReadonlyMap<string, 'LATER' | 'NEVER'>;

/**
 * What a message gateway did in those days: nothing leaves the house for what is long past, and what it has been told is
 * never sent again.
 */
const pastGateway = (unreachable: Unreachable): NoticeSender => ({
  needsNumber: false,
  send: ({ kind, personId }) => Promise.resolve(outcomeOf(kind, unreachable.get(personId))),
});

function outcomeOf(kind: NoticeKind, trouble: 'LATER' | 'NEVER' | undefined): SendOutcome {
  if (trouble === undefined || !tellsDecision(kind)) return { kind: 'SENT' };
  return trouble === 'NEVER'
    ? { kind: 'GIVE_UP', error: 'NO_NUMBER' }
    : { kind: 'RETRY', error: 'BUSY', afterMs: 45 * 60_000 };
}

/** Sends what is due; two of three gateways' words on what became of it have come back. */
export async function post(context: Context, unreachable: Unreachable): Promise<void> {
  const sender = pastGateway(unreachable);
  const hand = async (): Promise<void> => {
    for (let notice = await takeDue(context); notice !== null; notice = await takeDue(context)) {
      await deliver(context, sender, notice, () => 0.5);
      const heardOf = notice.personId.charCodeAt(notice.personId.length - 1) % 3 > 0;
      if (heardOf && !unreachable.has(notice.personId)) await reportDelivery(context, notice.id, true);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}

/** Messages under way at once. */
const HANDS = 3;

/** What the jobs of the desk did at that time. What a handler has in hand stays there: they were at their telephones. */
export async function chores(services: Services): Promise<void> {
  await keepAgencyClock(services);
  await returnPaused(services);
  await escalateTransfers(services);
  await escalate(services);
  await closeNotified(services);
  await drawQualitySample(services);
}

/** Before the morning: a supervisor takes care of what came up, and the sources of the week are looked at. */
export async function endOfDay(supervisor: Context): Promise<void> {
  const { rows } = await supervisor.store.pool.query<{ id: string }>(
    'select id from escalation where acknowledged_at is null and at <= $1 order by at, id',
    [formatInstant(supervisor.clock.now())],
  );
  for (const { id } of rows) await takeCare(supervisor, id);
  await keepRootCauses(supervisor);
}

export async function lastThing(services: Services): Promise<void> {
  await keepRootCauses(services);
  await countFigures(services);
}
