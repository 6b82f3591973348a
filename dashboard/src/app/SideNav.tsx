import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useCan } from '../access';
import { OpenCount } from '../appeal';
import { OpenAlerts } from '../statistics';
import { rem } from '../shared/rem';
import { brand, ink } from '../shared/tokens';
import { SCREENS, type Screen } from './screens';

interface SideNavProps {
  readonly narrow: boolean;
  readonly onNarrow: (narrow: boolean) => void;
}

/** Navigation: only what the server lets this person read. */
export function SideNav({ narrow, onNarrow }: SideNavProps) {
  const translate = useTranslate();
  const can = useCan();
  return (
    <Box
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
      {SCREENS.filter(({ needs }) => can(needs)).map((screen) => (
        <NavItem key={screen.name} screen={screen} narrow={narrow} />
      ))}
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

const ITEM = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: rem(36),
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
    <Tooltip title={narrow ? label : ''} placement="right">
      <Box component={NavLink} to={screen.path} aria-label={narrow ? label : undefined} sx={ITEM}>
        {screen.icon}
        {!narrow && <span>{label}</span>}
        {!narrow && screen.name === 'appeal' && <OpenCount />}
        {!narrow && screen.name === 'alert' && <OpenAlerts />}
      </Box>
    </Tooltip>
  );
}
