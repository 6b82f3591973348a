import { useState } from 'react';
import type { CasePartsFragment } from '../generated/documents';
import { EMPTY_DRAFT, type Draft } from './draft';
import { useDraft } from './use-draft';

type Cause = CasePartsFragment['probableCauses'][number];

/** The correction being written: open or not, and with what it began. */
export function useComposer(appeal: CasePartsFragment, mayPropose: boolean) {
  const { draft, setDraft, clearDraft, saved } = useDraft(appeal.id);
  const [opened, setOpened] = useState<boolean | null>(null);
  const startComposer = (suggestion: Partial<Draft>) => {
    if (!mayPropose) return;
    setDraft({
      ...draft,
      evidenceIds: draft.evidenceIds.length > 0 ? draft.evidenceIds : appeal.evidence.map(({ id }) => id),
      ...suggestion,
    });
    setOpened(true);
  };
  const begin = ({ code, suggestedCorrection }: Cause) => startComposer({ cause: code, ...suggestedCorrection });
  const [likeliest] = appeal.probableCauses
    .filter(({ suggestedCorrection }) => suggestedCorrection !== null)
    .toSorted((a, b) => b.confidence - a.confidence);
  return {
    // a draft that was found is open until it is closed by hand
    composing: mayPropose && (opened ?? saved.restored),
    draft,
    setDraft,
    savedDraft: saved,
    startComposer,
    useSuggestion: begin,
    startCorrection: () => (likeliest && draft === EMPTY_DRAFT ? begin(likeliest) : startComposer({})),
    stopComposer: () => {
      clearDraft();
      setOpened(false);
    },
  };
}
