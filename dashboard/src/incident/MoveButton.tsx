import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MoveIncidentInput } from '../generated/documents';
import type { TypedDocument } from '../shared/api';
import { CommandNotice } from '../shared/Faults';
import type { Incident } from './incident.provider';
import { useIncidentMove } from './use-incident-move';

interface MoveButtonProps<Result> {
  readonly incident: Incident;
  readonly document: TypedDocument<Result, { input: MoveIncidentInput }>;
  readonly label: string;
  readonly variant?: 'contained' | 'outlined';
  readonly color?: 'primary' | 'error' | 'inherit';
  /** What the reason is asked for with; absent: none is needed. */
  readonly ask?: string;
}

/** One verb about an incident; where a reason is owed, it is written beside the button before it is carried out. */
export function MoveButton<Result>(props: MoveButtonProps<Result>) {
  const { incident, document, label, variant = 'outlined', color = 'inherit', ask } = props;
  const translate = useTranslate();
  const command = useIncidentMove(document, incident);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const carryOut = async (reason: string | null) => {
    if (await command.move(reason)) {
      setAsking(false);
      setNote('');
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {asking ? (
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            void carryOut(note);
          }}
          sx={{ display: 'flex', gap: 1, alignItems: 'start' }}
        >
          <TextField
            label={ask}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            required
            autoFocus
            autoComplete="off"
            sx={{ minWidth: 280 }}
          />
          <Button type="submit" variant="contained" color={color} loading={command.busy} disabled={note.trim() === ''}>
            {label}
          </Button>
          <Button color="inherit" onClick={() => setAsking(false)}>
            {translate('incident.cancel')}
          </Button>
        </Box>
      ) : (
        <Button
          variant={variant}
          color={color}
          loading={command.busy}
          onClick={() => (ask === undefined ? void carryOut(null) : setAsking(true))}
        >
          {label}
        </Button>
      )}
      <CommandNotice refusal={command.refusal} error={command.error} />
    </Box>
  );
}
