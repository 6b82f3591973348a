import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { Caller } from './use-diagnosis';

/** Whom it is about, masked, in one line, with what can be done. */
export function WhoPanel({ person, children }: { readonly person: Caller['person']; readonly children: ReactNode }) {
  const translate = useTranslate();
  const word = useWord();
  const phones = [...new Set(person.phones.map(({ number }) => number))];
  const parts = [
    person.idNumber,
    word('Sex', person.sex),
    String(person.birthYear),
    person.homeDivision.fullName,
    ...phones,
  ];
  return (
    <Paper
      component="section"
      aria-label={translate('person.who')}
      sx={{
        border: `1px solid ${ink.line}`,
        px: 2,
        py: 0.75,
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        flexWrap: 'wrap',
      }}
    >
      <Box component="strong" sx={{ fontSize: 17 }}>
        {person.name}
      </Box>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {person.guardian && (
        <span>
          {translate('person.guardian')} {person.guardian.name}
        </span>
      )}
      <Box sx={{ flex: 1 }} />
      {children}
    </Paper>
  );
}
