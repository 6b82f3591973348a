import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { AlertPartsFragment } from '../../generated/documents';
import { count } from '../../shared/format';
import { useText } from '../../shared/use-text';
import { parseQuestion, questionPath } from '../question/question-url';
import { Large, Tile } from './Tile';

const MOST = 4;

/** What jumped and is not over; those nobody took note of stand first. */
export function AlertTile({ alerts }: { readonly alerts: readonly AlertPartsFragment[] }) {
  const translate = useTranslate();
  const text = useText();
  const waiting = alerts.filter(({ acknowledgedAt }) => !acknowledgedAt);
  const shown = [...waiting, ...alerts.filter(({ acknowledgedAt }) => acknowledgedAt)].slice(0, MOST);
  return (
    <Tile title={translate('overview.alerts')} to="/alert" action={translate('overview.all')}>
      <Large
        value={count(waiting.length)}
        note={translate(alerts.length === 0 ? 'alert.noneHint' : 'overview.toNote')}
      />
      <Box
        component="ul"
        sx={{ m: 0, pl: 2.25, fontSize: 13.5, '& li': { minHeight: 28 }, '& a': { py: 0.5, display: 'inline-block' } }}
      >
        {shown.map(({ id, title, question }) => {
          const asked = typeof question === 'string' ? parseQuestion(question) : null;
          return (
            <li key={id}>
              {asked ? (
                <Link component={RouterLink} to={questionPath(asked)}>
                  {text(title)}
                </Link>
              ) : (
                text(title)
              )}
            </li>
          );
        })}
      </Box>
    </Tile>
  );
}
