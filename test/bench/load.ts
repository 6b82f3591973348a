import autocannon from 'autocannon';

/** As many connections as a busy partner gateway keeps open. */
const CONNECTIONS = 16;

export interface Target {
  readonly name: string;
  readonly url: string;
  readonly requests: readonly autocannon.Request[];
}

/** Requests per second over some seconds; fails when anything but 200 comes back. */
export async function load({ name, url, requests }: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests: [...requests] });
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(`${name}: ${result.non2xx} refusals, ${result.errors} errors, ${result.timeouts} time-outs`);
  }
  return result.requests.average;
}

/** A GraphQL request for every set of variables. */
export function graphqlRequests(
  query: string,
  variables: readonly Readonly<Record<string, string>>[],
  headers: Readonly<Record<string, string>> = {},
): autocannon.Request[] {
  return variables.map((set) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: set }),
  }));
}

/** Interleaved rounds, so that a slow minute of the machine meets every target alike; the median of each. */
export async function rounds(targets: readonly Target[], count: number, seconds: number): Promise<Map<string, number>> {
  const seen = new Map<string, number[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await load(target, 1);
  for (let round = 0; round < count; round += 1) {
    for (const target of targets) seen.get(target.name)?.push(await load(target, seconds));
  }
  return new Map([...seen].map(([name, values]) => [name, median(values)]));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
