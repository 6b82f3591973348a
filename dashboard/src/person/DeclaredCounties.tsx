import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import type { DivisionPartsFragment } from '../generated/documents';
import { DivisionPicker } from '../shared/DivisionPicker';
import { TimeField } from '../shared/TimeField';

/** One declared place; times as the fields hold them, on the city's clock. */
export interface CountyDraft {
  readonly division: DivisionPartsFragment | null;
  readonly arrived: string;
  readonly left: string;
}

export const EMPTY_COUNTY: CountyDraft = { division: null, arrived: '', left: '' };

interface DeclaredCountiesProps {
  readonly rows: readonly CountyDraft[];
  readonly onChange: (rows: readonly CountyDraft[]) => void;
}

export function DeclaredCounties({ rows, onChange }: DeclaredCountiesProps) {
  const translate = useTranslate();
  const set = (index: number, change: Partial<CountyDraft>) =>
    onChange(rows.with(index, { ...EMPTY_COUNTY, ...rows[index], ...change }));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {rows.map((row, index) => (
        <Box
          key={index}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 200px 200px 32px', gap: 1, alignItems: 'center' }}
        >
          <DivisionPicker
            label={translate('person.declare.county')}
            value={row.division}
            onChange={(division) => set(index, { division })}
          />
          {(['arrived', 'left'] as const).map((field) => (
            <TimeField
              key={field}
              label={translate(`person.declare.${field}`)}
              value={row[field]}
              onChange={(value) => set(index, { [field]: value })}
            />
          ))}
          <IconButton
            disabled={rows.length === 1}
            aria-label={translate('person.declare.remove', { row: index + 1 })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button onClick={() => onChange([...rows, EMPTY_COUNTY])} sx={{ justifySelf: 'start' }}>
        {translate('person.declare.add')}
      </Button>
    </Box>
  );
}
