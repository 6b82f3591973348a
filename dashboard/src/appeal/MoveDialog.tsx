import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { AppealAction, CasePartsFragment, StartReviewDocument } from '../generated/documents';
import { CommandNotice, isConflict, useFaultWords } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';

export interface Move {
  readonly action: AppealAction;
  /** All simple moves take the same input and answer alike. */
  readonly document: typeof StartReviewDocument | { toString(): string };
  readonly main: boolean;
  readonly noteNeeded: boolean;
  /** Carried out at once, without asking for a note. */
  readonly direct: boolean;
}

interface MoveDialogProps {
  readonly appeal: CasePartsFragment;
  readonly move: Move;
  readonly onDone: () => Promise<void>;
}

/** One move of the desk: its button and, where a note belongs to it, its dialog. */
export function MoveDialog({ appeal, move, onDone }: MoveDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const text = useText();
  const faultWords = useFaultWords();
  const forget = useForget();
  const command = useCommand(move.document as typeof StartReviewDocument);
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const label = translate(`appeal.action.${move.action}`);

  const carryOut = async () => {
    if (move.noteNeeded && note.trim() === '') {
      setMissing(true);
      return;
    }
    const done = await command.run({
      input: { appealId: appeal.id, expectedVersion: appeal.version, ...(note.trim() !== '' && { note: note.trim() }) },
    });
    if (!done) {
      await forget('ShowAppeal');
      return;
    }
    setOpen(false);
    setNote('');
    await onDone();
  };

  const trouble = command.refusal
    ? isConflict(command.refusal)
      ? translate('appeal.conflict')
      : text(command.refusal.message)
    : command.error && faultWords(command.error);
  if (move.direct && trouble) {
    notify(trouble, { type: 'warning', autoHideDuration: 6000 });
    command.reset();
  }

  return (
    <>
      <Button
        variant={move.main ? 'contained' : 'outlined'}
        color={move.main ? 'primary' : 'inherit'}
        loading={command.busy}
        onClick={() => (move.direct ? void carryOut() : setOpen(true))}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        maxWidth="sm"
        fullWidth
        aria-labelledby={`move-${move.action}`}
      >
        <DialogTitle id={`move-${move.action}`}>{label}</DialogTitle>
        <DialogContent>
          <CommandNotice refusal={command.refusal} error={command.error} />
          <TextField
            label={translate(move.noteNeeded ? 'appeal.move.note' : 'appeal.move.optional')}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setMissing(false);
            }}
            multiline
            minRows={3}
            autoFocus
            error={missing}
            helperText={missing ? translate('appeal.move.noteNeeded') : undefined}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('shared.cancel')}</Button>
          <Button variant="contained" loading={command.busy} onClick={() => void carryOut()}>
            {translate('shared.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
