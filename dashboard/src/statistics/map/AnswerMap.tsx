import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LinesSkeleton } from '../../shared/QueryState';
import { ink } from '../../shared/tokens';
import { useText } from '../../shared/use-text';
import { useFigureWords } from '../chart/figure-words';
import type { Answer } from '../chart/grid';
import { Legend } from './Legend';
import { shadedOf, usePieces } from './layer';

const PrefectureMap = lazy(async () => ({ default: (await import('../../shared/map/PrefectureMap')).PrefectureMap }));

interface AnswerMapProps {
  readonly answer: Answer;
  readonly measure: string;
  readonly label: string;
}

/** Figures by prefecture on the map; the table below has the same ones. */
export function AnswerMap({ answer, measure, label }: AnswerMapProps) {
  const translate = useTranslate();
  const text = useText();
  const words = useFigureWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    answer.measures.findIndex(({ code }) => code === measure),
  );
  const unit = answer.measures[at]?.unit ?? 'COUNT';
  const places = useMemo(
    () =>
      answer.rows.map(({ keys, labels, values }) => ({
        code: keys[0] ?? '',
        name: labels[0] ? text(labels[0]) : (keys[0] ?? ''),
        figure: values[at] ?? { value: null, withheld: false },
      })),
    [answer, at, text],
  );
  const legend = usePieces(places, unit);
  const shaded = useMemo(
    () => places.flatMap((place) => shadedOf(place, words(place.figure, unit))),
    [places, unit, words],
  );
  return (
    <>
      <Suspense fallback={<LinesSkeleton lines={8} />}>
        <PrefectureMap
          label={label}
          prefectures={shaded}
          pieces={legend.pieces}
          chosen={chosen}
          onChoose={setChosen}
          height={460}
        />
      </Suspense>
      <Legend entries={legend.entries.slice(legend.pieces.length)} />
      <Box sx={{ fontSize: 12.5, color: ink.muted, mt: 0.5 }}>{translate('shared.map.note')}</Box>
    </>
  );
}
