import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { AddEvidenceDocument, type EvidenceKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { ink } from '../shared/tokens';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const KINDS: readonly EvidenceKind[] = [
  'HOTEL_BILL',
  'TICKET',
  'BOARDING_PASS',
  'REFUND_RECEIPT',
  'TOLL_RECORD',
  'LAB_REPORT',
  'TRAVEL_CARD_SCREENSHOT',
  'OPERATOR_STATEMENT',
  'EMPLOYER_LETTER',
  'COMMUNITY_LETTER',
  'VACCINATION_BOOKLET',
  'COMPANION_STATEMENT',
  'CALL_NOTE',
];

interface EvidenceFormProps {
  readonly appealId: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function EvidenceForm({ appealId, onClose, onDone }: EvidenceFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const add = useCommand(AddEvidenceDocument);
  const [kind, setKind] = useState<EvidenceKind>('HOTEL_BILL');
  const [description, setDescription] = useState('');
  const [seenOriginal, setSeenOriginal] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (description.trim() === '') {
      setMissing(true);
      return;
    }
    if (!(await add.run({ input: { appealId, kind, description: description.trim(), seenOriginal } }))) return;
    onClose();
    await onDone();
  };

  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('appeal.action.ADD_EVIDENCE')}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, p: 2, bgcolor: ink.raised, borderBottom: `1px solid ${ink.line}` }}
    >
      <CommandNotice refusal={add.refusal} error={add.error} />
      <Choice
        label={translate('appeal.evidenceForm.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word('EvidenceKind', value) }))}
        onChange={setKind}
      />
      <TextField
        label={translate('appeal.evidenceForm.description')}
        value={description}
        onChange={(event) => {
          setDescription(event.target.value);
          setMissing(false);
        }}
        multiline
        minRows={2}
        autoFocus
        error={missing}
        helperText={translate(missing ? 'appeal.evidenceForm.empty' : 'appeal.evidenceForm.descriptionHint')}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <FormControlLabel
          control={
            <Checkbox size="small" checked={seenOriginal} onChange={(_event, checked) => setSeenOriginal(checked)} />
          }
          label={translate('appeal.evidenceForm.seen')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={add.busy}>
          {translate('appeal.evidenceForm.submit')}
        </Button>
      </Box>
    </Box>
  );
}
