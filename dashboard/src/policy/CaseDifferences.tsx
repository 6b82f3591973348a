import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { tone } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { readDifference } from './difference';
import { readable } from './use-finding-words';

/** Enums whose words stand for the values of a part of the outcome. */
const ENUM_OF: Readonly<Record<string, string>> = { colour: 'Colour', popup: 'PopupKind', determinacy: 'Determinacy' };

/** In what a case came out otherwise than promised: expected beside found. */
export function CaseDifferences({ lines }: { readonly lines: readonly string[] }) {
  const translate = useTranslate();
  const word = useWord();
  const value = (part: string, raw: string): string => {
    if (raw === '' || raw === 'none') return translate('shared.none');
    const name = ENUM_OF[part];
    return name ? word(name, raw) : readable(raw);
  };
  const differences = lines.map(readDifference);
  const strange = lines.filter((_line, index) => differences[index] === null);
  return (
    <Box sx={{ mt: 0.5, fontSize: 13, color: tone.red.ink }}>
      <Box
        component="table"
        sx={{
          width: '100%',
          tableLayout: 'fixed',
          borderCollapse: 'collapse',
          '& td, & th': CELL,
          '& th': { width: 88 },
        }}
      >
        <tbody>
          {differences.map(
            (one) =>
              one && (
                <tr key={one.part}>
                  <th scope="row">{translate(`policy.difference.${one.part}`, { _: one.part })}</th>
                  <td>{translate('policy.difference.expected', { value: value(one.part, one.expected) })}</td>
                  <td>{translate('policy.difference.found', { value: value(one.part, one.found) })}</td>
                </tr>
              ),
          )}
        </tbody>
      </Box>
      {strange.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Box>
  );
}

const CELL = {
  py: '1px',
  pr: 1.5,
  pl: 0,
  textAlign: 'left',
  verticalAlign: 'top',
  fontWeight: 400,
  overflowWrap: 'anywhere',
} as const;
