import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { DiagnosisInput } from '../generated/documents';
import { tone } from '../shared/tokens';
import { inGroups, readCallerNumber } from './caller-number';

interface NumberBoxProps {
  /** Nothing was looked up yet: the next key is the first of a number. */
  readonly focused: boolean;
  readonly busy: boolean;
  readonly onLook: (identifier: DiagnosisInput) => void;
}

/** Where the caller's number is typed; it is shown in groups to be compared, and gone once it is sent. */
export function NumberBox({ focused, busy, onLook }: NumberBoxProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readCallerNumber(typed);
    if (!read.ok) {
      const { code, position, length } = read.fault;
      setProblem(translate(`shared.identifier.${code}`, { position, length }));
      return;
    }
    setTyped('');
    // single keys work from here on: who the caller is, and what is done
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onLook(read.identifier);
  };
  const groups = inGroups(typed);
  return (
    <Box
      component="form"
      role="search"
      noValidate
      onSubmit={submit}
      sx={{ mb: 1, display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Box sx={{ display: 'flex', gap: 1, width: 480 }}>
        <TextField
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
          autoFocus={focused}
          error={problem !== null}
          placeholder={translate('intake.number')}
          slotProps={{
            htmlInput: {
              'aria-label': translate('intake.number'),
              'aria-describedby': 'caller-number-help',
              autoComplete: 'off',
              autoCorrect: 'off',
              spellCheck: false,
              maxLength: 32,
              style: { fontSize: 18, letterSpacing: '.04em' },
            },
          }}
          fullWidth
        />
        <Button type="submit" variant="contained" loading={busy} sx={{ minWidth: 96 }}>
          {translate('intake.look')}
        </Button>
      </Box>
      <Box
        id="caller-number-help"
        role={problem ? 'alert' : undefined}
        sx={{ fontSize: 15, fontVariantNumeric: 'tabular-nums', color: problem ? tone.red.ink : undefined }}
      >
        {problem ?? (groups === '' ? '' : translate('intake.grouped', { groups }))}
      </Box>
    </Box>
  );
}
