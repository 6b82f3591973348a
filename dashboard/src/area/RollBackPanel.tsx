import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { RollBackPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink, tone } from '../shared/tokens';
import type { AreaVersion } from './AreaVersionShow';

/** What this version takes back, or how it was taken back: by whom, when and why. */
export function RollBackPanel({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  return (
    <>
      {version.rollBack && (
        <Panel title={translate('area.rollBack.takes')} accent={tone.info.main}>
          <RollBack of={version.rollBack} />
        </Panel>
      )}
      {version.rolledBackBy && (
        <Panel
          title={translate(version.rolledBackBy.approvedAt ? 'area.rollBack.taken' : 'area.rollBack.proposed')}
          accent={tone.red.main}
        >
          <RollBack of={version.rolledBackBy} />
        </Panel>
      )}
    </>
  );
}

function RollBack({ of: one }: { readonly of: RollBackPartsFragment }) {
  const translate = useTranslate();
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <VersionLink id={one.id} label={translate('area.rollBack.version', { sequence: one.sequence })} />
        <VersionLink id={one.rollsBack} label={translate('area.rollBack.back', { sequence: one.rollsBackSequence })} />
        <VersionLink
          id={one.restores}
          label={translate('area.rollBack.restored', { sequence: one.restoresSequence })}
        />
      </Box>
      <Box sx={{ mt: 0.75 }}>{translate('area.rollBack.reason', { reason: one.reason })}</Box>
      <Box sx={{ color: ink.muted, fontSize: 12.5, mt: 0.5 }}>
        {translate('area.rollBack.by', { by: one.proposedBy ?? '', at: fullTime(one.proposedAt) })}
        {one.approvedAt &&
          ` · ${translate('area.rollBack.approved', { by: one.approvedBy ?? '', at: fullTime(one.approvedAt) })}`}
      </Box>
    </>
  );
}

const VersionLink = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <Link component={RouterLink} to={`/areaVersion/${id}/show`}>
    {label}
  </Link>
);
