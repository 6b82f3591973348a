import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { endedSession } from './ended-session';
import { SignInError, type SignInFault } from './session';

interface SignInFormProps {
  readonly username: string;
  readonly password: string;
  readonly onUsername: (value: string) => void;
  readonly onPassword: (value: string) => void;
}

export function SignInForm({ username, password, onUsername, onPassword }: SignInFormProps) {
  const translate = useTranslate();
  const login = useLogin();
  const [fault, setFault] = useState<SignInFault | 'EMPTY' | null>(null);
  const [busy, setBusy] = useState(false);
  const expired = endedSession.isNoted();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '' || password === '') {
      setFault('EMPTY');
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      await login({ username: username.trim(), password });
    } catch (error) {
      setFault(error instanceof SignInError ? error.fault : 'FAULT');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      {fault ? (
        <Alert severity="error">{translate(`access.fault.${fault}`)}</Alert>
      ) : (
        expired && <Alert severity="info">{translate('access.expired')}</Alert>
      )}
      <TextField
        label={translate('access.username')}
        value={username}
        onChange={(event) => onUsername(event.target.value)}
        autoComplete="username"
        autoFocus
        error={fault === 'EMPTY' && username.trim() === ''}
      />
      <PasswordField value={password} onChange={onPassword} error={fault === 'EMPTY' && password === ''} />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {translate('access.submit')}
      </Button>
    </Box>
  );
}

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: boolean;
}

function PasswordField({ value, onChange, error }: PasswordFieldProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={translate('access.password')}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="current-password"
      error={error}
      slotProps={{
        input: {
          endAdornment: (
            <IconButton
              onClick={() => setShown(!shown)}
              aria-label={translate(shown ? 'access.hide' : 'access.show')}
              edge="end"
            >
              {shown ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
            </IconButton>
          ),
        },
      }}
    />
  );
}
