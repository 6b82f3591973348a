import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment, EvidencePartsFragment } from '../../generated/documents';
import { shortTime } from '../../shared/format';
import { Tag } from '../../shared/Tag';
import { ink } from '../../shared/tokens';
import { useWord } from '../../shared/use-text';
import type { CaseDeskState } from '../use-case-desk';
import { FileThumbs } from './FileThumbs';
import { WithdrawForm } from './WithdrawForm';

interface EvidenceItemProps {
  readonly appeal: CasePartsFragment;
  readonly evidence: EvidencePartsFragment;
  readonly desk: CaseDeskState;
}

/** One piece of evidence: what it shows, its files, who received it and until when it is kept. */
export function EvidenceItem({ appeal, evidence, desk }: EvidenceItemProps) {
  const translate = useTranslate();
  const word = useWord();
  const [withdrawing, setWithdrawing] = useState(false);
  const isOver = evidence.withdrawnAt !== null || evidence.deletedAt !== null;
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <strong>{word('EvidenceKind', evidence.kind)}</strong>
        <Standing evidence={evidence} />
        <Box sx={{ flex: 1 }} />
        {desk.may('ADD_EVIDENCE') && !isOver && !withdrawing && (
          <Button size="small" onClick={() => setWithdrawing(true)} sx={{ minHeight: 24, py: 0 }}>
            {translate('evidence.withdraw')}
          </Button>
        )}
      </Box>
      {evidence.description !== '' && (
        <Box sx={{ overflowWrap: 'anywhere', ...(isOver && { color: ink.muted, textDecoration: 'line-through' }) }}>
          {evidence.description}
        </Box>
      )}
      {!isOver && evidence.files.length > 0 && (
        <FileThumbs files={evidence.files} title={word('EvidenceKind', evidence.kind)} evidence={evidence} />
      )}
      <Box sx={{ fontSize: 12.5, color: ink.muted }}>
        {translate('appeal.evidenceForm.received', { by: evidence.receivedBy, at: shortTime(evidence.receivedAt) })} ·{' '}
        {word('AppealChannel', evidence.channel)} · <Kept evidence={evidence} />
      </Box>
      {withdrawing && (
        <WithdrawForm
          appeal={appeal}
          evidenceId={evidence.id}
          onClose={() => setWithdrawing(false)}
          onDone={desk.settle}
        />
      )}
    </Box>
  );
}

function Standing({ evidence }: { readonly evidence: EvidencePartsFragment }) {
  const translate = useTranslate();
  if (evidence.withdrawnAt !== null) return <Tag tone="unknown">{translate('evidence.withdrawn')}</Tag>;
  if (evidence.source === 'AGENCY') return <Tag tone="info">{translate('evidence.fromAgency')}</Tag>;
  return (
    <Tag tone={evidence.seenOriginal ? 'green' : 'yellow'}>
      {translate(evidence.seenOriginal ? 'appeal.evidenceForm.seenTag' : 'appeal.evidenceForm.verbalTag')}
    </Tag>
  );
}

/** Until when it is kept, or what became of it. */
function Kept({ evidence }: { readonly evidence: EvidencePartsFragment }) {
  const translate = useTranslate();
  if (evidence.deletedAt !== null) return translate('evidence.deleted', { at: shortTime(evidence.deletedAt) });
  if (evidence.withdrawnAt !== null)
    return translate('evidence.withdrawnBy', {
      by: evidence.withdrawnBy ?? '',
      at: shortTime(evidence.withdrawnAt),
      reason: evidence.withdrawnReason ?? '',
    });
  return translate('appeal.evidenceForm.deleteAfter', { day: evidence.deleteAfter });
}
