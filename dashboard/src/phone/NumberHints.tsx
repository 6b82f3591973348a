import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { PersonNumbersFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { useText, useWord } from '../shared/use-text';

const TONES = {
  NO_NUMBER: 'red',
  UNVERIFIED: 'red',
  NOT_ANSWERED: 'yellow',
  REQUEST_WAITING: 'unknown',
  MANY_NUMBERS: 'yellow',
  NOT_YET_COUNTING: 'unknown',
  STILL_COUNTING: 'unknown',
} as const;

/** Why the check of the numbers may fail or be slow, and the sentence to say (号码诊断). */
export function NumberHints({ diagnoses }: { readonly diagnoses: PersonNumbersFragment['numberDiagnoses'] }) {
  const word = useWord();
  const text = useText();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {diagnoses.map(({ hint, bindingId, number, sentence }) => (
        <Box component="li" key={`${hint}${bindingId ?? ''}`} sx={{ display: 'grid', gap: 0.25 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Tag tone={TONES[hint]} glyph>
              {word('NumberHint', hint)}
            </Tag>
            {number && <span>{number}</span>}
          </Box>
          <Typography variant="body2">{text(sentence)}</Typography>
        </Box>
      ))}
    </Box>
  );
}

/** On a call: only when there is something to say. */
export function NumberHintPanel({ person }: { readonly person: PersonNumbersFragment }) {
  const translate = useTranslate();
  if (person.numberDiagnoses.length === 0) return null;
  return (
    <Panel title={translate('phone.hints')}>
      <NumberHints diagnoses={person.numberDiagnoses} />
    </Panel>
  );
}
