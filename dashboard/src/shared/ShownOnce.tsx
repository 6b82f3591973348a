import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';

interface ShownOnceProps {
  readonly title: string;
  readonly hint: string;
  /** What is kept nowhere in clear: a link, a key. */
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that is shown once, to be handed on. */
export function ShownOnce({ title, hint, secret, onClose }: ShownOnceProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    notify(translate('shared.once.copied'), { type: 'info' });
  };
  return (
    <Alert
      severity="info"
      onClose={onClose}
      closeText={translate('shared.once.close')}
      sx={{ mb: 1.5, '& .MuiAlert-message': { flex: 1 } }}
    >
      <AlertTitle>{title}</AlertTitle>
      {hint}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
        <Box component="code" sx={{ fontFamily: 'monospace', wordBreak: 'break-all', userSelect: 'all', flex: 1 }}>
          {secret}
        </Box>
        <Button variant="outlined" color="inherit" onClick={() => void copy()}>
          {translate('shared.once.copy')}
        </Button>
      </Box>
    </Alert>
  );
}
