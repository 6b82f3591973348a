import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SearchDivisionsDocument, type DivisionPartsFragment } from '../generated/documents';
import { ink } from './tokens';
import { useAsk } from './use-api';
import { useDelayed } from './use-delayed';

interface DivisionPickerProps {
  readonly label?: string;
  readonly value: DivisionPartsFragment | null;
  readonly onChange: (division: DivisionPartsFragment | null) => void;
  /** Only counties of this prefecture unit, e.g. of the one a stay names. */
  readonly within?: string | null;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** Counties only, where counties are asked for; a prefecture without counties (东莞) offers what it has. */
function offered(divisions: readonly DivisionPartsFragment[], countiesOnly: boolean): DivisionPartsFragment[] {
  const counties = divisions.filter(({ level }) => level === 'COUNTY');
  return countiesOnly && counties.length > 0 ? counties : [...divisions];
}

const isCalled = ({ fullName, code }: DivisionPartsFragment, wanted: string): boolean =>
  fullName.includes(wanted) || code.startsWith(wanted);

/** Chooses a division by name or code; with `within` it lists the counties below without typing. */
export function DivisionPicker({ label, value, onChange, within, required, autoFocus }: DivisionPickerProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const wanted = typed === value?.fullName ? '' : typed.trim();
  const search = useDelayed(wanted, 200);
  const enabled = search !== '' || Boolean(within);
  const query = useAsk(
    SearchDivisionsDocument,
    {
      first: within ? 100 : 20,
      ...(search !== '' && { search }),
      ...(within && (search === '' ? { parent: within } : { within })),
    },
    { enabled, keepPrevious: true, fresh: 300_000 },
  );
  const known = enabled ? offered(query.data?.divisions ?? [], Boolean(within)) : [];
  // until the answer to what was typed is there, what is listed narrows by itself, so that nothing moves under a click
  const isBehind = wanted !== search || query.isPlaceholderData;
  return (
    <Autocomplete
      options={isBehind ? known.filter((division) => isCalled(division, wanted)) : known}
      value={value}
      onChange={(_event, chosen) => onChange(chosen)}
      inputValue={typed}
      onInputChange={(_event, text) => setTyped(text)}
      filterOptions={(options) => options}
      getOptionLabel={(option) => option.fullName}
      getOptionKey={(option) => option.code}
      isOptionEqualToValue={(option, chosen) => option.code === chosen.code}
      loading={query.isFetching}
      loadingText={translate('shared.division.loading')}
      noOptionsText={translate('shared.division.empty')}
      openOnFocus={Boolean(within)}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 1, fontSize: 13.5 }}>
          <span>{option.fullName}</span>
          <Box component="span" sx={{ ml: 'auto !important', color: ink.muted, fontSize: 12.5 }}>
            {option.code}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label ?? translate('shared.division.label')}
          placeholder={translate('shared.division.placeholder')}
          required={required ?? false}
          autoFocus={autoFocus ?? false}
        />
      )}
    />
  );
}
