import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslate } from 'react-admin';
import type { DivisionPartsFragment } from '../generated/documents';
import { DivisionPicker } from '../shared/DivisionPicker';
import { tone } from '../shared/tokens';
import { MOST_PREFECTURES, type SimulationDraft } from './draft';

interface PrefecturesFieldProps {
  readonly draft: SimulationDraft;
  readonly onChange: (change: Partial<SimulationDraft>) => void;
  readonly fault: string | undefined;
}

/** Everybody, or only people who were in chosen prefectures. */
export function PrefecturesField({ draft, onChange, fault }: PrefecturesFieldProps) {
  const translate = useTranslate();
  const { everybody, prefectures } = draft;
  const add = (division: DivisionPartsFragment | null) => {
    if (division && !prefectures.some(({ code }) => code === division.code)) {
      onChange({ prefectures: [...prefectures, division] });
    }
  };
  return (
    <Box>
      <RadioGroup
        row
        aria-label={translate('simulation.form.who')}
        value={everybody ? 'everybody' : 'chosen'}
        onChange={(_event, value) => onChange({ everybody: value === 'everybody' })}
      >
        {(['everybody', 'chosen'] as const).map((value) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" />}
            label={translate(`simulation.form.${value}`)}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </RadioGroup>
      {!everybody && (
        <Box sx={{ display: 'grid', gap: 1, maxWidth: 420, mt: 0.5 }}>
          {prefectures.length < MOST_PREFECTURES && (
            <DivisionPicker
              key={prefectures.length}
              label={translate('simulation.form.prefecture')}
              value={null}
              onChange={add}
              autoFocus={prefectures.length > 0}
            />
          )}
          <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
            {prefectures.map((division) => (
              <Chip
                key={division.code}
                size="small"
                label={division.fullName}
                onDelete={() => onChange({ prefectures: prefectures.filter(({ code }) => code !== division.code) })}
              />
            ))}
          </Box>
        </Box>
      )}
      {fault && <Box sx={{ color: tone.red.ink, fontSize: 12.5, mt: 0.5 }}>{fault}</Box>}
    </Box>
  );
}
