import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type NoticeKind, type NoticeState, ReadNoticeQueueDocument } from '../generated/documents';
import { useCan } from '../access';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { NoticeStateTag } from '../shared/NoticeStateTag';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useAsk, usePages } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import type { NoticeRow } from './notice.provider';

const ALL = 'ALL';
const STATES: readonly NoticeState[] = ['FAILED', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'CANCELLED'];
const KINDS: readonly NoticeKind[] = [
  'RECEIVED',
  'ASKED',
  'TRANSFERRED',
  'CLEARED',
  'PARTLY',
  'ADVICE',
  'UPHELD',
  'REOPENED',
  'WITHDRAWN',
  'MERGED',
  'ENDING',
  'REMOVED',
  'WAVE_UNDONE',
  'FREED',
  'COMMUNITY',
  'DELEGATED',
  'LOOKED_UP',
];
const EVERY = 10_000;

/** How far every notice has come: for supervisors and operators, without words and persons. */
export function NoticeList() {
  const translate = useTranslate();
  const word = useWord();
  const [state, setState] = useState<NoticeState | typeof ALL>(ALL);
  const [kind, setKind] = useState<NoticeKind | typeof ALL>(ALL);
  const filter = { ...(state !== ALL && { states: [state] }), ...(kind !== ALL && { kind }) };
  const pages = usePages<NoticeRow>('notice', filter, { pageSize: 50, every: EVERY });
  const all = { value: ALL, label: translate('shared.all') } as const;
  return (
    <>
      <ScreenHead title={translate('notice.log.title')} hint={translate('notice.log.hint')} />
      <Outbox />
      <Box role="search" aria-label={translate('notice.log.filter')} sx={{ display: 'flex', gap: 1, mb: 1.5 }}>
        <Choice
          label={translate('notice.log.state')}
          width={150}
          value={state}
          options={[all, ...STATES.map((value) => ({ value, label: word('NoticeState', value) }))]}
          onChange={setState}
        />
        <Choice
          label={translate('notice.log.kind')}
          width={190}
          value={kind}
          options={[all, ...KINDS.map((value) => ({ value, label: word('NoticeKind', value) }))]}
          onChange={setKind}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={10} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('notice.log.empty')} />
          ) : (
            <>
              <NoticeTable rows={pages.rows} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}

/** Whether anything waits for somebody. */
function Outbox() {
  const translate = useTranslate();
  const { data } = useAsk(ReadNoticeQueueDocument, {}, { every: EVERY });
  if (!data) return null;
  const { due, dueSince, failed } = data.noticeQueue;
  const words = [
    ...(failed > 0 ? [translate('notice.log.failed', { count: failed })] : []),
    ...(due > 0 ? [translate('notice.log.due', { count: due })] : []),
    ...(dueSince ? [translate('notice.log.dueSince', { at: shortTime(dueSince) })] : []),
  ];
  return (
    <Alert severity={failed > 0 ? 'warning' : 'info'} sx={{ mb: 1.5 }}>
      {words.length === 0 ? translate('notice.log.allWell') : words.join(' · ')}
    </Alert>
  );
}

function NoticeTable({ rows }: { readonly rows: readonly NoticeRow[] }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const can = useCan();
  const label = (name: string): string => translate(`notice.log.${name}`);
  return (
    <PlainTable
      label={label('title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: label('queued'), nowrap: true, cell: ({ queuedAt }) => shortTime(queuedAt) },
        { label: label('state'), cell: (row) => <NoticeStateTag state={row.state} /> },
        { label: label('kind'), nowrap: true, cell: ({ kind }) => word('NoticeKind', kind) },
        {
          label: label('appeal'),
          nowrap: true,
          cell: ({ appealId, appealNumber, bulk }) => {
            if (bulk) return <Tag tone="unknown">{label('bulk')}</Tag>;
            if (!appealId || !can('Query.appeal')) return appealNumber ?? '—';
            return (
              <MuiLink component={Link} to={`/appeal/${appealId}/show`}>
                {appealNumber}
              </MuiLink>
            );
          },
        },
        { label: label('channel'), nowrap: true, cell: ({ channel }) => word('NoticeChannel', channel) },
        { label: label('attempts'), numeric: true, cell: ({ attempts }) => attempts },
        {
          label: label('next'),
          nowrap: true,
          cell: ({ nextAttemptAt }) => (nextAttemptAt ? shortTime(nextAttemptAt) : '—'),
        },
        {
          label: label('done'),
          nowrap: true,
          cell: ({ endedAt, sentAt }) => (endedAt || sentAt ? shortTime(endedAt ?? sentAt ?? '') : '—'),
        },
        { label: label('error'), cell: ({ lastError }) => (lastError ? text(lastError) : '—') },
      ]}
    />
  );
}
