import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'react-admin';
import { Link, Navigate, Route, Routes, useParams } from 'react-router-dom';
import type { ComponentType } from 'react';
import { ScreenHead } from '../shared/ScreenHead';
import { ChangesTab } from './ChangesTab';
import { KeysTab } from './KeysTab';
import { OperationsTab } from './OperationsTab';
import { UsageTab } from './UsageTab';
import { WebhooksTab } from './WebhooksTab';

const TABS: readonly (readonly [name: string, Content: ComponentType])[] = [
  ['keys', KeysTab],
  ['usage', UsageTab],
  ['webhooks', WebhooksTab],
  ['operations', OperationsTab],
  ['changes', ChangesTab],
];

/** The portal of a partner (接入方门户): what it may do, what it used, how it is told, what will change. */
export function PortalScreens() {
  return (
    <Routes>
      <Route index element={<Navigate to="keys" replace />} />
      <Route path=":tab" element={<PortalScreen />} />
    </Routes>
  );
}

function PortalScreen() {
  const translate = useTranslate();
  const { tab } = useParams();
  const [name, Content] = TABS.find(([one]) => one === tab) ?? ['keys', KeysTab];
  return (
    <>
      <ScreenHead title={translate('portal.title')} hint={translate('portal.hint')} />
      <Tabs value={name} aria-label={translate('portal.title')} sx={{ mb: 1.5 }}>
        {TABS.map(([one]) => (
          <Tab
            key={one}
            value={one}
            id={`portal-tab-${one}`}
            aria-controls="portal-content"
            label={translate(`portal.tab.${one}`)}
            component={Link}
            to={`/portal/${one}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="portal-content" aria-labelledby={`portal-tab-${name}`}>
        <Content />
      </Box>
    </>
  );
}
