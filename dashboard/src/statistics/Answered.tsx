import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { StatisticsAnswerFragment, StatisticsPartsFragment } from '../generated/documents';
import { ink } from '../shared/tokens';
import { useText } from '../shared/use-text';

export type Statistics = StatisticsPartsFragment;

interface AnsweredProps {
  readonly result: StatisticsAnswerFragment;
  /** In a tile: why there is no answer in words alone. */
  readonly quiet?: boolean;
  readonly children: (answer: Statistics) => ReactNode;
}

const SOON = 5_000;
const LATER = 60_000;

/** Figures are counted by the minute; right after a start there are none yet, and nobody need press a button to see them come. */
export const untilAsked = (...results: readonly (StatisticsAnswerFragment | undefined)[]): number =>
  results.some((one) => one?.__typename === 'Refusal' && one.code === 'NOT_COUNTED_YET') ? SOON : LATER;

/** An answer, or why the question has none. */
export function Answered({ result, quiet = false, children }: AnsweredProps) {
  const text = useText();
  if (result.__typename === 'Refusal') {
    if (quiet) return <Box sx={{ fontSize: 13.5, color: ink.muted }}>{text(result.message)}</Box>;
    return (
      <Alert severity="warning" variant="outlined" sx={{ bgcolor: 'background.paper' }}>
        {text(result.message)}
      </Alert>
    );
  }
  return children(result);
}

/** The figures of an answer; null when it was refused. */
export const answerOf = (result: StatisticsAnswerFragment): Statistics | null =>
  result.__typename === 'Statistics' ? result : null;
