import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ink, tone } from '../tokens';
import { useLiveState } from './use-live';

/** Says whether what is on the screen renews itself at once, or only now and then because the line is down. */
export function LiveMark() {
  const translate = useTranslate();
  const state = useLiveState();
  const isLive = state === 'LIVE';
  return (
    <Box
      component="span"
      role="status"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, color: isLive ? ink.muted : tone.yellow.ink }}
    >
      <Box
        aria-hidden
        component="span"
        sx={{
          width: 8,
          height: 8,
          borderRadius: '50%',
          border: `2px solid ${isLive ? tone.green.main : tone.yellow.main}`,
          bgcolor: isLive ? tone.green.main : 'transparent',
        }}
      />
      {translate(`live.${state}`)}
    </Box>
  );
}
