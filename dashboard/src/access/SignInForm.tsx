import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { CodeForm } from './CodeForm';
import { endedSession } from './ended-session';
import { PasswordField } from './PasswordField';
import { leaveForSingleSignOn, SignInError, type SignInFault } from './session';
import { useSignInMethods } from './use-sign-in-methods';

interface SignInFormProps {
  readonly username: string;
  readonly password: string;
  readonly onUsername: (value: string) => void;
  readonly onPassword: (value: string) => void;
}

const faultOf = (error: unknown): SignInFault => (error instanceof SignInError ? error.fault : 'FAULT');

/** Name and password, then a code for whoever has a second factor; or the other house where there is one. */
export function SignInForm(props: SignInFormProps) {
  const [fault, setFault] = useState<SignInFault | 'EMPTY' | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const login = useLogin();
  const send = async (shown: object) => {
    setFault(null);
    try {
      await login(shown);
    } catch (error) {
      const why = faultOf(error);
      setAsksCode(why === 'SECOND_FACTOR' || (asksCode && why === 'WRONG_CODE'));
      setFault(why === 'SECOND_FACTOR' ? null : why);
    }
  };
  if (asksCode) return <CodeForm fault={fault} onSend={send} onBack={() => setAsksCode(false)} />;
  return <PasswordForm {...props} fault={fault} onFault={setFault} onSend={send} />;
}

interface PasswordFormProps extends SignInFormProps {
  readonly fault: SignInFault | 'EMPTY' | null;
  readonly onFault: (fault: SignInFault | 'EMPTY') => void;
  readonly onSend: (shown: object) => Promise<void>;
}

function PasswordForm({ username, password, onUsername, onPassword, fault, onFault, onSend }: PasswordFormProps) {
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '' || password === '') {
      onFault('EMPTY');
      return;
    }
    setBusy(true);
    await onSend({ username: username.trim(), password });
    setBusy(false);
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <WhyHere fault={fault} />
      <TextField
        label={translate('access.username')}
        value={username}
        onChange={(event) => onUsername(event.target.value)}
        autoComplete="username"
        autoFocus
        error={fault === 'EMPTY' && username.trim() === ''}
      />
      <PasswordField
        label={translate('access.password')}
        value={password}
        onChange={onPassword}
        error={fault === 'EMPTY' && password === ''}
        autoComplete="current-password"
      />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {translate('access.submit')}
      </Button>
      <SingleSignOn onFault={onFault} />
    </Box>
  );
}

/** Why somebody stands before the door: what went wrong now, what the other house said, or a session that is over. */
function WhyHere({ fault }: { readonly fault: SignInFault | 'EMPTY' | null }) {
  const translate = useTranslate();
  const [search] = useSearchParams();
  if (fault) return <Alert severity="error">{translate(`access.fault.${fault}`)}</Alert>;
  if (search.has('error')) return <Alert severity="error">{translate('access.singleSignOn.refused')}</Alert>;
  return endedSession.isNoted() ? <Alert severity="info">{translate('access.expired')}</Alert> : null;
}

function SingleSignOn({ onFault }: { readonly onFault: (fault: SignInFault) => void }) {
  const translate = useTranslate();
  const name = useSignInMethods()?.singleSignOn ?? null;
  if (name === null) return null;
  return (
    <>
      <Divider>{translate('access.singleSignOn.or')}</Divider>
      <Button
        variant="outlined"
        size="large"
        onClick={() => void leaveForSingleSignOn().catch((error: unknown) => onFault(faultOf(error)))}
      >
        {translate('access.singleSignOn.by', { name })}
      </Button>
    </>
  );
}
