import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ListAnsweringPartnersDocument, SaveAgencyDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { brand } from '../shared/tokens';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { type AgencyDraft, draftOf, NEW_AGENCY, toAgencyInput } from './agency-draft';
import { AGENCY_KINDS } from './agency-kinds';
import type { AgencyEntry } from './agency.provider';

interface AgencyFormProps {
  /** Null: a new one. */
  readonly agency: AgencyEntry | null;
  readonly onClose: () => void;
}

type TextName = 'nameZh' | 'nameEn' | 'phone' | 'openingZh' | 'openingEn';

/** Which fields a refusal is about, by where the server found the fault. */
const FIELDS_OF: Readonly<Record<string, readonly TextName[]>> = {
  'input.name': ['nameZh', 'nameEn'],
  'input.phone': ['phone'],
  'input.opening': ['openingZh', 'openingEn'],
};

/** No partner: the body is telephoned, and whoever hears the answer enters it. */
const BY_PHONE = 'BY_PHONE';

/** What is known of one body that can be asked, and whether it can be. */
export function AgencyForm({ agency, onClose }: AgencyFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const notify = useNotify();
  const forget = useForget();
  const save = useCommand(SaveAgencyDocument);
  const [draft, setDraft] = useState<AgencyDraft>(() => (agency ? draftOf(agency) : NEW_AGENCY));
  const change = (part: Partial<AgencyDraft>) => setDraft({ ...draft, ...part });
  const wrong = FIELDS_OF[save.refusal?.field ?? ''] ?? [];
  const label = agency
    ? translate('agency.register.changeOf', { name: text(agency.name) })
    : translate('agency.register.add');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save.run({ input: toAgencyInput(draft, agency) }))) return;
    await forget('agency', 'FindAgencies');
    notify('agency.done', { type: 'success', autoHideDuration: 2000 });
    onClose();
  };
  const field = (name: TextName, more: { readonly required?: boolean; readonly autoFocus?: boolean } = {}) => (
    <TextField
      label={translate(`agency.register.${name}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={wrong.includes(name)}
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
          {field('nameZh', { required: true, autoFocus: true })}
          {field('nameEn', { required: true })}
          {agency ? (
            <TextField
              label={translate('agency.kind')}
              value={word('AgencyKind', agency.kind)}
              helperText={translate('agency.register.kindStays')}
              slotProps={{ htmlInput: { readOnly: true } }}
            />
          ) : (
            <Choice
              label={translate('agency.kind')}
              value={draft.kind}
              options={AGENCY_KINDS.map((value) => ({ value, label: word('AgencyKind', value) }))}
              onChange={(kind) => change({ kind })}
            />
          )}
          <DivisionPicker
            label={translate('agency.register.division')}
            value={draft.division}
            onChange={(division) => change({ division })}
          />
          {field('phone')}
          <PartnerChoice agency={agency} value={draft.partnerId} onChange={(partnerId) => change({ partnerId })} />
          {field('openingZh')}
          {field('openingEn')}
          <FormControlLabel
            control={<Checkbox checked={draft.active} onChange={(_event, active) => change({ active })} />}
            label={translate('agency.register.active')}
          />
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', alignItems: 'center' }}>
            <Button onClick={onClose}>{translate('shared.cancel')}</Button>
            <Button
              type="submit"
              variant="contained"
              loading={save.busy}
              disabled={draft.nameZh.trim() === '' || draft.nameEn.trim() === ''}
            >
              {translate('agency.register.save')}
            </Button>
          </Box>
          <Box sx={{ gridColumn: '1 / -1' }}>
            <CommandNotice refusal={save.refusal} error={save.error} />
          </Box>
        </Box>
      </Panel>
    </Box>
  );
}

interface PartnerChoiceProps {
  readonly agency: AgencyEntry | null;
  /** Empty: by phone only. */
  readonly value: string;
  readonly onChange: (partnerId: string) => void;
}

/** Whose key the body answers with. */
function PartnerChoice({ agency, value, onChange }: PartnerChoiceProps) {
  const translate = useTranslate();
  const { data } = useAsk(ListAnsweringPartnersDocument, {}, { fresh: 60_000 });
  const known = data?.answeringPartners ?? [];
  // one that was switched off stays where it is until another is chosen
  const off = agency?.partnerId && !known.some(({ id }) => id === agency.partnerId) ? [agency.partnerId] : [];
  return (
    <Choice
      label={translate('agency.register.partner')}
      value={data ? value || BY_PHONE : ''}
      options={[
        { value: BY_PHONE, label: translate('agency.register.byPhone') },
        ...known.map(({ id, name }) => ({ value: id, label: name })),
        ...off.map((id) => ({ value: id, label: translate('agency.register.partnerOff') })),
      ]}
      onChange={(id) => onChange(id === BY_PHONE ? '' : id)}
      helperText={translate('agency.register.partnerHint')}
    />
  );
}
