import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { tone } from '../shared/tokens';
import { wordDiff } from './word-diff';

/** Words that came. */
export function Added({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="ins"
      sx={{
        px: '2px',
        borderRadius: '3px',
        textDecoration: 'none',
        bgcolor: tone.green.soft,
        color: tone.green.ink,
        fontWeight: 600,
      }}
    >
      {children}
    </Box>
  );
}

/** Words that went. */
export function Removed({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="del" sx={{ px: '2px', borderRadius: '3px', bgcolor: tone.red.soft, color: tone.red.ink }}>
      {children}
    </Box>
  );
}

/** A sentence with the words marked in which it differs from another. */
export function WordMarks({ before, after }: { readonly before: string; readonly after: string }) {
  return wordDiff(before, after).map(({ kind, text }, index) => {
    if (kind === 'SAME') return <span key={index}>{text}</span>;
    return kind === 'ADDED' ? <Added key={index}>{text}</Added> : <Removed key={index}>{text}</Removed>;
  });
}
