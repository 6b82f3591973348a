import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment, EvidenceKind } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceItem } from './evidence/EvidenceItem';
import type { CaseDeskState } from './use-case-desk';

interface EvidencePanelProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** What most callers show for what is probably wrong. */
const USUAL: Readonly<Record<string, EvidenceKind>> = {
  CONFIRM_TEST_UPLOAD: 'LAB_REPORT',
  ATTACH_TEST: 'LAB_REPORT',
  ATTACH_DOSE: 'VACCINATION_BOOKLET',
  EXCLUDE_STAY: 'REFUND_RECEIPT',
  END_BINDING_EARLY: 'OPERATOR_STATEMENT',
};
const usualKind = ({ probableCauses: [cause] }: CasePartsFragment): EvidenceKind =>
  USUAL[cause?.suggestedCorrection?.kind ?? ''] ?? 'HOTEL_BILL';

/** What the caller has shown or sent, what agencies answered, and room to add more. */
export function EvidencePanel({ appeal, desk }: EvidencePanelProps) {
  const translate = useTranslate();
  const valid = appeal.evidence.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Panel
      title={translate('appeal.evidence')}
      aside={String(valid.length)}
      dense
      actions={
        desk.may('ADD_EVIDENCE') && !desk.addingEvidence ? (
          <Button onClick={() => desk.setAddingEvidence(true)}>{translate('appeal.action.ADD_EVIDENCE')}</Button>
        ) : undefined
      }
    >
      {desk.addingEvidence && (
        <EvidenceForm
          appealId={appeal.id}
          usual={usualKind(appeal)}
          waiting={appeal.waitingFiles}
          onClose={() => desk.setAddingEvidence(false)}
          onDone={desk.settle}
        />
      )}
      {appeal.evidence.length === 0 && !desk.addingEvidence && (
        <Box sx={{ px: 2, py: 1.25, color: ink.muted }}>{translate('appeal.noEvidence')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {appeal.evidence.map((evidence) => (
          <EvidenceItem key={evidence.id} appeal={appeal} evidence={evidence} desk={desk} />
        ))}
      </Box>
    </Panel>
  );
}
