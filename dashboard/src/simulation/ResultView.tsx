import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Headline, type Result } from './Headline';
import { OutcomeMatrix } from './OutcomeMatrix';
import { OverReachPanel } from './OverReachPanel';
import { PrefecturesPanel } from './PrefecturesPanel';
import { RulesPanel } from './RulesPanel';
import { SamplesPanel } from './SamplesPanel';

interface ResultViewProps {
  readonly result: Result;
  readonly actions?: ReactNode;
}

/** Everything one variant would change, from the sentence to the single case. */
export function ResultView({ result, actions }: ResultViewProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Headline result={result} actions={actions} />
      <OutcomeMatrix cells={result.matrix} persons={result.persons} />
      <PrefecturesPanel effects={result.prefectures} withheld={result.prefecturesWithheld} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) minmax(0, 1.3fr)' },
          alignItems: 'start',
        }}
      >
        <OverReachPanel overReach={result.overReach} />
        <RulesPanel rules={result.rules} />
      </Box>
      <SamplesPanel samples={result.samples} />
    </Box>
  );
}
