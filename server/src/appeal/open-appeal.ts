import {
  inTransaction,
  insertAppeal,
  nextAppealNumber,
  recentAppealNumber,
  recordAppealEvent,
  type Reevaluation,
  reevaluatePersons,
  type Sql,
} from '@zhengming/data';
import {
  type AppealChannel,
  DAY_MS,
  type IdentityGrade,
  type Instant,
  dayOf,
  dueTimes,
  plusMs,
  isAppealable,
  urgencyOf,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from './appeal-command.js';
import type { AppealReason } from './appeal.enum.js';
import { checkText, withoutNumbers } from './free-text.js';

export interface OpenAppeal {
  readonly personId: string;
  readonly channel: AppealChannel;
  readonly reason: AppealReason;
  readonly statement: string;
  readonly departureAt?: Instant | null;
  /** At a station, airport, checkpoint or hospital door. */
  readonly stuckNow?: boolean | null;
  readonly identityGrade: IdentityGrade;
  readonly externalReference?: string | null;
}

/** An appeal of the same person and reason within this time belongs to the old one (domain.md §5). */
const DUPLICATE_DAYS = 7;

/** Takes an appeal in (受理): number issued, decision frozen, duplicates refused. @returns its id */
export async function openAppeal(context: Context, input: OpenAppeal): Promise<string | Refusal> {
  const now = context.clock.now();
  const wrong = checkInput(input, now);
  if (wrong) return wrong;
  const world = await context.worlds.current();
  const reason = { trigger: 'CLOCK', triggerId: null, at: now, clock: context.clock } as const;
  return inTransaction(context.store, async (sql) => {
    const [present] = await reevaluatePersons(sql, world, [input.personId], reason);
    if (!present) return refuse('UNKNOWN_PERSON', '没有此人。', 'There is no such person.', 'input.personId');
    return (
      (await duplicate(sql, input, now)) ??
      takeIn(sql, input, present, { openedBy: signedIn(context).id, openedAt: now })
    );
  });
}

function checkInput({ statement, departureAt }: OpenAppeal, now: Instant): Refusal | null {
  const isGone = departureAt !== undefined && departureAt !== null && departureAt < now;
  if (isGone)
    return refuse('DEPARTURE_IN_THE_PAST', '出发时间已过。', 'The departure lies in the past.', 'input.departureAt');
  return checkText(statement, 'input.statement');
}

async function duplicate(sql: Sql, { personId, reason }: OpenAppeal, now: Instant): Promise<Refusal | null> {
  const number = await recentAppealNumber(sql, personId, reason, plusMs(now, -DUPLICATE_DAYS * DAY_MS));
  return number === null ? null : alreadyOpen(number);
}

const alreadyOpen = (number: string): Refusal =>
  refuse(
    'DUPLICATE_APPEAL',
    `此人以同一原因的申诉已存在（${number}），请在该申诉中继续。`,
    `There is an appeal by this person for this reason already (${number}); go on with it, or reopen it.`,
    'input.reason',
  );

/** Writes an appeal down against a decision that is not green. */
async function takeIn(
  sql: Sql,
  input: OpenAppeal,
  { decisionId, judgement }: Pick<Reevaluation, 'decisionId' | 'judgement'>,
  intake: Intake,
): Promise<string | Refusal> {
  if (!isAppealable(judgement)) {
    return refuse(
      'NOTHING_TO_APPEAL',
      '当前为绿码，无需申诉。',
      'The status is green; there is nothing to appeal.',
      'input.personId',
    );
  }
  const id = (await writeAppeal(sql, input, decisionId, intake)) ?? (await duplicate(sql, input, intake.openedAt));
  if (id === null) throw new Error('an appeal was refused as a duplicate of none');
  return id;
}

/** Who took the appeal in, and when. */
export interface Intake {
  readonly openedBy: string;
  readonly openedAt: Instant;
}

/** @returns the id; null when the person has an open appeal for this reason already */
export async function writeAppeal(
  sql: Sql,
  input: OpenAppeal,
  decisionId: string,
  { openedBy, openedAt }: Intake,
): Promise<string | null> {
  const departureAt = input.departureAt ?? null;
  const urgency = urgencyOf(input.stuckNow ?? false, departureAt, openedAt);
  const appeal = { personId: input.personId, id: uuidv7() };
  const made = await insertAppeal(sql, {
    ...appeal,
    number: await nextAppealNumber(sql, dayOf(openedAt)),
    channel: input.channel,
    reason: input.reason,
    statement: withoutNumbers(input.statement),
    urgency,
    departureAt,
    identityGrade: input.identityGrade,
    decisionId,
    openedBy,
    openedAt,
    ...dueTimes(urgency, departureAt, openedAt),
  });
  if (!made) return null;
  const data = input.externalReference ? { externalReference: withoutNumbers(input.externalReference) } : {};
  await recordAppealEvent(sql, appeal, {
    at: openedAt,
    actorId: openedBy,
    action: 'OPEN',
    fromState: null,
    toState: 'RECEIVED',
    data,
  });
  return appeal.id;
}
