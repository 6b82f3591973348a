import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PersonFactsFragment } from '../generated/documents';
import { Reveal } from '../shared/reveal/Reveal';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** Who, masked, in one line. */
export function PersonCard({ person }: { readonly person: PersonFactsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const parts = [
    person.idNumber,
    word('Sex', person.sex),
    String(person.birthYear),
    person.homeDivision.fullName,
    ...(person.category === 'GENERAL' ? [] : [word('PersonCategory', person.category)]),
  ];
  return (
    <Paper
      component="section"
      aria-label={translate('person.who')}
      sx={{
        border: `1px solid ${ink.line}`,
        px: 2,
        py: 1,
        display: 'flex',
        gap: 2,
        alignItems: 'baseline',
        flexWrap: 'wrap',
      }}
    >
      <Box component="strong" sx={{ fontSize: 17 }}>
        {person.name}
      </Box>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <Reveal personId={person.id} />
      {person.guardian && (
        <Box component="span" sx={{ color: ink.muted }}>
          {translate('person.guardian')}{' '}
          <Link component={RouterLink} to={`/person/${person.guardian.id}/show`}>
            {person.guardian.name} {person.guardian.idNumber}
          </Link>
        </Box>
      )}
    </Paper>
  );
}
