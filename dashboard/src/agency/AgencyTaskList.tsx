import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import type { AgencyKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { AGENCY_KINDS } from './agency-kinds';
import type { AgencyTaskRow } from './agency.provider';
import { AgencyTaskCard } from './AgencyTaskCard';

type Which = 'waiting' | 'mine' | 'every';
const WHICH: readonly Which[] = ['waiting', 'mine', 'every'];
const LIVE = { topics: ['task'] } as const;

/** What the desk waits for, due first: who is asked what, how late, chase, answer. */
export function AgencyTaskList() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const [kind, setKind] = useState<AgencyKind | 'ALL'>('ALL');
  const [which, setWhich] = useState<Which>('waiting');
  const filter = {
    ...(which !== 'every' && { open: true }),
    ...(which === 'mine' && { mine: true }),
    ...(kind !== 'ALL' && { kinds: [kind] }),
  };
  const pages = usePages<AgencyTaskRow>('agencyTask', filter, { every: 30_000, live: LIVE });
  const mayChase = can('Mutation.chaseAgencyTask');
  return (
    <>
      <ScreenHead title={translate('agency.title')} hint={translate('agency.hint')} />
      <Box role="search" aria-label={translate('agency.filter.label')} sx={{ display: 'flex', gap: 1, mb: 1.5 }}>
        <Choice
          label={translate('agency.filter.which')}
          value={which}
          width={160}
          options={WHICH.map((value) => ({ value, label: translate(`agency.filter.${value}`) }))}
          onChange={setWhich}
        />
        <Choice<AgencyKind | 'ALL'>
          label={translate('agency.filter.kind')}
          value={kind}
          width={180}
          options={[
            { value: 'ALL', label: translate('agency.filter.all') },
            ...AGENCY_KINDS.map((value) => ({ value, label: word('AgencyKind', value) })),
          ]}
          onChange={setKind}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('agency.empty')} hint={translate('agency.emptyHint')} />
          ) : (
            <>
              <Box component="ul" aria-label={translate('agency.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {pages.rows.map((task) => (
                  <AgencyTaskCard key={task.id} task={task} withCase mayChase={mayChase} />
                ))}
              </Box>
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}
