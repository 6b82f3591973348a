import { useCallback, useEffect } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ReadVersionDocument, UndoMoveDocument, type CasePartsFragment } from '../generated/documents';
import { request } from '../shared/api';
import { useFaultWords } from '../shared/Faults';
import { offerUndo } from '../shared/undo/undo-offer';
import { useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';

/** Takes back the last move of each of these cases, as far as it still can be. @returns whether all of them were */
export function useTakeBack(): (appealIds: readonly string[]) => Promise<boolean> {
  const notify = useNotify();
  const text = useText();
  const faultWords = useFaultWords();
  const forget = useForget();
  return useCallback(
    async (appealIds) => {
      let all = true;
      try {
        for (const id of appealIds) {
          const { appeal } = await request(ReadVersionDocument, { id });
          if (!appeal?.undoUntil) {
            all = false;
            continue;
          }
          const { undoMove } = await request(UndoMoveDocument, {
            input: { appealId: id, expectedVersion: appeal.version },
          });
          if (undoMove.__typename === 'Refusal') {
            all = false;
            notify(text(undoMove.message), { type: 'warning', autoHideDuration: 8000 });
          }
        }
        if (!all) notify('undo.gone', { type: 'warning' });
      } catch (error) {
        all = false;
        notify(faultWords(error instanceof Error ? error : new Error(String(error))), { type: 'error' });
      }
      await forget('ShowAppeal', 'appeal', 'CountQueue', 'ShowPerson');
      return all;
    },
    [notify, text, faultWords, forget],
  );
}

/** Offers to take back what this person last did in the case, for as long as the server lets them. */
export function useUndoOfCase(appeal: CasePartsFragment): void {
  const translate = useTranslate();
  const takeBack = useTakeBack();
  const { id, version, undoUntil, number } = appeal;
  const last = appeal.events.findLast(({ actor, action, undone }) => actor !== null && action !== 'UNDO' && !undone);
  const what = last && translate(`appeal.event.${last.action}`, { _: last.action });
  useEffect(() => {
    if (!undoUntil || !what) return;
    offerUndo({
      key: `${id}:${version}`,
      what: `${what} · ${number}`,
      until: Date.parse(undoUntil),
      undo: () => takeBack([id]),
    });
  }, [id, version, undoUntil, number, what, takeBack]);
}
