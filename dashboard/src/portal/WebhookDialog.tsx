import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SaveWebhookDocument, type WebhookPartsFragment } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { useCommand } from '../shared/use-api';

const TYPES = ['status.changed', 'key.expiring', 'schema.deprecation', 'webhook.disabled'] as const;

interface WebhookDialogProps {
  /** null: a new one. */
  readonly webhook: WebhookPartsFragment | null;
  readonly onClose: () => void;
  /** With the secret of a new one. */
  readonly onDone: (secret: string | null) => void;
}

/** Where to, and what about. */
export function WebhookDialog({ webhook, onClose, onDone }: WebhookDialogProps) {
  const translate = useTranslate();
  const save = useCommand(SaveWebhookDocument);
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [types, setTypes] = useState<readonly string[]>(webhook?.types ?? TYPES);
  const run = async () => {
    const input = { ...(webhook && { id: webhook.id }), url: url.trim(), description, types: [...types] };
    const saved = await save.run({ input });
    if (saved) onDone(saved.secret ?? null);
  };
  const toggle = (type: string) =>
    setTypes(types.includes(type) ? types.filter((one) => one !== type) : [...types, type]);
  return (
    <FormDialog
      title={translate(webhook ? 'portal.hook.edit' : 'portal.hook.add')}
      verb={translate('portal.save')}
      busy={save.busy}
      isReady={url.trim() !== '' && types.length > 0}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <CommandNotice refusal={save.refusal} error={save.error} />
      <TextField
        label={translate('portal.hook.url')}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        helperText={translate('portal.hook.urlHint')}
        error={save.refusal?.field === 'input.url'}
        autoFocus
        fullWidth
        sx={{ mt: 1 }}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, inputMode: 'url' } }}
      />
      <TextField
        label={translate('portal.hook.description')}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
        error={save.refusal?.field === 'input.description'}
        fullWidth
      />
      <FormControl component="fieldset">
        <FormLabel component="legend">{translate('portal.hook.types')}</FormLabel>
        <FormGroup>
          {TYPES.map((type) => (
            <FormControlLabel
              key={type}
              control={<Checkbox size="small" checked={types.includes(type)} onChange={() => toggle(type)} />}
              label={`${translate(`portal.hook.type.${type.replace('.', '_')}`)}（${type}）`}
            />
          ))}
        </FormGroup>
      </FormControl>
    </FormDialog>
  );
}
