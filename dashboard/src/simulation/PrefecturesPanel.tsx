import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { Amount, useAmountField, useAmountWords } from './Amount';
import { FigureDownload, type FigureColumn } from './FigurePanel';
import { byFigure } from './figures';
import type { Result } from './Headline';
import { mapValue, MEASURES, piecesOf, type Measure } from './prefecture-shades';

/** The charting library is only fetched by those who look at the map. */
const PrefectureMap = lazy(async () => ({ default: (await import('../shared/map/PrefectureMap')).PrefectureMap }));

type Effect = Result['prefectures'][number];

interface PrefecturesPanelProps {
  readonly effects: Result['prefectures'];
  readonly withheld: number;
}

/** Where it happens: the map and the same figures as a table. */
export function PrefecturesPanel({ effects, withheld }: PrefecturesPanelProps) {
  const translate = useTranslate();
  const field = useAmountField();
  const [measure, setMeasure] = useState<Measure>('milder');
  const label = (name: string): string => translate(`simulation.prefectures.${name}`);
  const columns: readonly FigureColumn<Effect>[] = [
    { label: label('prefecture'), field: ({ division }) => division.fullName },
    ...MEASURES.map((name) => ({
      label: label(name),
      numeric: true,
      field: (effect: Effect) => field(effect[name]),
      cell: (effect: Effect) => <Amount figure={effect[name]} />,
    })),
  ];
  const rows = effects.toSorted(byFigure((effect) => effect[measure]));
  if (effects.length === 0) {
    return (
      <Panel title={label('title')}>
        <Empty
          title={label(withheld > 0 ? 'allWithheld' : 'none')}
          {...(withheld > 0 && { hint: translate('simulation.prefectures.withheld', { count: withheld }) })}
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={label('title')}
      aside={label('hint')}
      dense
      actions={<FigureDownload title={label('title')} columns={columns} rows={rows} />}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) minmax(460px, 1fr)' } }}>
        <Box sx={{ p: 1.5, borderRight: `1px solid ${ink.line}` }}>
          <Choice
            label={label('measure')}
            width={200}
            value={measure}
            options={MEASURES.map((value) => ({ value, label: label(value) }))}
            onChange={setMeasure}
          />
          <Suspense fallback={<LinesSkeleton lines={8} />}>
            <EffectMap effects={effects} measure={measure} />
          </Suspense>
          <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('shared.map.note')}</Box>
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <PlainTable
            label={label('title')}
            rows={rows}
            rowKey={({ division }) => division.code}
            columns={columns.map(({ field: plain, cell, ...column }) => ({ ...column, cell: cell ?? plain }))}
            maxHeight={470}
          />
          {withheld > 0 && (
            <Box sx={{ px: 1.5, py: 1, fontSize: 12.5, color: ink.muted }}>
              {translate('simulation.prefectures.withheld', { count: withheld })}
            </Box>
          )}
        </Box>
      </Box>
    </Panel>
  );
}

interface EffectMapProps {
  readonly effects: Result['prefectures'];
  readonly measure: Measure;
}

function EffectMap({ effects, measure }: EffectMapProps) {
  const translate = useTranslate();
  const words = useAmountWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const most = Math.max(...effects.map((effect) => mapValue(effect[measure])));
  const pieces = useMemo(() => piecesOf(measure, most, translate('simulation.hidden')), [measure, most, translate]);
  const shaded = useMemo(
    () =>
      effects.map((effect) => ({
        code: effect.division.code,
        value: mapValue(effect[measure]),
        lines: [
          effect.division.fullName,
          ...MEASURES.map((name) =>
            translate('shared.colon', {
              label: translate(`simulation.prefectures.${name}`),
              value: words(effect[name]),
            }),
          ),
        ],
      })),
    [effects, measure, translate, words],
  );
  return (
    <PrefectureMap
      label={translate('simulation.prefectures.map', { measure: translate(`simulation.prefectures.${measure}`) })}
      prefectures={shaded}
      pieces={pieces}
      chosen={chosen}
      onChoose={setChosen}
      height={380}
    />
  );
}
