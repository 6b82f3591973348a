import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ShowAreaVersionDocument, type AreaVersionDetailFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { SimulateLink } from '../simulation';
import { AreaRows } from './AreaTableView';
import { VersionStateTag } from './AreaTags';
import { HeldPanel } from './HeldPanel';
import { PreviewPanel } from './PreviewPanel';
import { ReviewPanel } from './ReviewPanel';
import { RollBackPanel } from './RollBackPanel';
import { RunPanel } from './RunPanel';
import { VersionActions } from './VersionActions';
import { VersionSummary } from './VersionSummary';

export type AreaVersion = AreaVersionDetailFragment;

/** One list on its way to publication: what is in it, what is unclear, what it would change. */
export function AreaVersionShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ShowAreaVersionDocument, { id });
  return (
    <QueryState query={query}>
      {({ areaVersion }) =>
        areaVersion ? <Version version={areaVersion} /> : <Empty title={translate('shared.missing')} />
      }
    </QueryState>
  );
}

function Version({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  const open = version.state === 'IN_REVIEW' || version.state === 'HELD' || version.state === 'READY';
  return (
    <>
      <ScreenHead
        title={translate('area.version.title', { sequence: version.sequence })}
        hint={
          <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
            <VersionStateTag state={version.state} />
            <Link component={RouterLink} to="/areaVersion">
              {translate('area.version.back')}
            </Link>
            {(version.state === 'HELD' || version.state === 'READY') && <SimulateLink what="list" id={version.id} />}
          </Box>
        }
        actions={<VersionActions version={version} />}
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.6fr) minmax(340px, 1fr)' },
          gap: 1.5,
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          <RollBackPanel version={version} />
          {version.held.length > 0 && <HeldPanel version={version} />}
          {version.run && <RunPanel versionId={version.id} run={version.run} />}
          <ReviewPanel version={version} />
          {open && <PreviewPanel versionId={version.id} />}
          {version.inForceFrom && (
            <Panel title={translate('area.version.places')} dense>
              <AreaRows filter={{ asOf: version.inForceFrom }} />
            </Panel>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          <VersionSummary version={version} />
        </Box>
      </Box>
    </>
  );
}
