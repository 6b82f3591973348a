import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { CasePartsFragment } from '../generated/documents';
import { useWord } from '../shared/use-text';

const MOST = 3;

/** What else this person has appealed, and what was merged with this: nobody tells their story twice. */
export function OtherAppeals({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const others = appeal.person.appeals.filter(({ id }) => id !== appeal.id);
  if (others.length === 0) return null;
  return (
    <Box component="span" sx={{ fontSize: 13 }}>
      {translate('appeal.others', { count: others.length })}{' '}
      {others.slice(0, MOST).map(({ id, number, state }) => (
        <Link key={id} component={RouterLink} to={`/appeal/${id}/show`} sx={{ mr: 1 }}>
          {number} {appeal.mergedInto?.id === id ? translate('appeal.goesOnThere') : word('AppealState', state)}
        </Link>
      ))}
    </Box>
  );
}
