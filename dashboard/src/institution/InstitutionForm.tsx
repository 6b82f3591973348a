import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type InstitutionEntryFragment, SaveInstitutionDocument } from '../generated/documents';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { brand } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { draftOf, type InstitutionDraft, NEW_INSTITUTION, toSaveInput } from './institution-draft';
import { PeriodFields } from './PeriodFields';

interface InstitutionFormProps {
  /** Null: a new one. */
  readonly institution: InstitutionEntryFragment | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

type TextName = 'name' | 'creditCode' | 'phone' | 'dutyContact' | 'reason' | 'document';

/** What the registry holds of one institution, with why it changes. */
export function InstitutionForm({ institution, onClose, onSaved }: InstitutionFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const save = useCommand(SaveInstitutionDocument);
  const [draft, setDraft] = useState<InstitutionDraft>(() => (institution ? draftOf(institution) : NEW_INSTITUTION));
  const change = (part: Partial<InstitutionDraft>) => setDraft({ ...draft, ...part });
  const label = institution
    ? translate('institution.form.change', { name: institution.name })
    : translate('institution.form.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft.division) return;
    const saved = await save.run({ input: toSaveInput(draft, draft.division.code, institution) });
    if (saved?.__typename !== 'Institution') return;
    await forget('institution', 'ShowInstitution', 'SearchInstitutions');
    notify('institution.form.saved', { type: 'success', autoHideDuration: 2000 });
    onSaved(saved.id);
  };
  const field = (name: TextName, words: string, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      label={translate(words)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={save.refusal?.field === `input.${name}`}
      {...more}
      slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 200 } }}
    />
  );
  return (
    <Box sx={{ mb: 1.5 }}>
      <Panel title={label} accent={brand.main}>
        <Box
          component="form"
          noValidate
          aria-label={label}
          onSubmit={(event) => void submit(event)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 1.5 }}
        >
          {field('name', 'institution.name', { required: true, autoFocus: true })}
          {field('creditCode', 'institution.creditCode')}
          <DivisionPicker
            label={translate('institution.division')}
            value={draft.division}
            onChange={(division) => change({ division })}
            required
          />
          {field('phone', 'institution.phone')}
          {field('dutyContact', 'institution.dutyContact')}
          <Box sx={{ gridColumn: '1 / -1' }}>
            <PeriodFields draft={draft} wrong={save.refusal?.field ?? null} onChange={setDraft} />
          </Box>
          {field('reason', 'institution.form.reason', { required: true })}
          {field('document', 'institution.form.document', {
            helperText: translate('institution.form.documentHint'),
          })}
          <Box sx={{ gridColumn: '1 / -1' }}>
            <CommandNotice refusal={save.refusal} error={save.error} />
          </Box>
          <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
            <Button onClick={onClose}>{translate('shared.cancel')}</Button>
            <Button
              type="submit"
              variant="contained"
              loading={save.busy}
              disabled={draft.name.trim() === '' || draft.division === null || draft.reason.trim() === ''}
            >
              {translate('institution.form.save')}
            </Button>
          </Box>
        </Box>
      </Panel>
    </Box>
  );
}
