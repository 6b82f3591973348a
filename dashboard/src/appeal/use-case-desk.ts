import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { AppealAction, CasePartsFragment } from '../generated/documents';
import { clickShortcut } from '../shared/shortcuts/click-shortcut';
import { useSections } from '../shared/shortcuts/use-sections';
import { useShortcuts } from '../shared/use-shortcuts';
import { useComposer } from './use-composer';
import { useNextCase } from './use-next-case';
import { useSettle } from './use-settle';
import { useUndoOfCase } from './use-undo-move';

/** What the desk beside a case is doing, and how to set it going. */
export interface CaseDeskState extends ReturnType<typeof useComposer> {
  readonly addingEvidence: boolean;
  readonly setAddingEvidence: (adding: boolean) => void;
  /** The one inline panel that is open, by the name its owner gave it (e.g. MACRO); null: none. Never a dialog. */
  readonly panel: string | null;
  readonly openPanel: (name: string) => void;
  readonly closePanel: () => void;
  readonly may: (action: AppealAction) => boolean;
  readonly goNext: () => void;
  /** After a command: reads the case and the queue again, says so, and offers to take it back. */
  readonly settle: () => Promise<void>;
}

export const PROPOSE_BUTTON_ID = 'propose-correction';

export function useCaseDesk(appeal: CasePartsFragment): CaseDeskState {
  const may = (action: AppealAction): boolean => appeal.allowedActions.includes(action);
  const composer = useComposer(appeal, may('PROPOSE_CORRECTION'));
  const [addingEvidence, setAddingEvidence] = useState(false);
  const [panel, setPanel] = useState<string | null>(null);
  const goNext = useNextCase(appeal.id);
  const settle = useSettle(appeal.id);
  useUndoOfCase(appeal);
  const desk = {
    ...composer,
    addingEvidence: addingEvidence && may('ADD_EVIDENCE'),
    setAddingEvidence,
    panel,
    openPanel: setPanel,
    closePanel: () => setPanel(null),
    may,
    goNext,
    settle,
  };
  useCaseShortcuts(desk);
  return desk;
}

/** Every key of the case; one that would be refused now is asleep. */
function useCaseShortcuts(desk: CaseDeskState): void {
  const navigate = useNavigate();
  const moveBySections = useSections();
  const { may } = desk;
  useShortcuts('case', {
    nextSection: () => moveBySections(1),
    previousSection: () => moveBySections(-1),
    start: may('START_REVIEW') || may('RESUME') ? () => clickShortcut('start') : undefined,
    evidence: may('ADD_EVIDENCE') ? () => desk.setAddingEvidence(true) : undefined,
    correction: may('PROPOSE_CORRECTION') ? desk.startCorrection : undefined,
    propose: desk.composing ? () => document.getElementById(PROPOSE_BUTTON_ID)?.click() : undefined,
    approve: may('APPROVE_CORRECTION') ? () => clickShortcut('approve') : undefined,
    note: may('ADD_NOTE') ? () => desk.openPanel('ADD_NOTE') : undefined,
    macros: () => desk.openPanel('MACRO'),
    nextCase: desk.goNext,
    queue: () => void navigate('/appeal'),
  });
}
