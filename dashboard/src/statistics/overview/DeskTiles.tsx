import { useTranslate } from 'react-admin';
import type { ReadOverviewQuery, StatisticsAnswerFragment } from '../../generated/documents';
import { count, fullDay } from '../../shared/format';
import { Answered } from '../Answered';
import { useFigureText, useFigureWords } from '../chart/figure-words';
import { wilson } from '../overturn/wilson';
import { LastDays } from './TestTiles';
import { totalOf } from './series';
import { Large, Tile } from './Tile';

type Backlog = NonNullable<ReadOverviewQuery['deskIndicators']>['indicators'][number]['total'];

interface AppealTileProps {
  readonly result: StatisticsAnswerFragment;
  readonly backlog: Backlog | null;
}

/** Appeals that wait now; of those decided in two weeks, how many were right to appeal. */
export function AppealTile({ result, backlog }: AppealTileProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const text = useFigureText();
  return (
    <Tile title={translate('overview.appeals')} to="/statistics/overturn" action={translate('overview.open')}>
      {backlog && (
        <Large
          value={backlog.withheld ? translate('statistics.withheld') : count(backlog.cases ?? 0)}
          note={translate('overview.waiting')}
        />
      )}
      <Answered result={result} quiet>
        {(answer) => {
          const decided = totalOf(answer, 'decided');
          const overturned = totalOf(answer, 'overturned');
          const range =
            decided?.withheld === false && overturned?.withheld === false
              ? wilson(overturned.value ?? 0, decided.value ?? 0)
              : null;
          return (
            <Large
              value={words(totalOf(answer, 'overturnRate'), 'SHARE')}
              note={[
                translate('overview.overturned', { decided: words(decided, 'COUNT') }),
                ...(range
                  ? [translate('overview.interval', { low: text(range.low, 'SHARE'), high: text(range.high, 'SHARE') })]
                  : []),
              ].join(' · ')}
            />
          );
        }}
      </Answered>
    </Tile>
  );
}

/** From sampling to being visible. */
export function LagTile({ result }: { readonly result: StatisticsAnswerFragment }) {
  const translate = useTranslate();
  const words = useFigureWords();
  return (
    <Tile title={translate('overview.lag')} to="/statistics/lag" action={translate('overview.open')}>
      <Answered result={result} quiet>
        {(answer) => (
          <>
            <LastDays answer={answer} code="p50" />
            <Large value={words(totalOf(answer, 'p90'), 'MINUTES')} note={translate('overview.p90')} />
          </>
        )}
      </Answered>
    </Tile>
  );
}

type GapDays = NonNullable<ReadOverviewQuery['precisionGap']>;

/** How far a match by prefecture reaches beyond what is listed. */
export function GapTile({ days }: { readonly days: GapDays }) {
  const translate = useTranslate();
  const last = days.at(-1);
  const persons = last?.personsOnlyPrefecture;
  return (
    <Tile title={translate('overview.gap')} to="/statistics/map?layer=gap" action={translate('overview.map')}>
      {last ? (
        <Large
          value={
            typeof last.ordinary.factor === 'number' ? `× ${last.ordinary.factor.toFixed(1)}` : translate('shared.none')
          }
          note={[
            fullDay(last.measuredFor),
            translate('overview.reach', { listed: count(last.ordinary.listed), swept: count(last.ordinary.swept) }),
            translate('overview.onlyPrefecture', {
              value: persons?.suppressed ? translate('statistics.withheld') : count(persons?.value ?? 0),
            }),
          ].join(' · ')}
        />
      ) : (
        <Large value={translate('shared.none')} note={translate('statistics.empty')} />
      )}
    </Tile>
  );
}
