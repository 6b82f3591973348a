import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FaultNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { LinkedAppeal } from './incident.provider';

/** The appeals that belong to an incident, and where each of them stands. */
export function LinkedAppeals({ incidentId }: { readonly incidentId: string }) {
  const translate = useTranslate();
  const word = useWord();
  const pages = usePages<LinkedAppeal>(
    'incidentAppeal',
    { incidentId },
    { every: 10_000, pageSize: 10, live: { topics: ['incident'] } },
  );
  const label = (name: string): string => translate(`incident.appeal.${name}`);
  return (
    <Panel title={label('title')} dense>
      {pages.isPending && !pages.error ? (
        <LinesSkeleton lines={4} />
      ) : pages.error && pages.rows.length === 0 ? (
        <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.rows.length === 0 ? (
        <Empty title={label('none')} />
      ) : (
        <>
          <PlainTable
            label={label('title')}
            rows={pages.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                label: label('number'),
                nowrap: true,
                cell: (row) => (
                  <MuiLink component={Link} to={`/appeal/${row.id}/show`}>
                    {row.number}
                  </MuiLink>
                ),
              },
              { label: label('person'), nowrap: true, cell: (row) => row.person.name },
              { label: label('state'), cell: (row) => word('AppealState', row.state) },
              { label: label('openedAt'), nowrap: true, cell: (row) => shortTime(row.openedAt) },
            ]}
          />
          <MoreRows pages={pages} />
        </>
      )}
    </Panel>
  );
}
