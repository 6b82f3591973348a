import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { fullTime } from '../format';
import { useNow, useServerClock } from './ClockProvider';

/** Says that this is a demonstration with invented people, and what its clock shows. Nothing in production. */
export function DemoBanner() {
  const translate = useTranslate();
  const clock = useServerClock();
  const now = useNow(5_000);
  if (!clock?.demo) return null;
  return (
    <Box
      component="aside"
      aria-label={translate('shared.clock.label')}
      sx={{
        display: 'flex',
        justifyContent: 'center',
        gap: 2,
        py: '3px',
        px: 2,
        fontSize: 12.5,
        bgcolor: '#fdf3dc',
        color: '#5f3d00',
        borderBottom: '1px solid #eed9a5',
      }}
    >
      <strong>{translate('shared.clock.demo', { now: fullTime(now) })}</strong>
      <span>{translate('shared.clock.banner')}</span>
    </Box>
  );
}
