import Box from '@mui/material/Box';
import type { CasePartsFragment } from '../generated/documents';
import { WaysOut } from '../shared/decision/WaysOut';
import { CaseSlot } from './CaseSlot';
import { CASE_SLOTS } from './case-slots';
import { CausePanel } from './CausePanel';
import { CorrectionComposer } from './CorrectionComposer';
import { proposalsOf } from './correction-groups';
import { CorrectionList } from './CorrectionList';
import { DecidePanel } from './DecidePanel';
import { EvidencePanel } from './EvidencePanel';
import { MovePanel } from './MovePanel';
import { NoticePanel } from './notice/NoticePanel';
import { StatementPanel } from './StatementPanel';
import { UpholdPanel } from './UpholdPanel';
import type { CaseDeskState } from './use-case-desk';
import { useWayOutAction } from './use-way-out-action';

interface CaseDeskProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** Right side of a case: what is done about it. The composer takes the place of the advice while it is open. */
export function CaseDesk({ appeal, desk }: CaseDeskProps) {
  const actionFor = useWayOutAction(desk);
  const decision = appeal.person.decision ?? appeal.decision;
  const proposed = appeal.corrections.filter(({ state }) => state === 'PROPOSED');
  const settled = appeal.corrections.filter(({ state }) => state !== 'PROPOSED');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
      <MovePanel appeal={appeal} desk={desk} />
      <UpholdPanel appeal={appeal} desk={desk} />
      <CaseSlot panels={CASE_SLOTS.work} appeal={appeal} desk={desk} />
      {proposalsOf(proposed).map((proposal) => (
        <DecidePanel key={proposal[0].proposalId} appeal={appeal} proposal={proposal} desk={desk} />
      ))}
      {desk.composing && <CorrectionComposer appeal={appeal} desk={desk} />}
      <StatementPanel appeal={appeal} />
      {!desk.composing && <CausePanel appeal={appeal} desk={desk} />}
      <EvidencePanel appeal={appeal} desk={desk} />
      {!desk.composing && <WaysOut decision={decision} actionFor={actionFor} />}
      <CaseSlot panels={CASE_SLOTS.right} appeal={appeal} desk={desk} />
      {settled.length > 0 && <CorrectionList appeal={appeal} corrections={settled} desk={desk} />}
      <NoticePanel notices={appeal.notices} />
    </Box>
  );
}
