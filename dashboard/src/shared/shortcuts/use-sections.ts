import { useCallback } from 'react';

/** The parts of the screen in reading order, without parts of parts. */
const sections = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('#main section, #main [role="region"]')].filter(
    (section) => section.offsetParent !== null && !section.parentElement?.closest('section, [role="region"]'),
  );

/** Index of the part that has the focus, or of the one that holds it; -1: none. */
const focused = (all: readonly HTMLElement[]): number =>
  all.findIndex((section) => section.contains(document.activeElement));

/** Moves the focus from part to part of a screen, in reading order; past an end it stays. */
export function useSections(): (by: number) => void {
  return useCallback((by) => {
    const all = sections();
    const at = focused(all);
    const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (!next) return;
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }, []);
}
