import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type DelegationPartsFragment, EndDelegationDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';

type By = 'SUBJECT' | 'HOLDER' | 'STAFF';
const BY: readonly By[] = ['SUBJECT', 'HOLDER', 'STAFF'];

interface EndDelegationDialogProps {
  readonly delegation: DelegationPartsFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Ends a delegation at the wish of either, or of the desk with a reason (撤销代查). */
export function EndDelegationDialog({ delegation, onClose, onDone }: EndDelegationDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const word = useWord();
  const command = useCommand(EndDelegationDocument);
  const [by, setBy] = useState<By>('SUBJECT');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const input = { id: delegation.id, by, reason: reason.trim() === '' ? null : reason };
    if (!(await command.run({ input }))) return;
    notify('family.ended', { type: 'success' });
    onDone();
  };
  return (
    <FormDialog
      title={translate('family.end.title')}
      text={translate('family.end.text')}
      verb={translate('family.end.verb')}
      busy={command.busy}
      isReady={by !== 'STAFF' || reason.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CommandNotice refusal={command.refusal} error={command.error} />
      <Choice
        label={translate('family.end.by')}
        value={by}
        options={BY.map((value) => ({ value, label: word('DelegationEnd', value) }))}
        onChange={setBy}
      />
      <TextField
        label={translate('family.end.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={by === 'STAFF'}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
