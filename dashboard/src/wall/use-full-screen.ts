import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Whether an element fills the whole screen, and what changes that. */
export function useFullScreen(ref: RefObject<HTMLElement | null>): {
  readonly full: boolean;
  readonly toggle: () => void;
} {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const changed = (): void =>
      setFull(document.fullscreenElement !== null && document.fullscreenElement === ref.current);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [ref]);
  const toggle = useCallback(() => {
    if (document.fullscreenElement === null) void ref.current?.requestFullscreen();
    else void document.exitFullscreen();
  }, [ref]);
  return { full, toggle };
}
