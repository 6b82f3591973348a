import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { DecideIntegrityDocument } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { ActDialog } from './ActDialog';
import type { IntegrityRow } from './integrity.provider';
import { useChange } from './use-change';

interface DecideDialogProps {
  readonly change: IntegrityRow;
  readonly onClose: () => void;
}

const FORGED: ReadonlySet<string> = new Set(['FAKE', 'TAMPERED']);

/** The second person says whether a report is what the first proposed, why, and to whom a forged one is handed. */
export function DecideDialog({ change, onClose }: DecideDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const inWords = useChange();
  const decide = useCommand(DecideIntegrityDocument);
  const [reason, setReason] = useState('');
  const [referredTo, setReferredTo] = useState('');
  const [referralNumber, setReferralNumber] = useState('');
  const isForged = FORGED.has(change.becomes);
  const send = async (approve: boolean) => {
    const referral = approve && isForged ? { referredTo, referralNumber: referralNumber || null } : {};
    if (!(await decide.run({ input: { id: change.id, approve, reason, ...referral } }))) return;
    await forget('integrity', 'ShowPerson');
    notify(approve ? 'integrity.done' : 'integrity.doneNot', { type: 'success', autoHideDuration: 3000 });
    onClose();
  };
  return (
    <ActDialog
      title={translate('integrity.decideOf', { person: change.personName, change: inWords(change) })}
      command={decide}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button variant="outlined" disabled={decide.busy || reason.trim() === ''} onClick={() => void send(false)}>
            {translate('integrity.reject')}
          </Button>
          <Button
            variant="contained"
            loading={decide.busy}
            disabled={reason.trim() === '' || (isForged && referredTo.trim() === '')}
            onClick={() => void send(true)}
          >
            {translate('integrity.approve')}
          </Button>
        </>
      }
    >
      <span>{[change.reason, change.document].filter(Boolean).join(' · ')}</span>
      <TextField
        label={translate('integrity.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={translate('integrity.reasonHint')}
        required
        autoFocus
        multiline
        minRows={2}
      />
      {isForged && (
        <>
          <TextField
            label={translate('integrity.referredTo')}
            value={referredTo}
            onChange={(event) => setReferredTo(event.target.value)}
            helperText={translate('integrity.referredToHint')}
            required
          />
          <TextField
            label={translate('integrity.referralNumber')}
            value={referralNumber}
            onChange={(event) => setReferralNumber(event.target.value)}
          />
        </>
      )}
    </ActDialog>
  );
}
