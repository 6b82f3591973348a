import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import Popper from '@mui/material/Popper';
import TextField from '@mui/material/TextField';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FindPersonDocument } from '../generated/documents';
import { useFaultWords } from '../shared/Faults';
import { parseIdentifier } from '../shared/identifier';
import { tone } from '../shared/tokens';
import { useCommand } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { HOTLINE_PURPOSE } from './person.provider';

/** States in which an appeal needs nobody any more. */
const AT_REST = new Set(['CLOSED', 'WITHDRAWN', 'MERGED']);

/**
 * One box for what the caller dictates. The number is checked here, sent in the body of the request, and cleared
 * afterwards: it never reaches the address, the history or the store of the browser.
 */
export function FindBox({ inputId }: { readonly inputId: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const find = useCommand(FindPersonDocument);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const text = useText();
  const faultWords = useFaultWords();
  const trouble =
    problem ?? (find.refusal ? text(find.refusal.message) : null) ?? (find.error ? faultWords(find.error) : null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseIdentifier(typed);
    if (!parsed.ok) {
      const { code, position, length } = parsed.fault;
      setProblem(translate(`shared.identifier.${code}`, { position, length }));
      return;
    }
    const person = await find.run({ identifier: parsed.identifier, purpose: HOTLINE_PURPOSE });
    if (!person) return;
    setTyped('');
    document.getElementById(inputId)?.blur();
    const open = person.appeals.find(({ state }) => !AT_REST.has(state));
    void navigate(open ? `/appeal/${open.id}/show` : `/person/${person.id}/show`);
  };

  const change = (value: string) => {
    setTyped(value);
    setProblem(null);
    find.reset();
  };

  return (
    <Box
      component="form"
      role="search"
      ref={form}
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', gap: 1 }}
    >
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
      <Button type="submit" variant="contained" loading={find.busy} sx={{ height: 34 }}>
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
