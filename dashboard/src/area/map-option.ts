import type { EChartsCoreOption } from 'echarts/core';
import type { useTranslate } from 'react-admin';
import { fontFamily, ink } from '../shared/tokens';
import type { PrefectureRisk } from './AreaMapView';

type Translate = ReturnType<typeof useTranslate>;

/** From few to many listed counties; one hue, so that lightness alone carries the order. */
const SHADES = ['#f9e3d3', '#f1b98d', '#dd8452', '#b6512c', '#7d2a17'];

function tooltip(risk: PrefectureRisk, translate: Translate): string {
  const counties = translate('area.map.of', { listed: risk.listedCounties, all: risk.counties });
  const levels = (['high', 'medium', 'low'] as const)
    .map((level) => `${translate(`area.map.${level}`)} ${risk[level]}`)
    .join(' · ');
  return `<strong>${risk.prefecture.fullName}</strong><br/>${levels}<br/>${translate('area.map.counties')} ${counties}`;
}

/** Options of the choropleth; features are named by their GB/T 2260 code. */
export function mapOption(mapName: string, risks: readonly PrefectureRisk[], translate: Translate): EChartsCoreOption {
  const byCode = new Map(risks.map((risk) => [risk.prefecture.code, risk]));
  return {
    textStyle: { fontFamily },
    tooltip: {
      trigger: 'item',
      formatter: ({ name }: { name: string }) => {
        const risk = byCode.get(name);
        return risk ? tooltip(risk, translate) : '';
      },
    },
    visualMap: {
      type: 'piecewise',
      left: 8,
      bottom: 8,
      itemWidth: 18,
      itemHeight: 12,
      textStyle: { fontSize: 12.5, color: ink.body },
      showLabel: true,
      pieces: [
        { min: 10, label: '≥ 10' },
        { min: 5, max: 9, label: '5–9' },
        { min: 3, max: 4, label: '3–4' },
        { min: 2, max: 2, label: '2' },
        { min: 1, max: 1, label: '1' },
      ],
      inRange: { color: SHADES },
    },
    series: [
      {
        type: 'map',
        map: mapName,
        left: 12,
        right: 12,
        top: 8,
        bottom: 8,
        roam: true,
        scaleLimit: { min: 1, max: 12 },
        itemStyle: { areaColor: '#eef2f3', borderColor: '#c6d0d5', borderWidth: 0.5 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: '#1f5467' } },
        select: { disabled: true },
        data: risks.map((risk) => ({ name: risk.prefecture.code, value: Math.max(1, risk.listedCounties) })),
      },
    ],
  };
}
