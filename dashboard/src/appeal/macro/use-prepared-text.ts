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
import type { CaseDeskState } from '../use-case-desk';
import { fillMacro } from './macro-text';
import { formOf, withText, type FormOfMove } from './text-into-form';

/** Puts the text into what is being written for a move, below what stands there already. */
async function intoDraft(form: FormOfMove, text: string): Promise<void> {
  const { kind, scope } = form;
  const { drafts } = await request(ListDraftsDocument, { scope });
  const kept = drafts.find((draft) => draft.kind === kind && draft.scope === scope);
  const body = withText(form, kept?.body ?? null, text);
  await request(SaveDraftDocument, { input: { kind, scope, body, expectedVersion: kept?.version ?? 0 } });
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
    return desk.may(wanted) ? wanted : null;
  };

  const apply = async (one: KnowledgePartsFragment): Promise<void> => {
    const action = actionOf(one);
    const form = action && formOf(action, appeal.id);
    if (!form) {
      await copy(filled(one));
      notify('knowledge.macro.copied', { type: 'info' });
      desk.closePanel();
      return;
    }
    try {
      await intoDraft(form, filled(one));
      desk.openPanel(action);
    } catch {
      await copy(filled(one));
    }
  };
  return { apply, filled };
}
