import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DownloadCsv } from '../shared/csv/DownloadCsv';
import { fullTime, shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import type { Incident } from './incident.provider';

type Event = Incident['events'][number];

/** Everything that was done about an incident, the latest first; to be taken along as a file. */
export function TimelinePanel({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const title = translate('incident.timeline.title');
  const words = (event: Event): string => {
    const action = translate(`incident.event.${event.action}`);
    const wave = event.wave ? ` · ${translate('incident.timeline.wave', { number: event.wave })}` : '';
    return `${action}${wave}${typeof event.count === 'number' ? ` · ${event.count}` : ''}`;
  };
  const by = (event: Event): string => event.actor ?? translate('incident.timeline.system');
  return (
    <Panel
      title={title}
      actions={
        <DownloadCsv
          name={`${incident.number} ${title}`}
          header={['at', 'by', 'what', 'note'].map((name) => translate(`incident.timeline.${name}`))}
          rows={incident.events.map((event) => [fullTime(event.at), by(event), words(event), event.note ?? ''])}
        />
      }
    >
      <Box
        component="ol"
        tabIndex={0}
        aria-label={title}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, maxHeight: 420, overflow: 'auto' }}
      >
        {incident.events.map((event) => (
          <Box component="li" key={event.id} sx={{ borderLeft: `3px solid ${ink.line}`, pl: 1 }}>
            <Box sx={{ color: ink.muted }}>
              {shortTime(event.at)} {by(event)}
            </Box>
            <b>{words(event)}</b>
            {event.note && <Box sx={{ whiteSpace: 'pre-wrap' }}>{event.note}</Box>}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
