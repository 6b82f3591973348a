import Box from '@mui/material/Box';
import { BarChart as Bars } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useChart } from './use-chart';

register([Bars, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface BarChartProps {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height?: number;
}

/** Figures beside each other. A table beside it says the same. */
export function BarChart({ label, option, height = 260 }: BarChartProps) {
  const box = useChart(option);
  return <Box ref={box} role="img" aria-label={label} sx={{ width: '100%', height }} />;
}
