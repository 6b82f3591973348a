import type { ActionFor } from '../shared/decision/way-out-action';
import { useWord } from '../shared/use-text';
import type { CaseDeskState } from './use-case-desk';
import { wayOutDraft } from './way-out-draft';

/** Starts the correction that belongs to a way out or a gap, where the case may be corrected now. */
export function useWayOutAction(desk: CaseDeskState): ActionFor {
  const word = useWord();
  return (wayOut) => {
    const draft = wayOutDraft(wayOut);
    if (!draft?.kind || !desk.may('PROPOSE_CORRECTION')) return null;
    return { label: word('CorrectionKind', draft.kind), start: () => desk.startComposer(draft) };
  };
}
