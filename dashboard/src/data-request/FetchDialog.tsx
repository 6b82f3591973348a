import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { useWord } from '../shared/use-text';
import type { DataRequestRow } from './data-request.provider';
import { FormDialog } from '../shared/FormDialog';

interface FetchDialogProps {
  readonly row: DataRequestRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const FORGET_AFTER_MS = 60_000;
type Format = 'json' | 'html';

/** Fetches an approved copy, once, with a reason. */
export function FetchDialog({ row, onClose, onDone }: FetchDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const word = useWord();
  const [format, setFormat] = useState<Format>('html');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const submit = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const response = await fetch(`/api/data-request/${row.id}/copy`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ format, reason }),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      keep(await response.blob(), format);
      notify('dataRequest.fetch.done', { type: 'success' });
      onDone();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={translate('dataRequest.fetch.title')}
      text={translate('dataRequest.fetch.text')}
      verb={word('DataRequestAction', 'FETCH')}
      busy={busy}
      isReady={reason.trim().length >= 4}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {failed && <Alert severity="error">{translate('dataRequest.fetch.fault')}</Alert>}
      <TextField
        label={translate('dataRequest.fetch.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Choice
        label={translate('dataRequest.fetch.format')}
        width={220}
        value={format}
        options={[
          { value: 'html', label: translate('dataRequest.fetch.html') },
          { value: 'json', label: translate('dataRequest.fetch.json') },
        ]}
        onChange={setFormat}
      />
    </FormDialog>
  );
}

function keep(file: Blob, format: Format): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `personal-data.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
