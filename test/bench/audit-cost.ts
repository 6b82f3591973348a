import { DEMO_KEYS } from '../support/api.js';
import type { City } from './city.js';
import { graphqlRequests, load, median } from './load.js';
import { OPERATIONS } from './operations.js';
import { startAuditPeer } from './peer.js';
import { count } from './table.js';

const MODES = ['none', 'spool', 'disk', 'database'] as const;
const NAMES = {
  none: 'without an audit log',
  spool: 'as it is: in a file, then answered',
  disk: 'synced to the disk, then answered',
  database: 'in the database, then answered',
} as const;
const ROUNDS = Number(process.env['BENCH_AUDIT_ROUNDS'] ?? 7);
const SECONDS = 2;

/**
 * What the audit log costs a check of a status: the same service four times. Each round asks all of them, in turns
 * forwards and backwards, and is compared by itself: what else the machine does in that time meets all alike.
 */
export async function benchAudit(city: City): Promise<string[][]> {
  const query = OPERATIONS.find(({ name }) => name === 'status')?.ours ?? '';
  const phones = city.phones.map((phone) => ({ phone }));
  const requests = graphqlRequests(query, phones, { authorization: `Bearer ${DEMO_KEYS.rail}` });
  const peers = await Promise.all(MODES.map((mode) => startAuditPeer(mode, city.databaseUrl)));
  try {
    const targets = MODES.map((mode, index) => ({ name: mode, url: peers[index]?.url ?? '', requests }));
    for (const target of targets) await load(target, 1);
    const seen: Record<(typeof MODES)[number], number>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const rates = { none: 0, spool: 0, disk: 0, database: 0 };
      for (const target of round % 2 === 0 ? targets : targets.toReversed())
        rates[target.name] = await load(target, SECONDS);
      seen.push(rates);
    }
    return MODES.map((mode) => {
      const share = median(seen.map((rates) => rates[mode] / rates.none));
      const goal = mode === 'spool' ? '> 90 %' : '–';
      return [
        NAMES[mode],
        count(median(seen.map((rates) => rates[mode]))),
        `${(100 * share).toFixed(1)} %`,
        String(ROUNDS),
        goal,
      ];
    });
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
}
