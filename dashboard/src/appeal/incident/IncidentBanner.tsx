import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../../access';
import { useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';
import { JoinIncident } from './JoinIncident';
import { LeaveIncident } from './LeaveIncident';

/** Says that this case is one of many, and where they are dealt with together. */
export function IncidentBanner({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const { incident, similarAppeals, allowedActions } = appeal;
  if (!incident && allowedActions.includes('LINK') && appeal.person.incidents.length > 0)
    return <JoinIncident appeal={appeal} desk={desk} />;
  if (!incident) {
    return similarAppeals > 0 ? (
      <Alert severity="info">{translate('incident.banner.similar', { count: similarAppeals })}</Alert>
    ) : null;
  }
  return (
    <Alert
      severity="warning"
      action={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
          {allowedActions.includes('UNLINK') && <LeaveIncident appeal={appeal} desk={desk} />}
          {can('Query.incident') && (
            <Button component={Link} to={`/incident/${incident.id}`} color="inherit">
              {translate('incident.banner.openOne')}
            </Button>
          )}
        </Box>
      }
    >
      {translate('incident.banner.joined', {
        number: incident.number,
        place: incident.place?.fullName ?? translate('incident.nowhere'),
        state: word('IncidentState', incident.state),
        count: incident.appealCount,
      })}
    </Alert>
  );
}
