import type { Instant, PersonFacts } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { readFactsBatch, type PersonSlice } from './facts-batch.js';

export interface StreamOptions {
  readonly knownAt: Instant;
  /** Absent: everybody. */
  readonly personIds?: readonly string[];
}

const BATCH = 2000;

/** Facts of many persons in person order, as they were known at an instant; a batch at a time, so memory stays flat. */
export async function* streamFacts(store: Pick<Store, 'pool'>, options: StreamOptions): AsyncGenerator<PersonFacts> {
  const client = await store.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    for await (const slice of slices(client, options.personIds)) {
      for (const { facts } of await readFactsBatch(client, slice, options.knownAt)) yield facts;
    }
  } finally {
    await client.query('commit');
    client.release();
  }
}

type Client = Parameters<typeof readFactsBatch>[0];

async function* slices(client: Client, personIds: readonly string[] | undefined): AsyncGenerator<PersonSlice> {
  if (personIds !== undefined) {
    const ids = [...new Set(personIds)].sort();
    for (let start = 0; start < ids.length; start += BATCH) yield { ids: ids.slice(start, start + BATCH) };
    return;
  }
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await client.query<{ first: string | null; last: string | null }>(
      `select min(id::text) as first, max(id::text) as last
       from (select id from person where id > $1 order by id limit ${BATCH}) as batch`,
      [after],
    );
    const { first, last } = found.rows[0] ?? {};
    if (!first || !last) return;
    yield { from: first, to: last };
    after = last;
  }
}
