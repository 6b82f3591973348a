import { useCallback, useState } from 'react';
import { useNotify } from 'react-admin';
import type { AppealAction, CasePartsFragment } from '../generated/documents';
import { useForget } from '../shared/use-api';
import { useShortcuts } from '../shared/use-shortcuts';
import { EMPTY_DRAFT, type Draft } from './draft';
import { useDraft } from './use-draft';
import { useNextCase } from './use-next-case';

/** What the desk beside a case is doing. */
export interface CaseDeskState {
  readonly composing: boolean;
  readonly addingEvidence: boolean;
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly may: (action: AppealAction) => boolean;
  readonly startComposer: (suggestion: Partial<Draft>) => void;
  readonly stopComposer: () => void;
  readonly setAddingEvidence: (adding: boolean) => void;
  readonly useSuggestion: (cause: CasePartsFragment['probableCauses'][number]) => void;
  readonly goNext: () => void;
  /** After a command: reads the case and the queue again and says so. */
  readonly settle: () => Promise<void>;
}

export const PROPOSE_BUTTON_ID = 'propose-correction';

export function useCaseDesk(appeal: CasePartsFragment): CaseDeskState {
  const notify = useNotify();
  const forget = useForget();
  const { draft, setDraft, clearDraft } = useDraft(appeal.id);
  const [composing, setComposing] = useState(draft !== EMPTY_DRAFT);
  const [addingEvidence, setAddingEvidence] = useState(false);
  const goNext = useNextCase(appeal.id);
  const may = (action: AppealAction): boolean => appeal.allowedActions.includes(action);

  const startComposer = (suggestion: Partial<Draft>) => {
    if (!may('PROPOSE_CORRECTION')) return;
    setDraft({
      ...draft,
      evidenceIds: draft.evidenceIds.length > 0 ? draft.evidenceIds : appeal.evidence.map(({ id }) => id),
      ...suggestion,
    });
    setComposing(true);
  };
  const settle = useCallback(async () => {
    await forget('ShowAppeal', 'appeal', 'CountQueue', 'ShowPerson');
    notify('appeal.done', { type: 'success', autoHideDuration: 2000 });
  }, [forget, notify]);

  useShortcuts({
    e: may('ADD_EVIDENCE') ? () => setAddingEvidence(true) : undefined,
    c: may('PROPOSE_CORRECTION') ? () => startComposer({}) : undefined,
    p: composing ? () => document.getElementById(PROPOSE_BUTTON_ID)?.click() : undefined,
    '.': goNext,
  });

  return {
    composing: composing && may('PROPOSE_CORRECTION'),
    addingEvidence: addingEvidence && may('ADD_EVIDENCE'),
    draft,
    setDraft,
    may,
    startComposer,
    stopComposer: () => {
      clearDraft();
      setComposing(false);
    },
    setAddingEvidence,
    useSuggestion: ({ code, suggestedCorrection }) => startComposer({ cause: code, ...suggestedCorrection }),
    goNext,
    settle,
  };
}
