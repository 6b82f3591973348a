import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { UpholdAppealDocument, type CasePartsFragment, type CauseCode } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { UPHOLDING_CAUSES } from './causes';

interface UpholdDialogProps {
  readonly appeal: CasePartsFragment;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** The outcome stands (维持原判); the caller is told why. */
export function UpholdDialog({ appeal, open, onClose, onDone }: UpholdDialogProps) {
  const translate = useTranslate();
  const word = useWord();
  const forget = useForget();
  const uphold = useCommand(UpholdAppealDocument);
  const [cause, setCause] = useState<CauseCode>('CORRECT_FLAG');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  const submit = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    const input = { appealId: appeal.id, cause, reason: reason.trim(), expectedVersion: appeal.version };
    if (!(await uphold.run({ input }))) {
      await forget('ShowAppeal');
      return;
    }
    onClose();
    await onDone();
  };

  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="uphold-title">
      <DialogTitle id="uphold-title">{translate('appeal.action.UPHOLD')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        <CommandNotice refusal={uphold.refusal} error={uphold.error} />
        <Choice
          label={translate('appeal.move.cause')}
          value={cause}
          options={UPHOLDING_CAUSES.map((value) => ({ value, label: word('CauseCode', value) }))}
          onChange={setCause}
        />
        <TextField
          label={translate('appeal.move.reason')}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
          multiline
          minRows={3}
          required
          error={missing}
          helperText={translate(missing ? 'appeal.move.reasonNeeded' : 'appeal.move.reasonHint')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button variant="contained" loading={uphold.busy} onClick={() => void submit()}>
          {translate('appeal.action.UPHOLD')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
