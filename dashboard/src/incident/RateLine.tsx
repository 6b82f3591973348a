import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ink, tone } from '../shared/tokens';
import type { RootCauseTask } from './RootCauseTasks';

const WIDTH = 240;
const HEIGHT = 56;

/** The weekly rate of a cause day by day, with the line from which it was red. The words below say the same. */
export function RateLine({ task: { rates, perWeek, worst } }: { readonly task: RootCauseTask }) {
  const translate = useTranslate();
  const last = rates.at(-1)?.appeals ?? 0;
  const words = translate('incident.rootCause.rate', { last, worst, perWeek });
  const most = Math.max(worst, perWeek, 1);
  const x = (index: number): number => (rates.length < 2 ? WIDTH / 2 : (index / (rates.length - 1)) * (WIDTH - 8) + 4);
  const y = (appeals: number): number => HEIGHT - 4 - (appeals / most) * (HEIGHT - 8);
  return (
    <Box>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} role="img" aria-label={words}>
        <line x1={0} x2={WIDTH} y1={y(perWeek)} y2={y(perWeek)} stroke={tone.red.main} strokeDasharray="4 3" />
        <polyline
          points={rates.map(({ appeals }, index) => `${x(index)},${y(appeals)}`).join(' ')}
          fill="none"
          stroke={ink.body}
          strokeWidth={2}
        />
        {rates.map(({ day, appeals }, index) => (
          <circle key={day} cx={x(index)} cy={y(appeals)} r={3} fill={ink.body}>
            <title>{`${day}: ${appeals}`}</title>
          </circle>
        ))}
      </svg>
      <Box sx={{ color: ink.muted }}>{words}</Box>
    </Box>
  );
}
