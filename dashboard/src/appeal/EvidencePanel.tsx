import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { EvidenceForm } from './EvidenceForm';
import type { CaseDeskState } from './use-case-desk';

interface EvidencePanelProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** What the caller has shown or sent, and room to add more. */
export function EvidencePanel({ appeal, desk }: EvidencePanelProps) {
  const translate = useTranslate();
  return (
    <Panel
      title={translate('appeal.evidence')}
      aside={String(appeal.evidence.length)}
      dense
      actions={
        desk.may('ADD_EVIDENCE') && !desk.addingEvidence ? (
          <Button onClick={() => desk.setAddingEvidence(true)}>{translate('appeal.action.ADD_EVIDENCE')}</Button>
        ) : undefined
      }
    >
      {desk.addingEvidence && (
        <EvidenceForm appealId={appeal.id} onClose={() => desk.setAddingEvidence(false)} onDone={desk.settle} />
      )}
      {appeal.evidence.length === 0 && !desk.addingEvidence && (
        <Box sx={{ px: 2, py: 1.25, color: ink.muted }}>{translate('appeal.noEvidence')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {appeal.evidence.map((evidence) => (
          <EvidenceItem key={evidence.id} evidence={evidence} />
        ))}
      </Box>
    </Panel>
  );
}

function EvidenceItem({ evidence }: { readonly evidence: CasePartsFragment['evidence'][number] }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <strong>{word('EvidenceKind', evidence.kind)}</strong>
        <Tag tone={evidence.seenOriginal ? 'green' : 'yellow'}>
          {translate(evidence.seenOriginal ? 'appeal.evidenceForm.seenTag' : 'appeal.evidenceForm.verbalTag')}
        </Tag>
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>{evidence.description}</Box>
      <Box sx={{ fontSize: 12.5, color: ink.muted }}>
        {translate('appeal.evidenceForm.received', { by: evidence.receivedBy, at: shortTime(evidence.receivedAt) })} ·{' '}
        {translate('appeal.evidenceForm.deleteAfter', { day: evidence.deleteAfter })}
      </Box>
    </Box>
  );
}
