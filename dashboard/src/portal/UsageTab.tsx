import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PortalUsageDocument, type PortalUsageQuery } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { fontFamily, ink, tone } from '../shared/tokens';
import { useAsk } from '../shared/use-api';

const LineChart = lazy(async () => ({ default: (await import('../shared/chart/LineChart')).LineChart }));

type Row = PortalUsageQuery['ownUsage'][number];
const DAYS = ['7', '14', '31', '92'] as const;

/** What was used, by operation and day: calls, cost, faults, how long it took. */
export function UsageTab() {
  const translate = useTranslate();
  const [days, setDays] = useState<(typeof DAYS)[number]>('14');
  const query = useAsk(PortalUsageDocument, { days: Number(days) }, { keepPrevious: true, every: 60_000 });
  return (
    <Panel
      title={translate('portal.tab.usage')}
      aside={translate('portal.usage.hint')}
      actions={
        <Choice
          label={translate('portal.usage.span')}
          value={days}
          options={DAYS.map((value) => ({ value, label: translate('portal.days', { smart_count: Number(value) }) }))}
          onChange={setDays}
          width={120}
        />
      }
    >
      <QueryState query={query}>
        {({ ownUsage }) =>
          ownUsage.length === 0 ? (
            <Empty title={translate('portal.usage.empty')} />
          ) : (
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              <CallsByDay rows={ownUsage} />
              <UsageTable rows={ownUsage} />
            </Box>
          )
        }
      </QueryState>
    </Panel>
  );
}

function CallsByDay({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  const option = useMemo(() => {
    const days = everyDay(rows.map(({ day }) => day));
    const sum = (day: string, of: (row: Row) => number): number =>
      rows.filter((row) => row.day === day).reduce((all, row) => all + of(row), 0);
    const line = (name: string, of: (row: Row) => number, type: 'solid' | 'dashed') => ({
      color: type === 'solid' ? tone.info.main : tone.red.main,
      name: translate(`portal.usage.${name}`),
      type: 'line' as const,
      lineStyle: { type },
      symbol: type === 'solid' ? 'circle' : 'triangle',
      symbolSize: 7,
      data: days.map((day) => sum(day, of)),
    });
    return {
      grid: { left: 56, right: 24, top: 34, bottom: 28 },
      animation: false,
      textStyle: { fontFamily },
      legend: { top: 0, left: 0, textStyle: { color: ink.body, fontSize: 12.5 } },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: [...days] },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [line('calls', ({ calls }) => calls, 'solid'), line('bad', (row) => row.errors + row.refused, 'dashed')],
    };
  }, [rows, translate]);
  return (
    <Suspense fallback={<LinesSkeleton lines={5} />}>
      <LineChart label={translate('portal.usage.chart')} option={option} height={200} />
    </Suspense>
  );
}

const DAY_MS = 86_400_000;

/** The days from the first to the last, those between without requests too. */
function everyDay(days: readonly string[]): readonly string[] {
  const found = days.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return Array.from({ length: Math.round((last - first) / DAY_MS) + 1 }, (_, n) =>
    new Date(first + n * DAY_MS).toISOString().slice(0, 10),
  );
}

function UsageTable({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  const number = (name: keyof Row, value: (row: Row) => number | null) => ({
    label: translate(`portal.usage.${name}`),
    cell: (row: Row) => {
      const found = value(row);
      return found === null ? '–' : count(found);
    },
    numeric: true,
  });
  return (
    <PlainTable
      label={translate('portal.tab.usage')}
      rows={rows}
      rowKey={({ day, operation }) => `${day} ${operation}`}
      maxHeight={420}
      columns={[
        { label: translate('portal.usage.day'), cell: ({ day }) => day, nowrap: true },
        { label: translate('portal.usage.operation'), cell: ({ operation }) => <code>{operation}</code> },
        number('calls', ({ calls }) => calls),
        number('cost', ({ cost }) => cost),
        number('refused', ({ refused }) => refused),
        number('errors', ({ errors }) => errors),
        number('p50', ({ p50 }) => p50 ?? null),
        number('p95', ({ p95 }) => p95 ?? null),
      ]}
    />
  );
}
