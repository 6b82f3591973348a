import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useCan } from '../access';
import { ShowSimulationDocument, type ShowSimulationQuery } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { CancelButton } from './CancelButton';
import { CompareVariants, type NamedResult } from './CompareVariants';
import { DraftButton } from './DraftButton';
import { isRunning, ProgressLine, useWatched } from './ProgressLine';
import { draftAgain } from './questions';
import { QuestionPanel } from './QuestionPanel';
import { ResultView } from './ResultView';
import { SimulationStateTag } from './SimulationStateTag';

type Simulation = NonNullable<ShowSimulationQuery['simulation']>;

/** One simulation: what was asked, how far it is, what it found. */
export function SimulationShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ShowSimulationDocument, { id });
  return (
    <QueryState query={query} skeleton={<LinesSkeleton lines={10} />}>
      {({ simulation }) =>
        simulation ? <Shown simulation={simulation} /> : <Empty title={translate('shared.missing')} />
      }
    </QueryState>
  );
}

function Shown({ simulation }: { readonly simulation: Simulation }) {
  const translate = useTranslate();
  const text = useText();
  const can = useCan();
  const forget = useForget();
  const now = useWatched(simulation);
  const over = isRunning(simulation) && !isRunning(now);
  useEffect(() => {
    if (over) void forget('ShowSimulation', 'simulation');
  }, [over, forget]);
  return (
    <>
      <ScreenHead
        title={simulation.label}
        hint={
          <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
            <SimulationStateTag state={now.state} />
            <Link component={RouterLink} to="/simulation">
              {translate('simulation.back')}
            </Link>
          </Box>
        }
        actions={
          can('Mutation.startSimulation') && (
            <Button
              component={RouterLink}
              to="/simulation/new"
              state={{ draft: draftAgain(simulation) }}
              variant="outlined"
            >
              {translate('simulation.again')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {isRunning(now) && (
          <Panel title={translate('simulation.progress.title')} actions={<CancelButton simulation={now} />}>
            <Box aria-live="polite">
              <ProgressLine simulation={now} />
            </Box>
          </Panel>
        )}
        {simulation.state === 'FAILED' && (
          <Alert severity="error" variant="outlined">
            {simulation.error ? text(simulation.error) : translate('simulation.failed')}
          </Alert>
        )}
        {simulation.state === 'CANCELLED' && <Alert severity="info">{translate('simulation.wasCancelled')}</Alert>}
        <QuestionPanel simulation={simulation} />
        <Results simulation={simulation} />
      </Box>
    </>
  );
}

/** One variant after the other; several of them side by side first. */
function Results({ simulation }: { readonly simulation: Simulation }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState(0);
  const { variants, asOf } = simulation;
  const found: readonly NamedResult[] = variants.flatMap(({ label, result }) => (result ? [{ label, result }] : []));
  const variant = variants[chosen];
  if (!variant?.result) return null;
  return (
    <>
      {found.length > 1 && (
        <>
          <CompareVariants variants={found} />
          <Tabs
            value={chosen}
            onChange={(_event, value: number) => setChosen(value)}
            aria-label={translate('simulation.compare.variant')}
          >
            {variants.map(({ label }, index) => (
              <Tab key={index} value={index} label={label} />
            ))}
          </Tabs>
        </>
      )}
      <Box {...(found.length > 1 && { role: 'tabpanel', 'aria-label': variant.label })}>
        <ResultView result={variant.result} actions={<DraftButton variant={variant} asOf={asOf} />} />
      </Box>
    </>
  );
}
