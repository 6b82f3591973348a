import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type BoundNumberFragment, RequestVerificationDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { useCommand } from '../shared/use-api';

interface VerifyDialogProps {
  readonly personId: string;
  readonly binding: BoundNumberFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Has the operator asked about a number again (重新核验). */
export function VerifyDialog({ personId, binding, onClose, onDone }: VerifyDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const command = useCommand(RequestVerificationDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!(await command.run({ input: { personId, bindingId: binding.id, reason } }))) return;
    notify('phone.askedNow', { type: 'success' });
    onDone();
  };
  return (
    <FormDialog
      title={translate('phone.ask.title', { number: binding.number })}
      text={translate('phone.ask.text')}
      verb={translate('phone.askAgain')}
      busy={command.busy}
      isReady={reason.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CommandNotice refusal={command.refusal} error={command.error} />
      <TextField
        label={translate('phone.ask.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoFocus
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
