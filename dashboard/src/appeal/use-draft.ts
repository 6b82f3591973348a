import { useSavedDraft } from '../shared/drafts/use-saved-draft';
import { EMPTY_DRAFT, type Draft } from './draft';

/** The unfinished correction of a case, kept on the server: leaving, a crash or another machine lose nothing. */
export function useDraft(appealId: string) {
  const saved = useSavedDraft<Draft>('CORRECTION', appealId, EMPTY_DRAFT);
  return { draft: saved.value, setDraft: saved.setValue, clearDraft: saved.clear, saved };
}
