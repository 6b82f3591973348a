import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { UnlinkAppealDocument } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { useCommand } from '../../shared/use-api';
import type { CasePanelProps } from '../case-panel';

/** Takes a case out of its incident: it has another reason, and does not join by itself again. */
export function LeaveIncident({ appeal: { id, version }, desk }: CasePanelProps) {
  const translate = useTranslate();
  const leave = useCommand(UnlinkAppealDocument);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  if (!asking) {
    return (
      <Button color="inherit" onClick={() => setAsking(true)}>
        {translate('incident.banner.leave')}
      </Button>
    );
  }
  const send = async () => {
    const done = await leave.run({ input: { appealId: id, expectedVersion: version, note } });
    if (done) await desk.settle();
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      sx={{ display: 'flex', gap: 1, alignItems: 'start' }}
    >
      <TextField
        label={translate('incident.banner.leaveWhy')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        required
        autoFocus
        autoComplete="off"
        sx={{ minWidth: 220, bgcolor: 'background.paper' }}
      />
      <Button type="submit" variant="contained" loading={leave.busy} disabled={note.trim() === ''}>
        {translate('incident.banner.leave')}
      </Button>
      <CommandNotice {...leave} />
    </Box>
  );
}
