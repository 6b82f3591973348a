import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment, PersonFactsFragment } from '../../generated/documents';
import { useNow } from '../clock/ClockProvider';
import { Panel } from '../Panel';
import { Empty } from '../QueryState';
import { axisWindow, buildLanes } from './build-lanes';
import { AxisDrawing } from './AxisDrawing';
import { AxisLegend } from './AxisLegend';
import { AxisTable } from './AxisTable';

interface TimeAxisProps {
  readonly facts: PersonFactsFragment;
  readonly decision: DecisionPartsFragment | null;
}

/** All that is known about a person on one axis, with the areas in force beside it; the table says the same in words. */
export function TimeAxis({ facts, decision }: TimeAxisProps) {
  const translate = useTranslate();
  const now = useNow(60_000);
  const [asTable, setAsTable] = useState(false);
  const window = axisWindow(now, decision);
  const lanes = buildLanes(facts, decision, window).filter((lane) => lane.rows.length > 0);
  const latest = facts.vaccinations
    .map(({ givenOn }) => givenOn)
    .toSorted()
    .at(-1);
  const doses = latest && translate('timeAxis.doses', { count: facts.vaccinations.length, day: latest });
  return (
    <Panel
      title={translate('timeAxis.title')}
      {...(doses && { aside: doses })}
      dense
      actions={
        <Button onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
          {translate(asTable ? 'shared.asChart' : 'shared.asTable')}
        </Button>
      }
    >
      {lanes.length === 0 ? (
        <Empty title={translate('timeAxis.empty')} />
      ) : asTable ? (
        <AxisTable lanes={lanes} />
      ) : (
        <Box sx={{ px: 1, pt: 1 }}>
          <AxisDrawing lanes={lanes} window={window} now={now} />
          <AxisLegend />
        </Box>
      )}
    </Panel>
  );
}
