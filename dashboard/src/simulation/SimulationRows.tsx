import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { Fragment, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../access';
import { FaultNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useForget, usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { Amount } from './Amount';
import { CancelButton } from './CancelButton';
import { isRunning, ProgressLine, useWatched } from './ProgressLine';
import { ReadyQuestions } from './ReadyQuestions';
import type { SimulationRow } from './simulation.provider';
import { SimulationStateTag } from './SimulationStateTag';
import { EFFECT_MARK } from './shades';

const ROWS_EVERY = 15_000;

/** Simulations in the order they were asked for, latest first. */
export function SimulationRows() {
  const translate = useTranslate();
  const can = useCan();
  const pages = usePages<SimulationRow>('simulation', {}, { every: ROWS_EVERY });
  if (pages.error && pages.rows.length === 0)
    return <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <LinesSkeleton lines={8} />;
  return (
    <Paper sx={{ border: `1px solid ${ink.line}` }}>
      {pages.rows.length === 0 ? (
        <Empty title={translate('simulation.empty')} hint={translate('simulation.emptyHint')}>
          {can('Mutation.startSimulation') && (
            <Box sx={{ display: 'flex', justifyContent: 'center' }}>
              <ReadyQuestions />
            </Box>
          )}
        </Empty>
      ) : (
        <>
          <SimulationTable rows={pages.rows} />
          <MoreRows pages={pages} />
        </>
      )}
    </Paper>
  );
}

function SimulationTable({ rows }: { readonly rows: readonly SimulationRow[] }) {
  const translate = useTranslate();
  const label = (name: string): string => translate(`simulation.column.${name}`);
  return (
    <PlainTable
      label={translate('simulation.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: label('label'),
          cell: (row) => (
            <MuiLink component={Link} to={`/simulation/${row.id}`}>
              {row.label}
            </MuiLink>
          ),
        },
        { label: label('by'), nowrap: true, cell: (row) => row.requestedBy ?? translate('simulation.platform') },
        { label: label('at'), nowrap: true, cell: (row) => fullTime(row.requestedAt) },
        { label: label('asOf'), nowrap: true, cell: (row) => fullTime(row.asOf) },
        { label: label('state'), cell: (row) => <StateCell row={row} /> },
        { label: label('effect'), cell: (row) => <EffectCell row={row} /> },
      ]}
    />
  );
}

/** State; while it runs, how far it has come and a way to end it. */
function StateCell({ row }: { readonly row: SimulationRow }) {
  const forget = useForget();
  const now = useWatched(row);
  const over = isRunning(row) && !isRunning(now);
  useEffect(() => {
    if (over) void forget('simulation');
  }, [over, forget]);
  if (!isRunning(now)) return <SimulationStateTag state={now.state} />;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Box sx={{ maxWidth: 210 }}>
        <ProgressLine simulation={now} />
      </Box>
      <CancelButton simulation={now} />
    </Box>
  );
}

/** What each variant comes to, at a glance. */
function EffectCell({ row }: { readonly row: SimulationRow }) {
  const translate = useTranslate();
  const word = useWord();
  const several = row.variants.length > 1;
  const done = row.variants.flatMap(({ label, result }) => (result ? [{ label, result }] : []));
  if (done.length === 0) return several ? translate('simulation.column.variants', { count: row.variants.length }) : '—';
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: `${several ? 'minmax(130px, 1fr) ' : ''}96px 80px`, columnGap: 1 }}
    >
      {done.map(({ label, result }) => (
        <Fragment key={label}>
          {several && <Box sx={{ color: ink.muted }}>{label}</Box>}
          {(['MILDER', 'STRICTER'] as const).map((effect) => (
            <Box key={effect} sx={{ whiteSpace: 'nowrap' }}>
              <span role="img" aria-label={word('OutcomeEffect', effect)}>
                {EFFECT_MARK[effect]}
              </span>{' '}
              <Amount figure={effect === 'MILDER' ? result.milder : result.stricter} />
            </Box>
          ))}
        </Fragment>
      ))}
    </Box>
  );
}
