import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ReadClockDocument } from '../../generated/documents';
import { request } from '../api';

interface ServerClock {
  /** Server time minus this machine's time, in milliseconds. */
  readonly offset: number;
  readonly demo: boolean;
}

const ClockContext = createContext<ServerClock | null>(null);

const REREAD = 60_000;

/** Tells every screen the server's time; the demo clock stands in 2021, so this machine's own clock is never shown. */
export function ClockProvider({ children }: { readonly children: ReactNode }) {
  const [clock, setClock] = useState<ServerClock | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      try {
        const { clock: answer } = await request(ReadClockDocument, {}, abort.signal);
        setClock({ offset: Date.parse(answer.now) - Date.now(), demo: answer.demo });
      } catch {
        // The last known time goes on; the screens themselves tell that the server is away.
      }
    };
    void read();
    const timer = setInterval(() => void read(), REREAD);
    return () => {
      abort.abort();
      clearInterval(timer);
    };
  }, []);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The server's clock, or null until it has answered. */
export const useServerClock = (): ServerClock | null => useContext(ClockContext);

/** The server's time in epoch milliseconds, renewed every `step` milliseconds. */
export function useNow(step = 10_000): number {
  const clock = useServerClock();
  const [own, setOwn] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return useMemo(() => own + (clock?.offset ?? 0), [own, clock]);
}
