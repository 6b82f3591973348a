import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DownloadCsv } from '../../shared/csv/DownloadCsv';
import { Panel } from '../../shared/Panel';
import { Empty, LinesSkeleton } from '../../shared/QueryState';
import { ink } from '../../shared/tokens';
import { useTypeScale } from '../../shared/use-type-scale';
import type { Statistics } from '../Answered';
import { AnswerLines } from '../chart/AnswerLines';
import { PngButton } from '../chart/Downloads';
import { figureField, useFigureText, useFigureWords } from '../chart/figure-words';
import type { Figure } from '../chart/grid';
import type { Question } from '../question/question';
import { questionPath } from '../question/question-url';
import { MOST_RATES, rateOption } from './rate-option';
import type { RateRow } from './rate-rows';
import { RateTable } from './RateTable';

const RateChart = lazy(async () => ({ default: (await import('./RateChart')).RateChart }));

interface RatePanelProps {
  readonly title: string;
  readonly question: Question;
  readonly answer: Statistics;
  readonly rows: readonly RateRow[];
  readonly whole: RateRow;
  readonly isReading: boolean;
  /** Null: there is nothing below. */
  readonly onPick: ((key: string) => void) | null;
}

/** Rates with their intervals, drawn and listed; whoever wants to know more goes down to another total, never to a case. */
export function RatePanel({ title, question, answer, rows, whole, isReading, onPick }: RatePanelProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const text = useFigureText();
  const scale = useTypeScale();
  const box = useRef<HTMLDivElement>(null);
  const average = whole.rate.withheld ? null : (whole.rate.value ?? null);
  const heading = translate('shared.aside', { main: translate('statistics.overturn.part'), aside: title });
  const option = useMemo(
    () =>
      rateOption(
        rows,
        average,
        {
          withheld: translate('statistics.withheld'),
          share: (value) => text(value, 'SHARE'),
          lines: (row) => [
            `${translate('statistics.overturn.rate')} ${words(row.rate, 'SHARE')}`,
            ...(row.interval ? [`${text(row.interval.low, 'SHARE')}–${text(row.interval.high, 'SHARE')}`] : []),
            `${translate('statistics.overturn.decided')} ${words(row.decided, 'COUNT')}`,
          ],
        },
        scale,
      ),
    [average, rows, scale, text, translate, words],
  );
  if (isReading) return <LinesSkeleton lines={8} />;
  return (
    <Panel
      title={heading}
      aside={translate('statistics.overturn.average', { rate: words(whole.rate, 'SHARE') })}
      actions={
        <>
          <PngButton box={box} title={heading} question={question} answer={answer} />
          <RateCsv name={heading} rows={rows} />
          <Button component={Link} to={questionPath(question)}>
            {translate('statistics.overturn.ask')}
          </Button>
        </>
      }
    >
      <AnswerLines question={question} answer={answer} />
      {rows.length === 0 ? (
        <Empty title={translate('statistics.empty')} hint={translate('statistics.emptyHint')} />
      ) : (
        <>
          <Box ref={box}>
            <Suspense fallback={<LinesSkeleton lines={6} />}>
              <RateChart
                label={translate('statistics.chart.label', {
                  title: heading,
                  chart: translate('statistics.chart.BAR'),
                })}
                option={option}
                height={Math.round((70 + Math.min(rows.length, MOST_RATES) * 28) * scale)}
              />
            </Suspense>
          </Box>
          {rows.length > MOST_RATES && (
            <Box sx={{ fontSize: 12.5, color: ink.muted }}>
              {translate('statistics.more', { count: rows.length - MOST_RATES })}
            </Box>
          )}
          <RateTable label={heading} rows={rows} whole={average} onPick={onPick} />
          <Box sx={{ fontSize: 12.5, color: ink.muted, mt: 1 }}>{translate('statistics.overturn.noDrill')}</Box>
        </>
      )}
    </Panel>
  );
}

function RateCsv({ name, rows }: { readonly name: string; readonly rows: readonly RateRow[] }) {
  const translate = useTranslate();
  const field = (figure: Figure) =>
    figureField(figure, translate('statistics.withheld'), (least) => translate('statistics.atLeast', { least }));
  return (
    <DownloadCsv
      name={name}
      header={[
        'key',
        ...['item', 'decided', 'overturned', 'rate'].map((one) => translate(`statistics.overturn.${one}`)),
        '95% low',
        '95% high',
      ]}
      rows={rows.map(({ key, label, decided, overturned, rate, interval }) => [
        key,
        label,
        field(decided),
        field(overturned),
        field(rate),
        interval?.low ?? '',
        interval?.high ?? '',
      ])}
    />
  );
}
