import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useCan } from '../access';
import { FaultNotice } from '../shared/Faults';
import { count, shortTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { FormingPanel } from './FormingPanel';
import type { IncidentRow } from './incident.provider';
import { IncidentStateTag } from './IncidentStateTag';
import { OpenIncident } from './OpenIncident';

/** Incidents: what is open, what is over, and what is about to become one. */
export function IncidentList() {
  const translate = useTranslate();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const over = params.get('tab') === 'over';
  return (
    <>
      <ScreenHead
        title={translate('incident.title')}
        hint={translate('incident.hint')}
        actions={
          can('Mutation.openIncident') && (
            <Button variant="contained" aria-expanded={opening} onClick={() => setOpening(!opening)}>
              {translate('incident.open.title')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {opening && <OpenIncident onDone={() => setOpening(false)} />}
        <FormingPanel />
        <Box>
          <Tabs
            value={over ? 'over' : 'open'}
            onChange={(_event, chosen: string) => setParams(chosen === 'over' ? { tab: 'over' } : {})}
            aria-label={translate('incident.tab.label')}
            sx={{ mb: 1 }}
          >
            <Tab value="open" label={translate('incident.tab.open')} />
            <Tab value="over" label={translate('incident.tab.over')} />
          </Tabs>
          <Box role="tabpanel" aria-label={translate(`incident.tab.${over ? 'over' : 'open'}`)}>
            <Rows open={!over} />
          </Box>
        </Box>
      </Box>
    </>
  );
}

function Rows({ open }: { readonly open: boolean }) {
  const translate = useTranslate();
  const pages = usePages<IncidentRow>('incident', { open }, { every: 10_000, live: { topics: ['incident'] } });
  if (pages.error && pages.rows.length === 0)
    return <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <LinesSkeleton lines={6} />;
  return (
    <Paper sx={{ border: `1px solid ${ink.line}` }}>
      {pages.rows.length === 0 ? (
        <Empty title={translate('incident.empty')} hint={translate('incident.emptyHint')} />
      ) : (
        <>
          <IncidentTable rows={pages.rows} />
          <MoreRows pages={pages} />
        </>
      )}
    </Paper>
  );
}

function IncidentTable({ rows }: { readonly rows: readonly IncidentRow[] }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`incident.column.${name}`);
  return (
    <PlainTable
      label={translate('incident.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: label('number'),
          nowrap: true,
          cell: (row) => (
            <MuiLink component={Link} to={`/incident/${row.id}`}>
              {row.number}
            </MuiLink>
          ),
        },
        { label: label('cause'), cell: (row) => word('CauseCode', row.cause) },
        { label: label('place'), cell: (row) => row.place?.fullName ?? translate('incident.nowhere') },
        { label: label('state'), cell: (row) => <IncidentStateTag state={row.state} /> },
        { label: label('waves'), nowrap: true, cell: (row) => <Waves waves={row.waves} /> },
        {
          label: label('appeals'),
          numeric: true,
          cell: (row) => `${count(row.waitingCount)} / ${count(row.appealCount)}`,
        },
        { label: label('freed'), numeric: true, cell: (row) => count(row.freedCount) },
        { label: label('silent'), numeric: true, cell: (row) => count(row.silentCount) },
        { label: label('openedAt'), nowrap: true, cell: (row) => shortTime(row.openedAt) },
        {
          label: label('review'),
          nowrap: true,
          cell: (row) =>
            row.reviewOverdue ? (
              <Tag tone="red" glyph>
                {translate('incident.review.overdue')}
              </Tag>
            ) : row.reviewDue ? (
              shortTime(row.reviewDue)
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}

/** The waves at a glance: ✓ done, ■ stopped, … under way. */
function Waves({ waves }: { readonly waves: IncidentRow['waves'] }) {
  const word = useWord();
  if (waves.length === 0) return '—';
  const mark: Readonly<Record<string, string>> = { DONE: '✓', STOPPED: '■', UNDONE: '↶', WAITING: '·' };
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1 }}>
      {waves.map(({ number, percent, state }) => (
        <span key={number} title={word('WaveState', state)}>
          {percent}% <span aria-hidden="true">{mark[state] ?? '…'}</span>
          <Box
            component="span"
            sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
          >
            {word('WaveState', state)}
          </Box>
        </span>
      ))}
    </Box>
  );
}
