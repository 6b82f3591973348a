import type { ApolloServerPlugin } from '@apollo/server';
import { addUsage, bucketOf, LATENCY_BUCKETS, type PartnerUsage } from '@zhengming/data';
import { dayOf, formatDay } from '@zhengming/domain';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Context, Services } from '../app/context.js';

/** One operation of one partner, as it was answered. */
export interface UsedOperation {
  readonly clientId: string;
  readonly operation: string;
  readonly cost: number;
  readonly milliseconds: number;
  readonly end: 'ANSWERED' | 'FAILED' | 'REFUSED';
}

/** Counts what partners use (用量), in memory; nobody waits for it. */
export interface UsageMeter {
  count(used: UsedOperation): void;
  /** Adds what was counted to what is in the database. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const FLUSH_MS = 10_000;
/** Partners, days and operations between two flushes; the schema has fewer. */
const MOST_ROWS = 20_000;

export function openUsageMeter({ store, clock, log }: Pick<Services, 'store' | 'clock' | 'log'>): UsageMeter {
  let rows = new Map<string, Mutable>();
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const counted = rows;
    rows = new Map();
    try {
      await addUsage(store.pool, [...counted.values()]);
    } catch {
      log.warn('usage could not be written down; it will be tried again');
      for (const [key, row] of counted) {
        const since = rows.get(key);
        rows.set(key, since ? sumOf(since, row) : row);
      }
    }
  };
  const flush = (): Promise<void> => (writing = writing.then(write));
  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();
  return {
    count({ clientId, operation, cost, milliseconds, end }) {
      const day = formatDay(dayOf(clock.now()));
      const key = `${clientId} ${day} ${operation}`;
      const row = rows.get(key) ?? emptyRow(clientId, day, operation);
      if (rows.size >= MOST_ROWS && !rows.has(key)) return;
      rows.set(key, row);
      row.calls += 1;
      row.cost += cost;
      row.errors += end === 'FAILED' ? 1 : 0;
      row.refused += end === 'REFUSED' ? 1 : 0;
      const bucket = bucketOf(milliseconds);
      row.buckets[bucket] = (row.buckets[bucket] ?? 0) + 1;
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

type Mutable = { -readonly [name in keyof PartnerUsage]: PartnerUsage[name] } & { buckets: number[] };

const emptyRow = (clientId: string, day: string, operation: string): Mutable => ({
  clientId,
  day,
  operation,
  calls: 0,
  errors: 0,
  refused: 0,
  cost: 0,
  buckets: Array.from({ length: LATENCY_BUCKETS }, () => 0),
});

const sumOf = (a: Mutable, b: Mutable): Mutable => ({
  ...a,
  calls: a.calls + b.calls,
  errors: a.errors + b.errors,
  refused: a.refused + b.refused,
  cost: a.cost + b.cost,
  buckets: a.buckets.map((n, index) => n + (b.buckets[index] ?? 0)),
});

const MOST_NAMES = 3;

/** An operation by what it asks for, which stands in the schema; names of partners' own may be anything. */
export function operationNameOf(operation: OperationDefinitionNode | null | undefined): string {
  const names = (operation?.selectionSet.selections ?? []).flatMap((node) =>
    node.kind === Kind.FIELD ? [node.name.value] : [],
  );
  const different = [...new Set(names)].sort();
  if (different.length === 0) return 'other';
  return different.length > MOST_NAMES ? `${different.slice(0, MOST_NAMES).join('+')}+…` : different.join('+');
}

/** Refused at the door, before or instead of being run. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'TOO_MANY_REQUESTS',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_NOT_REGISTERED',
]);

/** Counts every operation of a partner as it is answered. Stands behind what works out its cost. */
export const countsUsage = (meter: UsageMeter): ApolloServerPlugin<Context> => ({
  requestDidStart: () => {
    const began = performance.now();
    return Promise.resolve({
      willSendResponse({ contextValue, operation, response, errors }) {
        if (contextValue.actor.kind !== 'PARTNER' || response.body.kind !== 'single') return Promise.resolve();
        const { cost } = (response.body.singleResult.extensions ?? {}) as { cost?: { requested: number | null } };
        const codes = (errors ?? []).map(({ extensions }) => extensions?.['code']);
        const refused = codes.some((code) => REFUSED.has(code));
        meter.count({
          clientId: contextValue.actor.id,
          operation: operationNameOf(operation),
          cost: cost?.requested ?? 0,
          milliseconds: performance.now() - began,
          end: codes.length === 0 ? 'ANSWERED' : refused ? 'REFUSED' : 'FAILED',
        });
        return Promise.resolve();
      },
    });
  },
});
