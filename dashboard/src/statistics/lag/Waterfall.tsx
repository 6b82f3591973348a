import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { StatisticsAnswerFragment } from '../../generated/documents';
import { Panel } from '../../shared/Panel';
import { PlainTable } from '../../shared/PlainTable';
import { Empty, LinesSkeleton } from '../../shared/QueryState';
import { ink } from '../../shared/tokens';
import { useText } from '../../shared/use-text';
import { useTypeScale } from '../../shared/use-type-scale';
import { answerOf, type Statistics } from '../Answered';
import { AnswerLines } from '../chart/AnswerLines';
import { CsvButton, PngButton } from '../chart/Downloads';
import { useFigureText, useFigureWords } from '../chart/figure-words';
import type { Question } from '../question/question';
import { questionPath } from '../question/question-url';
import { type Hop, hopsOf, wholeHop } from './hops';
import { waterfallOption } from './waterfall-option';

const StatChart = lazy(async () => ({ default: (await import('../chart/StatChart')).StatChart }));

interface WaterfallProps {
  readonly question: Question;
  readonly answer: Statistics;
  /** The whole way of the same tests, where it was asked. */
  readonly whole: StatisticsAnswerFragment | null;
}

/** How long each hop takes, one after the other, and the same as a table. */
export function Waterfall({ question, answer, whole }: WaterfallProps) {
  const translate = useTranslate();
  const say = useText();
  const text = useFigureText();
  const words = useFigureWords();
  const scale = useTypeScale();
  const box = useRef<HTMLDivElement>(null);
  const total = whole ? answerOf(whole) : null;
  const [hops, all] = useMemo(
    () => [hopsOf(answer, say), total ? wholeHop(total, translate('statistics.lag.whole')) : null],
    [answer, say, total, translate],
  );
  const rows: readonly Hop[] = all ? [...hops, all] : hops;
  const option = useMemo(() => {
    const label = (name: string): string => translate(`statistics.lag.${name}`);
    return waterfallOption(
      hops,
      all,
      {
        p50: label('p50'),
        p90: label('p90'),
        withheld: translate('statistics.withheld'),
        minutes: (value) => text(value, 'MINUTES'),
        lines: ({ p50, p90, tests }) => [
          `${label('p50')} ${words(p50, 'MINUTES')}`,
          `${label('p90')} ${words(p90, 'MINUTES')}`,
          `${label('tests')} ${words(tests, 'COUNT')}`,
        ],
      },
      scale,
    );
  }, [all, hops, scale, text, translate, words]);
  const title = translate('statistics.lag.waterfall');
  if (hops.length === 0)
    return <Empty title={translate('statistics.empty')} hint={translate('statistics.emptyHint')} />;
  return (
    <Panel
      title={title}
      actions={
        <>
          <PngButton box={box} title={title} question={question} answer={answer} />
          <CsvButton name={title} answer={answer} />
          <Button component={Link} to={questionPath(question)}>
            {translate('statistics.overturn.ask')}
          </Button>
        </>
      }
    >
      <AnswerLines question={question} answer={answer} />
      <Box ref={box}>
        <Suspense fallback={<LinesSkeleton lines={6} />}>
          <StatChart
            label={translate('statistics.chart.label', { title, chart: translate('statistics.chart.BAR') })}
            option={option}
            height={Math.round((70 + rows.length * 42) * scale)}
          />
        </Suspense>
      </Box>
      <PlainTable
        label={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { label: translate('statistics.lag.hop'), cell: ({ label }) => label },
          { label: translate('statistics.lag.p50'), numeric: true, cell: ({ p50 }) => words(p50, 'MINUTES') },
          { label: translate('statistics.lag.p90'), numeric: true, cell: ({ p90 }) => words(p90, 'MINUTES') },
          { label: translate('statistics.lag.tests'), numeric: true, cell: ({ tests }) => words(tests, 'COUNT') },
        ]}
      />
      <Box sx={{ fontSize: 12.5, color: ink.muted, mt: 1 }}>{translate('statistics.lag.sum')}</Box>
    </Panel>
  );
}
