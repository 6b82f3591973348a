import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AuditFilter, AuditKind, AuditOutcome } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { TimeField } from '../shared/TimeField';
import { useWord } from '../shared/use-text';
import { type FilterForm, NO_FILTER, toFilter } from './filter-form';

const ALL = 'ALL';
const KINDS: readonly AuditKind[] = ['READ', 'CHANGE', 'REVEAL', 'BREAK_GLASS', 'SIGN_IN', 'EXPORT', 'PURGE'];
const OUTCOMES: readonly AuditOutcome[] = ['DONE', 'REFUSED', 'FAILED', 'UNKNOWN'];

interface AuditFiltersProps {
  readonly onSearch: (filter: AuditFilter) => void;
}

/** Every search is an entry of the log, so nothing is searched while it is typed. */
export function AuditFilters({ onSearch }: AuditFiltersProps) {
  const translate = useTranslate();
  const [form, setForm] = useState<FilterForm>(NO_FILTER);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (change: Partial<FilterForm>) => {
    setForm({ ...form, ...change });
    setProblem(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = toFilter(form);
    if ('fault' in asked) setProblem(translate(`shared.identifier.${asked.fault.code}`, { ...asked.fault }));
    else onSearch(asked.filter);
  };
  const text = (name: 'actor' | 'action' | 'purpose', width: number) => (
    <TextField
      label={translate(`audit.filter.${name}`)}
      value={form[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      {...(name !== 'purpose' && { title: translate(`audit.filter.${name}Hint`) })}
      slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      sx={{ width }}
    />
  );
  return (
    <Box
      component="form"
      role="search"
      aria-label={translate('audit.filter.label')}
      noValidate
      onSubmit={submit}
      sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}
    >
      <TextField
        label={translate('audit.filter.person')}
        value={form.person}
        onChange={(event) => set({ person: event.target.value })}
        title={translate('audit.filter.personHint')}
        error={problem !== null}
        helperText={problem}
        slotProps={{ htmlInput: { maxLength: 32, autoComplete: 'off', spellCheck: false } }}
        sx={{ width: 190 }}
      />
      {text('actor', 130)}
      <Enum name="AuditKind" label="kind" values={KINDS} value={form.kind} onChange={(kind) => set({ kind })} />
      <Enum
        name="AuditOutcome"
        label="outcome"
        values={OUTCOMES}
        value={form.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      {text('action', 180)}
      {text('purpose', 130)}
      <TimeField
        label={translate('audit.filter.from')}
        value={form.from}
        onChange={(from) => set({ from })}
        width={165}
      />
      <TimeField label={translate('audit.filter.to')} value={form.to} onChange={(to) => set({ to })} width={165} />
      <Button type="submit" variant="contained" sx={{ height: 36 }}>
        {translate('audit.filter.submit')}
      </Button>
      <Button
        sx={{ height: 36 }}
        onClick={() => {
          set(NO_FILTER);
          onSearch({});
        }}
      >
        {translate('audit.filter.clear')}
      </Button>
    </Box>
  );
}

interface EnumProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

function Enum<Value extends string>({ name, label, values, value, onChange }: EnumProps<Value>) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Choice
      label={translate(`audit.filter.${label}`)}
      width={120}
      value={(value ?? ALL) as Value | typeof ALL}
      options={[
        { value: ALL, label: translate('shared.all') },
        ...values.map((one) => ({ value: one, label: word(name, one) })),
      ]}
      onChange={(chosen) => onChange(chosen === ALL ? null : (chosen as Value))}
    />
  );
}
