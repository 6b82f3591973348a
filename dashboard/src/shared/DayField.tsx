import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNow } from './clock/ClockProvider';
import { fullDay } from './format';
import { isLocalDay, parseLocalDay } from './local-day';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, empty, or what was mistyped. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong?: boolean;
  readonly width?: number;
}

/** A day in the city, typed: the same on every machine, whatever language its browser speaks. */
export function DayField({ label, value, onChange, wrong = false, width }: DayFieldProps) {
  const translate = useTranslate();
  const today = fullDay(useNow(60_000));
  const [typed, setTyped] = useState(value);
  const [taken, setTaken] = useState(value);
  const [left, setLeft] = useState(true);
  if (value !== taken) {
    // chosen elsewhere, e.g. by clearing a form
    setTaken(value);
    setTyped(value);
  }
  const type = (text: string) => {
    setTyped(text);
    const next = parseLocalDay(text, today) ?? text;
    setTaken(next);
    onChange(next);
  };
  const mistyped = left && value !== '' && !isLocalDay(value);
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (isLocalDay(value)) setTyped(value);
      }}
      placeholder={today}
      error={wrong || mistyped}
      helperText={mistyped ? translate('shared.mistypedDay') : undefined}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoComplete: 'off' } }}
      {...(width !== undefined && { sx: { width } })}
    />
  );
}
