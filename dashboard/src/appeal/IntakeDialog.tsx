import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { OpenAppealDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { useCommand, useForget } from '../shared/use-api';
import { EMPTY_INTAKE, IntakeFields, type Intake } from './IntakeFields';

interface IntakeDialogProps {
  readonly personId: string;
  /** Whether the person has an open appeal already. */
  readonly existing: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes a call: channel, reason, what the caller says, when they leave. */
export function IntakeDialog({ personId, existing, open, onClose }: IntakeDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const forget = useForget();
  const openAppeal = useCommand(OpenAppealDocument);
  const [intake, setIntake] = useState<Intake>(EMPTY_INTAKE);
  const [missing, setMissing] = useState(false);

  const submit = async () => {
    setMissing(intake.statement.trim() === '');
    const mistyped = intake.departure !== '' && !isLocalTime(intake.departure);
    if (intake.statement.trim() === '' || mistyped) return;
    const { departure, external, statement, ...rest } = intake;
    const appeal = await openAppeal.run({
      input: {
        personId,
        ...rest,
        statement: statement.trim(),
        ...(departure !== '' && { departureAt: fromLocalField(departure) }),
        ...(external.trim() !== '' && { externalReference: external.trim() }),
      },
    });
    if (!appeal) return;
    notify('appeal.intake.done', { type: 'success', messageArgs: { number: appeal.number } });
    await forget('appeal', 'CountQueue', 'ShowPerson');
    void navigate(`/appeal/${appeal.id}/show`);
  };

  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="intake-title">
      <DialogTitle id="intake-title">{translate('appeal.intake.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        {existing && <Alert severity="warning">{translate('appeal.intake.existing')}</Alert>}
        <CommandNotice refusal={openAppeal.refusal} error={openAppeal.error} />
        <IntakeFields intake={intake} missing={missing} onChange={setIntake} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button variant="contained" loading={openAppeal.busy} onClick={() => void submit()}>
          {translate('appeal.intake.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
