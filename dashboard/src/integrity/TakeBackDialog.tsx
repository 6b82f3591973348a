import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { TakeBackIntegrityDocument } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { ActDialog } from './ActDialog';
import type { IntegrityRow } from './integrity.provider';
import { useChange } from './use-change';

interface TakeBackDialogProps {
  readonly change: IntegrityRow;
  readonly onClose: () => void;
}

/** One's own proposal, before anybody decided it. */
export function TakeBackDialog({ change, onClose }: TakeBackDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const inWords = useChange();
  const takeBack = useCommand(TakeBackIntegrityDocument);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (!(await takeBack.run({ input: { id: change.id, reason } }))) return;
    await forget('integrity', 'ShowPerson');
    notify('integrity.takenBack', { type: 'success', autoHideDuration: 2000 });
    onClose();
  };
  return (
    <ActDialog
      title={translate('integrity.takeBackOf', { person: change.personName, change: inWords(change) })}
      command={takeBack}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button
            variant="contained"
            loading={takeBack.busy}
            disabled={reason.trim() === ''}
            onClick={() => void send()}
          >
            {translate('integrity.takeBack')}
          </Button>
        </>
      }
    >
      <TextField
        label={translate('integrity.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        autoFocus
      />
    </ActDialog>
  );
}
