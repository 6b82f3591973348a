import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { DecideCodeMappingDocument, TakeBackCodeMappingDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { useCommand, useForget } from '../shared/use-api';
import type { CodeMappingChangeRow } from './code-mapping.provider';

interface EndMappingProps {
  readonly change: CodeMappingChangeRow;
  readonly inWords: string;
  readonly onClose: () => void;
}

/** The second person says whether a code stands for that, and why. */
export function DecideMapping({ change, inWords, onClose }: EndMappingProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const decide = useCommand(DecideCodeMappingDocument);
  const [reason, setReason] = useState('');
  const send = async (approve: boolean) => {
    if (!(await decide.run({ input: { id: change.id, approve, reason } }))) return;
    await forget('codeMappingChange', 'codeMapping', 'ListUnmappedCodes');
    notify(approve ? 'codeMapping.done' : 'codeMapping.doneNot', { type: 'success', autoHideDuration: 3000 });
    onClose();
  };
  return (
    <FormDialog
      title={translate('codeMapping.decideOf', { change: inWords })}
      text={change.reason}
      verb={translate('codeMapping.approve')}
      busy={decide.busy}
      isReady={reason.trim() !== ''}
      onSubmit={() => void send(true)}
      onClose={onClose}
    >
      <ReasonField reason={reason} onChange={setReason} />
      <CommandNotice refusal={decide.refusal} error={decide.error} />
      <Button
        variant="outlined"
        disabled={decide.busy || reason.trim() === ''}
        onClick={() => void send(false)}
        sx={{ justifySelf: 'start' }}
      >
        {translate('codeMapping.reject')}
      </Button>
    </FormDialog>
  );
}

/** One's own proposal, before anybody decided it. */
export function TakeBackMapping({ change, inWords, onClose }: EndMappingProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const takeBack = useCommand(TakeBackCodeMappingDocument);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (!(await takeBack.run({ input: { id: change.id, reason } }))) return;
    await forget('codeMappingChange');
    notify('codeMapping.takenBack', { type: 'success', autoHideDuration: 2000 });
    onClose();
  };
  return (
    <FormDialog
      title={translate('codeMapping.takeBackOf', { change: inWords })}
      verb={translate('codeMapping.takeBack')}
      busy={takeBack.busy}
      isReady={reason.trim() !== ''}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ReasonField reason={reason} onChange={setReason} />
      <CommandNotice refusal={takeBack.refusal} error={takeBack.error} />
    </FormDialog>
  );
}

interface ReasonFieldProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ reason, onChange }: ReasonFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('codeMapping.reason')}
      value={reason}
      onChange={(event) => onChange(event.target.value)}
      helperText={translate('codeMapping.reasonHint')}
      required
      autoFocus
      multiline
      minRows={2}
      sx={{ mt: 1 }}
    />
  );
}
