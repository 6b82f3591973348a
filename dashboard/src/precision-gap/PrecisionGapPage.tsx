import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReadPrecisionGapDocument, type ReadPrecisionGapQuery } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { useNow } from '../shared/clock/ClockProvider';
import { fullDay, fullTime } from '../shared/format';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { GapCharts } from './GapCharts';
import { GapFigures } from './GapFigures';
import { GapPrefectures } from './GapPrefectures';

const SPANS = ['14', '30', '60', '180'] as const;
const DAY_MS = 86_400_000;
const EVERY = 60_000;

/** What matching by prefecture does with the lists in force, day by day: counties, people, where. */
export function PrecisionGapPage() {
  const translate = useTranslate();
  const now = useNow(EVERY);
  const [span, setSpan] = useState<(typeof SPANS)[number]>('30');
  const to = fullDay(now);
  const from = fullDay(now - (Number(span) - 1) * DAY_MS);
  const query = useAsk(ReadPrecisionGapDocument, { from, to }, { every: EVERY });
  return (
    <>
      <ScreenHead
        title={translate('precisionGap.title')}
        hint={translate('precisionGap.hint')}
        actions={
          <Choice
            label={translate('precisionGap.span')}
            width={130}
            value={span}
            options={SPANS.map((value) => ({ value, label: translate('precisionGap.days', { count: value }) }))}
            onChange={setSpan}
          />
        }
      />
      <QueryState query={query}>{(data) => <Days data={data} />}</QueryState>
    </>
  );
}

function Days({ data }: { readonly data: ReadPrecisionGapQuery }) {
  const translate = useTranslate();
  const last = data.precisionGap.at(-1);
  if (!last) return <Empty title={translate('precisionGap.empty')} hint={translate('precisionGap.emptyHint')} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ color: ink.muted, fontSize: 12.5 }}>
        {translate('precisionGap.measured', { at: fullTime(last.measuredFor) })}
      </Box>
      <GapFigures day={last} />
      <GapCharts days={data.precisionGap} />
      <GapPrefectures prefectures={data.latest[0]?.prefectures ?? []} />
    </Box>
  );
}
