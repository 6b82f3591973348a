import Add from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import type { DataRequestAction } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { ActDialog } from './ActDialog';
import type { DataRequestRow } from './data-request.provider';
import { DataRequestTable } from './DataRequestTable';
import { FetchDialog } from './FetchDialog';
import { OpenRequestDialog } from './OpenRequestDialog';

interface Acting {
  readonly row: DataRequestRow;
  readonly action: DataRequestAction;
}

/** What people ask for about their own data (查阅、删除申请): until when, who has it in hand, what became of it. */
export function DataRequestPage() {
  const translate = useTranslate();
  const can = useCan();
  const [shown, setShown] = useState<'OPEN' | 'ALL'>('OPEN');
  const [adding, setAdding] = useState(false);
  const [acting, setActing] = useState<Acting | null>(null);
  const pages = usePages<DataRequestRow>('dataRequest', { open: shown === 'OPEN' });
  const done = () => {
    setAdding(false);
    setActing(null);
    void pages.refetch();
  };
  return (
    <>
      <ScreenHead
        title={translate('dataRequest.title')}
        hint={translate('dataRequest.hint')}
        actions={
          can('Mutation.openDataRequest') && (
            <Button variant="contained" startIcon={<Add />} onClick={() => setAdding(true)}>
              {translate('dataRequest.add')}
            </Button>
          )
        }
      />
      <Box sx={{ mb: 1.5 }}>
        <Choice
          label={translate('dataRequest.show')}
          width={150}
          value={shown}
          options={[
            { value: 'OPEN', label: translate('dataRequest.open') },
            { value: 'ALL', label: translate('dataRequest.all') },
          ]}
          onChange={setShown}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate(shown === 'OPEN' ? 'dataRequest.emptyOpen' : 'dataRequest.empty')} />
          ) : (
            <>
              <DataRequestTable rows={pages.rows} onAct={(row, action) => setActing({ row, action })} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
      {adding && <OpenRequestDialog onClose={() => setAdding(false)} onDone={done} />}
      {acting?.action === 'FETCH' && <FetchDialog row={acting.row} onClose={() => setActing(null)} onDone={done} />}
      {acting && acting.action !== 'FETCH' && (
        <ActDialog row={acting.row} action={acting.action} onClose={() => setActing(null)} onDone={done} />
      )}
    </>
  );
}
