import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import type { RefusingPlace } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { ComplaintRow } from './complaint.provider';
import { ComplaintCard } from './ComplaintCard';
import { ComplaintFigures } from './ComplaintFigures';
import { OpenComplaintDialog } from './OpenComplaintDialog';
import { PLACES } from './places';

type Which = 'waiting' | 'overdue' | 'every';
const WHICH: readonly Which[] = ['waiting', 'overdue', 'every'];
const LIVE = { topics: ['task'] } as const;

/** Complaints about refusals, due first: what the rules say, what to show the place, and what may be done. */
export function ComplaintList() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const [which, setWhich] = useState<Which>('waiting');
  const [place, setPlace] = useState<RefusingPlace | 'ALL'>('ALL');
  const [opening, setOpening] = useState(false);
  const filter = {
    ...(which === 'waiting' && { open: true }),
    ...(which === 'overdue' && { overdue: true }),
    ...(place !== 'ALL' && { placeKinds: [place] }),
  };
  const pages = usePages<ComplaintRow>('complaint', filter, { every: 30_000, live: LIVE });
  return (
    <>
      <ScreenHead
        title={translate('complaint.title')}
        hint={translate('complaint.hint')}
        actions={
          can('Mutation.openComplaint') && (
            <Button variant="contained" onClick={() => setOpening(true)}>
              {translate('complaint.open.button')}
            </Button>
          )
        }
      />
      <Box
        role="search"
        aria-label={translate('complaint.filter.label')}
        sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}
      >
        <Choice
          label={translate('complaint.filter.which')}
          value={which}
          width={140}
          options={WHICH.map((value) => ({ value, label: translate(`complaint.filter.${value}`) }))}
          onChange={setWhich}
        />
        <Choice<RefusingPlace | 'ALL'>
          label={translate('complaint.filter.place')}
          value={place}
          width={160}
          options={[
            { value: 'ALL' as const, label: translate('complaint.filter.all') },
            ...PLACES.map((value) => ({ value, label: word('RefusingPlace', value) })),
          ]}
          onChange={setPlace}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, mb: 1.5 }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('complaint.empty')} hint={translate('complaint.emptyHint')} />
          ) : (
            <>
              <Box component="ul" aria-label={translate('complaint.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {pages.rows.map((one) => (
                  <ComplaintCard key={one.id} complaint={one} />
                ))}
              </Box>
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
      <ComplaintFigures />
      <OpenComplaintDialog open={opening} onClose={() => setOpening(false)} />
    </>
  );
}
