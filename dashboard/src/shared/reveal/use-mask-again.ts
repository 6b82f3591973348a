import { useEffect, useRef, useState } from 'react';

/** What is shown in clear stays for a minute (design D8). */
export const SHOWN_SECONDS = 60;
const SECOND_MS = 1_000;

/** Counts down while something is shown, and masks it at the end or when nobody looks at the page any more. */
export function useMaskAgain(mask: () => void): number {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const latest = useRef(mask);
  useEffect(() => {
    latest.current = mask;
  }, [mask]);
  useEffect(() => {
    const until = performance.now() + SHOWN_SECONDS * SECOND_MS;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - performance.now()) / SECOND_MS);
      if (seconds <= 0) latest.current();
      else setLeft(seconds);
    }, SECOND_MS);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, []);
  return left;
}
