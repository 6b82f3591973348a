import Box from '@mui/material/Box';
import { ink } from '../shared/tokens';

/** A part of a comparison in which nothing differs: one quiet line. */
export function Nothing({ text }: { readonly text: string }) {
  return <Box sx={{ px: 2, py: 1.25, color: ink.muted }}>{text}</Box>;
}
