import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type InstitutionPartsFragment, SearchInstitutionsDocument } from '../generated/documents';
import { useAsk } from './use-api';
import { useDelayed } from './use-delayed';

interface InstitutionPickerProps {
  readonly label: string;
  readonly value: InstitutionPartsFragment | null;
  readonly onChange: (institution: InstitutionPartsFragment | null) => void;
  readonly required?: boolean;
  readonly fault?: string | undefined;
}

/** Chooses a testing institution by part of its name. */
export function InstitutionPicker({ label, value, onChange, required, fault }: InstitutionPickerProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const search = useDelayed(typed.trim(), 200);
  const query = useAsk(
    SearchInstitutionsDocument,
    { first: 20, ...(search !== '' && { search }) },
    { keepPrevious: true, fresh: 300_000 },
  );
  return (
    <Autocomplete
      options={[...(query.data?.institutions ?? [])]}
      value={value}
      onChange={(_event, institution) => onChange(institution)}
      inputValue={typed}
      onInputChange={(_event, text) => setTyped(text)}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      loading={query.isFetching}
      loadingText={translate('shared.division.loading')}
      noOptionsText={translate('shared.division.empty')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={translate('shared.institutionPlaceholder')}
          required={required ?? false}
          error={fault !== undefined}
          helperText={fault}
        />
      )}
    />
  );
}
