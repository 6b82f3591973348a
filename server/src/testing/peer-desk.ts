import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { LINE_SETTINGS, type LineSettings } from '../connector/source-line.js';
import type { Caller, TestHouse } from './test-house.js';

/** Lines as in the product, but between houses of one process, and no test waits for them. */
export const TEST_LINES: LineSettings = { ...LINE_SETTINGS, allowPrivate: true, firstWaitMs: 1, restMs: 60_000 };

export interface TestAnswer {
  readonly source: string;
  readonly state: string;
  readonly fault: string | null;
  readonly added: number;
  readonly withdrawn: number;
  readonly problems: number;
  readonly records: number;
  readonly sentence: { readonly zh: string; readonly en: string };
}

export interface TestConnector {
  readonly code: string;
  readonly version: number | null;
  readonly url: string | null;
  readonly active: boolean;
  readonly stale: boolean;
  readonly owed: number;
  readonly problems: number;
  readonly fault: { readonly en: string } | null;
  readonly round: { readonly persons: number; readonly added: number; readonly endedAt: string | null } | null;
  readonly standings: readonly {
    readonly kind: string;
    readonly state: string;
    readonly cause: string;
    readonly since: string;
  }[];
  readonly answer: { readonly zh: string };
}
type OrRefused<T> = T & { readonly __typename: string; readonly code: string; readonly field: string | null };

const FIELDS = `code version url active stale owed problems fault { en } round { persons added endedAt }
  standings { kind state cause since } answer { zh }`;
const SAVE = `mutation Save($input: SaveConnectorInput!) { answer: saveConnector(input: $input) { __typename
  ... on Connector { ${FIELDS} } ... on Refusal { code field } } }`;
const CHECK = `mutation Check($code: String!) { answer: checkConnector(code: $code) { __typename
  ... on Connector { ${FIELDS} } ... on Refusal { code field } } }`;
const LOOK = `mutation Look($input: LookUpRecordsInput!) { answer: lookUpRecords(input: $input, purpose: "核对检测") { __typename
  ... on RecordLookUp { personId answers { source state fault added withdrawn problems records sentence { zh en } } }
  ... on Refusal { code field } } }`;

/** What an administrator and the desk do with other platforms, in tests. */
export interface PeerDesk {
  connect(more: object): Promise<OrRefused<TestConnector>>;
  check(code: string): Promise<OrRefused<TestConnector>>;
  sources(): Promise<readonly TestConnector[]>;
  lookUp(personId: string): Promise<readonly TestAnswer[]>;
}

export async function openPeerDesk(house: TestHouse): Promise<PeerDesk> {
  const admin = await house.staff('admin', 'ADMIN');
  const handler = await house.staff('handler', 'HANDLER');
  const ask = async (caller: Caller, query: string, variables: object): Promise<unknown> => {
    const { data, errors } = await caller.ask(query, { ...variables });
    expect(errors).toBeUndefined();
    return data?.['answer'];
  };
  return {
    connect: (more) =>
      ask(admin, SAVE, { input: { ...NATIONAL_PLATFORM, ...more } }) as Promise<OrRefused<TestConnector>>,
    check: (code) => ask(admin, CHECK, { code }) as Promise<OrRefused<TestConnector>>,
    sources: () => ask(admin, `{ answer: connectors { ${FIELDS} } }`, {}) as Promise<readonly TestConnector[]>,
    async lookUp(personId) {
      const answer = (await ask(handler, LOOK, { input: { personId } })) as { readonly answers: readonly TestAnswer[] };
      return answer.answers;
    },
  };
}

const NATIONAL_PLATFORM = {
  code: 'NATIONAL',
  name: { zh: '国家平台', en: 'The national platform' },
  kinds: ['TEST', 'VACCINATION'],
  timeoutMs: 5_000,
  roundMinutes: null,
  active: true,
  reason: '按国家接口规范接入',
};

/** Another platform that behaves as it is told. */
export interface OddPeer {
  readonly url: string;
  /** How it behaves from now on. */
  behave(how: (request: IncomingMessage, response: ServerResponse, persons: number) => void): void;
  /** People it was asked about, question by question. */
  readonly asked: number[];
  close(): Promise<void>;
}

export const replyWith = (response: ServerResponse, answers: readonly object[]): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: { peerRecords: { at: '2021-11-01T10:00:00+08:00', answers } } }));
};
export const NOTHING = { state: 'NOT_FOUND', unchanged: false, version: 'v0', tests: [], vaccinations: [] };

export async function openOddPeer(): Promise<OddPeer> {
  const asked: number[] = [];
  let behaviour: Parameters<OddPeer['behave']>[0] = (_request, response, persons) =>
    replyWith(
      response,
      Array.from({ length: persons }, () => NOTHING),
    );
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        readonly variables: { readonly input: { readonly persons: readonly unknown[] } };
      };
      asked.push(variables.input.persons.length);
      behaviour(request, response, variables.input.persons.length);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    behave: (how) => (behaviour = how),
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
