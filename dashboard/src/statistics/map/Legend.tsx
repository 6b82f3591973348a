import Box from '@mui/material/Box';
import { ink } from '../../shared/tokens';
import { hatchCss } from '../chart/palette';
import type { LegendEntry } from '../chart/png';

/** What the shades of a map mean, in words that grow with large type. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <Box
      component="ul"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, m: 0, p: 0, listStyle: 'none', fontSize: 12.5 }}
    >
      {entries.map(({ label, color, hatched }) => (
        <Box component="li" key={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box
            aria-hidden="true"
            sx={{
              width: 20,
              height: 13,
              border: `1px solid ${ink.lineStrong}`,
              background: hatched ? hatchCss : color,
            }}
          />
          {label}
        </Box>
      ))}
    </Box>
  );
}
