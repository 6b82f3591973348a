import Paper from '@mui/material/Paper';
import TableContainer from '@mui/material/TableContainer';
import { useState } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useShortcuts } from '../shared/use-shortcuts';
import type { AppealRow } from './appeal.provider';
import { QUEUE_STRIPS } from './case-slots';
import { COUNT_EVERY } from './OpenCount';
import { DEFAULT_CHOICE, toAppealFilter, type QueueChoice } from './queue-filter';
import { QueueCounters } from './QueueCounters';
import { QueueFilters } from './QueueFilters';
import { QueueTable } from './QueueTable';

const LIST_EVERY = 8_000;

/** The queue: most urgent first, renewed by itself, driven by mouse or by keys. */
export function AppealList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [choice, setChoice] = useStore<QueueChoice>('appeal.queue', DEFAULT_CHOICE);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const pages = usePages<AppealRow>('appeal', toAppealFilter(choice) as Record<string, unknown>, { every: LIST_EVERY });
  const index = pages.rows.findIndex(({ id }) => id === selectedId);
  const step = (by: number) => {
    const row = pages.rows[Math.min(Math.max(index + by, 0), pages.rows.length - 1)];
    if (row) setSelectedId(row.id);
  };
  const open = (id: string) => void navigate(`/appeal/${id}/show`);
  useShortcuts('queue', {
    next: () => step(1),
    previous: () => step(-1),
    open: selectedId === null ? undefined : () => open(selectedId),
  });
  return (
    <>
      <ScreenHead title={translate('appeal.title')} hint={translate('appeal.live', { seconds: COUNT_EVERY / 1000 })} />
      {QUEUE_STRIPS.map(({ name, Strip }) => (
        <Strip key={name} />
      ))}
      <QueueCounters choice={choice} onChoice={setChoice} />
      <QueueFilters choice={choice} onChoice={setChoice} />
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={10} />}
      {pages.data && (
        <TableContainer component={Paper} sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate(choice === DEFAULT_CHOICE ? 'appeal.empty' : 'appeal.emptyHint')} />
          ) : (
            <>
              <QueueTable rows={pages.rows} selectedId={selectedId} onOpen={open} />
              <MoreRows pages={pages} />
            </>
          )}
        </TableContainer>
      )}
    </>
  );
}
