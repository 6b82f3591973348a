import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import Popper from '@mui/material/Popper';
import TextField from '@mui/material/TextField';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { IdentifierFault } from '../shared/identifier';
import { tone } from '../shared/tokens';

/** What was typed, read as a number; or what is wrong with it, and where. */
type Read<Number> =
  { readonly ok: true; readonly identifier: Number } | { readonly ok: false; readonly fault: IdentifierFault };

interface FindBoxProps<Number> {
  readonly inputId: string;
  readonly read: (typed: string) => Read<Number>;
  readonly onNumber: (number: Number) => void;
}

/**
 * One box for what the caller dictates, on every screen. The number is checked here, handed on in memory, and cleared: it
 * never reaches the address, the history or the store of the browser.
 */
export function FindBox<Number>({ inputId, read, onNumber }: FindBoxProps<Number>) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answer = read(typed);
    if (!answer.ok) {
      const { code, position, length } = answer.fault;
      setTrouble(translate(`shared.identifier.${code}`, { position, length }));
      return;
    }
    setTyped('');
    document.getElementById(inputId)?.blur();
    onNumber(answer.identifier);
  };

  const change = (value: string) => {
    setTyped(value);
    setTrouble(null);
  };

  return (
    <Box component="form" role="search" ref={form} noValidate onSubmit={submit} sx={{ display: 'flex', gap: 1 }}>
      <TextField
        id={inputId}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.querySelector('input')?.blur();
        }}
        placeholder={translate('person.find.placeholder')}
        error={trouble !== null}
        slotProps={{
          htmlInput: {
            'aria-label': translate('person.find.label'),
            'aria-describedby': trouble ? 'find-problem' : undefined,
            autoComplete: 'off',
            autoCorrect: 'off',
            spellCheck: false,
            inputMode: 'text',
            maxLength: 32,
          },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
        sx={{ '& .MuiOutlinedInput-root': { height: 34 } }}
      />
      <Button type="submit" variant="contained" sx={{ height: 34 }}>
        {translate('person.find.submit')}
      </Button>
      <Popper
        open={trouble !== null}
        anchorEl={() => form.current ?? document.body}
        placement="bottom-start"
        sx={{ zIndex: 1300 }}
      >
        <Box id="find-problem" role="alert" sx={PROBLEM}>
          {trouble}
        </Box>
      </Popper>
    </Box>
  );
}

const PROBLEM = {
  mt: 0.75,
  px: 1.5,
  py: 0.75,
  maxWidth: 520,
  fontSize: 13,
  bgcolor: tone.red.soft,
  color: tone.red.ink,
  border: `1px solid ${tone.red.line}`,
  borderRadius: '6px',
  boxShadow: '0 4px 14px rgba(20,36,44,.12)',
} as const;
