import { lazy, Suspense, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import {
  type FigurePartsFragment,
  type IndicatorDimension,
  type IndicatorPartsFragment,
  ReadIndicatorDocument,
} from '../generated/documents';
import { DownloadCsv } from '../shared/csv/DownloadCsv';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { type Column, PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { figureField } from './figure';
import { barOption, lineOption } from './figure-option';
import type { Span } from './span';
import { useFigureWords, useKeyWords } from './use-figure-words';

/** The charting library is only fetched by those who look at a chart. */
const LineChart = lazy(async () => ({ default: (await import('../shared/chart/LineChart')).LineChart }));
const BarChart = lazy(async () => ({ default: (await import('../shared/chart/BarChart')).BarChart }));

interface BreakdownProps {
  readonly indicator: IndicatorPartsFragment;
  readonly by: IndicatorDimension;
  readonly span: Span;
}

/** How a figure is made up: drawn, as a table, and as a file. */
export function Breakdown({ indicator, by, span }: BreakdownProps) {
  const translate = useTranslate();
  const query = useAsk(ReadIndicatorDocument, { code: indicator.code, by, ...span }, { keepPrevious: true });
  return (
    <QueryState query={query}>
      {({ deskIndicator: { rows } }) =>
        rows.length === 0 ? (
          <Empty title={translate('indicator.emptyRows')} />
        ) : (
          <>
            <Drawing indicator={indicator} by={by} rows={rows} />
            <Figures indicator={indicator} by={by} rows={rows} />
          </>
        )
      }
    </QueryState>
  );
}

interface RowsProps {
  readonly indicator: IndicatorPartsFragment;
  readonly by: IndicatorDimension;
  readonly rows: readonly FigurePartsFragment[];
}

function Drawing({ indicator, by, rows }: RowsProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const key = useKeyWords(by);
  const { unit, title } = indicator;
  const option = useMemo(() => {
    const name = unit === 'MINUTES' ? translate('indicator.median') : text(title);
    const words = { name, p90: translate('indicator.p90Column'), label: key };
    return by === 'DAY' ? lineOption(rows, unit, words) : barOption(rows, unit, words);
  }, [by, key, rows, text, title, translate, unit]);
  const label = `${text(title)} · ${word('IndicatorDimension', by)}`;
  return (
    <Panel title={label} aside={word('IndicatorUnit', unit)}>
      <Suspense fallback={<LinesSkeleton lines={6} />}>
        {by === 'DAY' ? (
          <LineChart label={label} option={option} />
        ) : (
          <BarChart label={label} option={option} height={Math.max(160, 60 + Math.min(rows.length, 15) * 34)} />
        )}
      </Suspense>
    </Panel>
  );
}

function Figures({ indicator, by, rows }: RowsProps) {
  const translate = useTranslate();
  const text = useText();
  const words = useFigureWords();
  const key = useKeyWords(by);
  const { unit } = indicator;
  const hidden = translate('indicator.withheld');
  const isTime = unit === 'MINUTES';
  const heads = [
    translate('indicator.key'),
    isTime ? translate('indicator.median') : text(indicator.title),
    ...(isTime ? [translate('indicator.p90Column')] : []),
    translate('indicator.casesColumn'),
  ];
  const figure = (row: FigurePartsFragment, value: number | null | undefined): string =>
    row.withheld ? hidden : (words(value, unit) ?? '—');
  const columns: readonly Column<FigurePartsFragment>[] = [
    { label: heads[0] ?? '', cell: key },
    { label: heads[1] ?? '', numeric: true, cell: (row) => figure(row, row.value) },
    ...(isTime
      ? [{ label: heads[2] ?? '', numeric: true, cell: (row: FigurePartsFragment) => figure(row, row.p90) }]
      : []),
    {
      label: heads.at(-1) ?? '',
      numeric: true,
      cell: ({ cases, withheld }) => (withheld || cases === null ? hidden : count(cases ?? 0)),
    },
  ];
  return (
    <Panel
      title={translate('indicator.table')}
      dense
      actions={
        <DownloadCsv
          name={text(indicator.title)}
          header={heads}
          rows={rows.map((row) => [
            key(row),
            figureField(row, row.value, hidden),
            ...(isTime ? [figureField(row, row.p90, hidden)] : []),
            figureField(row, row.cases, hidden),
          ])}
        />
      }
    >
      <PlainTable
        label={text(indicator.title)}
        rows={rows}
        rowKey={(row) => row.key}
        columns={columns}
        maxHeight={420}
      />
    </Panel>
  );
}
