import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { GapList } from '../shared/decision/GapList';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { ReasonList } from '../shared/decision/ReasonList';
import { TimeAxis } from '../shared/time-axis/TimeAxis';
import { useVerdictWords } from '../shared/Verdict';
import { HistoryPanel } from './HistoryPanel';

/** Left side of a case: the outcome in plain words, its evidence in time, why, what is missing, what was done. */
export function CaseUnderstanding({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const words = useVerdictWords();
  const decision = appeal.person.decision ?? appeal.decision;
  const changed = words(decision) !== words(appeal.decision);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
      <OutcomeBanner decision={decision} title={translate('decision.outcome')} />
      {changed && (
        <Alert severity="info" variant="outlined" sx={{ bgcolor: 'background.paper' }}>
          {translate('shared.colon', {
            label: translate('appeal.originalChanged'),
            value: `${words(appeal.decision)} → ${words(decision)}`,
          })}
        </Alert>
      )}
      <TimeAxis facts={appeal.person} decision={decision} />
      <ReasonList decision={decision} />
      {decision.gaps.length > 0 && <GapList decision={decision} />}
      <HistoryPanel appeal={appeal} />
    </Box>
  );
}
