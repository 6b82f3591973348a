import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';
import type { StatisticsAnswerFragment, StatisticsPartsFragment } from '../generated/documents';
import { useText } from '../shared/use-text';

export type Statistics = StatisticsPartsFragment;

interface AnsweredProps {
  readonly result: StatisticsAnswerFragment;
  readonly children: (answer: Statistics) => ReactNode;
}

/** An answer, or why the question has none. */
export function Answered({ result, children }: AnsweredProps) {
  const text = useText();
  if (result.__typename === 'Refusal') {
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
