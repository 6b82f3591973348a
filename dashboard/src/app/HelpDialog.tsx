import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useShortcutsOn } from '../shared/preference/preference-store';
import { KeyCap } from '../shared/shortcuts/Key';
import { CHORDS, SHORTCUTS } from '../shared/shortcuts/registry';

/** Every shortcut there is, as the registry has it. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const translate = useTranslate();
  const on = useShortcutsOn();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{translate('app.help.title')}</DialogTitle>
      <DialogContent>
        {!on && <Typography variant="body2">{translate('shortcut.off')}</Typography>}
        <Box sx={{ columns: { sm: 2 }, columnGap: 4 }}>
          {Object.entries({ ...(on && SHORTCUTS), ...CHORDS }).map(([screen, keys]) => (
            <Box key={screen} component="section" sx={{ breakInside: 'avoid', mb: 2 }}>
              <Typography variant="caption" component="h3" sx={{ m: 0, mb: 0.5, fontWeight: 650 }}>
                {translate(`shortcut.screen.${screen}`)}
              </Typography>
              {Object.entries(keys).map(([name, key]) => (
                <Box key={name} sx={{ display: 'flex', gap: 1.5, py: 0.4 }}>
                  <Box sx={{ minWidth: 56, flex: 'none' }}>
                    <KeyCap>{key as string}</KeyCap>
                    <Box component="span" sx={{ position: 'absolute', clipPath: 'inset(50%)' }}>
                      {key as string}
                    </Box>
                  </Box>
                  <span>{translate(`shortcut.${screen}.${name}`)}</span>
                </Box>
              ))}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {translate('app.help.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
