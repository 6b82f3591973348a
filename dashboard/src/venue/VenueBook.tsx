import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { FaultNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useText } from '../shared/use-text';
import type { VenueRow, VenueScanRow } from './venue.provider';

interface VenueBookProps {
  readonly venue: VenueRow;
  readonly onClose: () => void;
}

/** The recorder's book: who scanned when, and whether they can have been there. */
export function VenueBook({ venue, onClose }: VenueBookProps) {
  const translate = useTranslate();
  const text = useText();
  const pages = usePages<VenueScanRow>('venueScan', { venueId: venue.id }, {});
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="venue-book-title">
      <DialogTitle id="venue-book-title">{translate('venue.bookOf', { name: venue.name })}</DialogTitle>
      {/* what scrolls can be scrolled by keyboard */}
      <DialogContent tabIndex={0}>
        <Typography variant="caption">{translate('venue.bookHint')}</Typography>
        {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isPending && <LinesSkeleton lines={6} />}
        {pages.data && !pages.error && pages.rows.length === 0 && <Empty title={translate('venue.bookNone')} />}
        {pages.rows.length > 0 && (
          <>
            <PlainTable
              label={translate('venue.bookOf', { name: venue.name })}
              rows={pages.rows}
              rowKey={({ id }) => id}
              fromTop
              columns={[
                { label: translate('venue.at'), nowrap: true, cell: ({ scannedAt }) => fullTime(scannedAt) },
                { label: translate('venue.who'), nowrap: true, cell: ({ personName }) => personName },
                { label: translate('venue.idNumber'), nowrap: true, cell: ({ personIdNumber }) => personIdNumber },
                {
                  label: translate('venue.remote'),
                  cell: ({ remote }) =>
                    remote.length === 0 ? (
                      <Box sx={{ color: ink.muted }}>{translate('venue.plausible')}</Box>
                    ) : (
                      <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
                        <Tag tone="yellow" glyph>
                          {translate('venue.remote')}
                        </Tag>
                        {[...new Set(remote.map(({ sentence }) => text(sentence)))].map((sentence) => (
                          <Box key={sentence} sx={{ fontSize: 13 }}>
                            {sentence}
                          </Box>
                        ))}
                      </Box>
                    ),
                },
              ]}
            />
            <MoreRows pages={pages} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('venue.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
