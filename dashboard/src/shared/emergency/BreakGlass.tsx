import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { BreakGlassDocument, type BreakGlassInput } from '../../generated/documents';
import { CommandNotice } from '../Faults';
import { useCommand } from '../use-api';

const USUAL_REASONS = ['stranded', 'hospital', 'unreachable'] as const;
const SHORTEST_REASON = 4;

interface BreakGlassProps {
  /** Whom, as they were looked for; it is in no address and is forgotten with the screen. */
  readonly whom: Omit<BreakGlassInput, 'reason'>;
  readonly onOpen: (personId: string) => void;
}

/** Offered where nobody is found in one's jurisdiction and it cannot wait (紧急访问). */
export function BreakGlass({ whom, onOpen }: BreakGlassProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const open = (personId: string) => {
    setAsking(false);
    onOpen(personId);
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {translate('emergency.offer')}
      </Button>
      {asking && <BreakGlassDialog whom={whom} onOpen={open} onClose={() => setAsking(false)} />}
    </>
  );
}

function BreakGlassDialog({ whom, onOpen, onClose }: BreakGlassProps & { readonly onClose: () => void }) {
  const translate = useTranslate();
  const titleId = useId();
  const breakGlass = useCommand(BreakGlassDocument);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const opened = await breakGlass.run({ input: { ...whom, reason: reason.trim() } });
    if (opened) onOpen(opened.personId);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{translate('emergency.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <Alert severity="warning">{translate('emergency.warning')}</Alert>
          <CommandNotice refusal={breakGlass.refusal} error={breakGlass.error} />
          <TextField
            label={translate('emergency.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={breakGlass.refusal?.field === 'input.reason'}
            autoFocus
            multiline
            minRows={2}
            slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
          />
          <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
            {USUAL_REASONS.map((usual) => (
              <Chip
                key={usual}
                label={translate(`emergency.usual.${usual}`)}
                variant="outlined"
                size="small"
                onClick={() => setReason(translate(`emergency.usual.${usual}`))}
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

            loading={breakGlass.busy}
            disabled={reason.trim().length < SHORTEST_REASON}
          >
            {translate('emergency.open')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
