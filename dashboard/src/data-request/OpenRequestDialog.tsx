import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type DataRequestKind, OpenDataRequestDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { parseIdentifier } from '../shared/identifier';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { FormDialog } from '../shared/FormDialog';

interface OpenRequestDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const KINDS: readonly DataRequestKind[] = ['EXPORT', 'ERASURE'];

/** Somebody calls or comes, and was recognised. */
export function OpenRequestDialog({ onClose, onDone }: OpenRequestDialogProps) {
  const translate = useTranslate();
  const word = useWord();
  const command = useCommand(OpenDataRequestDocument);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<DataRequestKind>('EXPORT');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const parsed = parseIdentifier(typed);
    setProblem(parsed.ok ? null : translate(`shared.identifier.${parsed.fault.code}`, { ...parsed.fault }));
    if (parsed.ok && (await command.run({ input: { identifier: parsed.identifier, kind, reason } }))) onDone();
  };
  return (
    <FormDialog
      title={translate('dataRequest.add')}
      verb={translate('dataRequest.register')}
      busy={command.busy}
      isReady={typed.trim() !== '' && reason.trim().length >= 4}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {problem && <Alert severity="error">{problem}</Alert>}
      <CommandNotice refusal={command.refusal} error={command.error} />
      <TextField
        label={translate('dataRequest.number')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoFocus
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
      />
      <Choice
        label={translate('dataRequest.kind')}
        width={220}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word('DataRequestKind', value) }))}
        onChange={setKind}
      />
      <TextField
        label={translate('dataRequest.reason')}
        helperText={translate('dataRequest.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
