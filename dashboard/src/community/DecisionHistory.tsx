import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CommunityDecisionPartsFragment } from '../generated/documents';
import { shortTime } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

interface DecisionHistoryProps {
  readonly decisions: readonly CommunityDecisionPartsFragment[];
}

/** What was decided, by whom, on what; a decision that was taken back is struck through and stays. */
export function DecisionHistory({ decisions }: DecisionHistoryProps) {
  const translate = useTranslate();
  const word = useWord();
  const reversed = new Set(decisions.map(({ reverses }) => reverses));
  if (decisions.length === 0) return null;
  return (
    <Box component="details" sx={{ fontSize: 13, my: 0.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: ink.muted }}>
        {translate('community.history', { count: decisions.length })}
      </Box>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {decisions.map((one) => (
          <Box component="li" key={one.id} sx={{ overflowWrap: 'anywhere' }}>
            <Box component={reversed.has(one.id) ? 's' : 'span'}>
              {shortTime(one.decidedAt)}{' '}
              <strong>{one.act ? word('CommunityAct', one.act) : word('CommunityState', one.state)}</strong>{' '}
              {translate('community.by', { community: one.community, by: one.decidedBy ?? '' })} {one.basis}
            </Box>{' '}
            {one.signed && (
              <Tag tone="green" glyph>
                {translate('community.signed')}
              </Tag>
            )}
            {one.statementHash && (
              <Box component="span" title={one.statementHash} sx={{ color: ink.muted, ml: 0.5 }}>
                {translate('community.hash', { hash: one.statementHash.slice(0, 8) })}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
