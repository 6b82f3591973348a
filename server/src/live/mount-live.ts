import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, StaffActor } from '../access/actor.js';
import type { Identify } from '../access/identify.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import type { LiveChannel, LiveNews } from './live-channel.js';

/** Proxies cut what is silent for a minute, some for half of one. */
const BEAT_MS = 15_000;
/** Tabs of one person share a connection where the browser can; devices and old browsers do not. */
const MOST_PER_PERSON = 10;
/** Somebody whose line takes nothing any more is let go; the browser comes back and asks anew. */
const MOST_WAITING_BYTES = 64 * 1024;
/** What a browser waits before it connects again. */
const RETRY_MS = 2_000;

/** Whoever may call one of these hears of the topic. */
const HEARD_BY: Readonly<Record<LiveNews['topic'], readonly string[]>> = {
  appeal: ['Query.appeals'],
  queue: ['Query.appeals'],
  notice: ['Query.appeals'],
  presence: ['Query.appeals'],
  wall: ['Query.deskWall', 'Query.appeals'],
  incident: ['Query.incidents', 'Query.appeals'],
  alert: ['Query.analystAlerts'],
  task: ['Query.agencyTasks', 'Query.rootCauses', 'Query.appeals'],
  missed: ['Query.appeals', 'Query.agencyTasks', 'Query.rootCauses', 'Query.incidents', 'Query.analystAlerts'],
};

export interface LiveParts {
  readonly channel: LiveChannel;
  readonly identify: Identify;
  /** Absent: {@link BEAT_MS}. */
  readonly beatMs?: number;
}

/** Server-sent events for staff at `/api/live`: what changed, never what it is. */
export function mountLive(app: FastifyInstance, { channel, identify, beatMs = BEAT_MS }: LiveParts): void {
  const open = new Map<string, number>();
  const streams = new Set<() => void>();
  // an open stream would keep the server from closing for ever
  app.addHook('preClose', async () => {
    streams.forEach((end) => end());
    await channel.close();
  });
  app.get('/api/live', async (request, reply) => {
    if (isForeign(request)) return reply.code(403).send({ code: 'FORBIDDEN' });
    const actor = await identify(request);
    if (actor.kind !== 'STAFF' || !hears(actor, 'missed'))
      return reply.code(actor.kind === 'ANONYMOUS' ? 401 : 403).send({ code: 'FORBIDDEN' });
    const count = open.get(actor.id) ?? 0;
    if (count >= MOST_PER_PERSON)
      return reply.code(429).header('retry-after', '30').send({ code: 'TOO_MANY_REQUESTS' });
    open.set(actor.id, count + 1);
    const end = stream(request, reply, { actor, channel, identify, beatMs });
    streams.add(end.now);
    void end.done.then(() => {
      streams.delete(end.now);
      const left = (open.get(actor.id) ?? 1) - 1;
      if (left > 0) open.set(actor.id, left);
      else open.delete(actor.id);
    });
    return reply;
  });
}

const hears = (actor: Actor, topic: LiveNews['topic']): boolean =>
  HEARD_BY[topic].some((name) => isAllowed(actor, PERMISSIONS[name] ?? {}));

/** Pages of other sites cannot read the stream, and need not hold one open either. */
const isForeign = ({ headers }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

interface Streamed extends Required<LiveParts> {
  readonly actor: StaffActor;
}

function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  { actor, channel, identify, beatMs }: Streamed,
): { readonly now: () => void; readonly done: Promise<void> } {
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
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const write = (text: string): void => {
    if (raw.writableLength > MOST_WAITING_BYTES) now();
    else raw.write(text);
  };
  const stop = channel.subscribe((news) => {
    const { by, ...told } = { by: undefined, ...news };
    if (hears(actor, news.topic) && by !== actor.id) write(`data: ${JSON.stringify(told)}\n\n`);
  });
  const beat = setInterval(() => {
    identify(request).then(
      (present) => {
        const isSame = present.kind === 'STAFF' && present.id === actor.id && sameRoles(present, actor);
        if (isSame) write('event: beat\ndata: \n\n');
        else {
          write('event: signed-out\ndata: \n\n');
          now();
        }
      },
      // the database does not answer: the stream lives on, the next beat asks again
      () => write(': waiting\n\n'),
    );
  }, beatMs);
  const now = (): void => {
    raw.end();
    clean();
  };
  const clean = (): void => {
    clearInterval(beat);
    stop();
    finish();
  };
  raw.on('close', clean);
  write(`retry: ${RETRY_MS}\nevent: beat\ndata: \n\n`);
  return { now, done };
}

const sameRoles = (a: StaffActor, b: StaffActor): boolean =>
  a.roles.size === b.roles.size && [...a.roles].every((role) => b.roles.has(role));

/** Headers that hooks have set already, e.g. those of security. */
const plain = (headers: ReturnType<FastifyReply['getHeaders']>): Record<string, string | number | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
