import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Colour, Determinacy, DivisionPartsFragment, PersonFilter, PopupKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { useWord } from '../shared/use-text';

const ALL = 'ALL';
const COLOURS: readonly Colour[] = ['GREEN', 'YELLOW', 'RED', 'NONE'];
const POPUPS: readonly PopupKind[] = [
  'AFFECTED_AREA',
  'COMMUNITY_REPORT',
  'TEST_REQUIRED',
  'PHONE_UNVERIFIED',
  'VERIFY_ITINERARY',
  'DAILY_RECHECK',
  'DATA_GAP',
];
const DETERMINACIES: readonly Determinacy[] = ['DETERMINATE', 'INDETERMINATE'];

interface PersonFiltersProps {
  readonly filter: PersonFilter;
  readonly onChange: (filter: PersonFilter) => void;
}

/** A filter without this key, or with it set. */
function withKey<Key extends keyof PersonFilter>(
  filter: PersonFilter,
  key: Key,
  value: PersonFilter[Key] | null,
): PersonFilter {
  const { [key]: _dropped, ...rest } = filter;
  return value === null ? rest : { ...rest, [key]: value };
}

export function PersonFilters({ filter, onChange }: PersonFiltersProps) {
  const translate = useTranslate();
  const word = useWord();
  const [prefecture, setPrefecture] = useState<DivisionPartsFragment | null>(null);
  const options = <Value extends string>(enumName: string, values: readonly Value[]) => [
    { value: ALL as Value | typeof ALL, label: translate('shared.all') },
    ...values.map((value) => ({ value: value as Value | typeof ALL, label: word(enumName, value) })),
  ];
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <Choice
        label={translate('person.filter.colour')}
        width={150}
        value={filter.colour?.[0] ?? ALL}
        options={options('Colour', COLOURS)}
        onChange={(value) => onChange(withKey(filter, 'colour', value === ALL ? null : [value]))}
      />
      <Choice
        label={translate('person.filter.popup')}
        width={190}
        value={filter.popup?.[0] ?? ALL}
        options={options('PopupKind', POPUPS)}
        onChange={(value) => onChange(withKey(filter, 'popup', value === ALL ? null : [value]))}
      />
      <Choice
        label={translate('person.filter.determinacy')}
        width={140}
        value={filter.determinacy ?? ALL}
        options={options('Determinacy', DETERMINACIES)}
        onChange={(value) => onChange(withKey(filter, 'determinacy', value === ALL ? null : value))}
      />
      <Box sx={{ width: 240 }}>
        <DivisionPicker
          label={translate('person.filter.prefecture')}
          value={prefecture}
          onChange={(division) => {
            setPrefecture(division);
            onChange(withKey(filter, 'prefecture', division ? (division.prefectureCode ?? division.code) : null));
          }}
        />
      </Box>
      {Object.keys(filter).length > 0 && (
        <Button
          onClick={() => {
            setPrefecture(null);
            onChange({});
          }}
        >
          {translate('person.filter.clear')}
        </Button>
      )}
    </Box>
  );
}
