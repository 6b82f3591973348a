import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNow } from './clock/ClockProvider';
import { fullDay } from './format';
import { isLocalTime, parseLocalTime } from './local-time';

interface TimeFieldProps {
  readonly label: string;
  /** `YYYY-MM-DDTHH:mm`, empty, or what was mistyped. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly fault?: string | undefined;
  readonly title?: string;
  readonly width?: number;
}

/** A moment on the city's clock, typed: 24 hours on every machine, whatever language its browser speaks. */
export function TimeField({ label, value, onChange, required, fault, title, width }: TimeFieldProps) {
  const translate = useTranslate();
  const today = fullDay(useNow(60_000));
  const [typed, setTyped] = useState(value.replace('T', ' '));
  const [taken, setTaken] = useState(value);
  const [left, setLeft] = useState(true);
  if (value !== taken) {
    // chosen elsewhere, e.g. by clearing a form
    setTaken(value);
    setTyped(value.replace('T', ' '));
  }
  const type = (text: string) => {
    setTyped(text);
    const next = parseLocalTime(text, today) ?? text;
    setTaken(next);
    onChange(next);
  };
  const mistyped = left && value !== '' && !isLocalTime(value);
  const words = mistyped ? translate('shared.mistypedTime') : fault;
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (isLocalTime(value)) setTyped(value.replace('T', ' '));
      }}
      placeholder={`${today} 08:00`}
      required={required ?? false}
      error={words !== undefined}
      helperText={words}
      title={title}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoComplete: 'off' } }}
      {...(width !== undefined && { sx: { width } })}
    />
  );
}
