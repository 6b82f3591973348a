import type { Instant } from '@zhengming/domain';
import type pg from 'pg';
import { readFactsBatch, type PersonSlice } from '../person/facts-batch.js';
import { judgePerson, toWrite, writeLine } from './judge-person.js';
import type { World } from './world.js';

/** What a batch of judged persons comes to: lines for `writeMany`, and how many were judged. */
export interface JudgedBatch {
  readonly lines: Buffer;
  readonly judged: number;
}

/** Reads a slice of persons at one moment, judges each, and prepares the rows of those whose status changes. */
export async function judgeBatch(
  client: pg.ClientBase,
  world: World,
  slice: PersonSlice,
  at: Instant,
): Promise<JudgedBatch> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const persons = await readFactsBatch(client, slice, at);
    let lines = '';
    for (const person of persons) {
      const write = toWrite(person, judgePerson(world, person.facts, at));
      if (write !== null) lines += writeLine(write);
    }
    // memory of its own, not a part of the pool: it is handed to another thread
    const bytes = Buffer.alloc(Buffer.byteLength(lines));
    bytes.write(lines);
    return { lines: bytes, judged: persons.length };
  } finally {
    await client.query('commit');
  }
}
