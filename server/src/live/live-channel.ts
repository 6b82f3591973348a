import { LIVE_CHANNEL, LIVE_TOPICS, type LiveMessage } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { type Listener, openListener } from './listener.js';

/** MISSED: the line to the database was lost for a while; everything is to be asked for anew. */
export type LiveNews = LiveMessage | { readonly topic: 'missed' };

/** One connection of the process that listens for all its browsers. */
export type LiveChannel = Listener<LiveNews>;

export const openLiveChannel = (databaseUrl: string, log: Services['log']): LiveChannel =>
  openListener<LiveNews>(databaseUrl, log, { channel: LIVE_CHANNEL, read, missed: { topic: 'missed' } });

function read(payload: string | undefined): LiveMessage | null {
  try {
    const { topic, id, version, by } = JSON.parse(payload ?? '') as Partial<LiveMessage>;
    const known = LIVE_TOPICS.find((one) => one === topic);
    if (known === undefined) return null;
    return {
      topic: known,
      ...(typeof id === 'string' && { id }),
      ...(typeof version === 'number' && { version }),
      ...(typeof by === 'string' && { by }),
    };
  } catch {
    return null;
  }
}
