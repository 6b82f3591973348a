import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useEffect, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNow } from '../clock/ClockProvider';
import { KeyHint } from '../shortcuts/Key';
import { ink } from '../tokens';
import { useShortcuts } from '../use-shortcuts';
import { endOffer, useUndoOffer, type UndoOffer } from './undo-offer';

/** What was just done, and how long it can still be taken back; on every screen, so that going on does not cost the way back. */
export function UndoBar() {
  const offer = useUndoOffer();
  return (
    // over the left column, which is read: on the right stand forms, whose buttons nothing may cover
    <Box role="status" sx={{ position: 'fixed', left: '36%', bottom: 16, transform: 'translateX(-50%)', zIndex: 1400 }}>
      {offer && <Offer key={offer.key} offer={offer} />}
    </Box>
  );
}

const SECOND = 1000;

function Offer({ offer: { key, what, until, undo } }: { readonly offer: UndoOffer }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const left = Math.ceil((until - useNow(SECOND / 4)) / SECOND);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver && !busy) endOffer(key);
  }, [isOver, busy, key]);
  const takeBack = async () => {
    if (busy) return;
    setBusy(true);
    const undone = await undo();
    endOffer(key);
    if (undone) notify('undo.done', { type: 'success', messageArgs: { what }, autoHideDuration: 4000 });
  };
  useShortcuts('anywhere', { undo: () => void takeBack() });
  return (
    <Box sx={BAR}>
      <span>{translate('undo.did', { what })}</span>
      <Button color="inherit" variant="outlined" loading={busy} onClick={() => void takeBack()}>
        {translate('undo.undo')}
        <KeyHint screen="anywhere" name="undo" />
      </Button>
      <Box component="span" aria-hidden="true" sx={{ minWidth: 32, textAlign: 'right', opacity: 0.85 }}>
        {translate('undo.left', { seconds: Math.max(left, 0) })}
      </Box>
      <IconButton color="inherit" aria-label={translate('undo.dismiss')} onClick={() => endOffer(key)}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}

const BAR = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  pl: 2,
  pr: 1,
  py: 0.75,
  bgcolor: ink.strong,
  color: '#ffffff',
  borderRadius: '8px',
  fontSize: 14,
  boxShadow: '0 6px 20px rgba(20, 36, 44, .3)',
} as const;
