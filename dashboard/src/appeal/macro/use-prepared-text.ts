import { useNotify } from 'react-admin';
import {
  ListDraftsDocument,
  SaveDraftDocument,
  type AppealAction,
  type CasePartsFragment,
  type KnowledgePartsFragment,
} from '../../generated/documents';
import { request } from '../../shared/api';
import { useNow } from '../../shared/clock/ClockProvider';
import { useCopySentence } from '../../shared/decision/use-copy-sentence';
import { useText } from '../../shared/use-text';
import { DESK_MOVES, EMPTY_MOVE, type MoveDraft } from '../move';
import type { CaseDeskState } from '../use-case-desk';
import { fillMacro } from './macro-text';

/** Moves whose form in the case takes a text. */
const TAKES_TEXT: ReadonlySet<AppealAction> = new Set(
  DESK_MOVES.filter(({ note }) => note !== 'none').map(({ action }) => action),
);

/** Puts the text into what is being written for a move, below what stands there already. */
async function intoDraft(appealId: string, action: AppealAction, text: string): Promise<void> {
  const scope = `${appealId}:${action}`;
  const { drafts } = await request(ListDraftsDocument, { scope });
  const kept = drafts.find((draft) => draft.kind === 'MOVE' && draft.scope === scope);
  const written = kept ? (JSON.parse(kept.body) as MoveDraft) : EMPTY_MOVE;
  const note = written.note.trim() === '' ? text : `${written.note.trim()}\n${text}`;
  const body = JSON.stringify({ ...written, note });
  await request(SaveDraftDocument, { input: { kind: 'MOVE', scope, body, expectedVersion: kept?.version ?? 0 } });
}

/** Uses a prepared text in a case: opens the form of its move with the text in it, or copies it where there is none. */
export function usePreparedText(appeal: CasePartsFragment, desk: CaseDeskState) {
  const notify = useNotify();
  const now = useNow(60_000);
  const text = useText();
  const copy = useCopySentence();
  const filled = ({ reply }: KnowledgePartsFragment): string =>
    reply === null ? '' : fillMacro(text(reply), { number: appeal.number, decideDue: appeal.decideDue, now });

  const actionOf = ({ action }: KnowledgePartsFragment): AppealAction | null => {
    const wanted = action ?? 'ADD_NOTE';
    return TAKES_TEXT.has(wanted) && desk.may(wanted) ? wanted : null;
  };

  const apply = async (one: KnowledgePartsFragment): Promise<void> => {
    const action = actionOf(one);
    if (action === null) {
      await copy(filled(one));
      notify('knowledge.macro.copied', { type: 'info' });
      desk.closePanel();
      return;
    }
    try {
      await intoDraft(appeal.id, action, filled(one));
      desk.openPanel(action);
    } catch {
      await copy(filled(one));
    }
  };
  return { apply, filled };
}
