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
          <RollBack of={version.rollBack} here={version.id} />
        </Panel>
      )}
      {version.rolledBackBy && (
        <Panel
          title={translate(version.rolledBackBy.approvedAt ? 'area.rollBack.taken' : 'area.rollBack.proposed')}
          accent={tone.red.main}
        >
          <RollBack of={version.rolledBackBy} here={version.id} />
        </Panel>
      )}
    </>
  );
}

interface RollBackProps {
  readonly of: RollBackPartsFragment;
  /** The version whose screen this is: it needs no way to itself. */
  readonly here: string;
}

function RollBack({ of: one, here }: RollBackProps) {
  const translate = useTranslate();
  const versions = [
    { id: one.id, label: translate('area.rollBack.version', { sequence: one.sequence }) },
    { id: one.rollsBack, label: translate('area.rollBack.back', { sequence: one.rollsBackSequence }) },
    { id: one.restores, label: translate('area.rollBack.restored', { sequence: one.restoresSequence }) },
  ];
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        {versions
          .filter(({ id }) => id !== here)
          .map(({ id, label }) => (
            <Link key={id} component={RouterLink} to={`/areaVersion/${id}/show`}>
              {label}
            </Link>
          ))}
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
