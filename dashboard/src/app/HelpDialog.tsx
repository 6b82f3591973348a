import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ink } from '../shared/tokens';

const GROUPS = [
  {
    name: 'anywhere',
    keys: [
      ['/', 'find'],
      ['?', 'this'],
    ],
  },
  {
    name: 'queue',
    keys: [
      ['j', 'next'],
      ['k', 'previous'],
      ['Enter', 'enter'],
    ],
  },
  {
    name: 'case',
    keys: [
      ['e', 'evidence'],
      ['c', 'correction'],
      ['p', 'propose'],
      ['.', 'nextCase'],
    ],
  },
  {
    name: 'draft',
    keys: [
      ['Ctrl S', 'save'],
      ['Ctrl ↵', 'submit'],
    ],
  },
] as const;

/** Every shortcut on one card. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{translate('app.help.title')}</DialogTitle>
      <DialogContent>
        {GROUPS.map((group) => (
          <Box key={group.name} sx={{ mb: 2 }}>
            <Typography variant="caption" component="h3" sx={{ m: 0, mb: 0.5 }}>
              {translate(`app.help.${group.name}`)}
            </Typography>
            {group.keys.map(([key, meaning]) => (
              <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 0.4 }}>
                <Box component="kbd" sx={KEY}>
                  {key}
                </Box>
                <span>{translate(`app.help.${meaning}`)}</span>
              </Box>
            ))}
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.help.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const KEY = {
  minWidth: 54,
  textAlign: 'center',
  px: 0.75,
  py: '2px',
  fontFamily: 'inherit',
  fontSize: 12.5,
  fontWeight: 600,
  border: `1px solid ${ink.lineStrong}`,
  borderBottomWidth: 2,
  borderRadius: '5px',
  bgcolor: ink.raised,
} as const;
