import Box from '@mui/material/Box';
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useChart } from '../../shared/chart/use-chart';

register([BarChart, CustomChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

interface RateChartProps {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** Rates with their intervals. The table below says the same. */
export function RateChart({ label, option, height }: RateChartProps) {
  const box = useChart(option);
  return <Box ref={box} role="img" aria-label={label} data-chart sx={{ width: '100%', height }} />;
}
