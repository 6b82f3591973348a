import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import type { AuditFilter } from '../generated/documents';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import type { AuditRow } from './audit.provider';
import { ChainPanel } from './ChainPanel';
import { ExportButton } from './ExportButton';

/** Who looked at what, and who changed what; may be opened for one person from an entry. */
export function AuditList() {
  const translate = useTranslate();
  const { personId } = (useLocation().state ?? {}) as { readonly personId?: string };
  const [filter, setFilter] = useState<AuditFilter>(personId ? { personId } : {});
  const pages = usePages<AuditRow>('audit', filter as Record<string, unknown>, { pageSize: 50 });
  return (
    <>
      <ScreenHead
        title={translate('audit.title')}
        hint={translate('audit.hint')}
        actions={<ExportButton filter={filter} />}
      />
      <ChainPanel />
      <AuditFilters onSearch={setFilter} />
      {filter.personId && (
        <Box sx={{ mb: 1 }}>
          <Tag tone="info">{translate('audit.aboutPerson', { id: filter.personId })}</Tag>
        </Box>
      )}
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={10} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('audit.empty')} hint={translate('audit.emptyHint')} />
          ) : (
            <>
              <AuditTable rows={pages.rows} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}
