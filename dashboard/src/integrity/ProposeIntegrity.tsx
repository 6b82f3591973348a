import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ProposeIntegrityDocument, type TestIntegrity, type TestWayFragment } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { fullTime } from '../shared/format';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { ActDialog } from './ActDialog';

interface ProposeIntegrityProps {
  readonly personId: string;
  readonly way: TestWayFragment;
}

/** Beside a test: what waits for a second person, or the way to propose it. Nothing for whoever may not. */
export function ProposeIntegrity({ personId, way }: ProposeIntegrityProps) {
  const translate = useTranslate();
  const word = useWord();
  const [open, setOpen] = useState(false);
  const { integrityChange, possibleIntegrity } = way;
  if (integrityChange)
    return <span>{translate('integrity.pending', { becomes: word('TestIntegrity', integrityChange.becomes) })}</span>;
  if (possibleIntegrity.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={`${translate('integrity.propose')} ${fullTime(way.sampledAt)}`}
      >
        {translate('integrity.propose')}
      </Button>
      {open && <ProposeDialog personId={personId} way={way} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeDialog({ personId, way, onClose }: ProposeIntegrityProps & { readonly onClose: () => void }) {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const forget = useForget();
  const propose = useCommand(ProposeIntegrityDocument);
  const [becomes, setBecomes] = useState<TestIntegrity | ''>(way.possibleIntegrity[0] ?? '');
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const send = async () => {
    if (becomes === '') return;
    const input = { personId, testId: way.id, becomes, reason, document: document || null };
    if (!(await propose.run({ input }))) return;
    await forget('integrity', 'ShowPerson');
    notify('integrity.sent', { type: 'success', autoHideDuration: 4000 });
    onClose();
  };
  return (
    <ActDialog
      title={translate('integrity.proposeOf', { at: fullTime(way.sampledAt), institution: way.institution.name })}
      command={propose}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button
            variant="contained"
            loading={propose.busy}
            disabled={reason.trim() === '' || becomes === ''}
            onClick={() => void send()}
          >
            {translate('integrity.send')}
          </Button>
        </>
      }
    >
      <Choice<TestIntegrity>
        label={translate('integrity.becomes')}
        value={becomes}
        options={way.possibleIntegrity.map((value) => ({ value, label: word('TestIntegrity', value) }))}
        onChange={setBecomes}
      />
      <TextField
        label={translate('integrity.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={translate('integrity.reasonHint')}
        required
        autoFocus
        multiline
        minRows={2}
      />
      <TextField
        label={translate('integrity.document')}
        value={document}
        onChange={(event) => setDocument(event.target.value)}
      />
    </ActDialog>
  );
}
