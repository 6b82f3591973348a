import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useId, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { type PersonalField, RevealPersonDocument } from '../../generated/documents';
import { CommandNotice } from '../Faults';
import { useCommand } from '../use-api';
import { useWord } from '../use-text';
import type { RevealedPerson } from './Reveal';

const FIELDS: readonly PersonalField[] = ['PHONES', 'NAME', 'ID_NUMBER'];
const USUAL_REASONS = ['callBack', 'compareDocument', 'agency'] as const;
const SHORTEST_REASON = 4;

interface RevealDialogProps {
  readonly personId: string;
  readonly onClose: () => void;
  readonly onShown: (person: RevealedPerson) => void;
}

/** What to show, and why; the person and the auditors read the reason. */
export function RevealDialog({ personId, onClose, onShown }: RevealDialogProps) {
  const translate = useTranslate();
  const word = useWord();
  const titleId = useId();
  const reveal = useCommand(RevealPersonDocument);
  const [fields, setFields] = useState<readonly PersonalField[]>(['PHONES']);
  const [reason, setReason] = useState('');
  const toggle = (field: PersonalField) =>
    setFields(fields.includes(field) ? fields.filter((one) => one !== field) : [...fields, field]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const shown = await reveal.run({ input: { personId, fields: [...fields], reason } });
    if (shown) onShown(shown);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{translate('reveal.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <DialogContentText>{translate('reveal.hint')}</DialogContentText>
          <CommandNotice refusal={reveal.refusal} error={reveal.error} />
          <Box role="group" aria-label={translate('reveal.fields')}>
            {FIELDS.map((field) => (
              <FormControlLabel
                key={field}
                control={<Checkbox size="small" checked={fields.includes(field)} onChange={() => toggle(field)} />}
                label={word('PersonalField', field)}
              />
            ))}
          </Box>
          <TextField
            label={translate('reveal.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={reveal.refusal?.field === 'input.reason'}
            autoFocus
            slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
          />
          <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
            {USUAL_REASONS.map((usual) => (
              <Chip
                key={usual}
                label={translate(`reveal.usual.${usual}`)}
                variant="outlined"
                size="small"
                onClick={() => setReason(translate(`reveal.usual.${usual}`))}
              />
            ))}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={reveal.busy}
            disabled={fields.length === 0 || reason.trim().length < SHORTEST_REASON}
          >
            {translate('reveal.show')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
