import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { WithdrawEvidenceDocument, type CasePartsFragment } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { useCommand } from '../../shared/use-api';

interface WithdrawFormProps {
  readonly appeal: CasePartsFragment;
  readonly evidenceId: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Takes evidence out that was entered by mistake, and says why. */
export function WithdrawForm({ appeal, evidenceId, onClose, onDone }: WithdrawFormProps) {
  const translate = useTranslate();
  const withdraw = useCommand(WithdrawEvidenceDocument);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { appealId: appeal.id, evidenceId, reason: reason.trim(), expectedVersion: appeal.version };
    if (!(await withdraw.run({ input }))) return;
    onClose();
    await onDone();
  };
  return (
    <Box
      component="form"
      aria-label={translate('evidence.withdraw')}
      onSubmit={(event) => void submit(event)}
      sx={{ mt: 1 }}
    >
      <CommandNotice refusal={withdraw.refusal} error={withdraw.error} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          label={translate('evidence.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          helperText={translate('evidence.withdrawHint')}
          autoFocus
          required
          sx={{ flex: 1 }}
        />
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={reason.trim() === ''} loading={withdraw.busy}>
          {translate('evidence.withdraw')}
        </Button>
      </Box>
    </Box>
  );
}
