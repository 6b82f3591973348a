import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ReadOverviewQuery, StatisticsAnswerFragment } from '../../generated/documents';
import { useText, useWord } from '../../shared/use-text';
import { ink } from '../../shared/tokens';
import { Answered, answerOf, type Statistics } from '../Answered';
import { useFigureWords } from '../chart/figure-words';
import { hatchCss } from '../chart/palette';
import { questionPath } from '../question/question-url';
import { TILE_QUESTIONS } from './overview-input';
import { seriesOf } from './series';
import { Sparkline } from './Sparkline';
import { Large, Tile } from './Tile';

interface ResultProps {
  readonly result: StatisticsAnswerFragment;
}

/** The last day of a measure, the day before it, and the two weeks in miniature. */
export function LastDays({ answer, code }: { readonly answer: Statistics; readonly code: string }) {
  const translate = useTranslate();
  const words = useFigureWords();
  const points = seriesOf(answer, code);
  const unit = answer.measures.find((measure) => measure.code === code)?.unit ?? 'COUNT';
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last) return <Large value={translate('shared.none')} note={translate('statistics.empty')} />;
  return (
    <>
      <Large
        value={words(last.figure, unit)}
        note={[last.key, ...(before ? [translate('overview.before', { value: words(before.figure, unit) })] : [])].join(
          ' · ',
        )}
      />
      <Sparkline points={points} />
    </>
  );
}

export function TestTile({ result }: ResultProps) {
  const translate = useTranslate();
  return (
    <Tile
      title={translate('overview.tests')}
      to={questionPath(TILE_QUESTIONS.tests)}
      action={translate('overview.open')}
    >
      <Answered result={result} quiet>
        {(answer) => <LastDays answer={answer} code="tests" />}
      </Answered>
    </Tile>
  );
}

export function PositivityTile({ result }: ResultProps) {
  const translate = useTranslate();
  return (
    <Tile
      title={translate('overview.positivity')}
      to={questionPath(TILE_QUESTIONS.positivity)}
      action={translate('overview.open')}
    >
      <Answered result={result} quiet>
        {(answer) => <LastDays answer={answer} code="positivity" />}
      </Answered>
    </Tile>
  );
}

const MOST_KINDS = 8;

/** People stopped now, by the kind of pop-up they see. */
export function FlaggedTile({ result }: ResultProps) {
  const translate = useTranslate();
  return (
    <Tile
      title={translate('overview.flagged')}
      to={questionPath(TILE_QUESTIONS.statuses)}
      action={translate('overview.open')}
    >
      <Answered result={result} quiet>
        {(answer) => <Kinds answer={answer} />}
      </Answered>
    </Tile>
  );
}

function Kinds({ answer }: { readonly answer: Statistics }) {
  const translate = useTranslate();
  const text = useText();
  const words = useFigureWords();
  const at = answer.measures.findIndex(({ code }) => code === 'people');
  const rows = answer.rows.filter(({ keys: [kind] }) => kind !== 'NONE').slice(0, MOST_KINDS);
  if (answer.rows.length === 0) return <Large value={translate('shared.none')} note={translate('overview.notYet')} />;
  if (rows.length === 0) return <Large value={translate('shared.none')} note={translate('overview.nobody')} />;
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) max-content', rowGap: 0.25, fontSize: 13.5 }}
    >
      {rows.map(({ keys, labels: [label], values }) => (
        <Box key={keys[0]} sx={{ display: 'contents' }}>
          <Box component="dt">{label ? text(label) : keys[0]}</Box>
          <Box
            component="dd"
            sx={{ m: 0, textAlign: 'right', fontWeight: 650, ...(values[at]?.withheld && { background: hatchCss }) }}
          >
            <Box component="span" sx={values[at]?.withheld ? { bgcolor: ink.paper, px: 0.5, fontWeight: 400 } : {}}>
              {words(values[at], 'COUNT')}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const SOURCES = [
  ['tests', 'TESTS'],
  ['statuses', 'STATUSES'],
  ['appeals', 'APPEALS'],
  ['lag', 'UPLOAD_LAG'],
] as const;

/** Until when the figures of each subject are complete, and in which version. */
export function FreshnessTile({
  data,
  time,
}: {
  readonly data: ReadOverviewQuery;
  readonly time: (at: string) => string;
}) {
  const translate = useTranslate();
  const word = useWord();
  const versions = new Set(SOURCES.flatMap(([name]) => answerOf(data[name])?.datasetVersion ?? []));
  return (
    <Tile title={translate('overview.fresh')} to="/system" action={translate('overview.sources')}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) max-content', rowGap: 0.25, fontSize: 13.5 }}
      >
        {SOURCES.map(([name, subject]) => {
          const answer = answerOf(data[name]);
          return (
            <Box key={name} sx={{ display: 'contents' }}>
              <dt>{word('StatisticsSubject', subject)}</dt>
              <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
                {answer ? time(answer.completeTo) : translate('shared.none')}
              </Box>
            </Box>
          );
        })}
      </Box>
      <Box sx={{ fontSize: 12.5, color: ink.muted, overflowWrap: 'anywhere' }}>
        {[...versions].map((version) => (
          <div key={version}>{translate('statistics.version', { version })}</div>
        ))}
      </Box>
    </Tile>
  );
}
