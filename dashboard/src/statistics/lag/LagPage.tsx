import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { AskTwiceDocument } from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { LinesSkeleton, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { useAsk } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';
import { Answered, untilAsked } from '../Answered';
import { AnswerView } from '../chart/AnswerView';
import { PeriodFields } from '../question/PeriodFields';
import { inputOf } from '../question/question-input';
import { questionPath, readQuestion } from '../question/question-url';
import { useDay } from '../use-day';
import { PickField } from './PickField';
import { APART, type Apart, hopQuestion, partQuestion, readApart, tellsHops } from './lag-question';
import { Waterfall } from './Waterfall';

const START = { last: '14D' } as const;

/** Where results lose their time between the swab and the screen of a citizen. */
export function LagPage() {
  const today = useDay();
  return today === null ? <LinesSkeleton lines={8} /> : <Lags today={today} />;
}

function Lags({ today }: { readonly today: number }) {
  const translate = useTranslate();
  const word = useWord();
  const [address, setAddress] = useSearchParams();
  const apart = readApart(address.get('apart'));
  const pick = address.get('pick');
  const period = address.has('last') || address.has('from') ? readQuestion(address).period : START;
  const turn = (change: { readonly apart?: Apart; readonly period?: typeof period; readonly pick?: string }) => {
    const days = change.period ?? period;
    const next = new URLSearchParams({
      apart: change.apart ?? apart,
      ...('last' in days ? { last: days.last } : days),
    });
    if (change.pick !== undefined) next.set('pick', change.pick);
    setAddress(next);
  };
  const hops = hopQuestion(apart, period, pick);
  const parts = partQuestion(apart, period, pick);
  const query = useAsk(
    AskTwiceDocument,
    { whole: inputOf(hops, today), parts: inputOf(parts, today) },
    { keepPrevious: true, every: (told) => untilAsked(told?.whole, told?.parts) },
  );
  const name = word('StatisticsDimension', apart);
  return (
    <>
      <ScreenHead
        title={translate('statistics.lag.title')}
        hint={translate('statistics.lag.hint')}
        actions={
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Choice
              label={translate('statistics.lag.by')}
              width={150}
              value={apart}
              options={APART.map((value) => ({ value, label: word('StatisticsDimension', value) }))}
              onChange={(value) => turn({ apart: value })}
            />
            <PeriodFields period={period} onChange={(value) => turn({ period: value })} width={130} />
          </Box>
        }
      />
      <QueryState query={query} skeleton={<LinesSkeleton lines={10} />}>
        {({ whole, parts: told }) => (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {pick !== null && (
              <Alert
                severity="info"
                action={<Button onClick={() => turn({})}>{translate('statistics.overturn.back')}</Button>}
              >
                {translate('statistics.overturn.drilled', { name: pick })}
              </Alert>
            )}
            <Answered result={whole}>
              {(answer) => (
                <Waterfall question={hops} answer={answer} whole={tellsHops(apart) && pick !== null ? null : told} />
              )}
            </Answered>
            <Answered result={told}>
              {(answer) => (
                <AnswerView
                  question={parts}
                  title={translate('shared.aside', { main: translate('statistics.lag.parts'), aside: name })}
                  answer={answer}
                  onChange={() => undefined}
                  actions={
                    <>
                      {pick === null && (
                        <PickField apart={apart} answer={answer} onPick={(key) => turn({ pick: key })} />
                      )}
                      <Button component={Link} to={questionPath(parts)}>
                        {translate('statistics.overturn.ask')}
                      </Button>
                    </>
                  }
                />
              )}
            </Answered>
          </Box>
        )}
      </QueryState>
    </>
  );
}
