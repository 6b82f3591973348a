import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type ConnectorPartsFragment, type RegisterState, SetConnectorStandingDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

interface StandingFormProps {
  readonly connector: ConnectorPartsFragment;
  readonly onClose: () => void;
}

const STATES: readonly RegisterState[] = ['CONNECTED', 'NOT_CONNECTED', 'DOWN'];

/** Says how a source stands that cannot be asked by machine. */
export function StandingForm({ connector, onClose }: StandingFormProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const notify = useNotify();
  const forget = useForget();
  const set = useCommand(SetConnectorStandingDocument);
  const [state, setState] = useState<RegisterState>(connector.standings[0]?.state ?? 'NOT_CONNECTED');
  const [reason, setReason] = useState('');
  const label = translate('connector.standingOf', { name: text(connector.name) });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await set.run({ input: { code: connector.code, state, reason: reason.trim() } }))) return;
    await forget('ListConnectors', 'ReadConnectorHistory');
    notify('connector.saved', { type: 'success', autoHideDuration: 2000 });
    onClose();
  };
  return (
    <Box sx={{ mb: 1.5 }}>
      <Panel title={label}>
        <Box
          component="form"
          noValidate
          aria-label={label}
          onSubmit={(event) => void submit(event)}
          sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}
        >
          <Choice
            label={translate('connector.newState')}
            value={state}
            width={180}
            options={STATES.map((value) => ({ value, label: word('RegisterState', value) }))}
            onChange={setState}
          />
          <TextField
            label={translate('connector.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={set.refusal?.field === 'input.reason'}
            helperText={translate('connector.reasonHint')}
            required
            autoFocus
            sx={{ flex: 1, minWidth: 260 }}
          />
          <Button onClick={onClose}>{translate('shared.cancel')}</Button>
          <Button type="submit" variant="contained" loading={set.busy} disabled={reason.trim().length < 4}>
            {translate('connector.save')}
          </Button>
          <Box sx={{ flexBasis: '100%' }}>
            <CommandNotice refusal={set.refusal} error={set.error} />
          </Box>
        </Box>
      </Panel>
    </Box>
  );
}
