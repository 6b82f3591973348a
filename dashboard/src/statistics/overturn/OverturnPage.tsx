import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useCan } from '../../access';
import { AskTwiceDocument, ReadIndicatorDocument } from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { LinesSkeleton, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { useAsk } from '../../shared/use-api';
import { useText, useWord } from '../../shared/use-text';
import { Answered } from '../Answered';
import { AnswerView } from '../chart/AnswerView';
import { PeriodFields } from '../question/PeriodFields';
import { daysOf } from '../question/question';
import { inputOf } from '../question/question-input';
import { questionPath, readQuestion } from '../question/question-url';
import { useDay } from '../use-day';
import { APART, type Apart, partsQuestion, pickedQuestion, readApart } from './overturn-question';
import { RatePanel } from './RatePanel';
import { indicatorRows, rateRows, wholeRow } from './rate-rows';

/** How often an appeal was right, by whatever may have been wrong. */
export function OverturnPage() {
  const today = useDay();
  return today === null ? <LinesSkeleton lines={8} /> : <Explorer today={today} />;
}

const START = { last: '30D' } as const;

function Explorer({ today }: { readonly today: number }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const can = useCan();
  const [address, setAddress] = useSearchParams();
  const apart = readApart(address.get('apart'));
  const pick = address.get('pick');
  const period = address.has('last') || address.has('from') ? readQuestion(address).period : START;
  const turn = (change: { readonly apart?: Apart; readonly period?: typeof period; readonly pick?: string | null }) => {
    const days = change.period ?? period;
    const next = new URLSearchParams({
      apart: change.apart ?? apart,
      ...('last' in days ? { last: days.last } : days),
    });
    if (change.pick) next.set('pick', change.pick);
    setAddress(next);
  };
  const trend = pickedQuestion(apart, period, pick);
  const parts = partsQuestion(apart, period, pick);
  const query = useAsk(
    AskTwiceDocument,
    { whole: inputOf(trend, today), parts: inputOf(parts, today) },
    { keepPrevious: true },
  );
  const { from, to } = daysOf(period, today);
  const isLaboratory = apart === 'LABORATORY';
  const laboratories = useAsk(
    ReadIndicatorDocument,
    { code: 'OVERTURN_RATE', by: 'LABORATORY', from: `${from}T00:00:00+08:00`, to: `${to}T23:59:59+08:00` },
    { enabled: isLaboratory },
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
            {(wholeAnswer) => (
              <Answered result={told}>
                {(partsAnswer) => {
                  const all = wholeRow(wholeAnswer, translate('statistics.total'));
                  const rows = isLaboratory
                    ? indicatorRows(laboratories.data?.deskIndicator.rows ?? [], text)
                    : rateRows(partsAnswer, text);
                  return (
                    <Box sx={{ display: 'grid', gap: 1.5 }}>
                      {pick !== null && (
                        <Alert
                          severity="info"
                          action={<Button onClick={() => turn({})}>{translate('statistics.overturn.back')}</Button>}
                        >
                          {translate('statistics.overturn.drilled', { name: address.get('name') ?? pick })}
                        </Alert>
                      )}
                      <RatePanel
                        title={pick === null ? nameOf(apart) : translate('statistics.overturn.inProvinces')}
                        question={parts}
                        answer={partsAnswer}
                        rows={rows}
                        whole={all}
                        isReading={isLaboratory && laboratories.isPending}
                        onPick={pick === null && !isLaboratory ? (key) => turn({ pick: key }) : null}
                      />
                      <AnswerView
                        question={trend}
                        title={translate('statistics.overturn.trend')}
                        answer={wholeAnswer}
                        onChange={() => undefined}
                        actions={
                          <Button component={Link} to={questionPath(trend)}>
                            {translate('statistics.overturn.ask')}
                          </Button>
                        }
                      />
                    </Box>
                  );
                }}
              </Answered>
            )}
          </Answered>
        )}
      </QueryState>
    </>
  );
}
