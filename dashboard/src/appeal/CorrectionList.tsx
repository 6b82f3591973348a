import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CorrectionPartsFragment, CorrectionState } from '../generated/documents';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { BeforeAfter } from './BeforeAfter';
import { CorrectionSummary } from './CorrectionSummary';

const STATE_TONE: Record<CorrectionState, ToneName> = {
  PROPOSED: 'popup',
  APPROVED: 'green',
  REJECTED: 'red',
  REMOVED: 'unknown',
};

/** Corrections that were decided, with what they changed. */
export function CorrectionList({ corrections }: { readonly corrections: readonly CorrectionPartsFragment[] }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Panel title={translate('appeal.corrections')}>
      {corrections.map((correction) => (
        <Box key={correction.id} sx={{ display: 'grid', gap: 1, mb: 1.5, '&:last-child': { mb: 0 } }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Tag tone={STATE_TONE[correction.state]} glyph>
              {word('CorrectionState', correction.state)}
            </Tag>
            <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
              {correction.author}
              {correction.approver && ` → ${correction.approver}`}
              {correction.decidedAt && ` · ${shortTime(correction.decidedAt)}`}
            </Box>
          </Box>
          <CorrectionSummary correction={correction} />
          <BeforeAfter preview={correction.preview} />
        </Box>
      ))}
    </Panel>
  );
}
