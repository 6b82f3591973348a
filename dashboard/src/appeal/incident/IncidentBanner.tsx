import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../../access';
import { useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';

/** Says that this case is one of many, and where they are dealt with together. */
export function IncidentBanner({ appeal: { incident, similarAppeals } }: CasePanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  if (!incident) {
    return similarAppeals > 0 ? (
      <Alert severity="info">{translate('incident.banner.similar', { count: similarAppeals })}</Alert>
    ) : null;
  }
  return (
    <Alert
      severity="warning"
      action={
        can('Query.incident') && (
          <Button component={Link} to={`/incident/${incident.id}`} color="inherit">
            {translate('incident.banner.openOne')}
          </Button>
        )
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
