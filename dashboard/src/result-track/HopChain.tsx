import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { HopPartsFragment } from '../generated/documents';
import { ink, tone, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { useLag } from './use-lag';

const TONE: Record<HopPartsFragment['state'], ToneName> = {
  DONE: 'green',
  RUNNING: 'yellow',
  WAITING: 'unknown',
  NOT_TOLD: 'unknown',
};
/** A sign besides the colour. */
const SIGN: Record<HopPartsFragment['state'], string> = { DONE: '✓', RUNNING: '…', WAITING: '·', NOT_TOLD: '?' };

interface HopChainProps {
  readonly hops: readonly HopPartsFragment[];
  /** Two above two, where many columns stand beside each other. */
  readonly narrow?: boolean;
}

/** The four hops of a result beside each other: what is done, what is on, and how long each took. */
export function HopChain({ hops, narrow = false }: HopChainProps) {
  const translate = useTranslate();
  const word = useWord();
  const lag = useLag();
  return (
    <Box
      component="ol"
      aria-label={translate('track.hops')}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: `repeat(${narrow ? 2 : 4}, 1fr)`,
        gap: '2px',
        minWidth: narrow ? 148 : 250,
      }}
    >
      {hops.map(({ hop, owner, state, lagMinutes }) => (
        <Box
          component="li"
          key={hop}
          title={translate('track.hop', {
            hop: word('TestHop', hop),
            owner: word('HopOwner', owner),
            state: word('HopState', state),
            lag: lagMinutes === null ? '' : ` ${lag(lagMinutes)}`,
          })}
          sx={{
            px: '6px',
            py: '3px',
            borderTop: `3px ${state === 'DONE' ? 'solid' : 'dashed'} ${tone[TONE[state]].main}`,
            bgcolor: tone[TONE[state]].soft,
            color: tone[TONE[state]].ink,
            fontSize: 12.5,
            lineHeight: 1.35,
            whiteSpace: 'nowrap',
          }}
        >
          <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
            <span aria-hidden>{SIGN[state]} </span>
            {word('TestHop', hop)}
          </Box>
          <Box component="span" sx={{ color: ink.body }}>
            {lagMinutes === null ? word('HopState', state) : lag(lagMinutes)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
