import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../generated/documents';
import { GapList } from '../shared/decision/GapList';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { ReasonList } from '../shared/decision/ReasonList';
import { TimeAxis } from '../shared/time-axis/TimeAxis';
import { useVerdictWords } from '../shared/Verdict';
import type { CasePanelProps } from './case-panel';
import { CaseSlot } from './CaseSlot';
import { CASE_SLOTS } from './case-slots';
import { DecisionThen } from './DecisionThen';
import { HistoryPanel } from './HistoryPanel';
import { useWayOutAction } from './use-way-out-action';
import type { View } from './ViewSwitch';

interface CaseUnderstandingProps extends CasePanelProps {
  readonly view: View;
}

/** Left side of a case: the outcome in plain words, its evidence in time, why, what is missing, what was done. */
export function CaseUnderstanding({ appeal, desk, view }: CaseUnderstandingProps) {
  const decision = appeal.person.decision ?? appeal.decision;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
      {view === 'NOW' ? (
        <DecisionNow appeal={appeal} decision={decision} desk={desk} />
      ) : (
        <DecisionThen appeal={appeal} />
      )}
      <CaseSlot panels={CASE_SLOTS.left} appeal={appeal} desk={desk} />
      <HistoryPanel appeal={appeal} />
    </Box>
  );
}

function DecisionNow({ appeal, decision, desk }: CasePanelProps & { readonly decision: DecisionPartsFragment }) {
  const translate = useTranslate();
  const words = useVerdictWords();
  const actionFor = useWayOutAction(desk);
  const changed = words(decision) !== words(appeal.decision);
  return (
    <>
      <OutcomeBanner decision={decision} title={translate('decision.outcome')} />
      {changed && (
        <Alert severity="info" variant="outlined" sx={{ bgcolor: 'background.paper' }}>
          {translate('shared.colon', {
            label: translate('appeal.originalChanged'),
            value: `${words(appeal.decision)} → ${words(decision)}`,
          })}
        </Alert>
      )}
      <TimeAxis facts={appeal.person} decision={decision} corrections={appeal.corrections} />
      <ReasonList decision={decision} />
      {decision.gaps.length > 0 && <GapList decision={decision} actionFor={actionFor} />}
    </>
  );
}
