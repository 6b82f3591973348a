import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment, CorrectionPartsFragment, CorrectionState } from '../generated/documents';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { BeforeAfter } from './BeforeAfter';
import { CorrectionRemoval } from './CorrectionRemoval';
import { CorrectionSummary } from './CorrectionSummary';
import { proposalsOf } from './correction-groups';
import type { CaseDeskState } from './use-case-desk';

const STATE_TONE: Record<CorrectionState, ToneName> = {
  PROPOSED: 'popup',
  APPROVED: 'green',
  REJECTED: 'red',
  REMOVED: 'unknown',
};

interface CorrectionListProps {
  readonly appeal: CasePartsFragment;
  readonly corrections: readonly CorrectionPartsFragment[];
  readonly desk: CaseDeskState;
}

/** Corrections that were decided, those decided together under one head, with what they changed. */
export function CorrectionList({ appeal, corrections, desk }: CorrectionListProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate('appeal.corrections')}>
      {proposalsOf(corrections).map((proposal) => (
        <Box key={proposal[0].proposalId} sx={{ display: 'grid', gap: 1, mb: 2, '&:last-child': { mb: 0 } }}>
          <ProposalHead correction={proposal[0]} />
          {proposal.map((correction) => (
            <CorrectionSummary key={correction.id} appeal={appeal} correction={correction} />
          ))}
          <BeforeAfter preview={proposal[0].preview} changes={proposal[0].changes} />
          <CorrectionRemoval appeal={appeal} correction={proposal[0]} desk={desk} />
        </Box>
      ))}
    </Panel>
  );
}

function ProposalHead({ correction }: { readonly correction: CorrectionPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const { author, approver, decidedAt, removedAt, removedBy, removalReason } = correction;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Tag tone={STATE_TONE[correction.state]} glyph>
        {word('CorrectionState', correction.state)}
      </Tag>
      <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
        {author}
        {approver && ` → ${approver}`}
        {decidedAt && ` · ${shortTime(decidedAt)}`}
      </Box>
      {removedAt && (
        <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
          {translate('composer.removal.was', {
            by: removedBy ?? '',
            at: shortTime(removedAt),
            reason: removalReason ?? '',
          })}
        </Box>
      )}
    </Box>
  );
}
