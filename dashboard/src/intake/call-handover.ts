import type { DiagnosisInput } from '../generated/documents';

type Listener = (identifier: DiagnosisInput) => void;

let waiting: DiagnosisInput | null = null;
let listener: Listener | null = null;

/**
 * Hands a number from the find box of any screen to the intake screen. It lives in memory until it is taken, and never in
 * the address, the history or the store of the browser.
 */
export function handOverCall(identifier: DiagnosisInput): void {
  if (listener) listener(identifier);
  else waiting = identifier;
}

/** Whether a number was typed on another screen and is about to be looked up here. */
export const callWaits = (): boolean => waiting !== null;

/** The intake screen takes what waits, and whatever comes while it is shown. @returns stops taking */
export function takeCalls(take: Listener): () => void {
  listener = take;
  if (waiting) {
    const identifier = waiting;
    waiting = null;
    take(identifier);
  }
  return () => {
    if (listener === take) listener = null;
  };
}

/** Another language makes the whole screen anew within moments; whoever comes back later has ended the call. */
const ANEW_MS = 3_000;

let left: { readonly personId: string; readonly locale: string; readonly at: number } | null = null;

/** The screen goes with somebody on the line. */
export function leaveCall(personId: string, locale: string, at: number): void {
  left = { personId, locale, at };
}

/** The screen is there again, in another language. @returns whom the call was about */
export function resumeCall(locale: string, at: number): string | null {
  const call = left;
  left = null;
  return call !== null && call.locale !== locale && at - call.at <= ANEW_MS ? call.personId : null;
}
