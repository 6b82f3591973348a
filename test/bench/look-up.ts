import { type AddressInfo, createServer } from 'node:net';
import { type Ask, dataOf, staff } from '../support/api.js';
import { newDataDir, type Product, startProduct } from '../support/product.js';
import { type City, phoneOf } from './city.js';
import { median } from './load.js';

/** The national platform holds the same people as the first ones of the city. */
const PERSONS = 2_000;
/** Beyond the twelve whose names stand in the stories; no two questions are about one person. */
const FIRST = 20;
const ASKED = 30;
/** Each takes the whole limit. */
const ASKED_IN_VAIN = 6;
/** The limit that stands in the register, and how much later an answer may arrive: what stands written down takes time. */
const LIMIT_MS = 2_000;
const GRACE_MS = 1_000;
/** Of a source, in a row; each question fails once or more. */
const FAILURES_TO_REST = 5;
/** The key that every demo gives to other platforms. */
const KEY = 'zm_demopeer_not-a-secret-other-platform';

const LOOK_UP = `mutation LookUp($input: LookUpRecordsInput!) { lookUpRecords(input: $input, purpose: "核对检测记录") { __typename
  ... on RecordLookUp { answers { state fault sentence { zh } } } ... on Refusal { code } } }`;
const SAVE = `mutation Save($input: SaveConnectorInput!) { saveConnector(input: $input) { __typename
  ... on Connector { version } ... on Refusal { code } } }`;
const REGISTERED = '{ connectors { code version } }';

interface Answered {
  readonly state: string;
  readonly fault: string | null;
  readonly sentence: { readonly zh: string };
}
interface LookedUp {
  readonly lookUpRecords: { readonly answers?: readonly Answered[]; readonly code?: string };
}

/**
 * A member of staff looks somebody up at the national platform (a second instance of this very service) as it answers,
 * refuses connections, accepts them and says nothing, and is left alone after that: rows for the table. Whatever the other
 * side does, an answer comes within the limit of the source and says what it rests on.
 */
export async function benchLookUp({ product }: Pick<City, 'product'>): Promise<string[][]> {
  const handler = await staff(product.url, 'handler');
  const admin = await staff(product.url, 'admin');
  const national = await startNational();
  const silent = await openSilence();
  const people = numbers();
  const next = async (): Promise<Looked> => (await lookUp(handler, people.next().value)) ?? next();
  const times = async (count: number, expected: Expected, before?: () => Promise<void>): Promise<number[]> => {
    const took: number[] = [];
    while (took.length < count) {
      await before?.();
      const looked = await next();
      // the national platform does not know everybody; that it says so is an answer like another
      if (looked.fault === null && looked.state === 'NOT_FOUND') continue;
      if (looked.state !== expected.state || looked.fault !== expected.fault)
        throw new Error(`a look-up was answered ${JSON.stringify(looked)} instead of ${JSON.stringify(expected)}`);
      took.push(looked.took);
    }
    return took;
  };
  try {
    await connect(admin, `${national.url}/graphql`);
    const answering = await times(ASKED, { state: 'FOUND', fault: null });
    await national.remove();
    // saved anew, a source has not failed yet: it is tried as often as ever
    const refusing = await times(ASKED, { state: 'SOURCE_DOWN', fault: 'UNREACHABLE' }, () =>
      connect(admin, `${national.url}/graphql`),
    );
    const saying = await times(ASKED_IN_VAIN, { state: 'SOURCE_DOWN', fault: 'TIMED_OUT' }, () =>
      connect(admin, silent.url),
    );
    for (let tries = 0; (await next()).fault !== 'RESTING'; tries += 1)
      if (tries === FAILURES_TO_REST) throw new Error('a source that says nothing is asked for ever');
    const resting = await times(ASKED, { state: 'SOURCE_DOWN', fault: 'RESTING' });
    return [
      row('a look-up at the national platform: it answers', answering),
      row('… refuses connections', refusing),
      row('… accepts, and says nothing', saying),
      row('… is left alone after that (熔断)', resting),
    ];
  } finally {
    silent.close();
    await national.remove();
  }
}

const row = (what: string, took: readonly number[]): string[] => {
  const worst = Math.max(...took);
  if (worst > LIMIT_MS + GRACE_MS) throw new Error(`${what}: an answer took ${worst.toFixed(0)} ms`);
  return [
    what,
    `${median([...took]).toFixed(0)} ms`,
    `worst of ${took.length}: ${worst.toFixed(0)} ms`,
    `${LIMIT_MS} ms, its limit`,
  ];
};

type Expected = Pick<Answered, 'state' | 'fault'>;

interface Looked extends Answered {
  /** Milliseconds until the answer. */
  readonly took: number;
}

/** @returns null for a number that belongs to nobody any more */
async function lookUp(ask: Ask, phone: string): Promise<Looked | null> {
  const begun = performance.now();
  const answer = await ask<LookedUp>(LOOK_UP, { input: { identifier: { kind: 'PHONE', value: phone } } });
  const took = performance.now() - begun;
  const { answers, code } = dataOf(answer).lookUpRecords;
  if (code === 'UNKNOWN_PERSON') return null;
  const [first] = answers ?? [];
  if (first === undefined || first.sentence.zh === '')
    throw new Error(`a look-up was answered ${JSON.stringify(answer.data)}`);
  return { ...first, took };
}

function* numbers(): Generator<string, never> {
  for (let index = FIRST; index < PERSONS; index += 1) yield phoneOf(index);
  throw new Error('the national platform knows too few of the city');
}

async function connect(admin: Ask, url: string): Promise<void> {
  const { connectors } = dataOf(await admin<{ connectors: { code: string; version: number | null }[] }>(REGISTERED));
  const answer = await admin<{ saveConnector: { __typename: string } }>(SAVE, {
    input: {
      code: 'NATIONAL',
      expectedVersion: connectors.find(({ code }) => code === 'NATIONAL')?.version ?? null,
      name: { zh: '国家平台', en: 'The national platform' },
      kinds: ['TEST', 'VACCINATION'],
      url,
      key: KEY,
      timeoutMs: LIMIT_MS,
      roundMinutes: null,
      active: true,
      reason: '按国家接口规范接入',
    },
  });
  if (dataOf(answer).saveConnector.__typename !== 'Connector')
    throw new Error(`the source was not saved: ${JSON.stringify(answer.data)}`);
}

/** A second instance of this service, in the role of the national platform. */
async function startNational(): Promise<Product> {
  const env = { PLATFORM_ROLE: 'NATIONAL', PARTNER_POINTS_PER_MINUTE: '1000000000' };
  return startProduct({ dataDir: newDataDir(), persons: PERSONS, env });
}

/** Takes every connection, reads what comes, and says nothing. */
async function openSilence(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => void server.close(),
  };
}
