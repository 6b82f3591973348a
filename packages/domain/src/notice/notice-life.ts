import { fromEpochMs, HOUR_MS, type Instant, plusMs } from '../time/time.js';

/**
 * The life of a notice (告知). QUEUED waits, SENDING is in somebody's hands, SENT was taken by the gateway, DELIVERED is
 * confirmed by it (or was told on the phone), FAILED waits for a person (死信), CANCELLED was taken back before it left.
 */
export const NOTICE_STATES = ['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'CANCELLED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export type NoticeStep =
  'TAKE' | 'SENT' | 'RETRY' | 'GIVE_UP' | 'LEASE_OVER' | 'DELIVERED' | 'BOUNCED' | 'SEND_AGAIN' | 'TOLD' | 'CANCEL';

/** Every legal step; what is not here is refused. */
export const NOTICE_STEPS: Readonly<
  Record<NoticeStep, { readonly from: readonly NoticeState[]; readonly to: NoticeState }>
> = {
  TAKE: { from: ['QUEUED'], to: 'SENDING' },
  SENT: { from: ['SENDING'], to: 'SENT' },
  RETRY: { from: ['SENDING'], to: 'QUEUED' },
  GIVE_UP: { from: ['SENDING'], to: 'FAILED' },
  // whoever was sending it died: it is sent again under the same id
  LEASE_OVER: { from: ['SENDING'], to: 'QUEUED' },
  DELIVERED: { from: ['SENT'], to: 'DELIVERED' },
  BOUNCED: { from: ['SENT'], to: 'FAILED' },
  SEND_AGAIN: { from: ['FAILED'], to: 'QUEUED' },
  // told on the phone meanwhile: nothing need be sent any more
  TOLD: { from: ['QUEUED', 'FAILED', 'SENT'], to: 'DELIVERED' },
  CANCEL: { from: ['QUEUED'], to: 'CANCELLED' },
};

/** @returns the state the step leads to; null when it is not legal from here */
export const noticeStep = (state: NoticeState, step: NoticeStep): NoticeState | null =>
  NOTICE_STEPS[step].from.includes(state) ? NOTICE_STEPS[step].to : null;

/** Why an attempt brought nothing. Words for them: {@link noticeErrorSentence}. */
export const NOTICE_ERRORS = [
  'UNREACHABLE',
  'TIMED_OUT',
  'BUSY',
  'REFUSED',
  'NOT_LET_IN',
  'REDIRECTED',
  'NOT_ALLOWED_THERE',
  'ANSWER_TOO_LARGE',
  'NO_NUMBER',
  'CUT_OFF',
  'BOUNCED',
  'FAULT',
] as const;
export type NoticeError = (typeof NOTICE_ERRORS)[number];

/** What came of one attempt. DUPLICATE: the gateway has had this id before, so it was told. */
export type SendOutcome =
  | { readonly kind: 'SENT' | 'DUPLICATE' }
  | { readonly kind: 'RETRY'; readonly error: NoticeError; readonly afterMs?: number }
  | { readonly kind: 'GIVE_UP'; readonly error: NoticeError };

export interface Patience {
  /** Attempts before a person has to look. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Twelve attempts within some four hours: a gateway may be down for a morning without anybody having to act. */
export const PATIENCE: Patience = { attempts: 12, firstMs: 15_000, longestMs: HOUR_MS };

/**
 * When to try again after `attempts` that failed: twice as long each time, spread by up to half so that what failed together
 * does not come back together; never sooner than the gateway asked for.
 * @param jitter in [0, 1)
 * @returns null when it has been tried often enough
 */
export function nextAttempt(
  attempts: number,
  at: Instant,
  {
    jitter,
    afterMs = 0,
    patience = PATIENCE,
  }: { readonly jitter: number; readonly afterMs?: number; readonly patience?: Patience },
): Instant | null {
  if (attempts >= patience.attempts) return null;
  const full = Math.min(patience.longestMs, patience.firstMs * 2 ** Math.max(0, attempts - 1));
  return fromEpochMs(plusMs(at, Math.max(afterMs, Math.round(full * (0.5 + jitter / 2)))));
}
