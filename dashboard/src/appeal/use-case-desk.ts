import { useCallback, useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { AppealAction, CasePartsFragment } from '../generated/documents';
import type { SavedDraft } from '../shared/drafts/use-saved-draft';
import { useForget } from '../shared/use-api';
import { clickShortcut } from '../shared/shortcuts/click-shortcut';
import { useSections } from '../shared/shortcuts/use-sections';
import { useShortcuts } from '../shared/use-shortcuts';
import { EMPTY_DRAFT, type Draft } from './draft';
import { useDraft } from './use-draft';
import { useNextCase } from './use-next-case';

/** What the desk beside a case is doing. */
export interface CaseDeskState {
  readonly composing: boolean;
  readonly addingEvidence: boolean;
  /** The one inline panel that is open, by the name its owner gave it (e.g. MACRO); null: none. Never a dialog. */
  readonly panel: string | null;
  readonly openPanel: (name: string) => void;
  readonly closePanel: () => void;
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** How the draft is kept; shown below the form. */
  readonly savedDraft: SavedDraft<Draft>;
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
  const { draft, setDraft, clearDraft, saved } = useDraft(appeal.id);
  const [opened, setComposing] = useState<boolean | null>(null);
  // a draft that was found is open until it is closed by hand
  const composing = opened ?? saved.restored;
  const [addingEvidence, setAddingEvidence] = useState(false);
  const [panel, setPanel] = useState<string | null>(null);
  const goNext = useNextCase(appeal.id);
  const moveBySections = useSections();
  const navigate = useNavigate();
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

  const [firstCause] = appeal.probableCauses
    .filter(({ suggestedCorrection }) => suggestedCorrection !== null)
    .toSorted((a, b) => b.confidence - a.confidence);
  const useSuggestion: CaseDeskState['useSuggestion'] = ({ code, suggestedCorrection }) =>
    startComposer({ cause: code, ...suggestedCorrection });
  const startCorrection = () => {
    if (firstCause && draft === EMPTY_DRAFT) useSuggestion(firstCause);
    else startComposer({});
  };
  const openPanel = (name: string) => setPanel(name);

  useShortcuts('case', {
    nextSection: () => moveBySections(1),
    previousSection: () => moveBySections(-1),
    start: may('START_REVIEW') || may('RESUME') ? () => clickShortcut('start') : undefined,
    evidence: may('ADD_EVIDENCE') ? () => setAddingEvidence(true) : undefined,
    correction: may('PROPOSE_CORRECTION') ? startCorrection : undefined,
    propose: composing ? () => document.getElementById(PROPOSE_BUTTON_ID)?.click() : undefined,
    approve: may('APPROVE_CORRECTION') ? () => clickShortcut('approve') : undefined,
    note: may('ADD_NOTE') ? () => openPanel('ADD_NOTE') : undefined,
    macros: () => openPanel('MACRO'),
    nextCase: goNext,
    queue: () => void navigate('/appeal'),
  });

  return {
    composing: composing && may('PROPOSE_CORRECTION'),
    addingEvidence: addingEvidence && may('ADD_EVIDENCE'),
    panel,
    openPanel,
    closePanel: () => setPanel(null),
    draft,
    setDraft,
    savedDraft: saved,
    may,
    startComposer,
    stopComposer: () => {
      clearDraft();
      setComposing(false);
    },
    setAddingEvidence,
    useSuggestion,
    goNext,
    settle,
  };
}
