import { useTranslate } from 'react-admin';
import { ListKnowledgeDocument } from '../../generated/documents';
import { KnowledgeList } from '../../shared/knowledge/KnowledgeList';
import { Panel } from '../../shared/Panel';
import { useAsk } from '../../shared/use-api';
import type { CasePanelProps } from '../case-panel';
import { usePreparedText } from '../macro/use-prepared-text';
import { ARTICLES, ARTICLES_FRESH_MS } from './articles';
import { caseCodes, fitting } from './case-codes';

const MOST_SHOWN = 6;

/** What the desk knows about the reasons of this case, beside them; what can be said goes into the note with one click. */
export function CaseKnowledge({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const { apply } = usePreparedText(appeal, desk);
  const query = useAsk(ListKnowledgeDocument, ARTICLES, { fresh: ARTICLES_FRESH_MS });
  const texts = fitting(query.data?.knowledge ?? [], caseCodes(appeal)).slice(0, MOST_SHOWN);
  if (texts.length === 0) return null;
  return (
    <Panel title={translate('knowledge.case')} aside={String(texts.length)} dense>
      <KnowledgeList texts={texts} replyLabel={translate('knowledge.insert')} onReply={(one) => void apply(one)} />
    </Panel>
  );
}
