import { init, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Draws into a box that keeps its width; what can be drawn is registered by whoever uses it. */
export function useChart(option: EChartsCoreOption): RefObject<HTMLDivElement | null> {
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
    chart?.setOption(option, { notMerge: true });
  }, [chart, option]);
  return box;
}
