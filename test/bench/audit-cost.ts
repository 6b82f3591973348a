import { DEMO_KEYS } from '../support/api.js';
import type { City } from './city.js';
import { graphqlRequests, rounds } from './load.js';
import { OPERATIONS } from './operations.js';
import { startAuditPeer } from './peer.js';
import { count } from './table.js';

const MODES = ['none', 'spool', 'disk', 'database'] as const;
const ROUNDS = Number(process.env['BENCH_AUDIT_ROUNDS'] ?? 5);
const SECONDS = 4;
const NAMES = {
  none: 'without an audit log',
  spool: 'as it is: in a file, then answered',
  disk: 'synced to the disk, then answered',
  database: 'in the database, then answered',
} as const;

/** What the audit log costs a check of a status: the same service three times, in interleaved rounds. */
export async function benchAudit(city: City): Promise<string[][]> {
  const query = OPERATIONS.find(({ name }) => name === 'status')?.ours ?? '';
  const phones = city.phones.map((phone) => ({ phone }));
  const requests = graphqlRequests(query, phones, { authorization: `Bearer ${DEMO_KEYS.rail}` });
  const peers = await Promise.all(MODES.map((mode) => startAuditPeer(mode, city.databaseUrl)));
  try {
    const targets = peers.map(({ url }, index) => ({ name: MODES[index] ?? '', url, requests }));
    const medians = await rounds(targets, ROUNDS, SECONDS);
    const base = medians.get('none') ?? Number.NaN;
    return MODES.map((mode) => {
      const rate = medians.get(mode) ?? Number.NaN;
      const goal = mode === 'spool' ? '> 90 %' : '–';
      return [NAMES[mode], count(rate), `${((100 * rate) / base).toFixed(1)} %`, String(ROUNDS), goal];
    });
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
}
