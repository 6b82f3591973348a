import Box from '@mui/material/Box';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useChart } from '../../shared/chart/use-chart';

register([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

interface StatChartProps {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** A drawing of figures. A table beside it says the same: a canvas speaks to nobody who cannot see it. */
export function StatChart({ label, option, height }: StatChartProps) {
  const box = useChart(option);
  return <Box ref={box} role="img" aria-label={label} data-chart sx={{ width: '100%', height }} />;
}
