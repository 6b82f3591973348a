import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FindCommunitiesDocument, type FindCommunitiesQuery } from '../generated/documents';
import { useAsk } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useText } from '../shared/use-text';

export type FoundCommunity = FindCommunitiesQuery['agencies'][number];

interface CommunityPickerProps {
  readonly value: FoundCommunity | null;
  readonly onChange: (community: FoundCommunity | null) => void;
}

/** A community by part of its name. */
export function CommunityPicker({ value, onChange }: CommunityPickerProps) {
  const translate = useTranslate();
  const text = useText();
  const [typed, setTyped] = useState('');
  const search = useDelayed(typed, 250);
  const { data, isFetching } = useAsk(FindCommunitiesDocument, { search: search.trim() || null });
  return (
    <Autocomplete<FoundCommunity>
      value={value}
      options={data?.agencies ?? []}
      loading={isFetching}
      getOptionLabel={({ name, division }) => [text(name), division?.fullName].filter(Boolean).join(' · ')}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      onChange={(_event, community) => onChange(community)}
      onInputChange={(_event, input, reason) => setTyped(reason === 'input' ? input : '')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('community.community')}
          helperText={translate('community.communityHint')}
          required
        />
      )}
    />
  );
}
