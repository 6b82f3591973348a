import { DEMO_KEYS, staffCookie } from '../support/api.js';
import type { City } from './city.js';
import { graphqlRequests, rounds, type Target } from './load.js';
import { OPERATIONS, type Operation } from './operations.js';
import type { Peer } from './peer.js';
import { count, ratio } from './table.js';

const ROUNDS = 3;
const SECONDS = 4;

/** Requests per second of each read: ours, PostGraphile, and the bare limit; rows for the table. */
export async function benchReads(city: City, peers: { postgraphile: Peer; bare: Peer }): Promise<string[][]> {
  const cookie = await staffCookie(city.product.url, 'handler');
  const rows: string[][] = [];
  for (const operation of OPERATIONS) {
    const medians = await rounds(targets(operation, city, peers, cookie), ROUNDS, SECONDS);
    const [ours, peer, bare] = ['ours', 'PostGraphile', 'bare'].map((name) => medians.get(name));
    if (ours === undefined || peer === undefined) throw new Error('a target is missing');
    const limit = bare === undefined ? ['–', '–'] : [count(bare), ratio(ours, bare)];
    rows.push([operation.name, count(ours), count(peer), `${ratio(ours, peer)}`, ...limit, operation.goal]);
  }
  return rows;
}

function targets(
  operation: Operation,
  city: City,
  { postgraphile, bare }: { postgraphile: Peer; bare: Peer },
  cookie: string,
): Target[] {
  const byId = operation.name === 'appeals' ? [{}] : city.ids.map((id) => ({ id }));
  const byPhone = city.phones.map((phone) => ({ phone }));
  const asPartner = { authorization: `Bearer ${DEMO_KEYS.rail}` };
  const ours =
    operation.name === 'status'
      ? graphqlRequests(operation.ours, byPhone, asPartner)
      : graphqlRequests(operation.ours, byId, { cookie, origin: city.product.url });
  const found: Target[] = [
    { name: 'ours', url: city.product.url, requests: ours },
    { name: 'PostGraphile', url: postgraphile.url, requests: graphqlRequests(operation.peer, byId) },
  ];
  const path = operation.bare;
  if (path === null) return found;
  return [
    ...found,
    { name: 'bare', url: bare.url, requests: city.ids.map((id) => ({ method: 'GET', path: `${path}${id}` })) },
  ];
}
