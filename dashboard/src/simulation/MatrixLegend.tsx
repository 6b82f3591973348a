import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { EFFECT_MARK, HATCHED, MILDER, STRICTER } from './shades';

const SWATCH = { display: 'inline-block', width: 16, height: 12, border: `1px solid ${ink.line}` } as const;
const ITEM = { display: 'inline-flex', alignItems: 'center', gap: '5px' } as const;

/** What signs and shades of the matrix mean, and why a figure may be missing. */
export function MatrixLegend() {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2.5,
        rowGap: 0.5,
        px: 2,
        py: 1,
        fontSize: 12.5,
        color: ink.body,
      }}
    >
      {(
        [
          ['STRICTER', STRICTER],
          ['MILDER', MILDER],
        ] as const
      ).map(([effect, ramp]) => (
        <Box key={effect} component="span" sx={ITEM}>
          <span aria-hidden="true">{EFFECT_MARK[effect]}</span> {word('OutcomeEffect', effect)}
          <Box component="span" aria-hidden="true" sx={{ display: 'inline-flex' }}>
            {ramp.map((colour) => (
              <Box key={colour} component="span" sx={{ ...SWATCH, bgcolor: colour }} />
            ))}
          </Box>
        </Box>
      ))}
      <Box component="span" sx={ITEM}>
        <Box component="span" aria-hidden="true" sx={{ ...SWATCH, background: HATCHED }} />
        {translate('simulation.hidden')}
      </Box>
      <Box component="span" sx={{ color: ink.muted }}>
        {translate('simulation.hiddenWhy')}
      </Box>
    </Box>
  );
}
