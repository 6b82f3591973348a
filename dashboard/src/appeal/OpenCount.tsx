import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { CountQueueDocument } from '../generated/documents';
import { count } from '../shared/format';
import { brand, tone } from '../shared/tokens';
import { useAsk } from '../shared/use-api';

/** Milliseconds between two looks at the counts; one look is one grouped count on the server. */
export const COUNT_EVERY = 4_000;
const LIVE = { topics: ['queue'] } as const;

/** Live number of open appeals beside the navigation. */
export function OpenCount() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  // on the queue its counters ask; here what they were told is shown
  const own = pathname !== '/appeal';
  const { data } = useAsk(
    CountQueueDocument,
    {},
    { every: COUNT_EVERY, enabled: own, fresh: Infinity, ...(own && { live: LIVE }) },
  );
  if (!data) return null;
  const { open, overdue } = data.queueCounts;
  const colours =
    overdue > 0 ? { bgcolor: tone.red.soft, color: tone.red.ink } : { bgcolor: brand.soft, color: brand.dark };
  return (
    <Box
      component="span"
      aria-label={translate('appeal.open', { count: open })}
      sx={{ ml: 'auto', px: 0.9, borderRadius: '9px', fontSize: 12, fontWeight: 650, lineHeight: '18px', ...colours }}
    >
      {count(open)}
    </Box>
  );
}
