import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  PreviewAreaVersionDocument,
  PublishAreaVersionDocument,
  RejectAreaVersionDocument,
  ReleaseAreaVersionDocument,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { count } from '../shared/format';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import type { AreaVersion } from './AreaVersionShow';

type Act = 'PUBLISH' | 'RELEASE' | 'REJECT';

const ACTS: readonly { readonly act: Act; readonly document: { toString(): string }; readonly hint: string }[] = [
  { act: 'REJECT', document: RejectAreaVersionDocument, hint: 'area.act.rejectHint' },
  { act: 'RELEASE', document: ReleaseAreaVersionDocument, hint: 'area.act.releaseHint' },
  { act: 'PUBLISH', document: PublishAreaVersionDocument, hint: 'area.act.publishHint' },
];

/** Publish, release, reject: what the server allows this person now, each with a reason. */
export function VersionActions({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  const [act, setAct] = useState<Act | null>(null);
  const allowed = ACTS.filter((one) => version.allowedActions.includes(one.act));
  const chosen = ACTS.find((one) => one.act === act);
  return (
    <>
      {version.state === 'READY' && allowed.length > 0 && !version.allowedActions.includes('PUBLISH') && (
        <Alert severity="info" sx={{ py: 0 }}>
          {translate('area.act.twoPeople')}
        </Alert>
      )}
      {allowed.map((one) => (
        <Button
          key={one.act}
          variant={one.act === 'REJECT' ? 'outlined' : 'contained'}
          color={one.act === 'REJECT' ? 'error' : 'primary'}
          onClick={() => setAct(one.act)}
        >
          {translate(`area.act.${one.act}`)}
        </Button>
      ))}
      {chosen && <ActDialog key={chosen.act} version={version} act={chosen} onClose={() => setAct(null)} />}
    </>
  );
}

interface ActDialogProps {
  readonly version: AreaVersion;
  readonly act: (typeof ACTS)[number];
  readonly onClose: () => void;
}

function ActDialog({ version, act, onClose }: ActDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  // The three commands take the same input and answer alike.
  const command = useCommand(act.document as typeof PublishAreaVersionDocument);
  const preview = useAsk(PreviewAreaVersionDocument, { id: version.id }, { enabled: act.act === 'PUBLISH' });
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const touched = preview.data?.areaVersion?.preview?.personsTouched;
  const label = translate(`area.act.${act.act}`);

  const submit = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const done = await command.run({
      input: { id: version.id, reason: reason.trim(), expectedVersion: version.version },
    });
    await forget('ShowAreaVersion', 'areaVersion');
    if (!done) return;
    await forget('area', 'MapRiskAreas', 'WatchAreaRun', 'ReadHealth', 'person');
    notify('area.act.done', { type: 'success', messageArgs: { action: label } });
    onClose();
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="act-title">
      <DialogTitle id="act-title">
        {label} · {translate('area.version.title', { sequence: version.sequence })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <div>{translate(act.hint, { count: touched === undefined ? '…' : count(touched) })}</div>
        <CommandNotice refusal={command.refusal} error={command.error} />
        <TextField
          label={translate('area.act.reason')}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
          required
          autoFocus
          multiline
          minRows={2}
          error={missing}
          helperText={missing ? translate('area.act.needed') : undefined}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button
          variant="contained"
          color={act.act === 'REJECT' ? 'error' : 'primary'}
          loading={command.busy}
          onClick={() => void submit()}
        >
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
