import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DivisionPicker } from '../shared/DivisionPicker';

interface JurisdictionFieldProps {
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Whose people may be seen (辖区): none chosen means everybody's. */
export function JurisdictionField({ codes, onChange }: JurisdictionFieldProps) {
  const translate = useTranslate();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <DivisionPicker
        label={translate('staff.jurisdictions')}
        value={null}
        onChange={(division) => {
          if (!division || codes.includes(division.code)) return;
          setNames({ ...names, [division.code]: division.fullName });
          onChange([...codes, division.code]);
        }}
      />
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
        {codes.length === 0 && <Typography variant="caption">{translate('staff.everywhereHint')}</Typography>}
        {codes.map((code) => (
          <Chip
            key={code}
            size="small"
            label={names[code] ?? code}
            onDelete={() => onChange(codes.filter((one) => one !== code))}
          />
        ))}
      </Box>
    </Box>
  );
}
