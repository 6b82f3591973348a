import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useWord } from '../shared/use-text';
import type { VenueRow } from './venue.provider';
import { VenueBook } from './VenueBook';

/** Venues with a code at the door: how often scanned, how often by a code that had gone round, and the book of each. */
export function VenuePage() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<VenueRow | null>(null);
  const search = useDelayed(typed.trim(), 250);
  const pages = usePages<VenueRow>('venue', search === '' ? {} : { search }, {});
  const mayRead = can('Query.venueScans');
  return (
    <>
      <ScreenHead title={translate('venue.title')} hint={translate('venue.hint')} />
      <Box role="search" aria-label={translate('venue.search')} sx={{ mb: 1.5 }}>
        <TextField
          label={translate('venue.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('venue.none')} hint={translate('venue.noneHint')} />
          ) : (
            <>
              <PlainTable
                label={translate('venue.title')}
                rows={pages.rows}
                rowKey={({ id }) => id}
                columns={[
                  { label: translate('venue.name'), cell: ({ name }) => name },
                  { label: translate('venue.kind'), cell: ({ kind }) => word('VenueKind', kind) },
                  { label: translate('venue.division'), cell: ({ division }) => division.fullName },
                  { label: translate('venue.code'), cell: ({ code }) => code },
                  { label: translate('venue.scans'), numeric: true, cell: ({ scans }) => scans },
                  {
                    label: translate('venue.forwarded'),
                    numeric: true,
                    cell: ({ forwarded }) => (forwarded > 0 ? <Tag tone="red">{forwarded}</Tag> : 0),
                  },
                  {
                    label: translate('venue.book'),
                    cell: (venue) => (
                      <Button
                        disabled={!mayRead}
                        aria-label={translate('venue.openBook', { name: venue.name })}
                        onClick={() => setOpen(venue)}
                      >
                        {translate('venue.book')}
                      </Button>
                    ),
                  },
                ]}
              />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
      {open && <VenueBook venue={open} onClose={() => setOpen(null)} />}
    </>
  );
}
