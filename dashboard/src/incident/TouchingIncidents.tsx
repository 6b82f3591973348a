import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../access';
import type { IncidentsOfPersonFragment } from '../generated/documents';
import { useWord } from '../shared/use-text';

/** On a call: the caller is one of many, and what is being done about it. */
export function TouchingIncidents({ incidents }: IncidentsOfPersonFragment) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  return incidents.map(({ id, number, place, cause, state, appealCount }) => (
    <Alert
      key={id}
      severity="warning"
      action={
        can('Query.incident') && (
          <Button component={Link} to={`/incident/${id}`} color="inherit">
            {translate('incident.banner.openOne')}
          </Button>
        )
      }
    >
      {translate('incident.banner.queue', {
        number,
        place: place?.fullName ?? translate('incident.nowhere'),
        cause: word('CauseCode', cause),
        count: appealCount,
        state: word('IncidentState', state),
      })}
    </Alert>
  ));
}
