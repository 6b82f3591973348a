import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { MapChart } from 'echarts/charts';
import { TooltipComponent, VisualMapComponent } from 'echarts/components';
import { getMap, init, registerMap, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { loadBoundaries } from './load-boundaries';
import { mapOption, type Piece, type ShadedPrefecture } from './map-option';

register([MapChart, TooltipComponent, VisualMapComponent, CanvasRenderer]);

const MAP_NAME = 'prefectures';

interface PrefectureMapProps {
  readonly label: string;
  readonly prefectures: readonly ShadedPrefecture[];
  /** The legend, highest first. */
  readonly pieces: readonly Piece[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly height?: number;
  /** `outside`: somebody else says what the shades mean. */
  readonly legend?: 'inside' | 'outside';
}

/** Prefectures shaded by a figure. A table beside it says the same: a canvas speaks to nobody who cannot see it. */
export function PrefectureMap(props: PrefectureMapProps) {
  const { label, prefectures, pieces, chosen, onChoose, height = 500, legend = 'inside' } = props;
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let made: EChartsType | null = null;
    let gone = false;
    const start = async () => {
      const boundaries = await loadBoundaries();
      if (gone || !box.current) return;
      const byCode = boundaries.features.map((one) => ({
        ...one,
        properties: { ...one.properties, name: one.properties.adcode },
      }));
      if (!getMap(MAP_NAME)) registerMap(MAP_NAME, { type: 'FeatureCollection', features: byCode } as never);
      made = init(box.current);
      setCodes(boundaries.features.map(({ properties }) => properties.adcode));
      setChart(made);
    };
    start().catch(() => setFailed(true));
    const observer = new ResizeObserver(() => made?.resize());
    if (box.current) observer.observe(box.current);
    return () => {
      gone = true;
      observer.disconnect();
      made?.dispose();
    };
  }, []);

  useEffect(() => {
    chart?.setOption(mapOption({ name: MAP_NAME, codes }, prefectures, pieces, legend === 'inside'));
  }, [chart, codes, prefectures, pieces, legend]);

  useEffect(() => {
    if (!chart) return undefined;
    const onClick = ({ name }: { name?: string }) => {
      if (name && prefectures.some(({ code }) => code === name)) onChoose(name);
    };
    chart.on('click', onClick as () => void);
    return () => {
      chart.off('click', onClick as () => void);
    };
  }, [chart, prefectures, onChoose]);

  useEffect(() => {
    chart?.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    if (chosen) chart?.dispatchAction({ type: 'highlight', seriesIndex: 0, name: chosen });
  }, [chart, chosen]);

  if (failed) return <Alert severity="warning">{translate('shared.map.failed')}</Alert>;
  return <Box ref={box} role="img" aria-label={label} data-chart sx={{ width: '100%', height }} />;
}
