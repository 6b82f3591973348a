import { once } from 'node:events';
import type { FastifyReply } from 'fastify';

/** Server-sent events to one reader, no faster than it reads. */
export interface EventLine {
  /** @returns false once nobody reads any more */
  send(event: string, data: object, id: string | null): Promise<boolean>;
  beat(): void;
  /** Says that nothing more comes. */
  complete(): void;
  end(): void;
}

/** What a reader waits before it connects again. */
const RETRY_MS = 2_000;
/** A reader that takes nothing for so long is let go; it comes back and goes on where it stopped. */
const STUCK_MS = 30_000;

export function openEventLine(reply: FastifyReply, onEnd: () => void): EventLine {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, {
    ...plain(reply.getHeaders()),
    'content-type': 'text/event-stream; charset=utf-8',
    // no-transform: nothing on the way may compress it, and so hold it back
    'cache-control': 'no-cache, no-store, no-transform',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  raw.on('close', onEnd);
  raw.write(`retry: ${RETRY_MS}\n:\n\n`);
  const isOpen = (): boolean => !raw.writableEnded && !raw.destroyed;
  return {
    async send(event, data, id) {
      if (!isOpen()) return false;
      const text = `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
      if (raw.write(text)) return true;
      try {
        await once(raw, 'drain', { signal: AbortSignal.timeout(STUCK_MS) });
        return true;
      } catch {
        raw.destroy();
        return false;
      }
    },
    beat() {
      // one that reads nothing needs no more signs of life
      if (isOpen() && !raw.writableNeedDrain) raw.write(':\n\n');
    },
    complete() {
      if (isOpen()) raw.end('event: complete\ndata: \n\n');
      onEnd();
    },
    end() {
      raw.destroy();
      onEnd();
    },
  };
}

/** Headers that hooks have set already, e.g. those of security. */
const plain = (headers: ReturnType<FastifyReply['getHeaders']>): Record<string, string | number | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
