import Box from '@mui/material/Box';
import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useChart } from './use-chart';

register([Lines, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface LineChartProps {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height?: number;
}

/** Figures over time. A table beside it says the same: a canvas speaks to nobody who cannot see it. */
export function LineChart({ label, option, height = 260 }: LineChartProps) {
  const box = useChart(option);
  return <Box ref={box} role="img" aria-label={label} sx={{ width: '100%', height }} />;
}
