import { inTransactionOrAgain, lockAppeal, type Reevaluation, reevaluatePersons, type Sql } from '@zhengming/data';
import { DAY_MS, type DeskPolicy, gradeOf, type IdentityGrade, type Instant, isAppealable } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppealOpened } from '../incident/detect-incidents.js';
import { queueNotice } from '../notice/queue-notice.js';
import { deskPolicyNow, signedIn } from './appeal-command.js';
import { duplicateRefusal, findDuplicate } from './find-duplicate.js';
import { checkText, longerThan } from './free-text.js';
import { mergeInto } from './merge-into.js';
import { noDeskPolicy } from './refusals.js';
import { matchedUnasked } from './verify-identity.js';
import { type AppealToWrite, type Intake, type Written, writeAppeal } from './write-appeal.js';

/** Takes an appeal in (受理): number issued, decision frozen, duplicates offered to be merged. @returns its id */
export async function openAppeal(context: Context, input: AppealToWrite): Promise<string | Refusal> {
  const now = context.clock.now();
  const policy = await deskPolicyNow(context, now);
  if (policy === null) return noDeskPolicy();
  const wrong = checkInput(input, now);
  if (wrong) return wrong;
  const world = await context.worlds.current();
  const reason = { trigger: 'CLOCK', triggerId: null, at: now, clock: context.clock } as const;
  return inTransactionOrAgain(context.store, async (sql) => {
    // an appeal is locked before its person, here as everywhere; what it is merged into stays open until it is
    if (input.mergeInto) await lockAppeal(sql, input.mergeInto);
    const [present] = await reevaluatePersons(sql, world, [input.personId], reason);
    if (!present) return refuse('UNKNOWN_PERSON', '没有此人。', 'There is no such person.', 'input.personId');
    return takeIn(context, sql, input, present, { policy, openedBy: signedIn(context).id, openedAt: now });
  });
}

/** Somebody mistyped the year: it would stand before everybody who really leaves. */
const FARTHEST_MS = 366 * DAY_MS;
const LONGEST_REFERENCE = 40;

function checkInput(
  { statement, departureAt, externalReference, identityAsked, identityMatched }: AppealToWrite,
  now: Instant,
): Refusal | null {
  const isGone = departureAt !== undefined && departureAt !== null && departureAt < now;
  if (isGone)
    return refuse('DEPARTURE_IN_THE_PAST', '出发时间已过。', 'The departure lies in the past.', 'input.departureAt');
  if (departureAt && departureAt - now > FARTHEST_MS)
    return refuse(
      'DEPARTURE_TOO_FAR',
      '出发时间须在一年之内，请核对。',
      'The departure is more than a year away; check it.',
      'input.departureAt',
    );
  const tooLong = externalReference
    ? longerThan(externalReference, LONGEST_REFERENCE, 'input.externalReference')
    : null;
  if (tooLong) return tooLong;
  const unasked = (identityMatched ?? []).some((fact) => !(identityAsked ?? []).includes(fact));
  return unasked ? matchedUnasked('input.identityMatched') : checkText(statement, 'input.statement');
}

/** Writes an appeal down against a decision that is not green, or offers the one it belongs to. */
async function takeIn(
  context: Context,
  sql: Sql,
  input: AppealToWrite,
  { decisionId, judgement }: Pick<Reevaluation, 'decisionId' | 'judgement'>,
  intake: Intake,
): Promise<string | Refusal> {
  const { policy, openedAt } = intake;
  const offer = await findDuplicate(sql, policy, input, openedAt);
  if (input.mergeInto) {
    const fits = offer?.kind === 'MERGE' && offer.appeal.id === input.mergeInto;
    return fits ? takeInMerged(sql, input, decisionId, intake) : nothingToMergeInto();
  }
  if (offer) return duplicateRefusal(offer);
  if (!isAppealable(judgement)) return nothingToAppeal();
  const written = await writeAppeal(sql, { ...input, identityGrade: knownAs(input) }, decisionId, intake);
  if (written === null) return raced(sql, policy, input, openedAt);
  await tellReceived(context, sql, input, written, openedAt);
  await onAppealOpened(context, sql, written.id);
  return written.id;
}

const knownAs = ({ identityGrade = null, identityMatched }: AppealToWrite): IdentityGrade | null =>
  identityMatched ? gradeOf(identityMatched) : identityGrade;

/** Somebody else took it in between the question and the insert: the unique index knows. */
async function raced(sql: Sql, policy: DeskPolicy, input: AppealToWrite, now: Instant): Promise<Refusal> {
  const offer = await findDuplicate(sql, policy, input, now);
  if (offer === null) throw new Error('an appeal was refused as a duplicate of none');
  return duplicateRefusal(offer);
}

/** The call gets a number of its own and goes on under the other (合并): what was said stays readable there. */
async function takeInMerged(
  sql: Sql,
  input: AppealToWrite,
  decisionId: string,
  intake: Intake,
): Promise<string | Refusal> {
  const survivor = await lockAppeal(sql, input.mergeInto ?? '');
  const written = await writeAppeal(sql, { ...input, identityGrade: null }, decisionId, intake);
  const merged = written && (await lockAppeal(sql, written.id));
  if (!survivor || !merged) throw new Error('an appeal vanished while another was merged into it');
  const { openedBy: actorId, openedAt: at, policy } = intake;
  const refused = await mergeInto(sql, merged, survivor, { actorId, at, policy, note: null });
  return refused ?? survivor.id;
}

const tellReceived = (
  context: Context,
  sql: Sql,
  { personId }: AppealToWrite,
  { id, number, decideDue }: Written,
  at: Instant,
): Promise<void> =>
  queueNotice(context, sql, {
    appeal: { personId, id },
    decisionId: null,
    message: { kind: 'RECEIVED', number, answerBy: decideDue },
    at,
  });

const nothingToAppeal = (): Refusal =>
  refuse(
    'NOTHING_TO_APPEAL',
    '当前为绿码，无需申诉。',
    'The status is green; there is nothing to appeal.',
    'input.personId',
  );

const nothingToMergeInto = (): Refusal =>
  refuse(
    'NOTHING_TO_MERGE_INTO',
    '该申诉已不是此人以同一原因的在办申诉，请重新查重。',
    'That is no open appeal of this person for this reason any more; check for duplicates again.',
    'input.mergeInto',
  );
