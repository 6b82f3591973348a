import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useCan } from '../access';
import { ScreenHead } from '../shared/ScreenHead';
import { ShadowRuns } from './ShadowRuns';
import { SimulationRows } from './SimulationRows';

type View = 'whatIf' | 'shadow';

/** What if: questions asked once, and versions that are tried beside the one in force until they take over. */
export function SimulationList() {
  const translate = useTranslate();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const view: View = params.get('tab') === 'shadow' ? 'shadow' : 'whatIf';
  return (
    <>
      <ScreenHead
        title={translate('simulation.title')}
        hint={translate('simulation.hint')}
        actions={
          can('Mutation.startSimulation') && (
            <Button component={Link} to="/simulation/new" variant="contained" startIcon={<Add />}>
              {translate('simulation.new.title')}
            </Button>
          )
        }
      />
      <Tabs
        value={view}
        onChange={(_event, chosen: View) => setParams(chosen === 'shadow' ? { tab: 'shadow' } : {})}
        aria-label={translate('simulation.tab.label')}
        sx={{ mb: 1.5 }}
      >
        <Tab value="whatIf" label={translate('simulation.tab.whatIf')} />
        {can('Query.shadowRuns') && <Tab value="shadow" label={translate('simulation.tab.shadow')} />}
      </Tabs>
      <Box role="tabpanel" aria-label={translate(`simulation.tab.${view}`)}>
        {view === 'shadow' ? <ShadowRuns /> : <SimulationRows />}
      </Box>
    </>
  );
}
