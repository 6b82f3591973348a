import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { TrackPartsFragment } from '../generated/documents';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { HopChain } from './HopChain';

const toneOf = ({ code, isLate }: TrackPartsFragment): ToneName => {
  if (code === 'ARRIVED') return 'green';
  if (code === 'NOT_GENUINE') return 'red';
  return isLate || code === 'SUSPECTED' ? 'yellow' : 'info';
};

/** One result: where it is, whose turn it is, and the sentence to say. */
export function TrackView({ track }: { readonly track: TrackPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Tag tone={toneOf(track)} glyph>
          {word('TrackCode', track.code)}
        </Tag>
        <span>{word('TrackTurn', track.turn)}</span>
        {track.isLate && <Tag tone="yellow">{translate('track.late')}</Tag>}
      </Box>
      {track.hops.length > 0 && <HopChain hops={track.hops} />}
      <Box component="p" sx={{ m: 0, color: ink.strong, userSelect: 'text' }}>
        {text(track.advice)}
      </Box>
    </Box>
  );
}
