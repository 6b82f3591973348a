import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { CancelAgencyTaskDocument, type AgencyTaskPartsFragment } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';

interface CancelFormProps {
  readonly task: AgencyTaskPartsFragment;
  readonly onClose: () => void;
}

/** The answer is not needed any more; says why. */
export function CancelForm({ task, onClose }: CancelFormProps) {
  const translate = useTranslate();
  const forget = useForget();
  const cancel = useCommand(CancelAgencyTaskDocument);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await cancel.run({ input: { taskId: task.id, note: reason.trim() } }))) return;
    onClose();
    await forget('ShowAppeal', 'appeal', 'agencyTask');
  };
  return (
    <Box
      component="form"
      aria-label={translate('agency.cancel')}
      onSubmit={(event) => void submit(event)}
      sx={{ mt: 1 }}
    >
      <CommandNotice refusal={cancel.refusal} error={cancel.error} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <TextField
          label={translate('agency.cancelReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoFocus
          required
          sx={{ flex: 1 }}
        />
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={reason.trim() === ''} loading={cancel.busy}>
          {translate('agency.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
