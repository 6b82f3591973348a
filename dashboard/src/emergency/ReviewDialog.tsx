import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReviewEmergencyAccessDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { useCommand, useForget } from '../shared/use-api';
import type { EmergencyRow } from './emergency.provider';

interface ReviewDialogProps {
  readonly access: EmergencyRow;
  readonly onClose: () => void;
}

/** Whether it was an emergency, said once by somebody else. */
export function ReviewDialog({ access, onClose }: ReviewDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const forget = useForget();
  const review = useCommand(ReviewEmergencyAccessDocument);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const label = (name: string): string => translate(`emergency.list.${name}`);
  const submit = async (justified: boolean) => {
    const isMissing = !justified && note.trim() === '';
    setNoteMissing(isMissing);
    if (isMissing) return;
    const done = await review.run({ input: { id: access.id, justified, note: note.trim() || null } });
    await forget('emergencyAccess');
    if (done) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{label('review')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <DialogContentText>
          {access.staff} · {shortTime(access.at)} · {access.personName} · {access.homeDivision.fullName}
        </DialogContentText>
        <Box component="blockquote" sx={{ m: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
          {access.reason}
        </Box>
        <CommandNotice refusal={review.refusal} error={review.error} />
        <TextField
          label={label('note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          minRows={2}
          autoFocus
          error={noteMissing}
          helperText={noteMissing ? label('noteNeeded') : null}
          slotProps={{ htmlInput: { maxLength: 500, autoComplete: 'off' } }}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('shared.cancel')}
        </Button>
        <Button variant="outlined" color="error" loading={review.busy} onClick={() => void submit(false)}>
          {label('isUnjustified')}
        </Button>
        <Button variant="contained" loading={review.busy} onClick={() => void submit(true)}>
          {label('isJustified')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
