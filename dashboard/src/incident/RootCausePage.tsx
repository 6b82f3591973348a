import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ListRootCausesDocument, type ListRootCausesQuery } from '../generated/documents';
import { DownloadCsv } from '../shared/csv/DownloadCsv';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { RootCauseTasks } from './RootCauseTasks';

type RootCause = ListRootCausesQuery['rootCauses'][number];

/** Where the appeals of the week come from, and the tasks that stay red until their rate falls. */
export function RootCausePage() {
  const translate = useTranslate();
  const query = useAsk(ListRootCausesDocument, {}, { every: 60_000, live: { topics: ['task'] } });
  return (
    <>
      <ScreenHead title={translate('incident.rootCause.title')} hint={translate('incident.rootCause.hint')} />
      <QueryState query={query} skeleton={<LinesSkeleton lines={10} />}>
        {({ rootCauses, rootCauseTasks }) => (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <RootCauseTasks tasks={rootCauseTasks} />
            <TopCauses causes={rootCauses} />
          </Box>
        )}
      </QueryState>
    </>
  );
}

/** The sources that most appeals of the last seven days lead back to. */
function TopCauses({ causes }: { readonly causes: readonly RootCause[] }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`incident.rootCause.${name}`);
  const rows = causes.map(
    (one) => [word('RootCauseKind', one.kind), nameOf(one, word), word('CauseCode', one.cause), one.appeals] as const,
  );
  return (
    <Panel
      title={label('top')}
      aside={label('topHint')}
      dense
      actions={
        <DownloadCsv
          name={label('top')}
          header={[label('kind'), label('source'), label('cause'), label('appeals')]}
          rows={rows}
        />
      }
    >
      {causes.length === 0 ? (
        <Empty title={label('none')} />
      ) : (
        <PlainTable
          label={label('top')}
          rows={causes}
          rowKey={({ kind, source, cause }) => `${kind} ${source} ${cause}`}
          columns={[
            { label: label('kind'), nowrap: true, cell: (one) => word('RootCauseKind', one.kind) },
            { label: label('source'), cell: (one) => nameOf(one, word) },
            { label: label('cause'), cell: (one) => word('CauseCode', one.cause) },
            { label: label('appeals'), numeric: true, cell: (one) => count(one.appeals) },
          ]}
        />
      )}
    </Panel>
  );
}

/** Networks are codes; everything else has a name of its own. */
export const nameOf = (
  { kind, name }: Pick<RootCause, 'kind' | 'name'>,
  word: (enumName: string, value: string) => string,
): string => (kind === 'OPERATOR' ? word('MobileOperator', name) : name);
