import { useSyncExternalStore } from 'react';

/** The size of type that drawings are measured in. */
const ORDINARY_PX = 16;

const read = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / ORDINARY_PX;

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-type', 'style', 'class'] });
  return () => observer.disconnect();
}

/** How much larger than ordinary letters are now: by the person's choice of large type, or their browser's own size. */
export const useTypeScale = (): number => useSyncExternalStore(watch, read);
