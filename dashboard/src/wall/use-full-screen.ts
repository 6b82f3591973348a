import { useCallback, useEffect, useState } from 'react';

/**
 * Whether the page fills the whole screen, and what changes that. The page and not a part of it: menus and messages stand
 * beside the part they belong to, and would not be seen.
 */
export function useFullScreen(): { readonly full: boolean; readonly toggle: () => void } {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const changed = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
    else void document.exitFullscreen();
  }, []);
  return { full, toggle };
}
