import { format, type EChartsCoreOption } from 'echarts/core';
import { fontFamily, ink } from '../tokens';

/** One prefecture with a figure and what to say about it; the first line is its heading. */
export interface ShadedPrefecture {
  /** GB/T 2260 */
  readonly code: string;
  readonly value: number;
  readonly lines: readonly string[];
  /** Drawn with this pattern instead of a step of the legend: its figure is withheld. */
  readonly hatched?: { readonly color: string; readonly decal: object };
}

/** A step of the legend: figures from `min` to `max`, or from `gte` to before `lt`, wear this colour. */
export interface Piece {
  readonly min?: number;
  readonly max?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly label: string;
  readonly color: string;
}

function tooltip([heading = '', ...lines]: readonly string[]): string {
  const [strong, ...rest] = [heading, ...lines].map((line) => format.encodeHTML(line));
  return [`<strong>${strong}</strong>`, ...rest].join('<br/>');
}

/** 北京, 天津, 上海, 重庆: the map draws their districts, figures may name them as a whole. */
const MUNICIPAL = new Set(['11', '12', '31', '50']);

/** What a place on the map is shaded by: its own figure, or that of the municipality it is a district of. */
export function figureAt<Figure>(figures: ReadonlyMap<string, Figure>, code: string): Figure | null {
  const province = code.slice(0, 2);
  return figures.get(code) ?? (MUNICIPAL.has(province) ? figures.get(`${province}0000`) : null) ?? null;
}

/** The map as ECharts knows it, and the places drawn on it. */
export interface DrawnMap {
  readonly name: string;
  readonly codes: readonly string[];
}

/** What is hatched wears no step of the legend. */
const patterned = ({ hatched }: ShadedPrefecture): object =>
  hatched === undefined
    ? {}
    : { visualMap: false, itemStyle: { areaColor: hatched.color, color: hatched.color, decal: { ...hatched.decal } } };

/** Options of the choropleth; features are named by their GB/T 2260 code. */
export function mapOption(
  map: DrawnMap,
  prefectures: readonly ShadedPrefecture[],
  pieces: readonly Piece[],
  hasLegend = true,
): EChartsCoreOption {
  const byCode = new Map(prefectures.map((one) => [one.code, one]));
  return {
    textStyle: { fontFamily },
    tooltip: {
      trigger: 'item',
      formatter: ({ name }: { name: string }) => {
        const found = figureAt(byCode, name);
        return found ? tooltip(found.lines) : '';
      },
    },
    visualMap: {
      type: 'piecewise',
      // without steps the library would make up some of its own
      show: hasLegend && pieces.length > 0,
      left: 8,
      bottom: 8,
      itemWidth: 18,
      itemHeight: 12,
      textStyle: { fontSize: 12.5, color: ink.body },
      showLabel: true,
      pieces: [...pieces],
    },
    series: [
      {
        type: 'map',
        map: map.name,
        left: 12,
        right: 12,
        top: 8,
        bottom: 8,
        roam: true,
        scaleLimit: { min: 1, max: 12 },
        itemStyle: { areaColor: '#eef2f3', borderColor: '#c6d0d5', borderWidth: 0.5 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: '#1f5467' } },
        select: { disabled: true },
        data: map.codes.flatMap((code) => {
          const found = figureAt(byCode, code);
          return found ? [{ name: code, value: found.value, ...patterned(found) }] : [];
        }),
      },
    ],
  };
}
