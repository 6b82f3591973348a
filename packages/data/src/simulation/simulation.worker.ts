import { workerData } from 'node:worker_threads';
import pg from 'pg';
import type { PersonSlice } from '../person/facts-batch.js';
import { answerOrders } from '../status/threads.js';
import { simulateBatch, type BatchCount } from './simulate-batch.js';
import { buildFrame } from './simulation-frame.js';
import type { SimulatorSetup } from './simulators.js';

/** A simulator on a thread and a connection of its own: takes slices of persons, answers with counts. */
const { databaseUrl, frame: data, snapshot } = workerData as SimulatorSetup;
const frame = buildFrame(data);
const client = new pg.Client({ connectionString: databaseUrl });
const connected = client.connect();

answerOrders<PersonSlice, BatchCount>(async (slice) => {
  await connected;
  return simulateBatch(client, frame, slice, snapshot);
});
