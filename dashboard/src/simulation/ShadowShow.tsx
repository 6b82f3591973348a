import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ReadShadowResultDocument, ShowShadowRunDocument, type ShowShadowRunQuery } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { Amount, useAmountField } from './Amount';
import { FigurePanel } from './FigurePanel';
import { isRunning, ProgressLine } from './ProgressLine';
import { ResultView } from './ResultView';
import { SHADOW_EVERY } from './ShadowRuns';
import { ShadowStateTag } from './ShadowStateTag';
import { StopButton } from './StopButton';

/** The charting library is only fetched by those who look at the series. */
const SeriesChart = lazy(async () => ({ default: (await import('./SeriesChart')).SeriesChart }));

type Run = NonNullable<ShowShadowRunQuery['shadowRun']>;

/** One shadow run: how its figures went, hour by hour, and the latest of them in full. */
export function ShadowShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ShowShadowRunDocument, { id }, { every: SHADOW_EVERY });
  return (
    <QueryState query={query} skeleton={<LinesSkeleton lines={10} />}>
      {({ shadowRun }) => (shadowRun ? <Shown run={shadowRun} /> : <Empty title={translate('shared.missing')} />)}
    </QueryState>
  );
}

function Shown({ run }: { readonly run: Run }) {
  const translate = useTranslate();
  const text = useText();
  const { policy } = run;
  return (
    <>
      <ScreenHead
        title={translate('simulation.shadow.title', { policy: `${policy.id} ${policy.version}` })}
        hint={
          <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
            <ShadowStateTag state={run.state} />
            <Link component={RouterLink} to="/simulation?tab=shadow">
              {translate('simulation.shadow.back')}
            </Link>
          </Box>
        }
        actions={<StopButton run={run} />}
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Panel title={translate('simulation.asked.title')}>
          <Facts
            columns={2}
            facts={[
              { label: translate('simulation.column.policy'), value: text(policy.title) },
              { label: translate('simulation.asked.by'), value: `${run.startedBy} · ${fullTime(run.startedAt)}` },
              { label: translate('simulation.shadow.next'), value: run.nextAt ? fullTime(run.nextAt) : '—' },
              {
                label: translate(run.endedAt ? 'simulation.shadow.ended' : 'simulation.shadow.takesOver'),
                value: fullTime(run.endedAt ?? run.takesOverAt),
              },
            ]}
          />
        </Panel>
        <SeriesPanel figures={run.figures} />
        {run.simulation && <Latest id={run.simulation.id} />}
      </Box>
    </>
  );
}

const SERIES = ['changed', 'stricter', 'milder', 'restrictedBefore', 'restrictedAfter'] as const;

function SeriesPanel({ figures }: { readonly figures: Run['figures'] }) {
  const translate = useTranslate();
  const field = useAmountField();
  const title = translate('simulation.shadow.series');
  if (figures.length === 0) {
    return (
      <Panel title={title}>
        <Empty title={translate('simulation.shadow.noFigures')} />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={translate('simulation.shadow.chart')}>
        <Suspense fallback={<LinesSkeleton lines={6} />}>
          <SeriesChart figures={figures} />
        </Suspense>
        <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('simulation.shadow.chartNote')}</Box>
      </Panel>
      <FigurePanel
        title={title}
        rows={figures.toReversed()}
        rowKey={({ at }) => at}
        maxHeight={300}
        columns={[
          { label: translate('simulation.shadow.at'), nowrap: true, field: ({ at }) => fullTime(at) },
          { label: translate('simulation.shadow.persons'), numeric: true, field: ({ persons }) => persons },
          ...SERIES.map((name) => ({
            label: translate(`simulation.figure.${name}`),
            numeric: true,
            field: (figure: Run['figures'][number]) => field(figure[name]),
            cell: (figure: Run['figures'][number]) => <Amount figure={figure[name]} />,
          })),
        ]}
      />
    </>
  );
}

/** The latest hour in full; while it is being judged, how far it has come. */
function Latest({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const query = useAsk(
    ReadShadowResultDocument,
    { id },
    { every: (answer) => (answer?.simulation && !isRunning(answer.simulation) ? 60_000 : 1_000) },
  );
  return (
    <QueryState query={query}>
      {({ simulation }) => {
        if (!simulation) return <Empty title={translate('shared.missing')} />;
        const result = simulation.variants[0]?.result;
        if (result) return <ResultView result={result} />;
        return isRunning(simulation) ? (
          <Panel title={translate('simulation.progress.title')}>
            <ProgressLine simulation={simulation} />
          </Panel>
        ) : (
          <Alert severity="warning">{translate('simulation.failed')}</Alert>
        );
      }}
    </QueryState>
  );
}
