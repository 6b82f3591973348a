import {
  cellKey,
  counted,
  countPerson,
  emptyTally,
  judge,
  offerSample,
  sampleRank,
  type Samples,
  type Tally,
} from '@zhengming/domain';
import type pg from 'pg';
import { readFactsBatch, type PersonSlice } from '../person/facts-batch.js';
import type { Frame } from './simulation-frame.js';

/** What one variant comes to over some persons. */
export interface VariantCount {
  readonly tally: Tally;
  readonly samples: Samples;
}

export interface BatchCount {
  readonly judged: number;
  readonly variants: readonly VariantCount[];
}

const SNAPSHOT = /^[0-9A-F-]+$/;

/** Opens a transaction that sees what the simulation saw when it began. @throws when the snapshot is gone */
export async function enterSnapshot(client: Pick<pg.ClientBase, 'query'>, snapshot: string): Promise<void> {
  if (!SNAPSHOT.test(snapshot)) throw new RangeError('not a snapshot');
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set transaction snapshot '${snapshot}'`);
}

/** Reads a slice of persons, judges each under the baseline and every variant, and counts. Nothing is written. */
export async function simulateBatch(
  client: pg.ClientBase,
  frame: Frame,
  slice: PersonSlice,
  snapshot: string,
): Promise<BatchCount> {
  await enterSnapshot(client, snapshot);
  try {
    const persons = await readFactsBatch(client, slice, frame.knownAt);
    const variants = frame.variants.map((): VariantCount => ({ tally: emptyTally(), samples: new Map() }));
    for (const { facts } of persons) {
      const rank = sampleRank(frame.seed, facts.personId);
      const { divisions } = frame.world;
      const before = counted(judge(facts, frame.baseline.areas, frame.baseline.policy, frame.at), divisions);
      frame.variants.forEach(({ areas, policy }, index) => {
        const after = counted(judge(facts, areas, policy, frame.at), divisions);
        const count = variants[index];
        if (count === undefined) return;
        countPerson(count.tally, before, after);
        offerSample(count.samples, cellKey(before.key, after.key), { personId: facts.personId, rank });
      });
    }
    return { judged: persons.length, variants };
  } finally {
    await client.query('commit');
  }
}
