import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { ink } from './tokens';

interface PanelProps {
  readonly title: ReactNode;
  /** Beside the title: a count, a hint. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly dense?: boolean;
  readonly accent?: string;
}

/** A titled part of a screen; a region with the title as its name. */
export function Panel({ title, aside, actions, children, dense = false, accent }: PanelProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      // the keyboard goes from part to part (j, k)
      tabIndex={-1}
      sx={{
        scrollMarginTop: 104,
        border: `1px solid ${ink.line}`,
        minWidth: 0,
        ...(accent && { borderTop: `3px solid ${accent}` }),
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 2,
          minHeight: 42,
          borderBottom: `1px solid ${ink.line}`,
        }}
      >
        <Typography variant="h2" id={id} sx={{ whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
        {aside && (
          <Typography variant="caption" component="div" sx={{ minWidth: 0 }}>
            {aside}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        {actions}
      </Box>
      <Box sx={dense ? { p: 0 } : { px: 2, py: 1.5 }}>{children}</Box>
    </Paper>
  );
}
