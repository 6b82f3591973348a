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
import type { PolicyDetailPartsFragment, SubmitPolicyDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { ActionEffects } from './ActionEffects';
import { EMPTY_FORM, type Act, type ActionForm } from './actions';
import { FindingsView } from './FindingsView';

interface ActionDialogProps {
  readonly version: PolicyDetailPartsFragment;
  readonly act: Act;
  readonly onClose: () => void;
  /** After it was carried out; the editor leaves for the version. */
  readonly onDone?: () => void;
}

/** A move of a version: what it will do, what it asks for, and why it is refused when it is. */
export function ActionDialog({ version, act, onClose, onDone }: ActionDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const word = useWord();
  const forget = useForget();
  // the moves differ in their input only and answer alike
  const command = useCommand(act.document as typeof SubmitPolicyDocument);
  const [form, setForm] = useState<ActionForm>(EMPTY_FORM);
  const [tried, setTried] = useState(false);
  const label = translate(`policy.act.${act.action}`);
  const missing = missingOf(act, form);

  const carryOut = async () => {
    setTried(true);
    if (missing.reason || missing.until) return;
    const done = await command.run({ input: act.input(version, form) } as Parameters<typeof command.run>[0]);
    await forget('ShowPolicyVersion', 'ListPolicyVersions');
    if (!done) return;
    await forget('ListPolicies', 'ReadHealth', 'person');
    notify('policy.done', { type: 'success', messageArgs: { action: word('PolicyAction', act.action) } });
    onClose();
    onDone?.();
  };

  const findings = command.refusal && 'findings' in command.refusal ? command.refusal.findings : [];
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="policy-act">
      <DialogTitle id="policy-act">
        {label} · {version.id} {version.version}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <div>{translate(`policy.act.hint.${act.action}`)}</div>
        <ActionEffects version={version} act={act} emergency={form.emergency} />
        <CommandNotice refusal={command.refusal} error={command.error} />
        {findings.length > 0 && <FindingsView findings={findings} />}
        {act.asks.until && (
          <TimeField
            label={translate('policy.act.until')}
            value={form.until}
            onChange={(until) => setForm({ ...form, until })}
            required
            fault={tried && missing.until ? translate('policy.act.untilNeeded') : undefined}
          />
        )}
        {act.asks.emergency && <EmergencyField form={form} onChange={setForm} />}
        {(act.reason !== 'IN_EMERGENCY' || form.emergency) && act.action !== 'APPROVE_CHANGE' && (
          <TextField
            label={translate(act.reason === 'OPTIONAL' ? 'policy.act.note' : 'policy.act.reason')}
            value={form.reason}
            onChange={(event) => setForm({ ...form, reason: event.target.value })}
            required={act.reason !== 'OPTIONAL'}
            multiline
            minRows={2}
            error={tried && missing.reason}
            helperText={tried && missing.reason ? translate('policy.act.reasonNeeded') : undefined}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button
          variant="contained"
          color={act.look === 'danger' ? 'error' : 'primary'}
          loading={command.busy}
          onClick={() => void carryOut()}
        >
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function missingOf(act: Act, form: ActionForm): { readonly reason: boolean; readonly until: boolean } {
  const needed = act.reason === 'NEEDED' || (act.reason === 'IN_EMERGENCY' && form.emergency);
  return { reason: needed && form.reason.trim() === '', until: act.asks.until === true && !isLocalTime(form.until) };
}

function EmergencyField({
  form,
  onChange,
}: {
  readonly form: ActionForm;
  readonly onChange: (form: ActionForm) => void;
}) {
  const translate = useTranslate();
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={form.emergency}
            onChange={(_event, emergency) => onChange({ ...form, emergency })}
          />
        }
        label={translate('policy.act.emergency')}
        slotProps={{ typography: { sx: { fontSize: 13.5 } } }}
      />
      {form.emergency && <Alert severity="warning">{translate('policy.act.emergencyHint')}</Alert>}
    </div>
  );
}
