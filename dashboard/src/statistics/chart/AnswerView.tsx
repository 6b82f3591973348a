import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../../shared/Choice';
import { Panel } from '../../shared/Panel';
import { Empty } from '../../shared/QueryState';
import { ink } from '../../shared/tokens';
import { useText } from '../../shared/use-text';
import type { Statistics } from '../Answered';
import type { ChartKind, Question } from '../question/question';
import { AnswerDrawing } from './AnswerDrawing';
import { AnswerLines } from './AnswerLines';
import { CsvButton, PngButton } from './Downloads';
import { useFigureWords } from './figure-words';
import { ResultTable } from './ResultTable';
import { chartOf, suitable } from './suit';

interface AnswerViewProps {
  readonly question: Question;
  readonly title: string;
  readonly answer: Statistics;
  readonly onChange: (question: Question) => void;
  /** Beside the downloads of the chart. */
  readonly actions?: ReactNode;
}

/** The measures an answer is shown by: those that were chosen, or its first. */
export function shownMeasures({ measures }: Statistics, chosen: readonly string[]): readonly string[] {
  const known = measures.map(({ code }) => code).filter((code) => chosen.includes(code));
  return known.length > 0 ? known : measures.slice(0, 1).map(({ code }) => code);
}

/** An answer drawn, and the same figures as a table. */
export function AnswerView({ question, title, answer, onChange, actions }: AnswerViewProps) {
  const translate = useTranslate();
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const codes = shownMeasures(answer, question.measures);
  const drawn = answer.measures.find(({ code }) => code === codes[0]);
  const unit = drawn?.unit ?? 'COUNT';
  const chart = chartOf(question, unit);
  const several = answer.columns.length > 1 && codes.length > 1;
  if (answer.rows.length === 0)
    return <Empty title={translate('statistics.empty')} hint={translate('statistics.emptyHint')} />;
  const heading =
    answer.columns.length > 1 && drawn ? translate('shared.aside', { main: title, aside: text(drawn.title) }) : title;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Panel
        title={heading}
        actions={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', py: 0.5 }}>
            {several && drawn && (
              <Choice
                label={translate('statistics.chart.measure')}
                width={150}
                value={drawn.code}
                options={answer.measures
                  .filter(({ code }) => codes.includes(code))
                  .map(({ code, title: named }) => ({ value: code, label: text(named) }))}
                onChange={(code) => onChange({ ...question, measures: [code, ...codes.filter((one) => one !== code)] })}
              />
            )}
            <ChartSwitch
              chart={chart}
              charts={suitable(question.groupBy, unit)}
              onChange={(kind) => onChange({ ...question, chart: kind })}
            />
            {chart !== 'TABLE' && (
              <PngButton
                box={box}
                title={heading}
                question={question}
                answer={answer}
                {...(chart === 'MAP' && { note: translate('shared.map.note') })}
              />
            )}
            {actions}
          </Box>
        }
      >
        <AnswerLines question={question} answer={answer} />
        {chart === 'TABLE' ? (
          answer.columns.length === 0 && <Totals answer={answer} codes={codes} />
        ) : (
          <Box ref={box}>
            <AnswerDrawing kind={chart} title={heading} answer={answer} measures={codes} />
          </Box>
        )}
      </Panel>
      {answer.columns.length > 0 && (
        <Panel title={translate('statistics.chart.table')} dense actions={<CsvButton name={title} answer={answer} />}>
          <ResultTable
            label={translate('shared.aside', { main: translate('statistics.chart.table'), aside: title })}
            answer={answer}
          />
        </Panel>
      )}
    </Box>
  );
}

interface ChartSwitchProps {
  readonly chart: ChartKind;
  readonly charts: readonly ChartKind[];
  readonly onChange: (chart: ChartKind) => void;
}

function ChartSwitch({ chart, charts, onChange }: ChartSwitchProps) {
  const translate = useTranslate();
  if (charts.length < 2) return null;
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={chart}
      aria-label={translate('statistics.chart.kind')}
      onChange={(_event, kind: ChartKind | null) => kind && onChange(kind)}
    >
      {charts.map((kind) => (
        <ToggleButton key={kind} value={kind} sx={{ px: 1.25, py: 0.5, fontSize: 13 }}>
          {translate(`statistics.chart.${kind}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** An answer that is not broken down: its figures, large. */
function Totals({ answer, codes }: { readonly answer: Statistics; readonly codes: readonly string[] }) {
  const text = useText();
  const words = useFigureWords();
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0 }}>
      {answer.measures.map(({ code, title, unit }, at) =>
        codes.includes(code) ? (
          <div key={code}>
            <Box component="dt" sx={{ color: ink.muted, fontSize: 13 }}>
              {text(title)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: 26, fontWeight: 700 }}>
              {words(answer.totals[at], unit)}
            </Box>
          </div>
        ) : null,
      )}
    </Box>
  );
}
