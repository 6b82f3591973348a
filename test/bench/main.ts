import { cpus } from 'node:os';
import { benchAudit } from './audit-cost.js';
import { openCity } from './city.js';
import { startPeer } from './peer.js';
import { benchDesk } from './desk.js';
import { benchEvaluate } from './evaluate.js';
import { benchLookUp } from './look-up.js';
import { benchPopulation } from './population.js';
import { benchReads } from './reads.js';
import { simulateForEverybody } from './simulation.js';
import { seconds, table } from './table.js';
import { benchStatistics } from './statistics.js';
import { importList } from './import-list.js';
import { benchImport } from './import-tests.js';

/**
 * `npm run bench`: reads against PostGraphile 5 and the bare limit on the same database in interleaved rounds, and the
 * big writes. Read the ratios: requests per second belong to this machine.
 *
 * `BENCH_PERSONS` sets the size of the city, `BENCH_TESTS` that of a delivery, `BENCH_FACTS` how many tests are counted for
 * analysts, `BENCH_APPEALS` how many cases a desk has; `BENCH_LIST` names a risk list to import.
 */
const persons = Number(process.env['BENCH_PERSONS'] ?? 100_000);
const list = process.env['BENCH_LIST'];
const tests = Number(process.env['BENCH_TESTS'] ?? 300_000);

console.log(`Making a city of ${persons.toLocaleString('en')} people …`);
const city = await openCity(persons);
const peers = {
  postgraphile: await startPeer('postgraphile', city.databaseUrl),
  bare: await startPeer('bare', city.databaseUrl),
};
try {
  console.log(`Ready after ${seconds(city.startSeconds)}. Reading, with 16 connections …\n`);
  const reads = await benchReads(city, peers);
  console.log(table(['requests/s', 'ours', 'PostGraphile', 'ratio', 'bare', 'of bare', 'goal'], reads));
  const overhead = await benchAudit(city);
  console.log(`\n${table(['checkStatus/s', 'median', 'of none', 'rounds', 'goal'], overhead)}`);
  const desk = [...(await benchDesk(city)), ...(await benchLookUp(city))];
  console.log(`\n${table(['the desk', '', '', 'goal'], desk)}`);
  const writes = [
    ...(await benchImport(city, tests)),
    ...benchEvaluate(),
    ...(await benchPopulation(city)),
    await simulateForEverybody(city),
  ];
  if (list !== undefined) writes.push(await importList(city, list));
  // last: what it adds are tests of nobody
  writes.push(...(await benchStatistics(city)));
  console.log(`\n${table(['work', 'took', '', 'goal'], writes)}`);
  console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
} finally {
  await Promise.all([peers.postgraphile.stop(), peers.bare.stop()]);
  await city.stop();
}
