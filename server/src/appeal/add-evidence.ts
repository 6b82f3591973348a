import { insertEvidence, keepFiles, restoreEvidence, withdrawEvidence } from '@zhengming/data';
import { dayOf, plusDays } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import type { EvidenceKind } from './appeal.enum.js';
import { checkText, withoutNumbers } from './free-text.js';
import { registerUndo } from './undo-registry.js';

export interface AddEvidence {
  readonly appealId: string;
  readonly kind: EvidenceKind;
  readonly description: string;
  readonly seenOriginal: boolean;
  /** Uploaded before, of this case, and not evidence yet. */
  readonly fileIds?: readonly string[] | null;
}

const MOST_FILES = 20;

/** Records what the citizen showed (补充证据), with the files uploaded for it: all of them, or none and no evidence. */
export const addEvidence = (context: Context, input: AddEvidence): Promise<string | Refusal> =>
  onAppeal(context, { appealId: input.appealId, action: 'ADD_EVIDENCE' }, async (command) => {
    const { sql, appeal, actor, now, policy } = command;
    const fileIds = [...new Set(input.fileIds)];
    const wrong = checkText(input.description, 'input.description') ?? tooMany(fileIds);
    if (wrong) return wrong;
    const id = uuidv7();
    await insertEvidence(sql, {
      personId: appeal.personId,
      id,
      appealId: appeal.id,
      kind: input.kind,
      description: withoutNumbers(input.description),
      channel: appeal.channel,
      seenOriginal: input.seenOriginal,
      receivedBy: actor.id,
      receivedAt: now,
      deleteAfter: plusDays(dayOf(now), policy.parameters.evidenceKeptDays),
    });
    if ((await keepFiles(sql, appeal, id, fileIds)) < fileIds.length) return filesGone();
    return { note: input.kind, data: { evidenceId: id, files: fileIds.length } };
  });

const tooMany = (fileIds: readonly string[]): Refusal | null =>
  fileIds.length > MOST_FILES
    ? refuse(
        'TOO_MANY_FILES',
        `一份证据最多${MOST_FILES}个文件。`,
        `One piece of evidence has at most ${MOST_FILES} files.`,
        'input.fileIds',
      )
    : null;

export const filesGone = (): Refusal =>
  refuse(
    'FILES_GONE',
    '有文件已失效或已用于其他证据，请重新上传。',
    'A file is gone or part of other evidence; upload it again.',
    'input.fileIds',
  );

/** Taken back within the seconds of the undo: withdrawn, like anything entered by mistake; a withdrawal is taken back. */
registerUndo('ADD_EVIDENCE', async ({ sql, appeal, actor, now, policy }, { data }) => {
  const { evidenceId, withdrawnEvidenceId } = data;
  const day = dayOf(now);
  if (typeof withdrawnEvidenceId === 'string') {
    await restoreEvidence(sql, appeal.personId, withdrawnEvidenceId, plusDays(day, policy.parameters.evidenceKeptDays));
    return null;
  }
  if (typeof evidenceId !== 'string') return filesGone();
  const reason = '撤销 · undone';
  await withdrawEvidence(sql, appeal, evidenceId, { reason, by: actor.id, at: now, deleteAfter: day });
  return null;
});
