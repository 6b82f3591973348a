import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { DecideDialog } from './DecideDialog';
import type { IntegrityRow } from './integrity.provider';
import { IntegrityTable } from './IntegrityTable';
import { TakeBackDialog } from './TakeBackDialog';

type Shown = 'PROPOSED' | 'ALL';
type Asked = { readonly row: IntegrityRow; readonly what: 'DECIDE' | 'TAKE_BACK' };

/** Whether reports are genuine (真伪认定): what waits for a second person, and what was decided. */
export function IntegrityPage() {
  const translate = useTranslate();
  const [shown, setShown] = useState<Shown>('PROPOSED');
  const [asked, setAsked] = useState<Asked | null>(null);
  const pages = usePages<IntegrityRow>('integrity', shown === 'PROPOSED' ? { state: shown } : {});
  return (
    <>
      <ScreenHead
        title={translate('integrity.title')}
        hint={translate('integrity.hint')}
        actions={
          <Choice
            label={translate('integrity.filter')}
            width={140}
            value={shown}
            options={[
              { value: 'PROPOSED', label: translate('integrity.waiting') },
              { value: 'ALL', label: translate('integrity.every') },
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
            <Empty
              title={translate(shown === 'PROPOSED' ? 'integrity.empty' : 'integrity.emptyAll')}
              hint={translate('integrity.emptyHint')}
            />
          ) : (
            <>
              <IntegrityTable rows={pages.rows} onAct={(row, what) => setAsked({ row, what })} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
      {asked?.what === 'DECIDE' && <DecideDialog change={asked.row} onClose={() => setAsked(null)} />}
      {asked?.what === 'TAKE_BACK' && <TakeBackDialog change={asked.row} onClose={() => setAsked(null)} />}
    </>
  );
}
