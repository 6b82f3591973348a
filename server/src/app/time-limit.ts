import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.js';
import { wireOf } from './wire.js';

/** How long an operation may take; its statements are cancelled then. Uploads of lists take longest. */
export interface TimeLimits {
  readonly queryMs: number;
  readonly mutationMs: number;
}
export const TIME_LIMITS: TimeLimits = { queryMs: 20_000, mutationMs: 180_000 };

/** What a caller asks ends when they have gone; what they change is finished, since they may have gone on. */
export const timeLimit = (limits: TimeLimits): ApolloServerPlugin<Context> => ({
  requestDidStart: () => {
    let timer: NodeJS.Timeout | undefined;
    return Promise.resolve({
      didResolveOperation({ operation, contextValue }) {
        const { work } = wireOf(contextValue);
        const isChange = operation?.operation === 'mutation';
        if (isChange) keepsOn.add(work);
        timer = setTimeout(() => work.abort('TIME_LIMIT'), isChange ? limits.mutationMs : limits.queryMs);
        timer.unref();
        return Promise.resolve();
      },
      willSendResponse() {
        clearTimeout(timer);
        return Promise.resolve();
      },
    });
  },
});

const keepsOn = new WeakSet<AbortController>();

/** To be called when the connection of a caller closes before they were answered. */
export function callerHasGone(work: AbortController): void {
  if (!keepsOn.has(work)) work.abort('CALLER_GONE');
}
