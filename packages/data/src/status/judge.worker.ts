import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import type { JudgeOrder, JudgeSetup, JudgeAnswer } from './judges.js';
import { judgeBatch } from './judge-batch.js';
import { buildWorld } from './world.js';

/** A judge on a thread and a connection of its own: takes slices of persons, answers with rows to write. */
const setup = workerData as JudgeSetup;
const port = parentPort;
if (port === null) throw new Error('the judge runs as a worker thread');
const world = buildWorld(setup.world);
const client = new pg.Client({ connectionString: setup.databaseUrl });
const connected = client.connect();

port.on('message', (order: JudgeOrder) => {
  void answer(order).then((reply) => {
    // the rows change hands without being copied
    port.postMessage(reply, 'lines' in reply ? [reply.lines.buffer as ArrayBuffer] : []);
  });
});

async function answer({ sequence, slice }: JudgeOrder): Promise<JudgeAnswer> {
  try {
    await connected;
    const { lines, judged } = await judgeBatch(client, world, slice, setup.at);
    return { sequence, lines, judged };
  } catch (error) {
    return { sequence, failure: error instanceof Error ? error.message : String(error) };
  }
}
