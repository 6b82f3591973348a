import Paper from '@mui/material/Paper';
import TableContainer from '@mui/material/TableContainer';
import { useStore, useTranslate } from 'react-admin';
import type { PersonFilter } from '../generated/documents';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { RegisterPersonButton } from '../family';
import { PersonFilters } from './PersonFilters';
import { PersonTable } from './PersonTable';
import type { PersonRow } from './person.provider';

/** Everybody, masked, by outcome and place. */
export function PersonList() {
  const translate = useTranslate();
  const [filter, setFilter] = useStore<PersonFilter>('person.filter', {});
  const pages = usePages<PersonRow>('person', filter as Record<string, unknown>, { pageSize: 50 });
  return (
    <>
      <ScreenHead
        title={translate('person.title')}
        hint={translate('person.masked')}
        actions={<RegisterPersonButton />}
      />
      <PersonFilters filter={filter} onChange={setFilter} />
      {pages.error && pages.rows.length === 0 && (
        <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {pages.isPending && <LinesSkeleton lines={10} />}
      {pages.data && (
        <TableContainer component={Paper} sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('person.empty')} hint={translate('person.emptyHint')} />
          ) : (
            <>
              <PersonTable rows={pages.rows} />
              <MoreRows pages={pages} />
            </>
          )}
        </TableContainer>
      )}
    </>
  );
}
