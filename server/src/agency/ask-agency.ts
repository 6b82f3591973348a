import { announce, cancelTask, countAskedAgencies, countFacts, findAgency, insertAgencyTask } from '@zhengming/data';
import { agencyDue, type AgencyQuestion, canBeAsked, QUESTION_FORMS } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { type AppealCommand, onAppeal } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { registerUndo } from '../appeal/undo-registry.js';
import { alreadyAsked, factMissing, questionDoesNotFit, unknownAgency } from './agency-refusals.js';
import { classForAgencies } from './class-for-agencies.js';

export interface AskAgency {
  readonly appealId: string;
  readonly agencyId: string;
  readonly question: AgencyQuestion;
  readonly factIds?: readonly string[] | null;
  readonly wording?: string | null;
  readonly expectedVersion: number;
}

/** Puts a question to a body outside the desk (协查); the case waits for it, its clock does not. */
export const askAgency = (context: Context, input: AskAgency): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, action: 'ASK_AGENCY', expectedVersion: input.expectedVersion },
    async (command) => {
      const { sql, appeal, actor, now, policy } = command;
      const agency = await findAgency(sql, input.agencyId);
      if (agency === null) return unknownAgency();
      if (!canBeAsked(input.question, agency.kind)) return questionDoesNotFit();
      const factIds = [...new Set(input.factIds)];
      const wrong = wrongWording(input) ?? (await wrongFacts(command, input.question, factIds));
      if (wrong) return wrong;
      const wording = input.wording?.trim() ? withoutNumbers(input.wording) : null;
      const id = uuidv7();
      const { dueMinutes, ...shares } = policy.parameters.agency;
      const isNew = await insertAgencyTask(sql, {
        personId: appeal.personId,
        id,
        appealId: appeal.id,
        agencyId: agency.id,
        question: input.question,
        wording,
        factIds,
        askedBy: actor.id,
        askedAt: now,
        ...agencyDue(dueMinutes[appeal.urgency], shares, now, appeal.decideDue),
      });
      if (!isNew) return alreadyAsked();
      await announce(sql, { topic: 'task', id });
      const several = classForAgencies(command, await countAskedAgencies(sql, appeal));
      return { ...several, note: input.question, data: { ...several?.data, taskId: id, agencyId: agency.id } };
    },
  );

/** Free text is needed only where nothing else says what is asked. */
function wrongWording({ question, wording }: AskAgency): Refusal | null {
  return question === 'OTHER' || wording?.trim() ? checkText(wording ?? '', 'input.wording') : null;
}

async function wrongFacts(
  { sql, appeal }: AppealCommand,
  question: AgencyQuestion,
  factIds: readonly string[],
): Promise<Refusal | null> {
  if (QUESTION_FORMS[question].about !== null && factIds.length === 0) return factMissing();
  return (await countFacts(sql, appeal.personId, factIds)) < factIds.length ? factMissing() : null;
}

/** Taken back within the seconds of the undo: the question is cancelled, the row stays. */
registerUndo('ASK_AGENCY', async ({ sql, actor, now }, { data }) => {
  const { taskId } = data;
  if (typeof taskId !== 'string') return null;
  await cancelTask(sql, taskId, { at: now, by: actor.id, reason: '撤销 · undone' });
  await announce(sql, { topic: 'task', id: taskId });
  return null;
});
