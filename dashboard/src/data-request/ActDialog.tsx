import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  ApproveDataRequestDocument,
  type DataRequestAction,
  RefuseDataRequestDocument,
  TakeUpDataRequestDocument,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { DataRequestRow } from './data-request.provider';
import { FormDialog } from '../shared/FormDialog';

interface ActDialogProps {
  readonly row: DataRequestRow;
  readonly action: Exclude<DataRequestAction, 'FETCH'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes a request up, approves or refuses it. What cannot be undone is typed out. */
export function ActDialog({ row, action, onClose, onDone }: ActDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const word = useWord();
  const commands = {
    TAKE_UP: useCommand(TakeUpDataRequestDocument),
    APPROVE: useCommand(ApproveDataRequestDocument),
    REFUSE: useCommand(RefuseDataRequestDocument),
  } as const;
  const command = commands[action];
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const erases = action === 'APPROVE' && row.kind === 'ERASURE';
  const words = `dataRequest.${action === 'APPROVE' ? (erases ? 'erase' : 'copy') : action === 'REFUSE' ? 'refuse' : 'takeUp'}`;
  const isReady =
    (action !== 'REFUSE' || note.trim() !== '') && (!erases || typed.trim() === translate('dataRequest.erase.word'));
  const submit = async () => {
    const input = { id: row.id, expectedVersion: row.version, note: note.trim() === '' ? null : note };
    if (!(await command.run({ input }))) return;
    notify('dataRequest.done', { type: 'success' });
    onDone();
  };
  return (
    <FormDialog
      title={translate(`${words}.title`)}
      text={translate(`${words}.text`)}
      verb={word('DataRequestAction', action)}
      busy={command.busy}
      isReady={isReady}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CommandNotice refusal={command.refusal} error={command.error} />
      {erases && (
        <TextField
          label={translate('dataRequest.erase.confirm')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoFocus
          autoComplete="off"
        />
      )}
      {action !== 'TAKE_UP' && (
        <TextField
          label={translate(action === 'REFUSE' ? 'dataRequest.noteRefuse' : 'dataRequest.note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          minRows={2}
          autoFocus={!erases}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
    </FormDialog>
  );
}
