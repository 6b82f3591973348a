import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  PublishAreaVersionDocument,
  RejectAreaVersionDocument,
  ReleaseAreaVersionDocument,
  RollBackAreaVersionDocument,
} from '../generated/documents';
import type { AreaVersion } from './AreaVersionShow';
import { isHarsh, VersionActDialog, type VersionAct } from './VersionActDialog';

const ACTS: readonly VersionAct[] = [
  { act: 'ROLL_BACK', document: RollBackAreaVersionDocument, hint: 'area.act.rollBackHint' },
  { act: 'REJECT', document: RejectAreaVersionDocument, hint: 'area.act.rejectHint' },
  { act: 'RELEASE', document: ReleaseAreaVersionDocument, hint: 'area.act.releaseHint' },
  { act: 'PUBLISH', document: PublishAreaVersionDocument, hint: 'area.act.publishHint' },
];

/** Publish, release, reject, roll back: what the server allows this person now, each with a reason. */
export function VersionActions({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  const [act, setAct] = useState<VersionAct['act'] | null>(null);
  const allowed = ACTS.filter((one) => version.allowedActions.includes(one.act));
  const chosen = ACTS.find((one) => one.act === act);
  return (
    <>
      {version.state === 'READY' && allowed.length > 0 && !version.allowedActions.includes('PUBLISH') && (
        <Alert severity="info" sx={{ py: 0 }}>
          {translate(version.rollBack ? 'area.act.twoPeopleBack' : 'area.act.twoPeople')}
        </Alert>
      )}
      {allowed.map((one) => (
        <Button
          key={one.act}
          variant={isHarsh(one) ? 'outlined' : 'contained'}
          color={isHarsh(one) ? 'error' : 'primary'}
          onClick={() => setAct(one.act)}
        >
          {translate(`area.act.${one.act}`)}
        </Button>
      ))}
      {chosen && <VersionActDialog key={chosen.act} version={version} act={chosen} onClose={() => setAct(null)} />}
    </>
  );
}
