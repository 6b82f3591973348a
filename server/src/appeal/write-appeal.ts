import { insertAppeal, keepClocks, nextAppealNumber, recordAppealEvent, type Sql, updateAppeal } from '@zhengming/data';
import {
  type AppealChannel,
  classOf,
  type DeskPolicy,
  dayOf,
  dueTimesOf,
  type IdentityFact,
  type IdentityGrade,
  type Instant,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { AppealReason } from './appeal.enum.js';
import { withoutNumbers } from './free-text.js';

/** A call as it is taken down. */
export interface AppealToWrite {
  readonly personId: string;
  readonly channel: AppealChannel;
  readonly reason: AppealReason;
  readonly statement: string;
  readonly departureAt?: Instant | null;
  /** At a station, airport, checkpoint or hospital door. */
  readonly stuckNow?: boolean | null;
  /** null: nobody asked who it is; the appeal stays RECEIVED until somebody does. */
  readonly identityGrade?: IdentityGrade | null;
  readonly identityAsked?: readonly IdentityFact[] | null;
  readonly identityMatched?: readonly IdentityFact[] | null;
  readonly externalReference?: string | null;
  /** The open appeal it was found to belong to: this call is taken down and goes on there. */
  readonly mergeInto?: string | null;
}

/** Who took the appeal in, when, and what the desk promised then. */
export interface Intake {
  readonly policy: DeskPolicy;
  readonly openedBy: string;
  readonly openedAt: Instant;
}

export interface Written {
  readonly id: string;
  readonly number: string;
  readonly decideDue: Instant;
}

/**
 * Writes an appeal down: received, and verified in the same breath when the caller was asked who they are. The decision it is
 * against is frozen with it: what the judge knew then stays what the case shows.
 * @returns null when the person has an open appeal for this reason already
 */
export async function writeAppeal(
  sql: Sql,
  input: AppealToWrite,
  decisionId: string,
  { policy, openedBy, openedAt }: Intake,
): Promise<Written | null> {
  const departureAt = input.departureAt ?? null;
  const situation = { stuckNow: input.stuckNow ?? false, departureAt, agencies: 1 };
  const { urgency, ruleId } = classOf(policy, situation, openedAt);
  const due = dueTimesOf(policy, { openedAt, urgency, departureAt, isSupervised: false, events: [] });
  const appeal = { personId: input.personId, id: uuidv7() };
  const number = await nextAppealNumber(sql, dayOf(openedAt));
  const made = await insertAppeal(sql, {
    ...appeal,
    number,
    channel: input.channel,
    reason: input.reason,
    statement: withoutNumbers(input.statement),
    urgency,
    departureAt,
    identityGrade: 'G0',
    decisionId,
    openedBy,
    openedAt,
    firstResponseDue: due.firstResponseDue,
    decideDue: due.decideDue,
    standsApart: Boolean(input.mergeInto),
  });
  if (!made) return null;
  await recordAppealEvent(sql, appeal, {
    at: openedAt,
    actorId: openedBy,
    action: 'OPEN',
    fromState: null,
    toState: 'RECEIVED',
    data: { classRule: ruleId, policyVersion: policy.version, ...externalReference(input) },
  });
  await verifyAtOnce(sql, appeal, input, { policy, openedBy, openedAt });
  await keepClocks(sql, () => policy, appeal, openedAt);
  return { id: appeal.id, number, decideDue: due.decideDue };
}

const externalReference = ({ externalReference: text }: AppealToWrite): object =>
  text ? { externalReference: withoutNumbers(text) } : {};

/** RECEIVED → VERIFYING, when whoever took it in asked who is calling. */
async function verifyAtOnce(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  { identityGrade: grade, identityAsked, identityMatched }: AppealToWrite,
  { openedBy, openedAt }: Intake,
): Promise<void> {
  if (!grade) return;
  const asked = identityAsked ?? [];
  const matched = identityMatched ?? [];
  await updateAppeal(sql, appeal, {
    state: 'VERIFYING',
    identityGrade: grade,
    identityAsked: asked,
    identityMatched: matched,
  });
  await recordAppealEvent(sql, appeal, {
    at: openedAt,
    actorId: openedBy,
    action: 'VERIFY_IDENTITY',
    fromState: 'RECEIVED',
    toState: 'VERIFYING',
    data: { grade, asked, matched },
  });
}
