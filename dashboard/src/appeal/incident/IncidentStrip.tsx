import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useCan } from '../../access';
import { WatchIncidentsDocument, type WatchIncidentsQuery } from '../../generated/documents';
import { useAsk } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';

type Incident = WatchIncidentsQuery['incidents']['edges'][number]['node'];

/** A group that is half way to an incident is worth knowing of. */
const SHOWN_FROM_SHARE = 0.5;

/** Above the queue: which incidents are open, and what is about to become one. */
export function IncidentStrip() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const query = useAsk(
    WatchIncidentsDocument,
    {},
    { every: 30_000, enabled: can('Query.incidents'), live: { topics: ['incident'] } },
  );
  const incidents = query.data?.incidents.edges.map(({ node }) => node) ?? [];
  const forming = (query.data?.formingIncidents ?? []).filter(
    ({ appeals, threshold }) => appeals >= threshold * SHOWN_FROM_SHARE,
  );
  if (incidents.length + forming.length === 0) return null;
  return (
    <Box role="region" aria-label={translate('incident.banner.label')} sx={{ display: 'grid', gap: 0.5, mb: 1 }}>
      {incidents.map((incident) => (
        <OpenOne key={incident.id} incident={incident} />
      ))}
      {forming.map(({ place, cause, appeals, threshold, withinHours }) => (
        <Alert key={`${place?.code} ${cause}`} severity="info" sx={{ py: 0 }}>
          {translate('incident.banner.forming', {
            place: place?.fullName ?? translate('incident.nowhere'),
            cause: word('CauseCode', cause),
            count: appeals,
            threshold,
            hours: withinHours,
          })}
        </Alert>
      ))}
    </Box>
  );
}

function OpenOne({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Alert severity="warning" sx={{ py: 0 }}>
      <Link component={RouterLink} to={`/incident/${incident.id}`} color="inherit">
        {translate('incident.banner.queue', {
          number: incident.number,
          place: incident.place?.fullName ?? translate('incident.nowhere'),
          cause: word('CauseCode', incident.cause),
          count: incident.appealCount,
          state: word('IncidentState', incident.state),
        })}
      </Link>{' '}
      {incident.reviewOverdue && translate('incident.banner.overdue')}
    </Alert>
  );
}
