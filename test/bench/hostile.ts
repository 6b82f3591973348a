import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_KEYS } from '../support/api.js';
import { startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';
import { hostileDocument } from './hostile-documents.js';
import { median } from './load.js';

/**
 * `npm run bench:hostile`: a partner whose key is good sends 10,000 hostile documents over two connections as
 * fast as it is answered, while a railway checks statuses. What is refused, how fast, in how much memory, and how much
 * longer the railway waits.
 */
const DOCUMENTS = 10_000;
const ATTACKERS = 2;
const CALM_CHECKS = 400;
const BETWEEN_CHECKS_MS = 10;
const MEGABYTE = 1_024;

const product = await startProduct();

async function post(key: string, body: object): Promise<Response> {
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response;
}

/** Milliseconds that a check of a status takes. */
async function check(): Promise<number> {
  const begun = performance.now();
  const { status } = await post(DEMO_KEYS.rail, {
    query: 'query C($identifier: IdentifierInput!) { checkStatus(identifier: $identifier) { found colour popup } }',
    variables: { identifier: { kind: 'PHONE', value: STORIES.lanzhouQilihe.phone } },
  });
  if (status !== 200) throw new Error(`a status check was answered ${status}`);
  return performance.now() - begun;
}

async function checks(until: (done: number) => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  while (!until(times.length)) {
    times.push(await check());
    await pause(BETWEEN_CHECKS_MS);
  }
  return times;
}

const memory = (): number => {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / MEGABYTE;
};

const answers = new Map<number, number>();
const times: number[] = [];
let next = 0;
let peak = 0;

async function attack(): Promise<void> {
  while (next < DOCUMENTS) {
    const query = hostileDocument(next++);
    const begun = performance.now();
    const { status } = await post(DEMO_KEYS.miniProgram, { query });
    times.push(performance.now() - begun);
    answers.set(status, (answers.get(status) ?? 0) + 1);
    if (times.length % 100 === 0) peak = Math.max(peak, memory());
  }
}

try {
  await checks((done) => done >= CALM_CHECKS);
  const calm = await checks((done) => done >= CALM_CHECKS);
  const before = memory();
  const begun = performance.now();
  let over = false;
  const [, during] = await Promise.all([
    Promise.all(Array.from({ length: ATTACKERS }, attack)).finally(() => (over = true)),
    checks(() => over),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  console.log(`${DOCUMENTS} hostile documents in ${seconds.toFixed(1)} s`);
  console.log(`answers: ${[...answers].map(([status, count]) => `${status}: ${count}`).join(', ')}`);
  console.log(`each: median ${ms(median(times))}, slowest ${ms(sorted.at(-1) ?? 0)}`);
  console.log(`memory: ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`);
  console.log(
    `status check: median ${ms(median(calm))} before, ${ms(median(during))} meanwhile (${during.length} checks)`,
  );
  console.log(`ratio ${(median(during) / median(calm)).toFixed(2)}, goal < 2`);
} finally {
  await product.remove();
}
