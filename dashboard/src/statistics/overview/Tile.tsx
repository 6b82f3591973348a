import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { type ReactNode, useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { ink } from '../../shared/tokens';

interface TileProps {
  readonly title: string;
  readonly to: string;
  /** What the link leads to, for whoever hears it. */
  readonly action: string;
  readonly children: ReactNode;
}

/** A figure of the day that leads to the question it answers. */
export function Tile({ title, to, action, children }: TileProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} sx={TILE}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Box component="h2" id={id} sx={{ m: 0, fontSize: 13.5, fontWeight: 600, color: ink.muted }}>
          {title}
        </Box>
        <Box sx={{ flex: 1 }} />
        <Link
          component={RouterLink}
          to={to}
          aria-label={`${action}: ${title}`}
          sx={{ fontSize: 13, whiteSpace: 'nowrap' }}
        >
          {action}
        </Link>
      </Box>
      {children}
    </Paper>
  );
}

const TILE = {
  p: 1.5,
  border: `1px solid ${ink.line}`,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 0.5,
} as const;

/** The figure itself, and what to read it against. */
export function Large({ value, note }: { readonly value: string; readonly note?: string }) {
  return (
    <Box>
      <Box sx={{ fontSize: 24, fontWeight: 700, color: ink.strong, lineHeight: 1.25 }}>{value}</Box>
      {note !== undefined && <Box sx={{ fontSize: 12.5, color: ink.muted }}>{note}</Box>}
    </Box>
  );
}
