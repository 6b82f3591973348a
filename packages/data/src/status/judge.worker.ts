import { workerData } from 'node:worker_threads';
import type { PersonSlice } from '../person/facts-batch.js';
import type { JudgeAnswer, JudgeSetup } from './judges.js';
import { judgeBatch } from './judge-batch.js';
import { answerOrders } from './threads.js';
import { buildWorld } from './world.js';

/** A judge on a thread of its own: takes slices of persons, answers with rows to write. */
const setup = workerData as JudgeSetup;
const world = buildWorld(setup.world);

answerOrders<PersonSlice, JudgeAnswer>(
  setup.databaseUrl,
  (client, slice) => judgeBatch(client, world, slice, setup.at),
  ({ lines }) => [lines.buffer as ArrayBuffer],
);
