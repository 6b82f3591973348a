import { workerData } from 'node:worker_threads';
import type { PersonSlice } from '../person/facts-batch.js';
import { answerOrders } from '../status/threads.js';
import { simulateBatch, type BatchCount } from './simulate-batch.js';
import { buildFrame } from './simulation-frame.js';
import type { SimulatorSetup } from './simulators.js';

/** A simulator on a thread of its own: takes slices of persons, answers with counts. */
const { databaseUrl, frame: data, snapshot } = workerData as SimulatorSetup;
const frame = buildFrame(data);

answerOrders<PersonSlice, BatchCount>(databaseUrl, (client, slice) => simulateBatch(client, frame, slice, snapshot));
