import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../access';
import { CaseDocument, ListKnowledgeDocument, ShowAppealDocument, type DraftKind } from '../generated/documents';
import { draftKey } from '../shared/drafts/use-saved-draft';
import { askKey, useOpening } from '../shared/opening';
import { ARTICLES, ARTICLES_FRESH_MS } from './knowledge/articles';

/** Forms that look for their draft as soon as the case is on the screen. */
const AT_ONCE: readonly DraftKind[] = ['CORRECTION', 'DECIDE'];

/** A case as it opens is one request: the case, what was begun in it and not sent, and articles where they are not known. */
export function useOpenCase(id: string): void {
  const client = useQueryClient();
  const can = useCan();
  useOpening(id, () => {
    const articles = askKey(ListKnowledgeDocument, ARTICLES);
    const readAt = client.getQueryState(articles)?.dataUpdatedAt ?? 0;
    const drafts = can('Query.drafts');
    return {
      document: CaseDocument,
      variables: { id, scope: id, drafts, knowledge: Date.now() - readAt > ARTICLES_FRESH_MS },
      parts: [
        { key: askKey(ShowAppealDocument, { id }), of: ({ appeal }) => ({ appeal }) },
        { key: articles, of: ({ knowledge }) => ({ knowledge }) },
        ...(drafts ? AT_ONCE : []).map((kind) => ({
          key: draftKey(kind, id),
          of: (answer: { readonly drafts?: unknown }) => ({ drafts: answer.drafts }),
        })),
      ],
    };
  });
}
