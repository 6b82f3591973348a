import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { clockTime } from '../format';
import { ink } from '../tokens';
import type { SavedDraft } from './use-saved-draft';

type DraftLineProps = Pick<SavedDraft<never>, 'phase' | 'savedAt' | 'restored' | 'takeTheirs' | 'keepMine'>;

/** Below what is being written: that it is kept, since when; or that another window has another text. */
export function DraftLine({ phase, savedAt, restored, takeTheirs, keepMine }: DraftLineProps) {
  const translate = useTranslate();
  if (phase === 'CONFLICT') {
    return (
      <Alert
        severity="warning"
        action={
          <>
            <Button color="inherit" onClick={keepMine}>
              {translate('draft.keepMine')}
            </Button>
            <Button color="inherit" onClick={takeTheirs}>
              {translate('draft.takeTheirs')}
            </Button>
          </>
        }
      >
        {translate('draft.conflict')}
      </Alert>
    );
  }
  const saved = savedAt && translate(restored ? 'draft.restored' : 'draft.saved', { at: clockTime(savedAt) });
  return (
    <Box component="span" role="status" sx={{ fontSize: 12.5, color: ink.muted, minHeight: 18 }}>
      {phase === 'FAILED' ? translate('draft.failed') : saved}
    </Box>
  );
}
