import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useCan } from '../../access';
import { ReadOverviewDocument, type ReadOverviewQuery } from '../../generated/documents';
import { fullDay, fullTime } from '../../shared/format';
import { LinesSkeleton, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { useAsk } from '../../shared/use-api';
import { untilAsked } from '../Answered';
import { useDay } from '../use-day';
import { AlertTile } from './AlertTile';
import { AppealTile, GapTile, LagTile } from './DeskTiles';
import { overviewInput } from './overview-input';
import { FlaggedTile, FreshnessTile, PositivityTile, TestTile } from './TestTiles';

const LIVE = { topics: ['alert'] } as const;

/** How the day stands, in figures: each leads to the question it answers. */
export function OverviewPage() {
  const today = useDay();
  return today === null ? <LinesSkeleton lines={8} /> : <Day today={today} />;
}

function Day({ today }: { readonly today: number }) {
  const translate = useTranslate();
  const can = useCan();
  const may = { backlog: can('Query.deskIndicators'), gap: can('Query.precisionGap') };
  const query = useAsk(ReadOverviewDocument, overviewInput(today, may), {
    every: (answer) => untilAsked(answer?.tests, answer?.statuses, answer?.appeals, answer?.lag),
    keepPrevious: true,
    live: LIVE,
  });
  return (
    <>
      <ScreenHead title={translate('overview.title')} hint={translate('overview.hint', { day: fullDay(today) })} />
      <QueryState query={query} skeleton={<LinesSkeleton lines={8} />}>
        {(data) => <Tiles data={data} />}
      </QueryState>
    </>
  );
}

function Tiles({ data }: { readonly data: ReadOverviewQuery }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))' }}>
      <TestTile result={data.tests} />
      <PositivityTile result={data.tests} />
      <AppealTile result={data.appeals} backlog={data.deskIndicators?.indicators[0]?.total ?? null} />
      <LagTile result={data.lag} />
      <FlaggedTile result={data.statuses} />
      <AlertTile alerts={data.analystAlerts} />
      {data.precisionGap && <GapTile days={data.precisionGap} />}
      <FreshnessTile data={data} time={fullTime} />
    </Box>
  );
}
