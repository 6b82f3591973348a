import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useId, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { type PartnerPartsFragment, SavePartnerDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { useCommand } from '../shared/use-api';
import { draftOf, EMPTY_DRAFT, type PartnerDraft, toPartnerInput } from './partner-draft';

interface PartnerDialogProps {
  /** null: a new one. */
  readonly partner: PartnerPartsFragment | null;
  readonly scopes: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type TextName = 'name' | 'contact' | 'purposes' | 'addresses' | 'budget' | 'proofKeys';

/** What a partner may do, what for, from where, how much, and how it proves for whom. */
export function PartnerDialog({ partner, scopes, onClose, onDone }: PartnerDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const save = useCommand(SavePartnerDocument);
  const [draft, setDraft] = useState<PartnerDraft>(partner ? draftOf(partner) : EMPTY_DRAFT);
  const wrong = save.refusal?.field?.replace('input.', '').replace('budgetPerMinute', 'budget');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run({ input: toPartnerInput(draft, partner?.id ?? null) })) onDone();
  };
  const field = (name: TextName, rows?: number) => (
    <TextField
      label={translate(`partner.${name}`)}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      helperText={translate(`partner.help.${name}`, { _: '' })}
      error={wrong === name}
      autoFocus={name === 'name'}
      {...(rows !== undefined && { multiline: true, minRows: rows, maxRows: 8 })}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
    />
  );
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>
          {partner ? translate('partner.editOf', { name: partner.name }) : translate('partner.add')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <CommandNotice refusal={save.refusal} error={save.error} />
          <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2, pt: 1 }}>
            {field('name')}
            {field('contact')}
          </Box>
          <Scopes all={scopes} chosen={draft.scopes} onChange={(chosen) => setDraft({ ...draft, scopes: chosen })} />
          <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2 }}>
            {field('purposes', 2)}
            {field('addresses', 2)}
          </Box>
          {field('budget')}
          <FormControlLabel
            control={
              <Checkbox
                checked={draft.proofRequired}
                onChange={(event) => setDraft({ ...draft, proofRequired: event.target.checked })}
              />
            }
            label={translate('partner.proofRequired')}
          />
          {field('proofKeys', 2)}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={save.busy}
            disabled={draft.name.trim() === '' || draft.scopes.length === 0}
          >
            {translate('partner.save')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

interface ScopesProps {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Scopes({ all, chosen, onChange }: ScopesProps) {
  const translate = useTranslate();
  const toggle = (scope: string) =>
    onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{translate('partner.scopes')}</FormLabel>
      <FormGroup sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {all.map((scope) => (
          <FormControlLabel
            key={scope}
            control={<Checkbox size="small" checked={chosen.includes(scope)} onChange={() => toggle(scope)} />}
            label={`${translate(`partner.scope.${scope.replace(':', '_')}`, { _: scope })}（${scope}）`}
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
