import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useNow } from '../shared/clock/ClockProvider';
import { fullDay, fullTime } from '../shared/format';
import { TimeField } from '../shared/TimeField';

const WEEK = 7 * 24 * 60 * 60_000;

interface MomentFieldProps {
  /** Empty is now. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

/** As of when: now, or any other moment, with those one asks for most. */
export function MomentField({ value, onChange, fault }: MomentFieldProps) {
  const translate = useTranslate();
  const now = useNow(60_000);
  const picks = [
    { name: 'now', at: '' },
    { name: 'midnight', at: `${fullDay(now)}T00:00` },
    { name: 'weekAgo', at: fullTime(now - WEEK).replace(' ', 'T') },
  ];
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <TimeField
        label={translate('simulation.form.asOf')}
        value={value}
        onChange={onChange}
        fault={fault}
        width={220}
        title={translate('simulation.form.asOfHint')}
      />
      <Box role="group" aria-label={translate('simulation.form.picks')} sx={{ display: 'flex', gap: 0.5, pt: '3px' }}>
        {picks.map(({ name, at }) => (
          <Button
            key={name}
            variant={value === at ? 'contained' : 'outlined'}
            color={value === at ? 'primary' : 'inherit'}
            aria-pressed={value === at}
            onClick={() => onChange(at)}
          >
            {translate(`simulation.form.${name}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
