import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNow } from '../clock/ClockProvider';
import { EvidenceMap } from '../map/EvidenceMap';
import { Panel } from '../Panel';
import { Empty } from '../QueryState';
import { ink } from '../tokens';
import { type AxisFacts, axisWindow, buildLanes, type Lane } from './build-lanes';
import { AxisDrawing } from './AxisDrawing';
import { AxisLegend } from './AxisLegend';
import { AxisTable } from './AxisTable';
import { type AxisWindow, moved, zoomed } from './axis-zoom';
import { useSpanWords } from './describe-span';
import { useMarks } from './use-marks';
import { ZoomButtons } from './ZoomButtons';

/** All that is known about a person on one axis, with the areas in force beside it; the table says the same in words. */
export function TimeAxis(given: AxisFacts) {
  const translate = useTranslate();
  const now = useNow(60_000);
  const [asTable, setAsTable] = useState(false);
  const [chosen, setChosen] = useState<AxisWindow | null>(null);
  const { facts, decision } = given;
  const whole = axisWindow(now, decision);
  const window = chosen ?? whole;
  const lanes = buildLanes(given, window).filter((lane) => lane.rows.length > 0);
  const zoom = (by: 'in' | 'out', around?: number) => setChosen(zoomed(window, whole, by, around));
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
        <>
          {!asTable && (
            <ZoomButtons
              window={window}
              whole={whole}
              onZoom={zoom}
              onMove={(by) => setChosen(moved(window, whole, by))}
            />
          )}
          <Button onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
            {translate(asTable ? 'shared.asChart' : 'shared.asTable')}
          </Button>
        </>
      }
    >
      {lanes.length === 0 ? (
        <Empty title={translate('timeAxis.empty')} />
      ) : asTable ? (
        <AxisTable lanes={lanes} />
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 1, pt: 1 }}>
          <Box sx={{ flex: '1 1 400px', minWidth: 0 }}>
            <Drawing lanes={lanes} window={window} now={now} onZoom={zoom} />
          </Box>
          {facts.stays.length > 0 && (
            <Box sx={{ flex: '0 1 212px', minWidth: 180 }}>
              <EvidenceMap stays={facts.stays} />
            </Box>
          )}
          <AxisLegend />
        </Box>
      )}
    </Panel>
  );
}

interface DrawingProps {
  readonly lanes: readonly Lane[];
  readonly window: AxisWindow;
  readonly now: number;
  readonly onZoom: (by: 'in' | 'out', around: number | undefined) => void;
}

function Drawing({ lanes, window, now, onZoom }: DrawingProps) {
  const translate = useTranslate();
  const words = useSpanWords();
  const marks = useMarks(lanes, { onZoom });
  return (
    <>
      <AxisDrawing lanes={lanes} window={window} now={now} marks={marks} />
      <Box sx={{ px: 0.5, minHeight: 20, fontSize: 12.5, color: marks.shown ? ink.body : ink.muted }}>
        {marks.shown ? words(marks.shown).line.replaceAll('\n', ' · ') : translate('timeAxis.keys')}
      </Box>
    </>
  );
}
