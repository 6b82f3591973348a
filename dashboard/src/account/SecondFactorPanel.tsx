import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ask, PasswordField } from '../access';
import { Panel } from '../shared/Panel';
import { ConfirmCode, type Enrolment } from './ConfirmCode';
import { RecoveryCodes } from './RecoveryCodes';
import { useRequest } from './use-request';

/** The second factor (动态口令): set up, confirmed by a first code, with recovery codes for the day the device is lost. */
export function SecondFactorPanel({ isOn }: { readonly isOn: boolean }) {
  const translate = useTranslate();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Panel
      title={translate('account.secondFactor.title')}
      aside={translate(isOn ? 'account.secondFactor.on' : 'account.secondFactor.off')}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
      ) : enrolment ? (
        <ConfirmCode enrolment={enrolment} onConfirmed={() => setCodes(enrolment.backupCodes)} />
      ) : (
        <AskPassword isOn={isOn} onEnrolment={setEnrolment} onCodes={setCodes} />
      )}
    </Panel>
  );
}

interface AskPasswordProps {
  readonly isOn: boolean;
  readonly onEnrolment: (enrolment: Enrolment) => void;
  readonly onCodes: (codes: readonly string[]) => void;
}

/** Whoever finds a machine unlocked must not be able to set up a second factor of their own. */
function AskPassword({ isOn, onEnrolment, onCodes }: AskPasswordProps) {
  const translate = useTranslate();
  const { busy, fault, run } = useRequest();
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isOn) {
      const made = await run(() =>
        ask<Pick<Enrolment, 'backupCodes'>>('/api/auth/two-factor/generate-backup-codes', { password }),
      );
      if (made) onCodes(made.backupCodes);
    } else {
      const begun = await run(() => ask<Enrolment>('/api/auth/two-factor/enable', { password }));
      if (begun) onEnrolment(begun);
    }
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, maxWidth: 420 }}
    >
      <Typography variant="body2">
        {translate(isOn ? 'account.secondFactor.renewHint' : 'account.secondFactor.hint')}
      </Typography>
      {fault && (
        <Alert severity="error">{translate(`account.fault.${fault}`, { _: translate(`access.fault.${fault}`) })}</Alert>
      )}
      <PasswordField
        label={translate('account.password.current')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Button
        type="submit"
        variant={isOn ? 'outlined' : 'contained'}
        loading={busy}
        disabled={password === ''}
        sx={{ justifySelf: 'start' }}
      >
        {translate(isOn ? 'account.secondFactor.renew' : 'account.secondFactor.begin')}
      </Button>
    </Box>
  );
}
