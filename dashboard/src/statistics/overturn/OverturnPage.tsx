import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../../access';
import { AskTwiceDocument, ReadIndicatorDocument } from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { LinesSkeleton, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { useAsk } from '../../shared/use-api';
import { useText, useWord } from '../../shared/use-text';
import { Answered, type Statistics, untilAsked } from '../Answered';
import { AnswerView } from '../chart/AnswerView';
import { PeriodFields } from '../question/PeriodFields';
import { daysOf, type Question } from '../question/question';
import { inputOf } from '../question/question-input';
import { questionPath } from '../question/question-url';
import { useDay } from '../use-day';
import { APART, type Apart, partsQuestion, pickedQuestion } from './overturn-question';
import { RatePanel } from './RatePanel';
import { type Explored, useExplored } from './use-explored';
import { indicatorRows, rateRows, wholeRow } from './rate-rows';

/** How often an appeal was right, by whatever may have been wrong. */
export function OverturnPage() {
  const today = useDay();
  return today === null ? <LinesSkeleton lines={8} /> : <Explorer today={today} />;
}

function Explorer({ today }: { readonly today: number }) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const explored = useExplored();
  const { apart, period, pick, turn } = explored;
  const trend = pickedQuestion(apart, period, pick);
  const parts = partsQuestion(apart, period, pick);
  const query = useAsk(
    AskTwiceDocument,
    { whole: inputOf(trend, today), parts: inputOf(parts, today) },
    { keepPrevious: true, every: (told) => untilAsked(told?.whole, told?.parts) },
  );
  const offered = APART.filter((one) => one !== 'LABORATORY' || can('Query.deskIndicator'));
  const nameOf = (one: Apart): string =>
    one === 'LABORATORY' ? word('IndicatorDimension', one) : word('StatisticsDimension', one);
  return (
    <>
      <ScreenHead
        title={translate('statistics.overturn.title')}
        hint={translate('statistics.overturn.hint')}
        actions={
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Choice
              label={translate('statistics.overturn.by')}
              width={170}
              value={apart}
              options={offered.map((value) => ({ value, label: nameOf(value) }))}
              onChange={(value) => turn({ apart: value })}
            />
            <PeriodFields period={period} onChange={(value) => turn({ period: value })} width={130} />
          </Box>
        }
      />
      <QueryState query={query} skeleton={<LinesSkeleton lines={10} />}>
        {({ whole, parts: told }) => (
          <Answered result={whole}>
            {(days) => (
              <Answered result={told}>
                {(items) => (
                  <Told
                    explored={explored}
                    name={nameOf(apart)}
                    today={today}
                    trend={trend}
                    days={days}
                    parts={parts}
                    items={items}
                  />
                )}
              </Answered>
            )}
          </Answered>
        )}
      </QueryState>
    </>
  );
}

interface ToldProps {
  readonly explored: Explored;
  readonly name: string;
  readonly today: number;
  readonly trend: Question;
  readonly days: Statistics;
  readonly parts: Question;
  readonly items: Statistics;
}

/** The items with their rates, and below the days of all of them or of the one that was picked. */
function Told({ explored: { apart, period, pick, turn }, name, today, trend, days, parts, items }: ToldProps) {
  const translate = useTranslate();
  const text = useText();
  const { from, to } = daysOf(period, today);
  const isLaboratory = apart === 'LABORATORY';
  const laboratories = useAsk(
    ReadIndicatorDocument,
    { code: 'OVERTURN_RATE', by: 'LABORATORY', from: `${from}T00:00:00+08:00`, to: `${to}T23:59:59+08:00` },
    { enabled: isLaboratory },
  );
  const rows = isLaboratory ? indicatorRows(laboratories.data?.deskIndicator.rows ?? [], text) : rateRows(items, text);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {pick !== null && (
        <Alert
          severity="info"
          action={<Button onClick={() => turn({})}>{translate('statistics.overturn.back')}</Button>}
        >
          {translate('statistics.overturn.drilled', { name: pick })}
        </Alert>
      )}
      <RatePanel
        title={pick === null ? name : translate('statistics.overturn.inProvinces')}
        question={parts}
        answer={items}
        rows={rows}
        whole={wholeRow(days, translate('statistics.total'))}
        isReading={isLaboratory && laboratories.isPending}
        onPick={pick === null && !isLaboratory ? (key) => turn({ pick: key }) : null}
      />
      <AnswerView
        question={trend}
        title={translate('statistics.overturn.trend')}
        answer={days}
        onChange={() => undefined}
        actions={
          <Button component={Link} to={questionPath(trend)}>
            {translate('statistics.overturn.ask')}
          </Button>
        }
      />
    </Box>
  );
}
