import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { fromLocalField, fullTime } from '../../shared/format';
import { isLocalTime } from '../../shared/local-time';
import { TimeField } from '../../shared/TimeField';

interface AsOfFieldProps {
  readonly asOf: string | null;
  readonly onChange: (asOf: string | null) => void;
}

/** As they were known at a moment: yesterday's figures, to the digit. */
export function AsOfField({ asOf, onChange }: AsOfFieldProps) {
  const translate = useTranslate();
  const given = asOf === null ? '' : fullTime(asOf).replace(' ', 'T');
  const [typed, setTyped] = useState(given);
  const [taken, setTaken] = useState(given);
  if (given !== taken) {
    setTaken(given);
    setTyped(given);
  }
  const type = (value: string) => {
    setTyped(value);
    if (value !== '' && !isLocalTime(value)) return;
    setTaken(value);
    onChange(value === '' ? null : fromLocalField(value));
  };
  return (
    <TimeField
      label={translate('statistics.question.asOf')}
      value={typed}
      onChange={type}
      title={translate('statistics.question.asOfHint')}
    />
  );
}
