import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { OpenCommunityTaskDocument } from '../generated/documents';
import type { AgencyChoice } from '../shared/AgencyPicker';
import { CommandNotice } from '../shared/Faults';
import { parseIdentifier } from '../shared/identifier';
import { useCommand, useForget } from '../shared/use-api';
import { CommunityPicker } from './CommunityPicker';

interface OpenTaskDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Registers somebody who stands at a community and never declared. */
export function OpenTaskDialog({ open, onClose }: OpenTaskDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const begin = useCommand(OpenCommunityTaskDocument);
  const [typed, setTyped] = useState('');
  const [community, setCommunity] = useState<AgencyChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setTyped('');
    setCommunity(null);
    setProblem(null);
    begin.reset();
    onClose();
  };
  const submit = async () => {
    const parsed = parseIdentifier(typed);
    if (!parsed.ok) {
      setProblem(translate(`shared.identifier.${parsed.fault.code}`, { ...parsed.fault }));
      return;
    }
    setProblem(community === null ? translate('community.open.missing') : null);
    if (community === null) return;
    if (!(await begin.run({ input: { identifier: parsed.identifier, agencyId: community.id } }))) return;
    notify('community.open.done', { type: 'success' });
    await forget('CountFieldTasks', 'fieldTask');
    close();
  };
  return (
    <Dialog open={open} onClose={close} maxWidth="sm" fullWidth aria-labelledby="open-task-title">
      <DialogTitle id="open-task-title">{translate('community.open.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="caption">{translate('community.open.hint')}</Typography>
        {problem && <Alert severity="error">{problem}</Alert>}
        <CommandNotice refusal={begin.refusal} error={begin.error} />
        <TextField
          label={translate('person.find.label')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          required
          autoFocus
          slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
        />
        <CommunityPicker value={community} onChange={setCommunity} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('shared.cancel')}</Button>
        <Button variant="contained" onClick={() => void submit()} loading={begin.busy}>
          {translate('community.open.button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
