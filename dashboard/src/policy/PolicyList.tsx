import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { ListPolicyVersionsDocument } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { NewDraftButton } from './NewDraftButton';
import { PolicyTimeline } from './PolicyTimeline';
import { PublishedPolicies } from './PublishedPolicies';
import { VersionTables } from './VersionTables';

/** The dated rules: what holds when, what is being written, and who has to act next. */
export function PolicyList() {
  const translate = useTranslate();
  const can = useCan();
  const atDesk = can('Query.policyVersions');
  return (
    <>
      <ScreenHead
        title={translate('policy.title')}
        hint={translate('policy.hint')}
        actions={can('Mutation.createPolicyDraft') && <NewDraftButton />}
      />
      {atDesk ? <PolicyDesk /> : <PublishedPolicies />}
    </>
  );
}

function PolicyDesk() {
  const translate = useTranslate();
  const now = useNow(60_000);
  const query = useAsk(ListPolicyVersionsDocument, {}, { every: 30_000 });
  return (
    <QueryState query={query}>
      {({ policyVersions }) =>
        policyVersions.length === 0 ? (
          <Empty title={translate('policy.empty')} hint={translate('policy.emptyHint')} />
        ) : (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <PolicyTimeline versions={policyVersions} now={now} />
            <VersionTables versions={policyVersions} now={now} />
          </Box>
        )
      }
    </QueryState>
  );
}
