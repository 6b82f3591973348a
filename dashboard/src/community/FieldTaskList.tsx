import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { CountFieldTasksDocument, type CommunityState, type FieldTaskKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useAsk, usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { FieldTaskRow } from './community.provider';
import { FieldTaskCard } from './FieldTaskCard';
import { OpenTaskDialog } from './OpenTaskDialog';

type Which = 'waiting' | 'overdue' | 'unassigned' | 'every';
const WHICH: readonly Which[] = ['waiting', 'overdue', 'unassigned', 'every'];
const KINDS: readonly FieldTaskKind[] = ['COMMUNITY', 'PENDING_RESULT', 'TRACE'];
const STATES: readonly CommunityState[] = ['DECLARED', 'REGISTERED', 'SCREENED', 'ISOLATING', 'RELEASED'];
const LIVE = { topics: ['task'] } as const;

/** What waits in the field, due first: whose it is, where in the loop, how late, and what may be done. */
export function FieldTaskList() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const [which, setWhich] = useState<Which>('waiting');
  const [kind, setKind] = useState<FieldTaskKind | 'ALL'>('ALL');
  const [state, setState] = useState<CommunityState | 'ALL'>('ALL');
  const [opening, setOpening] = useState(false);
  const filter = {
    ...(which !== 'every' && { open: true }),
    ...(which === 'overdue' && { overdue: true }),
    ...(which === 'unassigned' && { unassigned: true }),
    ...(kind !== 'ALL' && { kinds: [kind] }),
    ...(state !== 'ALL' && { loopStates: [state] }),
  };
  const pages = usePages<FieldTaskRow>('fieldTask', filter, { every: 30_000, live: LIVE });
  const all = { value: 'ALL' as const, label: translate('community.filter.all') };
  return (
    <>
      <ScreenHead
        title={translate('community.title')}
        hint={translate('community.hint')}
        actions={
          can('Mutation.openCommunityTask') && (
            <Button variant="contained" onClick={() => setOpening(true)}>
              {translate('community.open.button')}
            </Button>
          )
        }
      />
      <Counts />
      <Box
        role="search"
        aria-label={translate('community.filter.label')}
        sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}
      >
        <Choice
          label={translate('community.filter.which')}
          value={which}
          width={160}
          options={WHICH.map((value) => ({ value, label: translate(`community.filter.${value}`) }))}
          onChange={setWhich}
        />
        <Choice<FieldTaskKind | 'ALL'>
          label={translate('community.filter.kind')}
          value={kind}
          width={180}
          options={[all, ...KINDS.map((value) => ({ value, label: word('FieldTaskKind', value) }))]}
          onChange={setKind}
        />
        <Choice<CommunityState | 'ALL'>
          label={translate('community.filter.state')}
          value={state}
          width={160}
          options={[all, ...STATES.map((value) => ({ value, label: word('CommunityState', value) }))]}
          onChange={setState}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('community.empty')} hint={translate('community.emptyHint')} />
          ) : (
            <>
              <Box component="ul" aria-label={translate('community.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {pages.rows.map((task) => (
                  <FieldTaskCard key={task.id} task={task} />
                ))}
              </Box>
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
      <OpenTaskDialog open={opening} onClose={() => setOpening(false)} />
    </>
  );
}

/** How much waits, by kind; nothing while it is not known. */
function Counts() {
  const translate = useTranslate();
  const word = useWord();
  const { data } = useAsk(CountFieldTasksDocument, {}, { live: LIVE });
  if (!data) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, mb: 1.5, flexWrap: 'wrap' }}>
      {data.fieldTaskCounts.map(({ kind, waiting, overdue, unassigned }) => (
        <Box key={kind} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <strong>{word('FieldTaskKind', kind)}</strong>
          <span>{translate('community.counts', { waiting, overdue })}</span>
          {unassigned > 0 && (
            <Tag tone="yellow" glyph>
              {translate('community.unassigned', { count: unassigned })}
            </Tag>
          )}
        </Box>
      ))}
    </Box>
  );
}
