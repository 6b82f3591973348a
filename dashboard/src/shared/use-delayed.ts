import { useEffect, useState } from 'react';

/** A value that follows only once typing has paused for `delay` milliseconds. */
export function useDelayed<Value>(value: Value, delay: number): Value {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return delayed;
}
