import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ReadRetentionDocument, type ReadRetentionQuery } from '../generated/documents';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

type Retention = ReadRetentionQuery['retention'];
const EVERY_MS = 30_000;

/** How long everything is kept, and what was deleted of late, with its proof (保存期限与清除). */
export function RetentionPage() {
  const translate = useTranslate();
  const query = useAsk(ReadRetentionDocument, {}, { every: EVERY_MS });
  return (
    <>
      <ScreenHead title={translate('retention.title')} hint={translate('retention.hint')} />
      <QueryState query={query}>
        {({ retention }) => (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <Terms retention={retention} />
            <Runs runs={retention.runs} />
          </Box>
        )}
      </QueryState>
    </>
  );
}

function Terms({ retention: { policy, terms } }: { readonly retention: Retention }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  if (!policy) return <Empty title={translate('retention.none')} />;
  const title = translate('retention.terms', { policy });
  return (
    <Panel title={title}>
      <PlainTable
        label={title}
        rows={terms}
        rowKey={({ kind }) => kind}
        fromTop
        columns={[
          { label: translate('retention.kind'), cell: (term) => text(term.title) },
          { label: translate('retention.from'), cell: (term) => text(term.from) },
          {
            label: translate('retention.days'),
            cell: ({ days }) => translate('retention.dayCount', { count: days }),
            nowrap: true,
          },
          { label: translate('retention.then'), cell: ({ then }) => word('RetentionEnd', then), nowrap: true },
          { label: translate('retention.basis'), cell: ({ basis }) => text(basis) },
        ]}
      />
    </Panel>
  );
}

function Runs({ runs }: { readonly runs: Retention['runs'] }) {
  const translate = useTranslate();
  const word = useWord();
  const title = translate('retention.runs');
  return (
    <Panel title={title}>
      {runs.length === 0 ? (
        <Empty title={translate('retention.noRuns')} />
      ) : (
        <PlainTable
          label={title}
          rows={runs}
          rowKey={({ id }) => id}
          fromTop
          columns={[
            { label: translate('retention.at'), cell: ({ asOf }) => fullTime(asOf), nowrap: true },
            { label: translate('retention.run'), cell: ({ kind }) => word('PurgeKind', kind), nowrap: true },
            {
              label: translate('retention.rows'),
              cell: ({ done, rows }) =>
                done ? count(rows ?? 0) : <Tag tone="yellow">{translate('retention.going')}</Tag>,
              numeric: true,
            },
            {
              label: translate('retention.tables'),
              cell: ({ tables }) => tables.map(({ table, rows }) => `${table} ${count(rows)}`).join(' · '),
            },
            {
              label: translate('retention.proof'),
              cell: ({ proofHash }) => (
                <Box component="code" title={proofHash ?? ''} sx={{ fontSize: 12 }}>
                  {proofHash?.slice(0, 16) ?? '—'}
                </Box>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
