import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../../shared/Choice';
import { useDay } from '../use-day';
import { daysOf, type Period, SPANS } from './question';
import { isDay } from './question-url';

interface PeriodFieldsProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
  readonly width?: number;
}

const CUSTOM = 'CUSTOM';

/** Which days: a span that moves on, or two days that stand. */
export function PeriodFields({ period, onChange, width }: PeriodFieldsProps) {
  const translate = useTranslate();
  const today = useDay();
  return (
    <>
      <Choice
        label={translate('statistics.question.period')}
        value={'last' in period ? period.last : CUSTOM}
        options={[
          ...SPANS.map((value) => ({ value, label: translate(`statistics.question.span.${value}`) })),
          { value: CUSTOM, label: translate('statistics.question.custom') },
        ]}
        onChange={(value) => onChange(value === CUSTOM ? daysOf(period, today ?? Date.now()) : { last: value })}
        {...(width !== undefined && { width })}
      />
      {!('last' in period) && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <DayField
            label={translate('statistics.question.from')}
            value={period.from}
            onChange={(from) => onChange({ ...period, from })}
            isWrong={(from) => from > period.to}
          />
          <DayField
            label={translate('statistics.question.to')}
            value={period.to}
            onChange={(to) => onChange({ ...period, to })}
            isWrong={(to) => to < period.from}
          />
        </Box>
      )}
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly isWrong: (day: string) => boolean;
}

/** A day, typed; taken as soon as it is one. */
function DayField({ label, value, onChange, isWrong }: DayFieldProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  const [taken, setTaken] = useState(value);
  if (value !== taken) {
    // another question was opened
    setTaken(value);
    setTyped(value);
  }
  const fits = (day: string): boolean => isDay(day) && !isWrong(day);
  return (
    <TextField
      label={label}
      value={typed}
      error={!fits(typed)}
      helperText={fits(typed) ? undefined : translate('statistics.question.dayFault')}
      onChange={(event) => {
        const day = event.target.value.normalize('NFKC').trim();
        setTyped(day);
        if (!fits(day)) return;
        setTaken(day);
        onChange(day);
      }}
      slotProps={{ htmlInput: { autoComplete: 'off' } }}
    />
  );
}
