import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ink, tone } from '../tokens';

const ITEMS = [
  { name: 'county', fill: tone.info.main, stroke: tone.info.main, width: 1, dash: undefined },
  { name: 'prefecture', fill: 'url(#axis-prefecture)', stroke: tone.info.main, width: 1, dash: undefined },
  { name: 'province', fill: 'url(#axis-province)', stroke: tone.info.main, width: 1, dash: undefined },
  { name: 'tail', fill: 'none', stroke: tone.info.main, width: 1.2, dash: '3 2' },
  { name: 'listed', fill: 'none', stroke: tone.yellow.main, width: 1.6, dash: '5 2' },
  { name: 'decisive', fill: 'none', stroke: ink.strong, width: 2, dash: undefined },
] as const;

export function AxisLegend() {
  const translate = useTranslate();
  return (
    <Box
      aria-hidden="true"
      sx={{
        display: 'flex',
        flexBasis: '100%',
        columnGap: 2,
        rowGap: 0.25,
        px: 0.5,
        pb: 0.75,
        flexWrap: 'wrap',
        fontSize: 12,
        color: ink.muted,
      }}
    >
      {ITEMS.map(({ name, fill, stroke, width, dash }) => (
        <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <svg width="22" height="11">
            <rect
              x="1"
              y="1"
              width="20"
              height="9"
              rx="2"
              fill={fill}
              stroke={stroke}
              strokeWidth={width}
              strokeDasharray={dash}
            />
          </svg>
          {translate(`timeAxis.legend.${name}`)}
        </Box>
      ))}
    </Box>
  );
}
