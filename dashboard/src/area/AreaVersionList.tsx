import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useCan } from '../access';
import type { AreaVersionState } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { count, fullTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { AreaVersionRow } from './area.provider';
import { VersionStateTag } from './AreaTags';
import { ImportPanel } from './ImportPanel';

const ALL = 'ALL';
const STATES: readonly AreaVersionState[] = ['IN_REVIEW', 'HELD', 'READY', 'PUBLISHED', 'SUPERSEDED', 'REJECTED'];

/** Lists in the order they arrived, and the door for new ones. */
export function AreaVersionList() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const [state, setState] = useState<AreaVersionState | typeof ALL>(ALL);
  return (
    <>
      <ScreenHead
        title={translate('area.versions.title')}
        actions={
          <Choice
            label={translate('area.versions.state')}
            width={150}
            value={state}
            options={[
              { value: ALL, label: translate('shared.all') },
              ...STATES.map((value) => ({ value, label: word('AreaVersionState', value) })),
            ]}
            onChange={setState}
          />
        }
      />
      {can('Mutation.importAreas') && (
        <Box sx={{ mb: 1.5 }}>
          <ImportPanel />
        </Box>
      )}
      <VersionRows filter={state === ALL ? {} : { state: [state] }} />
    </>
  );
}

function VersionRows({ filter }: { readonly filter: Record<string, unknown> }) {
  const translate = useTranslate();
  const pages = usePages<AreaVersionRow>('areaVersion', filter, { every: 15_000 });
  if (pages.error && pages.rows.length === 0)
    return <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <LinesSkeleton lines={8} />;
  return (
    <Paper sx={{ border: `1px solid ${ink.line}` }}>
      {pages.rows.length === 0 ? (
        <Empty title={translate('area.versions.empty')} hint={translate('area.versions.emptyHint')} />
      ) : (
        <>
          <VersionTable rows={pages.rows} />
          <MoreRows pages={pages} />
        </>
      )}
    </Paper>
  );
}

function VersionTable({ rows }: { readonly rows: readonly AreaVersionRow[] }) {
  const translate = useTranslate();
  const label = (name: string): string => translate(`area.versions.column.${name}`);
  const inForce = (row: AreaVersionRow): boolean => row.state === 'PUBLISHED' && row.inForceTo === null;
  return (
    <PlainTable
      label={translate('area.versions.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: label('sequence'),
          cell: (row) => (
            <Link
              component={RouterLink}
              to={`/areaVersion/${row.id}/show`}
              aria-label={translate('area.import.open', { sequence: row.sequence })}
            >
              {row.sequence}
            </Link>
          ),
        },
        { label: label('listTime'), nowrap: true, cell: (row) => fullTime(row.listTime) },
        { label: label('received'), nowrap: true, cell: (row) => fullTime(row.receivedAt) },
        {
          label: label('state'),
          nowrap: true,
          cell: (row) => (
            <Box sx={{ display: 'flex', gap: 0.5 }}>
              <VersionStateTag state={row.state} />
              {inForce(row) && <Tag tone="info">{translate('area.versions.current')}</Tag>}
              {row.rollBack && (
                <Tag tone="unknown">{translate('area.rollBack.tag', { sequence: row.rollBack.rollsBackSequence })}</Tag>
              )}
            </Box>
          ),
        },
        { label: label('entries'), numeric: true, cell: (row) => count(row.entryCount) },
        {
          label: label('levels'),
          numeric: true,
          nowrap: true,
          cell: (row) => `${count(row.high)} / ${count(row.medium)} / ${count(row.low)}`,
        },
        {
          label: label('unresolved'),
          numeric: true,
          cell: (row) => (row.unresolvedCount > 0 ? <strong>{count(row.unresolvedCount)}</strong> : '0'),
        },
        { label: label('by'), cell: (row) => [row.preparedBy, row.publishedBy].filter(Boolean).join(' / ') || '—' },
        {
          label: label('file'),
          cell: (row) => (
            <Box component="span" sx={{ overflowWrap: 'anywhere', color: ink.muted }}>
              {row.fileName}
            </Box>
          ),
        },
      ]}
    />
  );
}
