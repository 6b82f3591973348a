import { ApiError } from './error.js';

/** How often and how patiently a request is sent again. */
export interface RetryPolicy {
  /** In all, the first included. */
  readonly attempts: number;
  /** The first wait is up to this long, each further one up to twice as long. */
  readonly firstWaitMs: number;
  /** No wait of our own is longer. Where the service asks for a longer one, the error is thrown with `retryAfter`. */
  readonly longestWaitMs: number;
}

export const RETRY: RetryPolicy = { attempts: 4, firstWaitMs: 200, longestWaitMs: 20_000 };

/** Worth trying again as it is. A change is sent again only because its idempotency key makes it happen once. */
const AGAIN: ReadonlySet<string> = new Set([
  'NETWORK',
  'NO_ANSWER_IN_TIME',
  'TOO_MANY_REQUESTS',
  'INTERNAL_SERVER_ERROR',
  'IDEMPOTENCY_KEY_IN_USE',
]);
const AGAIN_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

const isWorthIt = ({ code, status }: ApiError): boolean =>
  AGAIN.has(code) || (code === 'NOT_AN_ANSWER' && AGAIN_STATUS.has(status ?? 0));

/** What time and chance are, for tests. */
export interface Patience {
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly random: () => number;
}

export const PATIENCE: Patience = {
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', stop, { once: true });
    }),
  random: Math.random,
};

/**
 * Does `work` until it succeeds, is not worth another try, or was tried often enough. Waits grow and are drawn by chance
 * (full jitter), so that a thousand gates do not come back in the same second; what the service asks for is kept.
 */
export async function withRetries<T>(
  work: (attempt: number) => Promise<T>,
  policy: RetryPolicy,
  { wait, random }: Patience,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof ApiError) || !isWorthIt(error) || attempt >= policy.attempts) throw error;
      const own = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (attempt - 1));
      const asked = (error.retryAfter ?? 0) * 1000;
      if (asked > policy.longestWaitMs) throw error;
      await wait(asked + random() * own, signal);
    }
  }
}
