import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  type AppealChannel,
  type DivisionPartsFragment,
  OpenComplaintDocument,
  type RefusalGround,
  type RefusingPlace,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { fromLocalField } from '../shared/format';
import { parseIdentifier } from '../shared/identifier';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { PLACES } from './places';

const GROUNDS: readonly RefusalGround[] = ['NOT_IN_LOCAL_CODE', 'NOT_TESTED_HERE', 'NEW_TEST_DEMANDED', 'OTHER'];
const CHANNELS: readonly AppealChannel[] = [
  'PHONE_12345',
  'PHONE_12326',
  'PHONE_12306',
  'PHONE_12320',
  'MESSAGE_BOARD',
  'IN_APP_MESSAGE',
  'WEB',
];
const BLANK = {
  person: '',
  place: 'STATION' as RefusingPlace,
  placeName: '',
  at: '',
  ground: 'NOT_IN_LOCAL_CODE' as RefusalGround,
  statement: '',
  channel: 'PHONE_12345' as AppealChannel,
  reference: '',
  stuck: false,
};

interface OpenComplaintDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the agent has typed, and sending it. */
function useComplaintForm(onClose: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const command = useCommand(OpenComplaintDocument);
  const [form, setForm] = useState(BLANK);
  const [division, setDivision] = useState<DivisionPartsFragment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (more: Partial<typeof BLANK>) => setForm((before) => ({ ...before, ...more }));
  const close = () => {
    setForm(BLANK);
    setDivision(null);
    setProblem(null);
    command.reset();
    onClose();
  };
  const submit = async () => {
    const parsed = parseIdentifier(form.person);
    if (!parsed.ok) return setProblem(translate(`shared.identifier.${parsed.fault.code}`, { ...parsed.fault }));
    const isWhole = division !== null && isLocalTime(form.at) && form.placeName.trim() && form.statement.trim();
    setProblem(isWhole ? null : translate('complaint.open.missing'));
    if (!isWhole) return;
    const answer = await command.run({
      input: {
        identifier: parsed.identifier,
        channel: form.channel,
        externalReference: form.reference.trim() || null,
        placeKind: form.place,
        placeName: form.placeName.trim(),
        divisionCode: division.code,
        refusedAt: fromLocalField(form.at),
        ground: form.ground,
        statement: form.statement.trim(),
        stuck: form.stuck,
      },
    });
    if (!answer) return;
    notify(translate('complaint.open.done', { number: answer.number }), { type: 'success' });
    await forget('complaint', 'ReadComplaintFigures');
    close();
  };
  return { form, set, division, setDivision, problem, command, close, submit };
}

/** Takes a complaint in while the caller speaks. */
export function OpenComplaintDialog({ open, onClose }: OpenComplaintDialogProps) {
  const translate = useTranslate();
  const word = useWord();
  const { form, set, division, setDivision, problem, command, close, submit } = useComplaintForm(onClose);
  return (
    <Dialog open={open} onClose={close} maxWidth="sm" fullWidth aria-labelledby="open-complaint">
      <DialogTitle id="open-complaint">{translate('complaint.open.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, pt: '8px !important' }}>
        {problem && <Alert severity="error">{problem}</Alert>}
        <CommandNotice refusal={command.refusal} error={command.error} />
        <TextField
          label={translate('complaint.open.person')}
          value={form.person}
          onChange={(event) => set({ person: event.target.value })}
          required
          autoFocus
          slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
        />
        <Choice
          label={translate('complaint.open.ground')}
          value={form.ground}
          options={GROUNDS.map((value) => ({ value, label: word('RefusalGround', value) }))}
          onChange={(ground) => set({ ground })}
        />
        <Choice
          label={translate('complaint.open.place')}
          value={form.place}
          options={PLACES.map((value) => ({ value, label: word('RefusingPlace', value) }))}
          onChange={(place) => set({ place })}
        />
        <TextField
          label={translate('complaint.open.placeName')}
          value={form.placeName}
          onChange={(event) => set({ placeName: event.target.value })}
          required
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <DivisionPicker label={translate('complaint.open.division')} value={division} onChange={setDivision} required />
        <TimeField label={translate('complaint.open.at')} value={form.at} onChange={(at) => set({ at })} required />
        <TextField
          label={translate('complaint.open.statement')}
          value={form.statement}
          onChange={(event) => set({ statement: event.target.value })}
          helperText={translate('complaint.noteHint')}
          required
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        <Choice
          label={translate('complaint.open.channel')}
          value={form.channel}
          options={CHANNELS.map((value) => ({ value, label: word('AppealChannel', value) }))}
          onChange={(channel) => set({ channel })}
        />
        <TextField
          label={translate('complaint.open.reference')}
          value={form.reference}
          onChange={(event) => set({ reference: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 40 } }}
        />
        <FormControlLabel
          control={<Checkbox checked={form.stuck} onChange={(event) => set({ stuck: event.target.checked })} />}
          label={translate('complaint.open.stuck')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('shared.cancel')}</Button>
        <Button variant="contained" onClick={() => void submit()} loading={command.busy}>
          {translate('complaint.open.button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
