import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { WatchSimulationDocument, type SimulationPartsFragment } from '../generated/documents';
import { count } from '../shared/format';
import { useAsk } from '../shared/use-api';

const LOOK_EVERY = 1_000;

export const isRunning = ({ state }: Pick<SimulationPartsFragment, 'state'>): boolean =>
  state === 'QUEUED' || state === 'RUNNING';

/** The simulation as it stands now: looked at every second until it is over. */
export function useWatched(first: SimulationPartsFragment): SimulationPartsFragment {
  const query = useAsk(
    WatchSimulationDocument,
    { id: first.id },
    { enabled: isRunning(first), ...(isRunning(first) && { every: LOOK_EVERY }) },
  );
  return isRunning(first) ? (query.data?.simulation ?? first) : first;
}

const MINUTE = 60;

/** How far it has come: a bar, people judged of all, the time left. */
export function ProgressLine({ simulation }: { readonly simulation: SimulationPartsFragment }) {
  const translate = useTranslate();
  const { total, judged, etaSeconds, label } = simulation;
  const left =
    etaSeconds === null
      ? null
      : etaSeconds < MINUTE
        ? translate('simulation.progress.seconds', { seconds: Math.max(1, Math.ceil(etaSeconds)) })
        : translate('simulation.progress.minutes', { minutes: Math.ceil(etaSeconds / MINUTE) });
  const words =
    total === null
      ? translate('simulation.progress.waiting')
      : translate('simulation.progress.judged', { judged: count(judged), total: count(total) });
  return (
    <Box sx={{ minWidth: 190 }}>
      <LinearProgress
        {...(total ? { variant: 'determinate' as const, value: Math.min(100, (judged / total) * 100) } : {})}
        aria-label={translate('simulation.progress.label', { label })}
        sx={{ height: 8, borderRadius: 4, mb: 0.5 }}
      />
      <Box sx={{ display: 'flex', columnGap: 1.5, flexWrap: 'wrap', fontSize: 12.5 }}>
        <span>{words}</span>
        {left && <span>{left}</span>}
      </Box>
    </Box>
  );
}
