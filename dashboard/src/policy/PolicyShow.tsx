import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ShowPolicyVersionDocument, type PolicyDetailPartsFragment } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { SimulateLink } from '../simulation';
import { ChangePanel } from './ChangePanel';
import { ComparePicker } from './ComparePicker';
import { PolicyActions } from './PolicyActions';
import { PolicyRun } from './PolicyRun';
import { PolicyStateTag } from './PolicyTags';
import { EventsPanel, PeriodsPanel, VersionFacts } from './VersionPanels';
import { VersionTabs } from './VersionTabs';

/** One version: what it says, what speaks for and against it, and what may be done with it now. */
export function PolicyShow() {
  const translate = useTranslate();
  const { id: key = '' } = useParams();
  const query = useAsk(ShowPolicyVersionDocument, { key }, { every: 30_000 });
  return (
    <QueryState query={query}>
      {({ policyVersion }) =>
        policyVersion ? <Version version={policyVersion} /> : <Empty title={translate('shared.missing')} />
      }
    </QueryState>
  );
}

/** What this version would do, where that can be tried: once, and while it is still ahead every hour. */
function TryLinks({ version, now }: { readonly version: PolicyDetailPartsFragment; readonly now: number }) {
  const { key, kind, state, validFrom } = version;
  if (kind !== 'DECISION' || state === 'DISCARDED') return null;
  const isAhead = state === 'PUBLISHED' && validFrom !== null && Date.parse(validFrom) > now;
  return (
    <>
      <SimulateLink what="policy" id={key} />
      {(state === 'SUBMITTED' || isAhead) && <SimulateLink what="shadow" id={key} />}
    </>
  );
}

function Version({ version }: { readonly version: PolicyDetailPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const now = useNow(60_000);
  return (
    <>
      <ScreenHead
        title={`${version.id} ${version.version} · ${text(version.title)}`}
        hint={
          <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
            <PolicyStateTag version={version} now={now} />
            {version.emergency && <Tag tone="red">{translate('policy.emergency')}</Tag>}
            <Link component={RouterLink} to="/policy">
              {translate('policy.back')}
            </Link>
            <ComparePicker version={version} />
            <TryLinks version={version} now={now} />
          </Box>
        }
        actions={<PolicyActions version={version} />}
      />
      {version.emergency && version.emergencyReason && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('shared.colon', { label: translate('policy.emergencyReason'), value: version.emergencyReason })}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.9fr) minmax(300px, 1fr)' },
          gap: 1.5,
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          {version.change && <ChangePanel change={version.change} />}
          {version.run && <PolicyRun version={version} run={version.run} />}
          <VersionTabs version={version} />
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          <VersionFacts version={version} />
          <PeriodsPanel version={version} />
          <EventsPanel version={version} />
        </Box>
      </Box>
    </>
  );
}
