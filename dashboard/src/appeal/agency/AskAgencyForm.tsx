import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { AGENCY_KINDS } from '../../agency';
import {
  AskAgencyDocument,
  FindAgenciesDocument,
  type AgencyKind,
  type AgencyPartsFragment,
  type AgencyQuestion,
  type CasePartsFragment,
} from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { DraftLine } from '../../shared/drafts/DraftLine';
import { useSavedDraft } from '../../shared/drafts/use-saved-draft';
import { CommandNotice } from '../../shared/Faults';
import { shortTime } from '../../shared/format';
import { ink } from '../../shared/tokens';
import { useAsk, useCommand } from '../../shared/use-api';
import { useDelayed } from '../../shared/use-delayed';
import { useText, useWord } from '../../shared/use-text';
import { ABOUT, askDraftOf, EMPTY_ASK, type WrittenAsk } from './ask-draft';

interface AskAgencyFormProps {
  readonly appeal: CasePartsFragment;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Whom to ask what, about which record. Filled in from the most probable cause. */
export function AskAgencyForm({ appeal, onClose, onDone }: AskAgencyFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const ask = useCommand(AskAgencyDocument);
  const [start] = useState(() => askDraftOf(appeal));
  const saved = useSavedDraft<WrittenAsk>('MOVE', `${appeal.id}:ASK_AGENCY`, EMPTY_ASK);
  const { agency: chosen, wording } = saved.value;
  const kind = saved.value.kind ?? start.kind;
  const asked = saved.value.question ?? start.question;
  const factId = saved.value.factId ?? start.factId;
  const write = (part: Partial<WrittenAsk>) => saved.setValue({ ...saved.value, ...part });
  const preset = usePreset(start.kind, start.search);
  const agency = chosen ?? (kind === start.kind ? preset : null);
  const questions = agency?.questions ?? [];
  const question = asked && questions.includes(asked) ? asked : (questions[0] ?? null);
  const records = useRecords(appeal, question);
  const record = records.find(({ value }) => value === factId) ?? records[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!agency || !question) return;
    const input = {
      appealId: appeal.id,
      agencyId: agency.id,
      question,
      factIds: record ? [record.value] : [],
      wording: wording.trim() === '' ? null : wording.trim(),
      expectedVersion: appeal.version,
    };
    if (!(await ask.run({ input }))) return;
    saved.clear();
    onClose();
    await onDone();
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('agency.ask')}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, p: 2, bgcolor: ink.raised, borderBottom: `1px solid ${ink.line}` }}
    >
      <CommandNotice refusal={ask.refusal} error={ask.error} />
      <Choice
        label={translate('agency.kind')}
        value={kind}
        options={AGENCY_KINDS.map((value) => ({ value, label: word('AgencyKind', value) }))}
        onChange={(value) => write({ kind: value, agency: null })}
      />
      <AgencyPicker key={kind} kind={kind} value={agency} onChange={(value) => write({ agency: value })} />
      {question && (
        <Choice
          label={translate('agency.question')}
          value={question}
          options={questions.map((value) => ({ value, label: word('AgencyQuestion', value) }))}
          onChange={(value) => write({ question: value })}
        />
      )}
      {records.length > 0 && (
        <Choice
          label={translate('agency.subject')}
          value={record?.value ?? ''}
          options={records}
          onChange={(value) => write({ factId: value })}
        />
      )}
      <TextField
        label={translate('agency.wording')}
        value={wording}
        onChange={(event) => write({ wording: event.target.value })}
        helperText={translate('agency.wordingHint')}
        required={question === 'OTHER'}
        multiline
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <DraftLine {...saved} />
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={ask.busy} disabled={!agency || !question}>
          {translate('agency.submit')}
        </Button>
      </Box>
    </Box>
  );
}

/** The one agency that the cause names, e.g. the laboratory of the test. */
function usePreset(kind: AgencyKind, search: string): AgencyPartsFragment | null {
  const { data } = useAsk(FindAgenciesDocument, { kind, search, first: 2 }, { enabled: search !== '', fresh: 300_000 });
  const [only, another] = data?.agencies ?? [];
  return only && !another ? only : null;
}

interface RecordOption {
  readonly value: string;
  readonly label: string;
}

function useRecords(appeal: CasePartsFragment, question: AgencyQuestion | null): readonly RecordOption[] {
  const word = useWord();
  const about = question === null ? null : ABOUT[question];
  if (about === 'TEST')
    return appeal.person.tests.map(({ id, institution, sampledAt }) => ({
      value: id,
      label: `${institution.name} ${shortTime(sampledAt)}`,
    }));
  if (about === 'STAY')
    return appeal.person.stays.map(({ id, source, division, arrivedAt }) => ({
      value: id,
      label: `${division.fullName} ${shortTime(arrivedAt)} ${word('StaySource', source)}`,
    }));
  return [];
}

interface AgencyPickerProps {
  readonly kind: AgencyKind;
  readonly value: AgencyPartsFragment | null;
  readonly onChange: (agency: AgencyPartsFragment | null) => void;
}

function AgencyPicker({ kind, value, onChange }: AgencyPickerProps) {
  const translate = useTranslate();
  const text = useText();
  const [typed, setTyped] = useState('');
  const wanted = value && typed === text(value.name) ? '' : typed.trim();
  const search = useDelayed(wanted, 200);
  const query = useAsk(
    FindAgenciesDocument,
    { kind, search: search || null, first: 20 },
    { keepPrevious: true, fresh: 60_000 },
  );
  return (
    <Autocomplete
      options={[...(query.data?.agencies ?? [])]}
      value={value}
      onChange={(_event, chosen) => onChange(chosen)}
      inputValue={typed}
      onInputChange={(_event, next) => setTyped(next)}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => text(name)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      loading={query.isFetching}
      loadingText={translate('shared.loading')}
      noOptionsText={translate('agency.noAgency')}
      openOnFocus
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('agency.agency')}
          placeholder={translate('agency.agencyHint')}
          required
        />
      )}
    />
  );
}
