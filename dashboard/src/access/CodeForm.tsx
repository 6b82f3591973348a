import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { SignInFault } from './session';

interface CodeFormProps {
  readonly fault: SignInFault | 'EMPTY' | null;
  readonly onSend: (shown: { readonly code: string }) => Promise<void>;
  readonly onBack: () => void;
}

/** The second step at the door: the code of the moment, or a recovery code for whoever lost the device. */
export function CodeForm({ fault, onSend, onBack }: CodeFormProps) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onSend({ code: code.replaceAll(' ', '') });
    setBusy(false);
    setCode('');
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="subtitle1" component="h2">
        {translate('access.code.title')}
      </Typography>
      {fault && <Alert severity="error">{translate(`access.fault.${fault}`)}</Alert>}
      <TextField
        label={translate('access.code.label')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        helperText={translate('access.code.hint')}
        autoFocus
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { maxLength: 24, autoCapitalize: 'off', spellCheck: false } }}
      />
      <Button type="submit" variant="contained" size="large" loading={busy} disabled={code.trim() === ''}>
        {translate('access.submit')}
      </Button>
      <Button color="inherit" onClick={onBack}>
        {translate('access.code.back')}
      </Button>
    </Box>
  );
}
