import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LinesSkeleton } from '../shared/QueryState';
import { Doorway } from './Doorway';
import { NewPasswordFields } from './NewPasswordFields';
import { ask, SignInError, type SignInFault } from './session';

interface Invitation {
  readonly username: string;
  readonly displayName: string;
  readonly kind: 'WELCOME' | 'RESET';
}

/** Behind the link of an invitation: its holder sets a password. The token stands after the `#`, which no server sees. */
export function WelcomePage() {
  const translate = useTranslate();
  const [token] = useState(() => window.location.hash.slice(1));
  const look = useQuery({
    queryKey: ['invitation'],
    queryFn: () => ask<Invitation>('/api/staff/invitation', { token }),
    retry: false,
    gcTime: 0,
  });
  return (
    <Doorway title={translate('access.welcome.title')}>
      {look.isPending && <LinesSkeleton />}
      {look.error && (
        <Alert severity="warning">
          {translate(`access.fault.${look.error instanceof SignInError ? look.error.fault : 'FAULT'}`)}
        </Alert>
      )}
      {look.data && <Welcome invitation={look.data} token={token} />}
    </Doorway>
  );
}

function Welcome({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const translate = useTranslate();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<SignInFault | 'DIFFERENT' | null>(null);
  const [state, setState] = useState<'ASKING' | 'BUSY' | 'DONE'>('ASKING');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password !== again) {
      setFault('DIFFERENT');
      return;
    }
    setState('BUSY');
    setFault(null);
    try {
      await ask('/api/staff/invitation/accept', { token, password });
      window.history.replaceState(null, '', '/welcome');
      setState('DONE');
    } catch (error) {
      setFault(error instanceof SignInError ? error.fault : 'FAULT');
      setState('ASKING');
    }
  };
  if (state === 'DONE') {
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="success">{translate('access.welcome.done', { username: invitation.username })}</Alert>
        <Button component={Link} to="/login" variant="contained" size="large">
          {translate('access.submit')}
        </Button>
      </Box>
    );
  }
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <Typography>
        {translate(`access.welcome.${invitation.kind}`, {
          name: invitation.displayName,
          username: invitation.username,
        })}
      </Typography>
      {fault && <Alert severity="error">{translate(`access.fault.${fault}`)}</Alert>}
      {/* so that a password manager knows whose it is */}
      <input type="text" autoComplete="username" value={invitation.username} readOnly hidden />
      <NewPasswordFields password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={state === 'BUSY'}
        disabled={password === '' || again === ''}
      >
        {translate('access.welcome.submit')}
      </Button>
    </Box>
  );
}
