import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { type AgencyKind, FindAgencyChoicesDocument, type FindAgencyChoicesQuery } from '../generated/documents';
import { useAsk } from './use-api';
import { useDelayed } from './use-delayed';
import { useText } from './use-text';

export type AgencyChoice = FindAgencyChoicesQuery['agencies'][number];

interface AgencyPickerProps {
  readonly label: string;
  readonly hint: string;
  /** Only bodies of this kind. */
  readonly kind?: AgencyKind;
  readonly value: AgencyChoice | null;
  readonly onChange: (agency: AgencyChoice | null) => void;
}

/** A body that is in use, by part of its name. */
export function AgencyPicker({ label, hint, kind, value, onChange }: AgencyPickerProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const search = useDelayed(typed, 250);
  const { data, isFetching } = useAsk(FindAgencyChoicesDocument, { kind: kind ?? null, search: search.trim() || null });
  return (
    <Autocomplete<AgencyChoice>
      value={value}
      options={data?.agencies ?? []}
      loading={isFetching}
      getOptionLabel={({ name, division }) => [text(name), division?.fullName].filter(Boolean).join(' · ')}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      onChange={(_event, agency) => onChange(agency)}
      onInputChange={(_event, input, reason) => setTyped(reason === 'input' ? input : '')}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} required />}
    />
  );
}
