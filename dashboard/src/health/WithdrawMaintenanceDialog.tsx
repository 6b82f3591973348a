import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type MaintenancePartsFragment, WithdrawMaintenanceDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { FormDialog } from '../shared/FormDialog';
import { useCommand } from '../shared/use-api';

interface WithdrawMaintenanceDialogProps {
  readonly window: MaintenancePartsFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A maintenance that will not take place, and why. */
export function WithdrawMaintenanceDialog({ window, onClose, onDone }: WithdrawMaintenanceDialogProps) {
  const translate = useTranslate();
  const withdraw = useCommand(WithdrawMaintenanceDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await withdraw.run({ input: { id: window.id, reason } })) onDone();
  };
  return (
    <FormDialog
      title={translate('health.maintenance.withdrawTitle')}
      text={translate('health.maintenance.withdrawText', { from: fullTime(window.from) })}
      verb={translate('health.maintenance.withdraw')}
      busy={withdraw.busy}
      isReady={reason.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CommandNotice refusal={withdraw.refusal} error={withdraw.error} />
      <TextField
        label={translate('health.maintenance.withdrawReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        autoFocus
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
