import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { EscalationStage } from '../../generated/documents';
import { shortTime } from '../../shared/format';
import { Tag } from '../../shared/Tag';
import { ink, type ToneName } from '../../shared/tokens';
import { useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';

const TONE: Readonly<Record<EscalationStage, ToneName>> = {
  FIRST_RESPONSE: 'yellow',
  WARN: 'yellow',
  BREACH: 'red',
  HARD_STOP: 'red',
  RECEIPT: 'popup',
  AGENCY: 'popup',
};

/** What was brought to the supervisors about this case, while something is still owed. */
export function EscalationStrip({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  const word = useWord();
  if (appeal.escalations.length === 0 || appeal.decidedAt !== null || appeal.closedAt !== null) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        flexWrap: 'wrap',
        mb: 1.5,
        alignItems: 'center',
        fontSize: '0.8125rem',
        color: ink.muted,
      }}
    >
      {appeal.escalations.map(({ id, stage, due, acknowledgedBy }) => (
        <Box key={id} component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
          <Tag tone={TONE[stage]} glyph>
            {translate('presence.escalated', { stage: word('EscalationStage', stage), due: shortTime(due) })}
          </Tag>
          {acknowledgedBy === null
            ? translate('presence.uncared')
            : translate('presence.cared', { name: acknowledgedBy })}
        </Box>
      ))}
    </Box>
  );
}
