import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { useCan } from '../access';
import { OpenCount } from '../appeal';
import { OpenAlerts } from '../statistics';
import { rem } from '../shared/rem';
import { brand, ink } from '../shared/tokens';
import { NavGroup } from './NavGroup';
import { SCREEN_GROUPS, type Screen } from './screens';

interface SideNavProps {
  readonly narrow: boolean;
  readonly onNarrow: (narrow: boolean) => void;
}

/** Navigation: only what the server lets this person read, in groups where there is more than one. */
export function SideNav({ narrow, onNarrow }: SideNavProps) {
  const translate = useTranslate();
  const can = useCan();
  const groups = SCREEN_GROUPS.flatMap(({ name, screens }) => {
    const seen = screens.filter(({ needs }) => can(needs));
    const items = seen.map((screen) => <NavItem key={screen.name} screen={screen} narrow={narrow} />);
    return items.length === 0 ? [] : [{ name, items }];
  });
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // whoever comes by a link sees where they are, however long the list is
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <Box
      ref={nav}
      component="nav"
      aria-label={translate('app.nav.label')}
      sx={{
        width: narrow ? 56 : 184,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        gap: '2px',
        p: 1,
        bgcolor: 'background.paper',
        borderRight: `1px solid ${ink.line}`,
        overflowY: 'auto',
      }}
    >
      {groups.length === 1 ? (
        <Box component="ul" sx={LIST}>
          {groups[0]?.items}
        </Box>
      ) : (
        groups.map(({ name, items }) => (
          <NavGroup key={name} name={name} narrow={narrow}>
            {items}
          </NavGroup>
        ))
      )}
      <Box sx={{ flex: 1 }} />
      <IconButton
        onClick={() => onNarrow(!narrow)}
        aria-label={translate(narrow ? 'app.nav.expand' : 'app.nav.collapse')}
        sx={{ alignSelf: narrow ? 'center' : 'flex-end' }}
      >
        {narrow ? <ChevronRight fontSize="small" /> : <ChevronLeft fontSize="small" />}
      </IconButton>
    </Box>
  );
}

const LIST = { listStyle: 'none', m: 0, p: 0 } as const;

const ITEM = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: rem(32),
  lineHeight: 1.25,
  px: 1.25,
  borderRadius: '6px',
  color: ink.body,
  textDecoration: 'none',
  fontSize: 14,
  fontWeight: 500,
  '& svg': { fontSize: 20, color: ink.muted },
  '&:hover': { bgcolor: ink.ground },
  '&.active': { bgcolor: brand.soft, color: brand.dark, fontWeight: 650, '& svg': { color: brand.main } },
} as const;

function NavItem({ screen, narrow }: { readonly screen: Screen; readonly narrow: boolean }) {
  const translate = useTranslate();
  const label = translate(`app.nav.${screen.name}`);
  return (
    <li>
      <Tooltip title={narrow ? label : ''} placement="right">
        <Box component={NavLink} to={screen.path} aria-label={narrow ? label : undefined} sx={ITEM}>
          {screen.icon}
          {!narrow && <span>{label}</span>}
          {!narrow && screen.name === 'appeal' && <OpenCount />}
          {!narrow && screen.name === 'alert' && <OpenAlerts />}
        </Box>
      </Tooltip>
    </li>
  );
}
