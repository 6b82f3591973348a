import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';

interface NameFieldProps {
  readonly value: string;
  /** What it is called when nobody says. */
  readonly suggested: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

export function NameField({ value, suggested, onChange, fault }: NameFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('simulation.form.name')}
      value={value}
      placeholder={suggested}
      onChange={({ target }) => onChange(target.value)}
      error={fault !== undefined}
      helperText={fault}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 80, autoComplete: 'off' } }}
      sx={{ maxWidth: 560 }}
    />
  );
}
