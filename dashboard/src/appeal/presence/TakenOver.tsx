import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { CasePanelProps } from '../case-panel';

/** States in which somebody works on the case, so that it can be lost to somebody else. */
const HELD: ReadonlySet<string> = new Set(['IN_REVIEW', 'AWAITING_CITIZEN', 'AWAITING_AGENCY', 'REOPENED']);

/** Says so when the case was taken from us while it stood on the screen, and when somebody else is at work in it. */
export function TakenOver({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [wasMine, setWasMine] = useState(false);
  const mine = identity !== undefined && appeal.handlerId === identity.id;
  if (mine && !wasMine) setWasMine(true);
  if (mine || !HELD.has(appeal.state)) return null;
  if (wasMine) {
    return (
      <Alert severity="warning" role="alert" sx={{ mb: 1.5 }} onClose={() => setWasMine(false)}>
        <AlertTitle>{translate('presence.lost')}</AlertTitle>
        {appeal.handler === null
          ? translate('presence.lostIdle')
          : translate('presence.lostTo', { name: appeal.handler })}
      </Alert>
    );
  }
  const holder = appeal.presence.find(({ isHandler, mode }) => isHandler && mode === 'WORKING');
  if (!holder) return null;
  return (
    <Alert severity="info" sx={{ mb: 1.5 }}>
      {translate('presence.taken', { name: holder.name })}
    </Alert>
  );
}
