import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  type DivisionPartsFragment,
  ShowInstitutionLeagueDocument,
  type ShowInstitutionLeagueQuery,
  type TestHop,
} from '../generated/documents';
import { useLag } from '../result-track';
import { Choice } from '../shared/Choice';
import { useNow } from '../shared/clock/ClockProvider';
import { DayField } from '../shared/DayField';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { fullDay } from '../shared/format';
import { isLocalDay } from '../shared/local-day';
import { Panel } from '../shared/Panel';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { InstitutionTabs } from './InstitutionTabs';
import { leagueOption } from './league-option';
import { LeagueTable } from './LeagueTable';

const BarChart = lazy(async () => ({ default: (await import('../shared/chart/BarChart')).BarChart }));

const HOPS: readonly TestHop[] = ['UPLOAD', 'SYNC', 'ANALYSIS', 'TRANSPORT'];
const DAY_MS = 86_400_000;
const WEEK = 6;
const BAR_HEIGHT = 34;

export type League = Extract<
  ShowInstitutionLeagueQuery['institutionLeague'],
  { readonly __typename: 'InstitutionLeague' }
>;

/** How long each part of the way takes at each institution (上传时延排行). */
export function LeaguePage() {
  const translate = useTranslate();
  const word = useWord();
  const now = useNow(3_600_000);
  const [hop, setHop] = useState<TestHop>('UPLOAD');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [within, setWithin] = useState<DivisionPartsFragment | null>(null);
  const last = to || fullDay(now);
  const first = from || fullDay(now.valueOf() - WEEK * DAY_MS);
  const valid = isLocalDay(first) && isLocalDay(last);
  const query = useAsk(
    ShowInstitutionLeagueDocument,
    { input: { hop, from: first, to: last, ...(within && { within: within.code }) } },
    { keepPrevious: true, enabled: valid },
  );
  return (
    <>
      <ScreenHead title={translate('institution.title')} hint={translate('institution.hint')} />
      <InstitutionTabs tab="league" />
      <Box role="search" aria-label={translate('institution.league.table')} sx={FILTERS}>
        <Choice<TestHop>
          label={translate('institution.league.hop')}
          value={hop}
          options={HOPS.map((value) => ({ value, label: word('TestHop', value) }))}
          onChange={setHop}
        />
        <DayField label={translate('institution.league.from')} value={first} onChange={setFrom} />
        <DayField label={translate('institution.league.to')} value={last} onChange={setTo} />
        <DivisionPicker label={translate('institution.league.within')} value={within} onChange={setWithin} />
      </Box>
      <QueryState query={query}>
        {({ institutionLeague: league }) =>
          league.__typename === 'InstitutionLeague' ? (
            <LeagueShown league={league} />
          ) : (
            <CommandNotice refusal={league} error={null} />
          )
        }
      </QueryState>
    </>
  );
}

const FILTERS = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
  gap: 1,
  mb: 1.5,
} as const;

function LeagueShown({ league }: { readonly league: League }) {
  const translate = useTranslate();
  const word = useWord();
  const lag = useLag();
  const words = (name: string): string => translate(`institution.league.${name}`);
  if (league.lines.length === 0) return <Empty title={words('none')} hint={words('noneHint')} />;
  const bars = league.lines.filter(({ p90Minutes }) => p90Minutes !== null).length;
  const label = translate('institution.league.chart', { hop: word('TestHop', league.hop) });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {league.truncated && <Alert severity="info">{words('truncated')}</Alert>}
      <Box>
        {league.p50Minutes === null
          ? words('noOverall')
          : translate('institution.league.overall', { p50: lag(league.p50Minutes), p90: lag(league.p90Minutes) })}
      </Box>
      {bars > 0 && (
        <Panel title={label}>
          <Suspense fallback={<LinesSkeleton lines={6} />}>
            <BarChart
              label={label}
              height={70 + Math.min(bars, 15) * BAR_HEIGHT}
              option={leagueOption(league.lines, { p50: words('p50'), p90: words('p90'), hours: words('hours') })}
            />
          </Suspense>
        </Panel>
      )}
      <Panel title={words('table')} dense>
        <LeagueTable league={league} />
      </Panel>
    </Box>
  );
}
