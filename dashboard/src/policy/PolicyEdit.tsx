import { useTranslate } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { ShowPolicyVersionDocument } from '../generated/documents';
import { Empty, QueryState } from '../shared/QueryState';
import { useAsk } from '../shared/use-api';
import { PolicyEditor } from './PolicyEditor';

/** A draft being written; whoever may not write it is shown it. */
export default function PolicyEdit() {
  const translate = useTranslate();
  const { id: key = '' } = useParams();
  const query = useAsk(ShowPolicyVersionDocument, { key }, { every: 30_000 });
  return (
    <QueryState query={query}>
      {({ policyVersion }) => {
        if (!policyVersion) return <Empty title={translate('shared.missing')} />;
        if (!policyVersion.allowedActions.includes('SAVE')) return <Navigate to={`/policy/${key}/show`} replace />;
        return <PolicyEditor key={policyVersion.key} version={policyVersion} />;
      }}
    </QueryState>
  );
}
