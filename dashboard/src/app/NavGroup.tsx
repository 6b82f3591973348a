import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, type ReactNode } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { rem } from '../shared/rem';
import { ink } from '../shared/tokens';
import type { ScreenGroup } from './screens';

interface NavGroupProps {
  readonly name: ScreenGroup['name'];
  /** Where there is no room for words a line parts the groups. */
  readonly narrow: boolean;
  readonly children: ReactNode;
}

/** Screens that belong together, under their name; what nobody needs can be folded away and stays so. */
export function NavGroup({ name, narrow, children }: NavGroupProps) {
  const translate = useTranslate();
  const id = useId();
  const [folded, setFolded] = useStore<readonly string[]>('nav.folded', []);
  const isOpen = narrow || !folded.includes(name);
  const label = translate(`app.nav.group.${name}`);
  const list = (
    <Box
      component="ul"
      id={id}
      aria-label={label}
      hidden={!isOpen}
      sx={{ ...LIST, ...(isOpen && { display: 'grid' }) }}
    >
      {children}
    </Box>
  );
  if (narrow) return <Box sx={PARTED}>{list}</Box>;
  return (
    <Box sx={{ '& + &': { mt: 0.5 } }}>
      <ButtonBase
        onClick={() => setFolded(isOpen ? [...folded, name] : folded.filter((one) => one !== name))}
        aria-expanded={isOpen}
        aria-controls={id}
        sx={HEAD}
      >
        {label}
        <ExpandMore sx={{ fontSize: 16, transform: isOpen ? 'none' : 'rotate(-90deg)' }} />
      </ButtonBase>
      {list}
    </Box>
  );
}

const LIST = { listStyle: 'none', m: 0, p: 0, gap: '2px' } as const;
const PARTED = { '& + &': { borderTop: `1px solid ${ink.line}`, mt: 0.5, pt: 0.5 } } as const;
const HEAD = {
  width: '100%',
  justifyContent: 'space-between',
  px: 1.25,
  minHeight: rem(26),
  borderRadius: '6px',
  fontSize: 12,
  fontWeight: 650,
  color: ink.muted,
  '&:hover': { bgcolor: ink.ground },
  '&.Mui-focusVisible': { outline: `2px solid ${ink.body}`, outlineOffset: -2 },
} as const;
