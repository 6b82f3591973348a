import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { OpenIncidentDocument, type CauseCode, type DivisionPartsFragment } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';

/** Causes that many people can have in common. */
const CAUSES: readonly CauseCode[] = [
  'PRECISION_PREFECTURE',
  'AREA_TOO_WIDE',
  'AREA_STALE',
  'BASE_STATION_SPILL',
  'PASS_THROUGH',
  'TEST_NOT_UPLOADED',
  'LAB_NOT_CONNECTED',
  'SYNC_DELAY',
  'REMOTE_VENUE_SCAN',
  'TICKET_NOT_TRAVELLED',
  'NUMBER_NOT_WITH_PERSON',
  'ID_MISMATCH',
  'TEST_WRONG_ID',
  'POLICY_DEFECT',
];

/** Somebody sees that many are misled by one cause, and does not wait for the twentieth appeal. */
export function OpenIncident({ onDone }: { readonly onDone: () => void }) {
  const translate = useTranslate();
  const word = useWord();
  const navigate = useNavigate();
  const forget = useForget();
  const open = useCommand(OpenIncidentDocument);
  const [cause, setCause] = useState<CauseCode | ''>('');
  const [place, setPlace] = useState<DivisionPartsFragment | null>(null);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (cause === '') return;
    const done = await open.run({ input: { cause, place: place?.code ?? null, reason } });
    if (!done) return;
    await forget('incident', 'ListFormingIncidents');
    onDone();
    void navigate(`/incident/${done.id}`);
  };
  return (
    <Panel title={translate('incident.open.title')} aside={translate('incident.open.hint')}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        sx={{ display: 'grid', gridTemplateColumns: '220px 280px 1fr max-content', gap: 1.5, alignItems: 'start' }}
      >
        <Choice
          label={translate('incident.column.cause')}
          value={cause}
          options={CAUSES.map((value) => ({ value, label: word('CauseCode', value) }))}
          onChange={setCause}
          required
        />
        <DivisionPicker label={translate('incident.open.place')} value={place} onChange={setPlace} />
        <TextField
          label={translate('incident.open.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
          multiline
          autoComplete="off"
        />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" loading={open.busy} disabled={cause === '' || reason.trim() === ''}>
            {translate('incident.open.send')}
          </Button>
          <Button color="inherit" onClick={onDone}>
            {translate('incident.cancel')}
          </Button>
        </Box>
      </Box>
      <CommandNotice {...open} />
    </Panel>
  );
}
