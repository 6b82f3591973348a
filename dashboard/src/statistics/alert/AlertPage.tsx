import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type AlertPartsFragment, ReadAlertsDocument } from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { Panel } from '../../shared/Panel';
import { Empty, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { useAsk } from '../../shared/use-api';
import { AlertRow } from './AlertRow';

const EVERY = 30_000;
const LIVE = { topics: ['alert'] } as const;
const SHOWN = ['open', 'over', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const OPEN: Readonly<Record<Shown, boolean | null>> = { open: true, over: false, all: null };

/** Figures that jumped: a rule whose decisions are overturned more often, an institution whose results come later. */
export function AlertPage() {
  const translate = useTranslate();
  const [shown, setShown] = useState<Shown>('open');
  const query = useAsk(ReadAlertsDocument, { open: OPEN[shown] }, { every: EVERY, keepPrevious: true, live: LIVE });
  return (
    <>
      <ScreenHead
        title={translate('alert.title')}
        hint={translate('alert.hint')}
        actions={
          <Choice
            label={translate('alert.shown')}
            width={150}
            value={shown}
            options={SHOWN.map((value) => ({ value, label: translate(`alert.show.${value}`) }))}
            onChange={setShown}
          />
        }
      />
      <QueryState query={query}>{({ analystAlerts }) => <Alerts alerts={analystAlerts} />}</QueryState>
    </>
  );
}

/** What nobody has taken note of yet stands first. */
function Alerts({ alerts }: { readonly alerts: readonly AlertPartsFragment[] }) {
  const translate = useTranslate();
  if (alerts.length === 0) return <Empty title={translate('alert.none')} hint={translate('alert.noneHint')} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {(['fresh', 'noted'] as const).map((group) => {
        const rows = alerts.filter(({ acknowledgedAt }) => Boolean(acknowledgedAt) === (group === 'noted'));
        if (rows.length === 0) return null;
        return (
          <Panel key={group} title={translate(`alert.group.${group}`)} aside={String(rows.length)} dense>
            <Box component="ul" aria-label={translate(`alert.group.${group}`)} sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {rows.map((alert) => (
                <AlertRow key={alert.id} alert={alert} />
              ))}
            </Box>
          </Panel>
        );
      })}
    </Box>
  );
}
