import { useEffect, useRef, type RefObject } from 'react';

/** Height that heads which stay in sight take of the window. */
const HEADS = 200;

/** Brings a part that was opened from further down into sight; one that is in sight already stays where it is. */
export function useInSight<Part extends HTMLElement>(): RefObject<Part | null> {
  const ref = useRef<Part>(null);
  useEffect(() => {
    const part = ref.current;
    if (part && part.getBoundingClientRect().top < HEADS) part.scrollIntoView({ block: 'start' });
  }, []);
  return ref;
}
