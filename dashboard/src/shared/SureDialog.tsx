import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface SureDialogProps {
  readonly title: string;
  readonly text: string;
  readonly busy: boolean;
  readonly onSure: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something is taken from somebody. */
export function SureDialog({ title, text, busy, onSure, onClose, children }: SureDialogProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{text}</DialogContentText>
        {children}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('shared.cancel')}
        </Button>
        <Button variant="contained" onClick={onSure} loading={busy} autoFocus>
          {translate('shared.sure')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
