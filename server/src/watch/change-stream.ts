import { nextChanges, PARTNER_CHANNEL, type StatusChange, type StreamPlace } from '@zhengming/data';
import { fromEpochMs, type Instant, plusMs, REPLAY_MS } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { type Listener, openListener } from '../live/listener.js';

/** Says for which partner something was recorded; null: perhaps for every one. */
export type PartnerFeed = Listener<string | null>;

export const openPartnerFeed = ({ store, log }: Pick<Services, 'store' | 'log'>): PartnerFeed =>
  openListener<string | null>(store.databaseUrl, log, {
    channel: PARTNER_CHANNEL,
    read: (payload) => payload ?? null,
    missed: null,
  });

const PAGE = 100;
/** Looked again without a word, in case one was lost. */
const LOOK_MS = 15_000;
/** What is written and may not be read yet: a transaction that began earlier is about to end. */
const HELD_MS = 50;

/** When it was, and where it stands in the stream. */
export const cursorOf = ({ changedAt, cursor }: Pick<StatusChange, 'changedAt' | 'cursor'>): string =>
  Buffer.from(`${changedAt}.${cursor.written}.${cursor.position}`).toString('base64url');

const CURSOR = /^(\d{1,16})\.(\d{1,20})\.(\d{1,19})$/;
/** What the database counts transactions with, and places. */
const MOST_WRITTEN = 2n ** 64n - 1n;
const MOST_POSITION = 2n ** 63n - 1n;

/** @throws InputError for what is no cursor, or of something that is forgotten by now, or has not happened yet */
export function placeOf(cursor: string, now: Instant): StreamPlace {
  const [, at, written, position] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const isOne =
    at !== undefined &&
    written !== undefined &&
    position !== undefined &&
    Number(at) <= now &&
    BigInt(written) <= MOST_WRITTEN &&
    BigInt(position) <= MOST_POSITION;
  if (!isOne) throw new InputError('after', 'must be the cursor of something you were told');
  if (fromEpochMs(Number(at)) < plusMs(now, -REPLAY_MS))
    throw new InputError('after', 'is older than seven days: begin without it, and check everybody once');
  return { written, position };
}

export interface ChangeStream {
  readonly clientId: string;
  /** Only of the citizen a token is for; null: of everybody the partner serves. */
  readonly personId: string | null;
  readonly from: StreamPlace;
  readonly signal: AbortSignal;
}

/** What is told to one partner, in order, each once; asked for no faster than it is taken. */
export async function* changeStream(
  { store }: Pick<Services, 'store'>,
  feed: PartnerFeed,
  { clientId, personId, from, signal }: ChangeStream,
): AsyncGenerator<StatusChange, void, void> {
  const bell = openBell(feed, clientId, signal);
  try {
    let place = from;
    while (!signal.aborted) {
      const { changes, held } = await nextChanges(store.pool, clientId, place, { personId, most: PAGE });
      for (const change of changes) {
        place = change.cursor;
        yield change;
        if (signal.aborted) return;
      }
      if (changes.length < PAGE) await bell.wait(held ? HELD_MS : LOOK_MS);
    }
  } finally {
    bell.end();
  }
}

/** Rings once for any number of messages that came since it was listened to last. */
function openBell(feed: PartnerFeed, clientId: string, signal: AbortSignal) {
  let rung = false;
  let wake: () => void = () => undefined;
  const ring = (): void => {
    rung = true;
    wake();
  };
  const stop = feed.subscribe((whose) => {
    if (whose === null || whose === clientId) ring();
  });
  signal.addEventListener('abort', ring);
  return {
    async wait(ms: number): Promise<void> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
    end(): void {
      stop();
      signal.removeEventListener('abort', ring);
      wake();
    },
  };
}
