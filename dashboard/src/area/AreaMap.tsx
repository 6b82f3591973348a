import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { MapChart } from 'echarts/charts';
import { TooltipComponent, VisualMapComponent } from 'echarts/components';
import { getMap, init, registerMap, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { PrefectureRisk } from './AreaMapView';
import { loadBoundaries } from './load-boundaries';
import { mapOption } from './map-option';

register([MapChart, TooltipComponent, VisualMapComponent, CanvasRenderer]);

const MAP_NAME = 'prefectures';

interface AreaMapProps {
  readonly risks: readonly PrefectureRisk[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

/** Prefectures shaded by how many of their counties are listed. The table beside it says the same. */
export function AreaMap({ risks, chosen, onChoose }: AreaMapProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
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
    chart?.setOption(mapOption(MAP_NAME, risks, translate));
  }, [chart, risks, translate, locale]);

  useEffect(() => {
    if (!chart) return undefined;
    const onOver = ({ name }: { name?: string }) => {
      if (name && risks.some(({ prefecture }) => prefecture.code === name)) onChoose(name);
    };
    chart.on('click', onOver as () => void);
    return () => {
      chart.off('click', onOver as () => void);
    };
  }, [chart, risks, onChoose]);

  useEffect(() => {
    chart?.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    if (chosen) chart?.dispatchAction({ type: 'highlight', seriesIndex: 0, name: chosen });
  }, [chart, chosen]);

  if (failed) return <Alert severity="warning">{translate('area.map.failed')}</Alert>;
  return <Box ref={box} role="img" aria-label={translate('area.map.label')} sx={{ width: '100%', height: 500 }} />;
}
