import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Glyph } from './Glyph';
import { rem } from './rem';
import { tone, type ToneName } from './tokens';

interface TagProps {
  readonly tone: ToneName;
  readonly glyph?: boolean;
  readonly outlined?: boolean;
  readonly children: ReactNode;
  readonly title?: string;
}

/** A small labelled mark in the tone of its meaning. */
export function Tag({ tone: name, glyph = false, outlined = false, children, title }: TagProps) {
  const colours = tone[name];
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: '5px',
        px: '7px',
        height: rem(22),
        borderRadius: '4px',
        border: `1px ${outlined ? 'dashed' : 'solid'} ${colours.line}`,
        bgcolor: colours.soft,
        color: colours.ink,
        fontSize: 12.5,
        fontWeight: 600,
        lineHeight: 1,
        whiteSpace: 'nowrap',
        maxWidth: '100%',
      }}
    >
      {glyph && <Glyph name={name} colour={colours.main} size={13} />}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', lineHeight: 1.45 }}>
        {children}
      </Box>
    </Box>
  );
}
