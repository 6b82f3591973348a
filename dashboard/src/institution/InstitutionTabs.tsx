import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ink } from '../shared/tokens';

const TABS = { list: '/institution', league: '/institution/league', channels: '/institution/channels' } as const;

/** The three parts of the screen, each with an address of its own. */
export function InstitutionTabs({ tab }: { readonly tab: keyof typeof TABS }) {
  const translate = useTranslate();
  return (
    <Tabs
      value={tab}
      aria-label={translate('institution.tabs.label')}
      sx={{ borderBottom: `1px solid ${ink.line}`, mb: 1.5 }}
    >
      {(['list', 'league', 'channels'] as const).map((name) => (
        <Tab key={name} value={name} label={translate(`institution.tabs.${name}`)} component={Link} to={TABS[name]} />
      ))}
    </Tabs>
  );
}
