import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../access';
import { ListShadowRunsDocument, type ShadowRunPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { Amount } from './Amount';
import { ShadowStateTag } from './ShadowStateTag';
import { StartShadow } from './StartShadow';
import { StopButton } from './StopButton';

export const SHADOW_EVERY = 5_000;

/** Versions that are tried beside the one in force until they take over. */
export function ShadowRuns() {
  const translate = useTranslate();
  const can = useCan();
  const query = useAsk(ListShadowRunsDocument, {}, { every: SHADOW_EVERY });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {can('Mutation.startShadowRun') && <StartShadow />}
      <QueryState query={query} skeleton={<LinesSkeleton lines={6} />}>
        {({ shadowRuns }) => (
          <Paper sx={{ border: `1px solid ${ink.line}` }}>
            {shadowRuns.length === 0 ? (
              <Empty title={translate('simulation.shadow.empty')} hint={translate('simulation.shadow.emptyHint')} />
            ) : (
              <ShadowTable runs={shadowRuns} />
            )}
          </Paper>
        )}
      </QueryState>
    </Box>
  );
}

function ShadowTable({ runs }: { readonly runs: readonly ShadowRunPartsFragment[] }) {
  const translate = useTranslate();
  const text = useText();
  const label = (name: string): string => translate(`simulation.column.${name}`);
  const latest = (run: ShadowRunPartsFragment) => run.figures.at(-1);
  return (
    <PlainTable
      label={translate('simulation.tab.shadow')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          label: label('policy'),
          cell: ({ id, policy }) => (
            <MuiLink component={Link} to={`/simulation/shadow/${id}`}>
              {`${policy.id} ${policy.version} ${text(policy.title)}`}
            </MuiLink>
          ),
        },
        { label: label('state'), nowrap: true, cell: ({ state }) => <ShadowStateTag state={state} /> },
        { label: label('by'), nowrap: true, cell: ({ startedBy }) => startedBy },
        { label: label('since'), nowrap: true, cell: ({ startedAt }) => fullTime(startedAt) },
        { label: label('latest'), nowrap: true, cell: (run) => (latest(run) ? fullTime(latest(run)?.at ?? '') : '—') },
        ...(['changed', 'stricter', 'milder'] as const).map((name) => ({
          label: translate(`simulation.figure.${name}`),
          numeric: true,
          cell: (run: ShadowRunPartsFragment) => {
            const figure = latest(run)?.[name];
            return figure ? <Amount figure={figure} /> : '—';
          },
        })),
        { label: label('action'), cell: (run) => <StopButton run={run} /> },
      ]}
    />
  );
}
