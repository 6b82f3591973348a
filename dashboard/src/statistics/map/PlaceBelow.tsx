import Button from '@mui/material/Button';
import { type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { AskStatisticsDocument, ReadListedPlacesDocument, SearchDivisionsDocument } from '../../generated/documents';
import { fullTime } from '../../shared/format';
import { Panel } from '../../shared/Panel';
import { PlainTable } from '../../shared/PlainTable';
import { Empty, QueryState } from '../../shared/QueryState';
import { useAsk } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';
import { Answered } from '../Answered';
import { AnswerDrawing } from '../chart/AnswerDrawing';
import { AnswerLines } from '../chart/AnswerLines';
import { CsvButton, PngButton } from '../chart/Downloads';
import { ResultTable } from '../chart/ResultTable';
import { chartOf } from '../chart/suit';
import type { Period, Question } from '../question/question';
import { inputOf } from '../question/question-input';
import { questionPath } from '../question/question-url';
import { type LayerName, layerQuestion, unitOf } from './use-layer';

interface PlaceBelowProps {
  readonly layer: LayerName;
  readonly period: Period;
  readonly today: number;
  readonly place: string;
  readonly onBack: () => void;
}

/** What lies below a prefecture: its counties, its days, or the places of it that are listed. */
export function PlaceBelow({ layer, period, today, place, onBack }: PlaceBelowProps) {
  const translate = useTranslate();
  const named = useAsk(SearchDivisionsDocument, { search: place, first: 1 }, { fresh: 300_000 });
  const name = named.data?.divisions[0]?.fullName ?? place;
  const question = layerQuestion(layer, period, place);
  const title = translate('statistics.map.below', { name, layer: translate(`statistics.map.layers.${layer}`) });
  const back = <Button onClick={onBack}>{translate('statistics.map.back')}</Button>;
  return question ? (
    <Figures question={question} unit={unitOf(layer)} title={title} today={today} back={back} />
  ) : (
    <Listed place={place} title={title} back={back} />
  );
}

interface FiguresProps {
  readonly question: Question;
  readonly unit: string;
  readonly title: string;
  readonly today: number;
  readonly back: ReactNode;
}

function Figures({ question, unit, title, today, back }: FiguresProps) {
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const query = useAsk(AskStatisticsDocument, { input: inputOf(question, today) });
  const chart = chartOf(question, unit);
  return (
    <QueryState query={query}>
      {({ statistics }) => (
        <Answered result={statistics}>
          {(answer) => (
            <Panel
              title={title}
              actions={
                <>
                  <PngButton box={box} title={title} question={question} answer={answer} />
                  <CsvButton name={title} answer={answer} />
                  <Button component={Link} to={questionPath(question)}>
                    {translate('statistics.overturn.ask')}
                  </Button>
                  {back}
                </>
              }
            >
              <AnswerLines question={question} answer={answer} />
              {answer.rows.length === 0 ? (
                <Empty title={translate('statistics.empty')} />
              ) : (
                <>
                  {chart !== 'TABLE' && (
                    <div ref={box}>
                      <AnswerDrawing kind={chart} title={title} answer={answer} measures={question.measures} />
                    </div>
                  )}
                  <ResultTable label={title} answer={answer} maxHeight={320} />
                </>
              )}
            </Panel>
          )}
        </Answered>
      )}
    </QueryState>
  );
}

function Listed({ place, title, back }: { readonly place: string; readonly title: string; readonly back: ReactNode }) {
  const translate = useTranslate();
  const word = useWord();
  const query = useAsk(ReadListedPlacesDocument, { division: place });
  return (
    <QueryState query={query}>
      {({ riskAreas: { edges } }) => (
        <Panel title={title} aside={String(edges.length)} actions={back} dense>
          {edges.length === 0 ? (
            <Empty title={translate('statistics.map.noneListed')} />
          ) : (
            <PlainTable
              label={title}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              maxHeight={320}
              columns={[
                { label: translate('statistics.map.county'), cell: ({ division }) => division.fullName },
                { label: translate('statistics.map.listedPlaces'), cell: ({ place: listed }) => listed },
                {
                  label: translate('statistics.map.level'),
                  nowrap: true,
                  cell: ({ level }) => (level ? word('RiskLevel', level) : ''),
                },
                {
                  label: translate('statistics.map.since'),
                  nowrap: true,
                  cell: ({ inForceFrom }) => fullTime(inForceFrom),
                },
              ]}
            />
          )}
        </Panel>
      )}
    </QueryState>
  );
}
