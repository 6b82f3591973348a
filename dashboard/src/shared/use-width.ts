import { useCallback, useState, type RefCallback } from 'react';

/** Width of an element in CSS pixels, followed as it changes. */
export function useWidth(start = 640): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(start);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(320, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
