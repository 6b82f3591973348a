import type { AskableSource, AskedPerson, SourceAnswer } from '@zhengming/data';
import { type Instant, plusMs, type SourceFault } from '@zhengming/domain';
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { type PostAnswer, PostError, type PostFault, safePost } from '../notice/safe-post.js';
import { questionAbout, readReply } from './peer-question.js';
import { SourceError } from './source-error.js';

/** How patient we are with other platforms. */
export interface LineSettings {
  /** Plain HTTP and addresses of private networks: the demo, a test, a line between two houses. */
  readonly allowPrivate: boolean;
  /** Tries of one question, the first included. */
  readonly tries: number;
  readonly firstWaitMs: number;
  /** Failures in a row after which a source is left alone … */
  readonly failuresToRest: number;
  /** … for so long; then one question is tried. */
  readonly restMs: number;
}
export const LINE_SETTINGS: LineSettings = {
  allowPrivate: false,
  tries: 3,
  firstWaitMs: 150,
  failuresToRest: 5,
  restMs: 15_000,
};

const LONGEST_ANSWER = 8 * 1024 * 1024;

/** The lines to all sources of this process. */
export interface SourceLines {
  /**
   * Asks a source about people, within its time limit whatever happens.
   * @throws SourceError
   */
  ask(source: AskableSource, persons: readonly AskedPerson[], now: Instant): Promise<readonly SourceAnswer[]>;
  /** Whether it failed so often that it is left alone (熔断). */
  rests(source: AskableSource): boolean;
  /** Asks at once, although the source is being left alone: somebody wants to know. @throws SourceError */
  check(source: AskableSource, now: Instant): Promise<void>;
}

interface Line {
  readonly version: number;
  readonly breaker: CircuitBreakerPolicy;
}

/** A fault that may be over a moment later, and one that says the source is not well. */
const PASSING: ReadonlySet<SourceFault> = new Set(['TIMED_OUT', 'UNREACHABLE', 'SERVER_ERROR']);
const UNWELL: ReadonlySet<SourceFault> = new Set([...PASSING, 'BAD_ANSWER']);
const isOf = (faults: ReadonlySet<SourceFault>) => (error: unknown) =>
  error instanceof TaskCancelledError || (error instanceof SourceError && faults.has(error.fault));

/**
 * Opens nothing yet. A line is made of four parts, from the outside: never longer than the source's limit; tried again with
 * growing waits; left alone when it failed too often; each try with a limit of its own.
 */
export function openSourceLines(settings: LineSettings): SourceLines {
  const lines = new Map<string, Line>();
  const lineTo = ({ code, version }: AskableSource): Line => {
    const known = lines.get(code);
    if (known?.version === version) return known;
    const line = { version, breaker: newBreaker(settings) };
    lines.set(code, line);
    return line;
  };
  return {
    async ask(source, persons, now) {
      const { breaker } = lineTo(source);
      const waits = new ExponentialBackoff({ initialDelay: settings.firstWaitMs, maxDelay: source.timeoutMs });
      const policy = wrap(
        timeout(source.timeoutMs, TimeoutStrategy.Aggressive),
        retry(handleWhen(isOf(PASSING)), { maxAttempts: settings.tries - 1, backoff: waits }),
        breaker,
        timeout(Math.ceil(source.timeoutMs / 2), TimeoutStrategy.Aggressive),
      );
      try {
        return await policy.execute(({ signal }) => post(source, persons, { settings, signal, now }));
      } catch (error) {
        throw toSourceError(error);
      }
    },
    rests: (source) => lineTo(source).breaker.state === CircuitState.Open,
    async check(source, now) {
      try {
        await timeout(source.timeoutMs, TimeoutStrategy.Aggressive).execute(({ signal }) =>
          post(source, [], { settings, signal, now }),
        );
        // it answers: whatever failed before is past
        lines.delete(source.code);
      } catch (error) {
        throw toSourceError(error);
      }
    },
  };
}

const newBreaker = ({ restMs, failuresToRest }: LineSettings): CircuitBreakerPolicy =>
  circuitBreaker(handleWhen(isOf(UNWELL)), { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresToRest) });

interface Posting {
  readonly settings: LineSettings;
  readonly signal: AbortSignal;
  readonly now: Instant;
}

async function post(
  source: AskableSource,
  persons: readonly AskedPerson[],
  { settings, signal, now }: Posting,
): Promise<readonly SourceAnswer[]> {
  const url = new URL(source.url);
  const { status, retryAfter, body } = await send(url, source, persons, { settings, signal });
  if (status === 429) throw new SourceError('TOO_MANY_REQUESTS', notBefore(retryAfter, now));
  if (status === 401 || status === 403) throw new SourceError('KEY_REFUSED');
  if (status >= 500) throw new SourceError('SERVER_ERROR', notBefore(retryAfter, now));
  return readReply(body, persons);
}

async function send(
  url: URL,
  source: AskableSource,
  persons: readonly AskedPerson[],
  { settings, signal }: Omit<Posting, 'now'>,
): Promise<PostAnswer> {
  const asked = safePost(
    url,
    {
      body: questionAbout(source, persons),
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        authorization: `Bearer ${source.key}`,
      },
    },
    {
      hosts: [url.host],
      allowPrivate: settings.allowPrivate,
      timeoutMs: source.timeoutMs,
      longestAnswer: LONGEST_ANSWER,
      signal,
    },
  );
  // the policies around it know faults of sources, not of lines
  return asked.catch((error: unknown) => {
    throw toSourceError(error);
  });
}

const LONGEST_WAIT_S = 3_600;

/** `Retry-After` in seconds; a date is of another clock and not believed. */
function notBefore(retryAfter: string | null, now: Instant): Instant | null {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? plusMs(now, Math.min(seconds, LONGEST_WAIT_S) * 1_000) : null;
}

const POST_FAULTS: Readonly<Record<PostFault, SourceFault>> = {
  NOT_ALLOWED_THERE: 'NOT_ALLOWED_THERE',
  UNREACHABLE: 'UNREACHABLE',
  TIMED_OUT: 'TIMED_OUT',
  ANSWER_TOO_LARGE: 'BAD_ANSWER',
};

function toSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  if (error instanceof PostError) return new SourceError(POST_FAULTS[error.fault]);
  if (error instanceof TaskCancelledError) return new SourceError('TIMED_OUT');
  if (error instanceof BrokenCircuitError) return new SourceError('RESTING');
  throw error;
}
