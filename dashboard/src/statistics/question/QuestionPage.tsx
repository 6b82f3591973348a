import Code from '@mui/icons-material/CodeOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import Star from '@mui/icons-material/StarBorderOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useCallback, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useCan } from '../../access';
import {
  AskStatisticsDocument,
  type CataloguePartsFragment,
  type DivisionPartsFragment,
  OpenQuestionDocument,
  ReadCatalogueDocument,
  SearchDivisionsDocument,
} from '../../generated/documents';
import { askKey, useOpening } from '../../shared/opening';
import { LinesSkeleton, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { ink } from '../../shared/tokens';
import { useAsk } from '../../shared/use-api';
import { useText } from '../../shared/use-text';
import { Answered, answerOf, type Statistics, untilAsked } from '../Answered';
import { AnswerView } from '../chart/AnswerView';
import { ExportMenu } from '../export/ExportMenu';
import { SaveQuestion } from '../saved/SaveQuestion';
import { useDay } from '../use-day';
import type { Question } from './question';
import { inputOf } from './question-input';
import { readQuestion, writeQuestion } from './question-url';
import { QueryDialog } from './QueryDialog';
import { QuestionForm } from './QuestionForm';

const KEPT = 300_000;

/** Any question about figures: what is asked stands in the address. */
export function QuestionPage() {
  const today = useDay();
  return today === null ? <LinesSkeleton lines={8} /> : <Asked today={today} />;
}

function useQuestion(): readonly [question: Question, saved: string | null, ask: (question: Question) => void] {
  const [address, setAddress] = useSearchParams();
  const saved = address.get('saved');
  const ask = useCallback(
    (question: Question) => {
      const next = writeQuestion(question);
      if (saved !== null) next.set('saved', saved);
      setAddress(next);
    },
    [saved, setAddress],
  );
  return [readQuestion(address), saved, ask];
}

function Asked({ today }: { readonly today: number }) {
  const translate = useTranslate();
  const [question, saved, ask] = useQuestion();
  const [division, setDivision] = useState<DivisionPartsFragment | null>(null);
  const input = inputOf(question, today);
  const byCode = { search: question.within ?? '', first: 1 };
  useOpening('question', () => ({
    document: OpenQuestionDocument,
    variables: { input, code: question.within ?? '', within: question.within !== null },
    parts: [
      { key: askKey(AskStatisticsDocument, { input }), of: ({ statistics }) => ({ statistics }) },
      { key: askKey(ReadCatalogueDocument, {}), of: ({ statisticsCatalogue }) => ({ statisticsCatalogue }) },
      { key: askKey(SearchDivisionsDocument, byCode), of: ({ divisions }) => ({ divisions: divisions ?? [] }) },
    ],
  }));
  const catalogue = useAsk(ReadCatalogueDocument, {}, { fresh: KEPT });
  const answer = useAsk(
    AskStatisticsDocument,
    { input },
    { keepPrevious: true, every: (told) => untilAsked(told?.statistics) },
  );
  const isKnown = question.within === null || division?.code === question.within;
  const named = useAsk(SearchDivisionsDocument, byCode, { enabled: !isKnown, fresh: KEPT });
  const title = useQuestionTitle();
  const shown = question.within === null ? null : isKnown ? division : (named.data?.divisions[0] ?? null);
  return (
    <>
      <ScreenHead title={translate('statistics.question.title')} hint={translate('statistics.question.hint')} />
      <QueryState query={catalogue}>
        {({ statisticsCatalogue }) => (
          <Box sx={LAYOUT}>
            <Paper sx={{ border: `1px solid ${ink.line}`, p: 1.5 }}>
              <QuestionForm
                question={question}
                catalogue={statisticsCatalogue}
                division={shown}
                onChange={ask}
                onDivision={setDivision}
              />
            </Paper>
            <Box sx={{ minWidth: 0 }} aria-busy={answer.isFetching}>
              <QueryState query={answer} skeleton={<LinesSkeleton lines={10} />}>
                {({ statistics }) => (
                  <>
                    <Actions question={question} saved={saved} answer={answerOf(statistics)} today={today} />
                    <Answered result={statistics}>
                      {(found) => (
                        <AnswerView
                          question={question}
                          title={title(question, statisticsCatalogue, found)}
                          answer={found}
                          onChange={ask}
                        />
                      )}
                    </Answered>
                  </>
                )}
              </QueryState>
            </Box>
          </Box>
        )}
      </QueryState>
    </>
  );
}

const LAYOUT = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: '270px minmax(0, 1fr)' } } as const;

/** What is counted, and by what it is told apart: names the drawing, the table and the files. */
function useQuestionTitle() {
  const translate = useTranslate();
  const text = useText();
  return useCallback(
    (question: Question, catalogue: readonly CataloguePartsFragment[], answer: Statistics): string => {
      const info = catalogue.find(({ subject }) => subject === question.subject);
      const main = info ? text(info.title) : question.subject;
      const by = answer.columns.map(({ title }) => text(title)).join(' × ');
      return by === '' ? main : translate('shared.aside', { main, aside: by });
    },
    [text, translate],
  );
}

interface ActionsProps {
  readonly question: Question;
  readonly saved: string | null;
  readonly answer: Statistics | null;
  readonly today: number;
}

/** Keep it, send it, see how it is asked, take all of it home. */
function Actions({ question, saved, answer, today }: ActionsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const can = useCan();
  const [open, setOpen] = useState<'query' | 'save' | null>(null);
  const copy = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}/statistics?${writeQuestion(question).toString()}`);
    notify('statistics.question.shared', { type: 'success', autoHideDuration: 3000 });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 1 }}>
      {can('Mutation.saveQuestion') && (
        <Button startIcon={<Star />} onClick={() => setOpen('save')}>
          {translate('statistics.question.save')}
        </Button>
      )}
      <Button startIcon={<LinkIcon />} onClick={() => void copy()}>
        {translate('statistics.question.share')}
      </Button>
      <Button startIcon={<Code />} onClick={() => setOpen('query')}>
        {translate('statistics.question.query')}
      </Button>
      {can('Mutation.startExport') && <ExportMenu input={inputOf(question, today)} />}
      {open === 'query' && (
        <QueryDialog
          input={inputOf(question, today)}
          version={answer?.datasetVersion ?? null}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'save' && <SaveQuestion question={question} saved={saved} onClose={() => setOpen(null)} />}
    </Box>
  );
}
