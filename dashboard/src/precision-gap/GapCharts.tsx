import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { GapDayPartsFragment } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { LinesSkeleton } from '../shared/QueryState';
import { countyOption, personOption, type GapWord } from './gap-option';
import { useFactor, usePersons } from './use-words';

/** The charting library is only fetched by those who look at a chart. */
const LineChart = lazy(async () => ({ default: (await import('../shared/chart/LineChart')).LineChart }));

/** Counties and people by day, as lines and as a table. */
export function GapCharts({ days }: { readonly days: readonly GapDayPartsFragment[] }) {
  const translate = useTranslate();
  const [counties, persons] = useMemo(() => {
    const words = (name: GapWord): string => translate(`precisionGap.word.${name}`);
    return [countyOption(days, words), personOption(days, words)];
  }, [days, translate]);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
        <Panel title={translate('precisionGap.countiesByDay')}>
          <Suspense fallback={<LinesSkeleton lines={6} />}>
            <LineChart label={translate('precisionGap.countiesByDay')} option={counties} />
          </Suspense>
        </Panel>
        <Panel title={translate('precisionGap.personsByDay')}>
          <Suspense fallback={<LinesSkeleton lines={6} />}>
            <LineChart label={translate('precisionGap.personsByDay')} option={persons} />
          </Suspense>
        </Panel>
      </Box>
      <DayTable days={days} />
    </>
  );
}

function DayTable({ days }: { readonly days: readonly GapDayPartsFragment[] }) {
  const translate = useTranslate();
  const persons = usePersons();
  const factor = useFactor();
  const word = (name: GapWord): string => translate(`precisionGap.word.${name}`);
  return (
    <Panel title={translate('precisionGap.byDay')} dense>
      <PlainTable
        label={translate('precisionGap.byDay')}
        rows={days.toReversed()}
        rowKey={({ day }) => day}
        maxHeight={260}
        columns={[
          { label: translate('precisionGap.day'), nowrap: true, cell: ({ day }) => day },
          { label: word('listed'), numeric: true, cell: ({ ordinary }) => count(ordinary.listed) },
          { label: word('swept'), numeric: true, cell: ({ ordinary }) => count(ordinary.swept) },
          { label: word('factor'), numeric: true, cell: ({ ordinary }) => factor(ordinary) },
          { label: word('inArea'), numeric: true, cell: (day) => persons(day.personsInArea) },
          { label: word('onlyPrefecture'), numeric: true, cell: (day) => persons(day.personsOnlyPrefecture) },
          { label: word('sibling'), numeric: true, cell: (day) => persons(day.personsSibling) },
        ]}
      />
    </Panel>
  );
}
