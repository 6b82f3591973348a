import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { ListFormingIncidentsDocument, type ListFormingIncidentsQuery } from '../generated/documents';
import { clockTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { LinesSkeleton, QueryState } from '../shared/QueryState';
import { ink, tone } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';

type Forming = ListFormingIncidentsQuery['formingIncidents'][number];

/** Appeals that speak of the same and are not yet an incident: how far they are from being one. */
export function FormingPanel() {
  const translate = useTranslate();
  const query = useAsk(ListFormingIncidentsDocument, {}, { every: 15_000, live: { topics: ['queue', 'incident'] } });
  return (
    <Panel title={translate('incident.forming.title')} aside={translate('incident.forming.hint')}>
      <QueryState query={query} skeleton={<LinesSkeleton lines={2} />}>
        {({ formingIncidents }) =>
          formingIncidents.length === 0 ? (
            <Box sx={{ color: ink.muted }}>{translate('incident.forming.none')}</Box>
          ) : (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
              {formingIncidents.map((one) => (
                <Line key={`${one.areaVersionId} ${one.place?.code} ${one.cause}`} forming={one} />
              ))}
            </Box>
          )
        }
      </QueryState>
    </Panel>
  );
}

function Line({ forming }: { readonly forming: Forming }) {
  const translate = useTranslate();
  const word = useWord();
  const { appeals, threshold, withinHours, place, cause, firstAt } = forming;
  const name = `${place?.fullName ?? translate('incident.nowhere')} · ${word('CauseCode', cause)}`;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(220px, 2fr) minmax(120px, 3fr) max-content',
        gap: 1.5,
        alignItems: 'center',
      }}
    >
      <span>{name}</span>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, (appeals / threshold) * 100)}
        aria-label={name}
        sx={{
          height: 8,
          borderRadius: 4,
          bgcolor: ink.ground,
          '& .MuiLinearProgress-bar': { bgcolor: tone.yellow.main },
        }}
      />
      <span>
        {translate('incident.forming.count', { appeals, threshold, hours: withinHours, since: clockTime(firstAt) })}
      </span>
    </Box>
  );
}
