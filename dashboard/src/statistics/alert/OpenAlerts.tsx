import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ReadAlertsDocument } from '../../generated/documents';
import { count } from '../../shared/format';
import { tone } from '../../shared/tokens';
import { useAsk } from '../../shared/use-api';

const EVERY = 60_000;
const LIVE = { topics: ['alert'] } as const;

/** How many alerts wait for somebody to take note, beside the navigation. */
export function OpenAlerts() {
  const translate = useTranslate();
  const { data } = useAsk(ReadAlertsDocument, { open: true }, { every: EVERY, fresh: EVERY, live: LIVE });
  const waiting = data?.analystAlerts.filter(({ acknowledgedAt }) => !acknowledgedAt).length ?? 0;
  if (waiting === 0) return null;
  return (
    <Box
      component="span"
      aria-label={translate('alert.waiting', { count: waiting })}
      sx={{
        ml: 'auto',
        px: 0.9,
        borderRadius: '9px',
        fontSize: 12,
        fontWeight: 650,
        lineHeight: '18px',
        bgcolor: tone.yellow.soft,
        color: tone.yellow.ink,
      }}
    >
      {count(waiting)}
    </Box>
  );
}
