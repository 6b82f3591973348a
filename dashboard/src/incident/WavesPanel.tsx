import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { StartWaveDocument, StopIncidentDocument, UndoWaveDocument } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { useWord } from '../shared/use-text';
import type { Incident } from './incident.provider';
import { MoveButton } from './MoveButton';

type Wave = Incident['waves'][number];

/** The waves: how far each is, what it did, why it stopped; and the buttons that begin, stop and undo them. */
export function WavesPanel({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const word = useWord();
  const { waves, allowedActions } = incident;
  if (waves.length === 0) return null;
  const label = (name: string): string => translate(`incident.wave.${name}`);
  const next = waves.find(({ state }) => state === 'STOPPED' || state === 'WAITING');
  const stopped = waves.filter(({ stop }) => stop);
  return (
    <Panel
      title={label('title')}
      aside={label('hint')}
      dense
      actions={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'start', py: 0.5 }}>
          {allowedActions.includes('STOP') && (
            <MoveButton
              incident={incident}
              document={StopIncidentDocument}
              label={label('stop')}
              ask={translate('incident.ask.STOP')}
              variant="contained"
              color="error"
            />
          )}
          {allowedActions.includes('UNDO_WAVE') && (
            <MoveButton
              incident={incident}
              document={UndoWaveDocument}
              label={label('undo')}
              ask={translate('incident.ask.UNDO_WAVE')}
              color="error"
            />
          )}
          {allowedActions.includes('START_WAVE') && next && (
            <MoveButton
              incident={incident}
              document={StartWaveDocument}
              label={translate(next.state === 'STOPPED' ? 'incident.wave.goOn' : 'incident.wave.start', {
                percent: next.percent,
              })}
              variant="contained"
              color="primary"
            />
          )}
        </Box>
      }
    >
      {stopped.map(({ number, percent, stop }) => (
        <Alert key={number} severity="error" sx={{ m: 1 }}>
          {translate('incident.wave.stopped', { percent })}
          {word('StopCode', stop?.code ?? '')}
          {stop && stop.code !== 'BY_HAND' && stop.code !== 'WORLD_CHANGED'
            ? translate('incident.wave.limit', { count: stop.count, limit: stop.limit })
            : ''}
        </Alert>
      ))}
      <Box aria-live="polite">
        <PlainTable
          label={label('title')}
          rows={waves}
          rowKey={({ number }) => String(number)}
          columns={[
            { label: label('percent'), nowrap: true, cell: (wave) => `${wave.percent}%` },
            { label: label('state'), cell: (wave) => <WaveState wave={wave} /> },
            ...FIGURES.map((name) => ({
              label: label(name),
              numeric: true,
              cell: (wave: Wave) => count(wave[name]),
            })),
          ]}
        />
      </Box>
    </Panel>
  );
}

const FIGURES = ['persons', 'corrected', 'silent', 'told', 'resolved', 'returned', 'differing', 'undone'] as const;

function WaveState({ wave }: { readonly wave: Wave }) {
  const word = useWord();
  const name = word('WaveState', wave.state);
  if (wave.state !== 'RUNNING' && wave.state !== 'UNDOING') return name;
  return (
    <Box sx={{ minWidth: 120 }}>
      {name} {Math.round(wave.progress * 100)}%
      <LinearProgress variant="determinate" value={wave.progress * 100} aria-label={`${wave.percent}% ${name}`} />
    </Box>
  );
}
