import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DownloadCsv } from '../../shared/csv/DownloadCsv';
import { fullTime } from '../../shared/format';
import { Panel } from '../../shared/Panel';
import { Empty, LinesSkeleton, QueryState } from '../../shared/QueryState';
import { ink } from '../../shared/tokens';
import { Answered } from '../Answered';
import { AnswerLines, useAnswerLines } from '../chart/AnswerLines';
import { PictureButton } from '../chart/Downloads';
import { figureField, useFigureWords } from '../chart/figure-words';
import type { Period } from '../question/question';
import { Legend } from './Legend';
import { type LayerPlace, shadedOf, usePieces } from './layer';
import { PlaceList } from './PlaceList';
import { type LayerName, unitOf, useLayer } from './use-layer';

const PrefectureMap = lazy(async () => ({ default: (await import('../../shared/map/PrefectureMap')).PrefectureMap }));

interface LayerViewProps {
  readonly layer: LayerName;
  readonly period: Period;
  readonly today: number;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

/** A layer on the map and, beside it, the same figures as a list. */
export function LayerView(props: LayerViewProps) {
  const { layer, period, today } = props;
  const { query, ...read } = useLayer(layer, period, today);
  return (
    <QueryState<unknown> query={query} skeleton={<LinesSkeleton lines={10} />}>
      {(data) => {
        const result = (data as { readonly statistics?: Parameters<typeof Answered>[0]['result'] }).statistics;
        return result?.__typename === 'Refusal' ? (
          <Answered result={result}>{() => null}</Answered>
        ) : (
          <Shown {...props} {...read} />
        );
      }}
    </QueryState>
  );
}

type ShownProps = LayerViewProps & Omit<ReturnType<typeof useLayer>, 'query'>;

function Shown({ layer, places, answer, question, measuredFor, chosen, onChoose }: ShownProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const lines = useAnswerLines();
  const box = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const unit = unitOf(layer);
  const title = translate(`statistics.map.layers.${layer}`);
  const legend = usePieces(places, unit);
  const shaded = useMemo(
    () => places.flatMap((place) => shadedOf(place, words(place.figure, unit))),
    [places, unit, words],
  );
  if (places.length === 0)
    return <Empty title={translate('statistics.map.empty')} hint={translate('statistics.emptyHint')} />;
  const notes = measuredFor === null ? [] : [translate('statistics.completeTo', { at: fullTime(measuredFor) })];
  const found = places.filter(({ name }) => name.includes(search.trim()));
  return (
    <Panel
      title={title}
      actions={
        <>
          <PictureButton
            box={box}
            title={title}
            legend={legend.entries}
            lines={() => [...(answer && question ? lines(question, answer) : notes), translate('shared.map.note')]}
          />
          <LayerCsv title={title} places={places} />
        </>
      }
    >
      {answer && question ? (
        <AnswerLines question={question} answer={answer} />
      ) : (
        notes.map((line) => (
          <Box key={line} sx={{ color: ink.muted, fontSize: 12.5, mb: 1 }}>
            {line}
          </Box>
        ))
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(240px, 320px)' },
        }}
      >
        <Box ref={box} sx={{ minWidth: 0 }}>
          <Suspense fallback={<LinesSkeleton lines={8} />}>
            <PrefectureMap
              label={translate('statistics.map.label', { layer: title })}
              prefectures={shaded}
              pieces={legend.pieces}
              chosen={chosen}
              onChoose={onChoose}
              height={440}
              legend="outside"
            />
          </Suspense>
          <Legend entries={legend.entries} />
          <Box sx={{ fontSize: 12.5, color: ink.muted, mt: 0.5 }}>{translate('shared.map.note')}</Box>
        </Box>
        <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
          <TextField
            label={translate('statistics.map.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off' } }}
          />
          <PlaceList
            label={translate('statistics.map.list', { layer: title })}
            places={found}
            words={({ figure }) => words(figure, unit)}
            chosen={chosen}
            onChoose={onChoose}
          />
        </Box>
      </Box>
    </Panel>
  );
}

function LayerCsv({ title, places }: { readonly title: string; readonly places: readonly LayerPlace[] }) {
  const translate = useTranslate();
  return (
    <DownloadCsv
      name={title}
      header={['PREFECTURE', translate('statistics.map.place'), title]}
      rows={places.map(({ code, name, figure }) => [
        code,
        name,
        figureField(figure, translate('statistics.withheld'), (least) => translate('statistics.atLeast', { least })),
      ])}
    />
  );
}
