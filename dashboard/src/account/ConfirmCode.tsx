import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { QRCodeSVG } from 'qrcode.react';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ask } from '../access';
import { ink } from '../shared/tokens';
import { useRequest } from './use-request';

export interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

interface ConfirmCodeProps {
  readonly enrolment: Enrolment;
  readonly onConfirmed: () => void;
}

const CODE = /^\d{6}$/;
const inFours = (text: string): string => text.match(/.{1,4}/g)?.join(' ') ?? text;

/** The picture for the app on the phone, the same as text for whoever cannot take pictures, and a first code. */
export function ConfirmCode({ enrolment, onConfirmed }: ConfirmCodeProps) {
  const translate = useTranslate();
  const { busy, fault, run } = useRequest();
  const [code, setCode] = useState('');
  const secret = new URL(enrolment.totpURI).searchParams.get('secret') ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => ask('/api/auth/two-factor/verify-totp', { code }))) onConfirmed();
  };
  return (
    <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
      <Box sx={{ p: 1, border: `1px solid ${ink.line}`, bgcolor: '#fff', lineHeight: 0 }}>
        <QRCodeSVG value={enrolment.totpURI} size={168} title={translate('account.secondFactor.picture')} />
      </Box>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 1.5, flex: 1, minWidth: 280, alignContent: 'start' }}
      >
        <Typography variant="body2">{translate('account.secondFactor.scan')}</Typography>
        <Typography component="code" sx={{ fontFamily: 'monospace', wordBreak: 'break-all', userSelect: 'all' }}>
          {inFours(secret)}
        </Typography>
        {fault && <Alert severity="error">{translate(`access.fault.${fault}`)}</Alert>}
        <TextField
          label={translate('account.secondFactor.code')}
          value={code}
          onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, '').slice(0, 6))}
          autoComplete="one-time-code"
          autoFocus
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <Button
          type="submit"
          variant="contained"
          loading={busy}
          disabled={!CODE.test(code)}
          sx={{ justifySelf: 'start' }}
        >
          {translate('account.secondFactor.confirm')}
        </Button>
      </Box>
    </Box>
  );
}
