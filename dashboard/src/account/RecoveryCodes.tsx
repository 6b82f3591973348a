import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { forgetMe } from '../access';
import { useForget } from '../shared/use-api';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Shown once: each opens the door once without the device. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notify(translate('account.secondFactor.copied'), { type: 'info' });
  };
  const done = async () => {
    forgetMe();
    onDone();
    await forget('Me', 'auth');
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity="success">{translate('account.secondFactor.done')}</Alert>
      <Box
        component="ul"
        aria-label={translate('account.secondFactor.codes')}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
          gap: 0.75,
          fontFamily: 'monospace',
          fontSize: 15,
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" onClick={() => void copy()}>
          {translate('account.secondFactor.copy')}
        </Button>
        <Button variant="contained" onClick={() => void done()}>
          {translate('account.secondFactor.kept')}
        </Button>
      </Box>
    </Box>
  );
}
