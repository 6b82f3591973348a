import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DivisionPartsFragment } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { fullTime } from '../shared/format';
import { LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { AreaTableView } from './AreaTableView';

/** The charting library is only fetched by those who look at the map. */
const AreaMapView = lazy(async () => ({ default: (await import('./AreaMapView')).AreaMapView }));

type View = 'map' | 'table';

/** What is on the list: on the prefecture map and place by place. */
export function AreaList() {
  const translate = useTranslate();
  const now = useNow(60_000);
  const [view, setView] = useState<View>('map');
  const [division, setDivision] = useState<DivisionPartsFragment | null>(null);
  return (
    <>
      <ScreenHead title={translate('area.title')} hint={translate('area.inForce', { at: fullTime(now) })} />
      <Tabs
        value={view}
        onChange={(_event, chosen: View) => setView(chosen)}
        aria-label={translate('area.tab.label')}
        sx={{ mb: 1.5 }}
      >
        <Tab value="map" label={translate('area.tab.map')} />
        <Tab value="table" label={translate('area.tab.table')} />
      </Tabs>
      <Box role="tabpanel" aria-label={translate(`area.tab.${view}`)}>
        {view === 'map' ? (
          <Suspense fallback={<LinesSkeleton lines={12} />}>
            <AreaMapView
              onShow={(prefecture) => {
                setDivision(prefecture);
                setView('table');
              }}
            />
          </Suspense>
        ) : (
          <AreaTableView division={division} onDivision={setDivision} />
        )}
      </Box>
    </>
  );
}
