import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import { TouchAppealDocument, type TouchMode } from '../../generated/documents';
import type { ZhengmingDataProvider } from '../../shared/data-provider';

const TOUCH_EVERY = 20_000;
/** Hands that rested for longer only look. */
const RESTING_MS = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'input'] as const;

/** Says to the others that this case is on the screen, and whether somebody works in it; a screen nobody sees says nothing. */
export function useTouch(appealId: string): void {
  const provider = useDataProvider<ZhengmingDataProvider>();
  useEffect(() => {
    let workedAt = -RESTING_MS;
    let said: TouchMode | null = null;
    const say = (mode: TouchMode): void => {
      said = mode;
      // what is lost here is said again in a moment
      provider.send(TouchAppealDocument, { input: { appealId, mode } }).catch(() => undefined);
    };
    const touch = (): void => {
      if (document.visibilityState === 'visible')
        say(performance.now() - workedAt < RESTING_MS ? 'WORKING' : 'VIEWING');
    };
    const worked = (): void => {
      workedAt = performance.now();
      if (said !== 'WORKING') touch();
    };
    const seen = (): void => {
      if (document.visibilityState === 'visible') touch();
      else say('LEFT');
    };
    touch();
    const timer = setInterval(touch, TOUCH_EVERY);
    SIGNS.forEach((sign) => document.addEventListener(sign, worked, { passive: true }));
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      SIGNS.forEach((sign) => document.removeEventListener(sign, worked));
      document.removeEventListener('visibilitychange', seen);
      say('LEFT');
    };
  }, [appealId, provider]);
}
