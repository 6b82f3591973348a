import Box from '@mui/material/Box';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ShadowRunPartsFragment } from '../generated/documents';
import { seriesOption } from './series-option';

register([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** How many people differ, hour by hour. The table below says the same. */
export function SeriesChart({ figures }: { readonly figures: ShadowRunPartsFragment['figures'] }) {
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const made = init(box.current);
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    setChart(made);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart?.setOption(seriesOption(figures, (name) => translate(`simulation.figure.${name}`)));
  }, [chart, figures, translate]);
  return (
    <Box
      ref={box}
      role="img"
      aria-label={translate('simulation.shadow.chartLabel')}
      sx={{ width: '100%', height: 260 }}
    />
  );
}
