import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { ink, tone } from '../tokens';
import { useText, useWord } from '../use-text';

/** What we do not know, and who owns the answer (数据缺口). */
export function GapList({ decision }: { readonly decision: DecisionPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  return (
    <Panel
      title={translate('decision.gaps')}
      aside={decision.gaps.length > 0 ? String(decision.gaps.length) : undefined}
    >
      {decision.gaps.length === 0 && <Box sx={{ color: ink.muted }}>{translate('decision.noGaps')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {decision.gaps.map((gap) => (
          <Box
            component="li"
            key={`${gap.code}${gap.factId ?? ''}`}
            sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
          >
            <Box sx={{ pt: '3px', display: 'flex' }}>
              <Glyph name="unknown" colour={tone.unknown.main} size={14} />
            </Box>
            <Box>
              {text(gap.sentence)}
              <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
                {' '}
                {translate('decision.owner', { owner: word('GapOwner', gap.owner) })}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
