import Box from '@mui/material/Box';
import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';

register([Lines, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface LineChartProps {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height?: number;
}

/** Figures over time. A table beside it says the same: a canvas speaks to nobody who cannot see it. */
export function LineChart({ label, option, height = 260 }: LineChartProps) {
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
    chart?.setOption(option);
  }, [chart, option]);
  return <Box ref={box} role="img" aria-label={label} sx={{ width: '100%', height }} />;
}
