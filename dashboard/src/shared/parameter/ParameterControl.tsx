import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { controlOf, parsed, wordsIn } from './control-of';
import { useParameterWords } from './use-parameter-words';

interface ParameterControlProps {
  readonly name: string;
  /** JSON text */
  readonly raw: string;
  readonly onChange: (raw: string) => void;
  readonly label: string;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The right control for a parameter: a number, one of its words, several of them, or its JSON text. */
export function ParameterControl({ name, raw, onChange, label, fault, autoFocus = false }: ParameterControlProps) {
  const translate = useTranslate();
  const { reading } = useParameterWords();
  const control = controlOf(name);
  const common = { label, error: fault !== undefined, helperText: fault, autoFocus };
  switch (control.kind) {
    case 'NUMBER': {
      const value = parsed(raw);
      const hint = control.open ? translate('parameter.openHint') : undefined;
      return (
        <TextField
          {...common}
          helperText={fault ?? hint}
          type="number"
          value={typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(target.value === '' && control.open ? 'null' : target.value)}
          slotProps={{ htmlInput: { min: control.least, max: control.most, step: 1 } }}
        />
      );
    }
    case 'WORD':
    case 'WORDS': {
      const several = control.kind === 'WORDS';
      const words = wordsIn(raw);
      return (
        <TextField
          {...common}
          select
          value={several ? words : (words[0] ?? '')}
          onChange={({ target }) => onChange(JSON.stringify(target.value))}
          slotProps={{ select: { multiple: several } }}
        >
          {control.words.map((word) => (
            <MenuItem key={word} value={word}>
              {reading(JSON.stringify(word))}
            </MenuItem>
          ))}
        </TextField>
      );
    }
    case 'TEXT':
      return (
        <TextField
          {...common}
          multiline
          value={raw}
          onChange={({ target }) => onChange(target.value)}
          slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'ui-monospace, monospace' } } }}
        />
      );
  }
}
