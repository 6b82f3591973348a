import { parentPort, workerData } from 'node:worker_threads';
import { keyringFromEnvironment } from '../identity/keyring.js';
import { CHUNK, makeChunk } from './city-chunk.js';
import type { CityPlan } from './making.js';

/** Invents the city beside the database's work; one chunk ahead of each request. */
const { plan, persons } = workerData as { readonly plan: CityPlan; readonly persons: number };
const port = parentPort;
if (port === null) throw new Error('the city is invented in a worker thread');
const keyring = keyringFromEnvironment(process.env);

port.on('message', (from: number) => {
  port.postMessage({ from, lines: makeChunk(plan, keyring, from, Math.min(from + CHUNK, persons)) });
});
