import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { ListPopulationRunsDocument, type ListPopulationRunsQuery } from '../generated/documents';
import { CauseLink } from '../shared/CauseLink';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';

type Run = ListPopulationRunsQuery['populationRuns']['edges'][number]['node'];

const SHOWN = 15;
const TONES: Readonly<Record<Run['state'], ToneName>> = {
  QUEUED: 'info',
  RUNNING: 'info',
  DONE: 'green',
  FAILED: 'red',
};

/** The latest re-evaluations of many people: what set each off and how far it has come. */
export function RunsPanel({ every }: { readonly every: number }) {
  const translate = useTranslate();
  const query = useAsk(ListPopulationRunsDocument, { first: SHOWN }, { every });
  return (
    <Panel title={translate('health.runs')} dense>
      <QueryState query={query}>
        {({ populationRuns: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={translate('health.noRun')} />
          ) : (
            <RunTable runs={edges.map(({ node }) => node)} />
          )
        }
      </QueryState>
    </Panel>
  );
}

function RunTable({ runs }: { readonly runs: readonly Run[] }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('health.runs')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('health.column.for'), nowrap: true, cell: ({ evaluatedAt }) => fullTime(evaluatedAt) },
        {
          label: translate('health.column.cause'),
          cell: ({ trigger, cause }) => (cause ? <CauseLink cause={cause} /> : word('DecisionTrigger', trigger)),
        },
        {
          label: translate('health.column.state'),
          cell: ({ state, error }) => (
            <>
              <Tag tone={TONES[state]} glyph>
                {word('RunState', state)}
              </Tag>
              {error && <Box sx={{ color: ink.muted, fontSize: 12.5 }}>{error}</Box>}
            </>
          ),
        },
        { label: translate('health.column.progress'), cell: (run) => <Progress run={run} /> },
        { label: translate('health.column.changed'), numeric: true, cell: ({ changed }) => count(changed) },
        {
          label: translate('health.column.finished'),
          nowrap: true,
          cell: ({ finishedAt }) => (finishedAt ? fullTime(finishedAt) : '—'),
        },
      ]}
    />
  );
}

function Progress({ run }: { readonly run: Run }) {
  const translate = useTranslate();
  const share = run.candidates ? Math.min(100, (run.judged / run.candidates) * 100) : run.state === 'DONE' ? 100 : 0;
  return (
    <Box sx={{ minWidth: 120 }}>
      <LinearProgress variant="determinate" value={share} aria-label={translate('shared.run.label')} />
      <Box sx={{ color: ink.muted, fontSize: 12.5, mt: 0.25 }}>
        {count(run.judged)} / {run.candidates === null ? '…' : count(run.candidates)}
      </Box>
    </Box>
  );
}
