import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useCan } from '../access';
import {
  type DivisionPartsFragment,
  ListVaccineProductsDocument,
  RecordPaperDoseDocument,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { ink } from '../shared/tokens';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';

interface PaperDoseFormProps {
  readonly personId: string;
  /** What was read with the doses. */
  readonly rereads: readonly string[];
}

/** Opens a form in which a dose is entered from a paper certificate (纸质接种凭证). */
export function PaperDoseForm({ personId, rereads }: PaperDoseFormProps) {
  const translate = useTranslate();
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('Mutation.recordPaperDose')) return null;
  return (
    <Box sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}` }}>
      {open ? (
        <Form personId={personId} rereads={rereads} onClose={() => setOpen(false)} />
      ) : (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {translate('paperDose.add')}
        </Button>
      )}
    </Box>
  );
}

const EMPTY = { productCode: '', doseNumber: '', givenOn: '', institution: '', seenOriginal: true };

function Form({ personId, rereads, onClose }: PaperDoseFormProps & { readonly onClose: () => void }) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const forget = useForget();
  const record = useCommand(RecordPaperDoseDocument);
  const { data } = useAsk(ListVaccineProductsDocument, {}, { fresh: Infinity });
  const [draft, setDraft] = useState(EMPTY);
  const [division, setDivision] = useState<DivisionPartsFragment | null>(null);
  const change = (part: Partial<typeof EMPTY>) => setDraft({ ...draft, ...part });
  const field = record.refusal?.field;
  const isWhole =
    draft.productCode !== '' && draft.givenOn !== '' && division !== null && draft.institution.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (division === null) return;
    const { doseNumber, institution, ...rest } = draft;
    const input = {
      ...rest,
      personId,
      institution: institution.trim(),
      divisionCode: division.code,
      doseNumber: /^\d$/.test(doseNumber) ? Number(doseNumber) : null,
    };
    if (!(await record.run({ input }))) return;
    await forget(...rereads);
    notify('paperDose.saved', { type: 'success', autoHideDuration: 2000 });
    onClose();
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('paperDose.add')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr 1fr' }, gap: 1.5, py: 0.5 }}
    >
      <Box sx={{ gridColumn: '1 / -1', color: ink.muted, fontSize: 13 }}>{translate('paperDose.hint')}</Box>
      <Choice
        label={translate('paperDose.product')}
        value={draft.productCode}
        options={(data?.vaccineProducts ?? []).map(({ code, name }) => ({ value: code, label: text(name) }))}
        onChange={(productCode) => change({ productCode })}
        required
        error={field === 'input.productCode'}
      />
      <TextField
        label={translate('paperDose.givenOn')}
        type="date"
        value={draft.givenOn}
        onChange={(event) => change({ givenOn: event.target.value })}
        required
        error={field === 'input.givenOn'}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        label={translate('paperDose.doseNumber')}
        value={draft.doseNumber}
        onChange={(event) => change({ doseNumber: event.target.value })}
        error={field === 'input.doseNumber'}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 1 } }}
      />
      <DivisionPicker label={translate('paperDose.division')} value={division} onChange={setDivision} required />
      <TextField
        label={translate('paperDose.institution')}
        value={draft.institution}
        onChange={(event) => change({ institution: event.target.value })}
        required
        error={field === 'input.institution'}
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 60 } }}
      />
      <FormControlLabel
        control={<Checkbox checked={draft.seenOriginal} onChange={(_event, on) => change({ seenOriginal: on })} />}
        label={translate('paperDose.seenOriginal')}
      />
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, justifyContent: 'flex-end', alignItems: 'center' }}>
        <Box sx={{ flex: 1 }}>
          <CommandNotice refusal={record.refusal} error={record.error} />
        </Box>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={record.busy} disabled={!isWhole}>
          {translate('paperDose.save')}
        </Button>
      </Box>
    </Box>
  );
}
