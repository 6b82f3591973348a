import { useCallback } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  DeleteQuestionDocument,
  RestoreQuestionDocument,
  type SavedQuestionPartsFragment,
  SaveQuestionDocument,
} from '../../generated/documents';
import { offerUndo } from '../../shared/undo/undo-offer';
import { useNow } from '../../shared/clock/ClockProvider';
import { useCommand, useForget } from '../../shared/use-api';

/** So long the bar offers to take a deletion back; the server keeps it for a day. */
const OFFERED_MS = 10_000;
const LONGEST_NAME = 60;

/** What may be done to a question that is kept; deleting can be taken back. */
export function useSavedCommands() {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const now = useNow(1000);
  const saving = useCommand(SaveQuestionDocument);
  const deleting = useCommand(DeleteQuestionDocument);
  const restoring = useCommand(RestoreQuestionDocument);
  const renew = useCallback(() => forget('ReadSavedQuestions', 'ReadQuestionVersions'), [forget]);

  const remove = async ({ id, name, version }: SavedQuestionPartsFragment) => {
    const gone = await deleting.run({ id });
    await renew();
    if (gone !== true) return;
    offerUndo({
      key: `question-${id}-${version}-${now}`,
      what: translate('statistics.saved.deleted', { name }),
      until: now + OFFERED_MS,
      undo: async () => {
        const back = await restoring.run({ id });
        await renew();
        return back !== null;
      },
    });
  };

  const duplicate = async ({ name, description, question }: SavedQuestionPartsFragment) => {
    const copy = translate('statistics.saved.copyName', { name }).slice(0, LONGEST_NAME);
    const kept = await saving.run({ input: { name: copy, description, question, shared: false } });
    if (!kept) return;
    await renew();
    notify('statistics.saved.done', { type: 'success', messageArgs: { name: kept.name } });
  };

  const restore = async (
    current: SavedQuestionPartsFragment,
    version: Pick<SavedQuestionPartsFragment, 'name' | 'description' | 'shared' | 'question'>,
  ) => {
    const { name, description, shared, question } = version;
    const kept = await saving.run({
      input: { id: current.id, expectedVersion: current.version, name, description, shared, question },
    });
    if (kept) await renew();
    return kept !== null;
  };

  return {
    remove,
    duplicate,
    restore,
    refusal: saving.refusal ?? restoring.refusal,
    error: saving.error ?? deleting.error ?? restoring.error,
  };
}
