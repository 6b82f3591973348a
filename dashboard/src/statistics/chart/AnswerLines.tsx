import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { count, fullTime } from '../../shared/format';
import { ink } from '../../shared/tokens';
import type { Statistics } from '../Answered';
import { daysOf, type Question } from '../question/question';
import { useDay } from '../use-day';

/** What has to be known about an answer before anybody quotes it: days, place, version, completeness, what is withheld. */
export function useAnswerLines(): (question: Question, answer: Statistics) => readonly string[] {
  const translate = useTranslate();
  const today = useDay();
  return useCallback(
    ({ period, within, asOf }, answer) => {
      const { from, to } = daysOf(period, today ?? Date.now());
      const scope = [
        from === to ? from : translate('statistics.days', { from, to }),
        ...(within === null ? [] : [translate('statistics.place', { code: within })]),
        ...(asOf === null ? [] : [translate('statistics.asOfLine', { at: fullTime(asOf) })]),
        translate('statistics.completeTo', { at: fullTime(answer.completeTo) }),
        translate('statistics.version', { version: answer.datasetVersion }),
      ];
      const hidden =
        answer.withheldRows > 0
          ? translate('statistics.withheldRows', { count: count(answer.withheldRows), k: answer.k })
          : translate('statistics.suppression', { k: answer.k });
      return [
        scope.join(' · '),
        hidden,
        ...(answer.truncated ? [translate('statistics.truncated', { count: count(answer.rows.length) })] : []),
      ];
    },
    [today, translate],
  );
}

/** The same below the heading of a drawing. */
export function AnswerLines({ question, answer }: { readonly question: Question; readonly answer: Statistics }) {
  const lines = useAnswerLines();
  return (
    <Box sx={{ color: ink.muted, fontSize: 12.5, mb: 1, overflowWrap: 'anywhere' }}>
      {lines(question, answer).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Box>
  );
}
