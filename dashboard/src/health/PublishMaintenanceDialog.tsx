import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PublishMaintenanceDocument } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { CommandNotice } from '../shared/Faults';
import { fromLocalField, fullDay } from '../shared/format';
import { FormDialog } from '../shared/FormDialog';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { useCommand } from '../shared/use-api';

interface PublishMaintenanceDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const DAY_MS = 86_400_000;

/** Hours of maintenance are published; those of tonight (00:00 to 02:00) stand there already. */
export function PublishMaintenanceDialog({ onClose, onDone }: PublishMaintenanceDialogProps) {
  const translate = useTranslate();
  const tomorrow = fullDay(useNow(60_000) + DAY_MS);
  const publish = useCommand(PublishMaintenanceDocument);
  const [from, setFrom] = useState(`${tomorrow}T00:00`);
  const [to, setTo] = useState(`${tomorrow}T02:00`);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await publish.run({ input: { from: fromLocalField(from), to: fromLocalField(to), reason } })) onDone();
  };
  return (
    <FormDialog
      title={translate('health.maintenance.publish')}
      text={translate('health.maintenance.publishText')}
      verb={translate('health.maintenance.publish')}
      busy={publish.busy}
      isReady={isLocalTime(from) && isLocalTime(to) && reason.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CommandNotice refusal={publish.refusal} error={publish.error} />
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', pt: 1 }}>
        <TimeField label={translate('health.maintenance.from')} value={from} onChange={setFrom} required width={220} />
        <TimeField label={translate('health.maintenance.to')} value={to} onChange={setTo} required width={220} />
      </Box>
      <TextField
        label={translate('health.maintenance.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
