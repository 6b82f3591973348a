import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import {
  PreviewAreaRollBackDocument,
  PreviewAreaVersionDocument,
  type PublishAreaVersionDocument,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { count } from '../shared/format';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import type { AreaVersion } from './AreaVersionShow';
import { PreviewContent } from './PreviewPanel';

export interface VersionAct {
  readonly act: 'PUBLISH' | 'RELEASE' | 'REJECT' | 'ROLL_BACK';
  readonly document: { toString(): string };
  readonly hint: string;
}

/** It takes something away: shown in red. */
export const isHarsh = ({ act }: VersionAct): boolean => act === 'REJECT' || act === 'ROLL_BACK';

interface ActDialogProps {
  readonly version: AreaVersion;
  readonly act: VersionAct;
  readonly onClose: () => void;
}

/** One act on a list with its reason; publication and roll-back say whom they touch. */
export function VersionActDialog({ version, act, onClose }: ActDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  // All commands take the same input and answer alike.
  const command = useCommand(act.document as typeof PublishAreaVersionDocument);
  const goTo = useNavigate();
  const isRollBack = act.act === 'ROLL_BACK';
  const preview = useAsk(
    isRollBack ? PreviewAreaRollBackDocument : PreviewAreaVersionDocument,
    { id: version.id },
    { enabled: act.act === 'PUBLISH' || isRollBack },
  );
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
    if (isRollBack && done.__typename === 'AreaVersion') void goTo(`/areaVersion/${done.id}/show`);
  };

  return (
    <Dialog open onClose={onClose} maxWidth={isRollBack ? 'md' : 'sm'} fullWidth aria-labelledby="act-title">
      <DialogTitle id="act-title">
        {label} · {translate('area.version.title', { sequence: version.sequence })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <div>{translate(act.hint, { count: touched === undefined ? '…' : count(touched) })}</div>
        {isRollBack && preview.data?.areaVersion?.preview && (
          <PreviewContent preview={preview.data.areaVersion.preview} />
        )}
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
          color={isHarsh(act) ? 'error' : 'primary'}
          loading={command.busy}
          onClick={() => void submit()}
        >
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
