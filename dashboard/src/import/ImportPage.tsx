import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ImportState } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { useCan } from '../access';
import { ImportTable } from './ImportTable';
import type { ImportRow } from './import.provider';
import { SendPanel } from './SendPanel';

const ALL = 'ALL';
const STATES: readonly ImportState[] = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'INTERRUPTED'];
/** Somebody watches a delivery come in. */
const EVERY_MS = 3_000;

/** Deliveries of facts by file (数据导入): sending one, and what became of the rows of each. */
export function ImportPage() {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const [state, setState] = useState<ImportState | typeof ALL>(ALL);
  const filter = state === ALL ? {} : { states: [state] };
  const pages = usePages<ImportRow>('import', filter, { pageSize: 25, every: EVERY_MS });
  const all = { value: ALL, label: translate('import.all') } as const;
  return (
    <>
      <ScreenHead title={translate('import.title')} hint={translate('import.hint')} />
      {can('Mutation.importAreas') && <SendPanel onSent={() => void pages.refetch()} />}
      <Box role="search" aria-label={translate('import.state')} sx={{ display: 'flex', gap: 1, my: 1.5 }}>
        <Choice
          label={translate('import.state')}
          width={150}
          value={state}
          options={[all, ...STATES.map((value) => ({ value, label: word('ImportState', value) }))]}
          onChange={setState}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('import.empty')} />
          ) : (
            <>
              <ImportTable rows={pages.rows} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}
