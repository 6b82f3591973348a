import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';
import { ink } from './tokens';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Labels and values as a definition list in one or more columns. */
export function Facts({ facts, columns = 1 }: { readonly facts: readonly Fact[]; readonly columns?: number }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: `repeat(${columns}, max-content minmax(0, 1fr))`,
        columnGap: 1.5,
        rowGap: 0.5,
        fontSize: 13.5,
      }}
    >
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <Box component="dt" sx={{ color: ink.muted }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, color: ink.strong, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
