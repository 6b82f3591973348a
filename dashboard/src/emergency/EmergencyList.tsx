import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import type { EmergencyRow } from './emergency.provider';
import { ReviewDialog } from './ReviewDialog';

type Shown = 'WAITING' | 'ALL';

/** Who opened whom outside their jurisdiction, and whether somebody has said yet that it was needed (紧急访问复核). */
export function EmergencyList() {
  const translate = useTranslate();
  const [shown, setShown] = useState<Shown>('WAITING');
  const [reviewed, setReviewed] = useState<EmergencyRow | null>(null);
  const pages = usePages<EmergencyRow>('emergencyAccess', { unreviewed: shown === 'WAITING' });
  const label = (name: string): string => translate(`emergency.list.${name}`);
  return (
    <>
      <ScreenHead
        title={label('title')}
        hint={label('hint')}
        actions={
          <Choice
            label={label('show')}
            width={170}
            value={shown}
            options={[
              { value: 'WAITING', label: label('waiting') },
              { value: 'ALL', label: label('all') },
            ]}
            onChange={setShown}
          />
        }
      />
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={6} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={label(shown === 'WAITING' ? 'empty' : 'emptyAll')} />
          ) : (
            <>
              <Rows rows={pages.rows} onReview={setReviewed} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
      {reviewed && <ReviewDialog access={reviewed} onClose={() => setReviewed(null)} />}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly EmergencyRow[];
  readonly onReview: (row: EmergencyRow) => void;
}

function Rows({ rows, onReview }: RowsProps) {
  const translate = useTranslate();
  const label = (name: string): string => translate(`emergency.list.${name}`);
  return (
    <PlainTable
      label={label('title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: label('at'), nowrap: true, cell: ({ at }) => shortTime(at) },
        { label: label('staff'), nowrap: true, cell: ({ staff }) => staff },
        { label: label('person'), nowrap: true, cell: ({ personName }) => personName },
        { label: label('home'), nowrap: true, cell: ({ homeDivision }) => homeDivision.fullName },
        { label: label('reason'), cell: ({ reason }) => reason },
        { label: label('looks'), numeric: true, cell: ({ looks }) => looks },
        { label: label('state'), cell: (row) => <ReviewCell row={row} onReview={onReview} /> },
      ]}
    />
  );
}

function ReviewCell({ row, onReview }: { readonly row: EmergencyRow; readonly onReview: (row: EmergencyRow) => void }) {
  const translate = useTranslate();
  const { reviewedAt, reviewedBy, justified, note, mayReview } = row;
  if (reviewedAt === null)
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Tag tone="red">{translate('emergency.list.waiting')}</Tag>
        {mayReview ? (
          <Button
            size="small"
            onClick={() => onReview(row)}
            aria-label={`${translate('emergency.list.review')} ${row.staff} ${shortTime(row.at)}`}
          >
            {translate('emergency.list.review')}
          </Button>
        ) : (
          <span>{translate('emergency.list.own')}</span>
        )}
      </Box>
    );
  return (
    <Box>
      <Tag tone={justified ? 'green' : 'red'}>
        {translate(justified ? 'emergency.list.justified' : 'emergency.list.unjustified')}
      </Tag>{' '}
      {translate('emergency.list.by', { who: reviewedBy ?? '', at: shortTime(reviewedAt) })}
      {note && <Box sx={{ color: ink.muted }}>{note}</Box>}
    </Box>
  );
}
