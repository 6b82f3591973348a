import { useCallback, useState } from 'react';
import { EMPTY_DRAFT, type Draft } from './draft';

/** Unfinished corrections by case, for as long as the page lives: leaving a case and coming back loses nothing. */
const drafts = new Map<string, Draft>();

export function useDraft(appealId: string) {
  const [draft, setState] = useState<Draft>(() => drafts.get(appealId) ?? EMPTY_DRAFT);
  const setDraft = useCallback(
    (next: Draft) => {
      drafts.set(appealId, next);
      setState(next);
    },
    [appealId],
  );
  const clearDraft = useCallback(() => {
    drafts.delete(appealId);
    setState(EMPTY_DRAFT);
  }, [appealId]);
  return { draft, setDraft, clearDraft };
}
