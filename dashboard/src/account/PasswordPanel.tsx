import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ask, NewPasswordFields, PasswordField } from '../access';
import { Panel } from '../shared/Panel';
import { useRequest } from './use-request';

/** Changes the password; every other session ends with it. */
export function PasswordPanel() {
  const translate = useTranslate();
  const notify = useNotify();
  const { busy, fault, run } = useRequest();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run(() => ask('/api/auth/change-password', { currentPassword: current, newPassword: next }));
    if (answer === null) return;
    for (const clear of [setCurrent, setNext, setAgain]) clear('');
    notify(translate('account.password.done'), { type: 'success' });
  };
  return (
    <Panel title={translate('account.password.title')}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 1.5, maxWidth: 420 }}
      >
        {fault && (
          <Alert severity="error">
            {translate(`account.fault.${fault}`, { _: translate(`access.fault.${fault}`) })}
          </Alert>
        )}
        <PasswordField
          label={translate('account.password.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPasswordFields password={next} again={again} onPassword={setNext} onAgain={setAgain} />
        <Button
          type="submit"
          variant="outlined"
          loading={busy}
          disabled={current === '' || next === '' || next !== again}
          sx={{ justifySelf: 'start' }}
        >
          {translate('account.password.submit')}
        </Button>
      </Box>
    </Panel>
  );
}
