import Button from '@mui/material/Button';
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
import { BulkBar } from './BulkBar';
import { QUEUE_STRIPS } from './case-slots';
import { DEFAULT_CHOICE, toAppealFilter, type QueueChoice } from './queue-filter';
import { QueueCounters } from './QueueCounters';
import { QueueFilters } from './QueueFilters';
import { QueueTable } from './QueueTable';
import { useHeldRows } from './use-held-rows';
import { useOpenQueue } from './use-open-queue';
import { useTicked } from './use-ticked';

/** While changes do not arrive by themselves. */
const LIST_EVERY = 8_000;
const LIVE = { topics: ['queue'] } as const;

/** The queue: most urgent first, renewed by itself without a row moving under the hand, driven by mouse or by keys. */
export function AppealList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [choice, setChoice] = useStore<QueueChoice>('appeal.queue', DEFAULT_CHOICE);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [hovered, setHovered] = useState(false);
  const filter = toAppealFilter(choice) as Record<string, unknown>;
  useOpenQueue(filter);
  const pages = usePages<AppealRow>('appeal', filter, { every: LIST_EVERY, live: LIVE });
  const ticks = useTicked();
  const queue = useHeldRows(pages.rows, {
    key: `${JSON.stringify(filter)}${pages.data?.pages.length ?? 0}`,
    source: pages.data,
    busy: hovered || selectedId !== null || ticks.ids.size > 0,
  });
  const rows = queue.rows.map(({ row }) => row);
  const index = rows.findIndex(({ id }) => id === selectedId);
  const step = (by: number) => {
    const row = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (row) setSelectedId(row.id);
  };
  const open = (id: string) => void navigate(`/appeal/${id}/show`);
  const selected = rows[index];
  useShortcuts('queue', {
    next: () => step(1),
    previous: () => step(-1),
    open: selected && (() => open(selected.id)),
    select: selected && (() => ticks.tick([selected.id], !ticks.ids.has(selected.id))),
  });
  return (
    <>
      <ScreenHead title={translate('appeal.title')} />
      {QUEUE_STRIPS.map(({ name, Strip }) => (
        <Strip key={name} />
      ))}
      <QueueCounters choice={choice} onChoice={setChoice} />
      <QueueFilters choice={choice} onChoice={setChoice} />
      <BulkBar rows={rows} ticks={ticks} />
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={10} />}
      {(queue.waiting > 0 || queue.moved) && (
        <Button fullWidth variant="outlined" onClick={queue.settle} sx={{ mb: 1, bgcolor: 'background.paper' }}>
          {queue.waiting > 0
            ? translate('appeal.waiting', { smart_count: queue.waiting, count: queue.waiting })
            : translate('appeal.moved')}
        </Button>
      )}
      {pages.data && (
        <TableContainer
          component={Paper}
          onMouseEnter={() => setHovered(true)}
          onMouseLeave={() => setHovered(false)}
          sx={{ border: `1px solid ${ink.line}`, overflow: 'visible' }}
        >
          {rows.length === 0 ? (
            <Empty title={translate(choice === DEFAULT_CHOICE ? 'appeal.empty' : 'appeal.emptyHint')} />
          ) : (
            <>
              <QueueTable
                rows={queue.rows}
                selectedId={selectedId}
                ticked={ticks.ids}
                onTick={ticks.tick}
                onOpen={open}
              />
              <MoreRows pages={pages} />
            </>
          )}
        </TableContainer>
      )}
    </>
  );
}
