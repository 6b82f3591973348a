import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import type { SaveDraft } from './use-save-draft';

/** Asks before unsaved text is left behind, by a link, the back button or the window. */
export function LeaveGuard({ dirty, save }: { readonly dirty: boolean; readonly save: SaveDraft }) {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [dirty]);
  if (blocker.state !== 'blocked') return null;
  const saveAndGo = async () => {
    if (await save.run()) blocker.proceed();
    else blocker.reset();
  };
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby="leave-title">
      <DialogTitle id="leave-title">{translate('policy.leave.title')}</DialogTitle>
      <DialogContent>{translate('policy.leave.hint')}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.reset()}>{translate('policy.leave.stay')}</Button>
        <Button color="inherit" onClick={() => blocker.proceed()}>
          {translate('policy.leave.go')}
        </Button>
        <Button variant="contained" loading={save.busy} onClick={() => void saveAndGo()}>
          {translate('policy.leave.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
