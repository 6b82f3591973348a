import { type AgencyTaskRecord, insertEvidence, keepFiles, recordAnswer } from '@zhengming/data';
import {
  type AgencyAnswer,
  checkAnswer,
  dayOf,
  type DeskPolicy,
  divisionCode,
  formatInstant,
  type Instant,
  plusDays,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { filesGone } from '../appeal/add-evidence.js';
import { deskPolicyNow } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { noDeskPolicy } from '../appeal/refusals.js';
import { answerRefusal, timeInTheFuture } from './agency-refusals.js';
import { ANSWER_WORDS } from './agency-words.js';
import { type AgencyTaskCommand, onAgencyTask, settleCase } from './on-agency-task.js';

export interface AnswerAgencyTask {
  readonly taskId: string;
  readonly answer: AgencyAnswer;
  readonly time?: Instant | null;
  readonly divisionCode?: string | null;
  readonly text?: string | null;
  readonly fileIds?: readonly string[] | null;
  readonly seenOriginal?: boolean | null;
}

/** Who may answer: the desk what it heard, a steward what is theirs, a partner its own questions only. */
export const mayAnswer =
  (actor: Actor) =>
  ({ kind, partnerId }: AgencyTaskRecord): boolean => {
    if (actor.kind === 'PARTNER') return partnerId === actor.id;
    const isOfTheDesk = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'].some((role) => actor.roles.has(role as never));
    return isOfTheDesk || (kind === 'DATA_STEWARD' && actor.roles.has('DATA_STEWARD'));
  };

/** Takes down what an agency answered: it becomes evidence of the case, with its source. */
export async function answerAgencyTask(context: Context, input: AnswerAgencyTask): Promise<string | Refusal> {
  const policy = await deskPolicyNow(context, context.clock.now());
  if (policy === null) return noDeskPolicy();
  return onAgencyTask(context, input.taskId, mayAnswer(context.actor), (command) =>
    enter(command, context.actor, policy, input),
  );
}

async function enter(
  command: AgencyTaskCommand,
  actor: Actor,
  policy: DeskPolicy,
  input: AnswerAgencyTask,
): Promise<Refusal | void> {
  const { sql, appeal, task, now } = command;
  const wrong = wrongAnswer(command, input);
  if (wrong) return wrong;
  const staffId = actor.kind === 'STAFF' ? actor.id : null;
  const partnerId = actor.kind === 'PARTNER' ? actor.id : null;
  const text = withoutNumbers(input.text ?? '');
  const evidenceId = uuidv7();
  await insertEvidence(sql, {
    personId: appeal.personId,
    id: evidenceId,
    appealId: appeal.id,
    kind: 'AGENCY_REPLY',
    description: described(input, text),
    channel: partnerId === null ? appeal.channel : 'WEB',
    seenOriginal: input.seenOriginal ?? false,
    receivedBy: staffId,
    receivedAt: now,
    deleteAfter: plusDays(dayOf(now), policy.parameters.evidenceKeptDays),
    agencyTaskId: task.id,
  });
  const fileIds = [...new Set(input.fileIds)];
  if ((await keepFiles(sql, appeal, evidenceId, fileIds)) < fileIds.length) return filesGone();
  await recordAnswer(sql, task.id, {
    answer: input.answer,
    time: input.time ?? null,
    division: input.divisionCode ?? null,
    text,
    at: now,
    staffId,
    partnerId,
    evidenceId,
  });
  await settleCase(command, { action: 'AGENCY_ANSWERED', actorId: staffId, note: task.nameZh });
}

function wrongAnswer({ task, now }: AgencyTaskCommand, input: AnswerAgencyTask): Refusal | null {
  const { answer, time, text } = input;
  const code = checkAnswer({
    question: task.question,
    answer,
    hasTime: time !== null && time !== undefined,
    hasDivision: Boolean(input.divisionCode),
  });
  if (code) return answerRefusal(code);
  if (time !== null && time !== undefined && time > now) return timeInTheFuture();
  return answer === 'OTHER' || text?.trim() ? checkText(text ?? '', 'input.text') : null;
}

/** The evidence reads by itself, wherever it is shown. */
function described({ answer, time, divisionCode: code }: AnswerAgencyTask, text: string): string {
  const when = time === null || time === undefined ? '' : ` ${formatInstant(time).slice(0, 16).replace('T', ' ')}`;
  const where = code ? ` ${divisionCode(code)}` : '';
  return `${ANSWER_WORDS[answer]}${when}${where}${text === '' ? '' : `：${text}`}`;
}
