import { workerData } from 'node:worker_threads';
import pg from 'pg';
import type { PersonSlice } from '../person/facts-batch.js';
import type { JudgeAnswer, JudgeSetup } from './judges.js';
import { judgeBatch } from './judge-batch.js';
import { answerOrders } from './threads.js';
import { buildWorld } from './world.js';

/** A judge on a thread and a connection of its own: takes slices of persons, answers with rows to write. */
const setup = workerData as JudgeSetup;
const world = buildWorld(setup.world);
const client = new pg.Client({ connectionString: setup.databaseUrl });
const connected = client.connect();

answerOrders<PersonSlice, JudgeAnswer>(
  async (slice) => {
    await connected;
    return judgeBatch(client, world, slice, setup.at);
  },
  ({ lines }) => [lines.buffer as ArrayBuffer],
);
