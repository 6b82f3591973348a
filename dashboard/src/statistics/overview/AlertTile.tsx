import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { AlertPartsFragment } from '../../generated/documents';
import { count } from '../../shared/format';
import { useText } from '../../shared/use-text';
import { alertPath } from '../alert/alert-question';
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
      <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: 13.5 }}>
        {shown.map((alert) => {
          const path = alertPath(alert);
          return (
            <li key={alert.id}>
              {path === null ? (
                text(alert.title)
              ) : (
                // large enough to be hit (WCAG 2.5.8)
                <Link component={RouterLink} to={path} sx={{ display: 'inline-block', py: 0.5 }}>
                  {text(alert.title)}
                </Link>
              )}
            </li>
          );
        })}
      </Box>
    </Tile>
  );
}
