import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEMO_ANCHOR_KEYS,
  loadDemoInstitutions,
  loadPolicies,
  loadQueryChannels,
  loadVaccineProducts,
  openFolderStore,
  type Store,
} from '@zhengming/data';
import { createTestDatabase } from '@zhengming/data/testing';
import { type StaffRole, instant } from '@zhengming/domain';
import type { FastifyInstance } from 'fastify';
import type { Scope } from '../access/actor.js';
import { createPartner } from '../access/partner-keys.js';
import { LIMITS, type Limits } from '../app/limits.js';
import { type HouseOptions, openHouse } from '../app/open-house.js';
import { SetClock } from '../app/clock.js';
import type { Services } from '../app/context.js';
import { loadFhirCodes } from '../fhir/fhir-codes.js';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import { createStaff } from '../staff/create-staff.js';
import { seedTestWorld } from './test-world.js';

/** What a test asks GraphQL with, and what came back. */
export interface Answer {
  readonly status: number;
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** Somebody who asks over HTTP: a signed-in member of staff, a partner, or nobody. */
export interface Caller {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The whole service on an empty, migrated database with the test world, at a clock that stands still. */
export interface TestHouse {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly services: Services;
  readonly clock: SetClock;
  readonly nobody: Caller;
  staff(username: string, ...roles: StaffRole[]): Promise<Caller>;
  partner(...scopes: Scope[]): Promise<Caller>;
  close(): Promise<void>;
}

export const NOW = instant('2021-11-01T10:00:00+08:00');
const PASSWORD = 'a password for tests';
const PORTAL_PARTNER = { name: 'of a portal', scopes: ['status:read'] } as const;

/** Tests ask faster than anybody works. */
const LIMITS_OF_TESTS: Limits = {
  ...LIMITS,
  budgets: { staff: 1_000_000_000, partner: 1_000_000_000, anonymous: 1_000_000_000 },
};

export async function openTestHouse(
  limits: Limits = LIMITS_OF_TESTS,
  more: Partial<HouseOptions> = {},
  port = 0,
): Promise<TestHouse> {
  const database = await createTestDatabase();
  const { store } = database;
  const clock = new SetClock(NOW);
  await furnish(store);
  const auditDir = mkdtempSync(join(tmpdir(), 'zhengming-audit-'));
  const evidenceDir = mkdtempSync(join(tmpdir(), 'zhengming-evidence-'));
  const house = await openHouse({
    store,
    clock,
    syntheticPersons: true,
    auditDir,
    evidence: await openFolderStore(evidenceDir),
    auditAnchorKeys: DEMO_ANCHOR_KEYS,
    webhooks: { allowPrivate: true, timeoutMs: 1_000 },
    sessionSecret: 'a secret for tests that is long enough',
    trustedOrigins: [],
    secureCookies: false,
    dashboardDir: '/nowhere',
    logLevel: 'silent',
    explorable: false,
    limits,
    ...more,
  });
  await house.app.listen({ host: '127.0.0.1', port });
  const address = house.app.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const caller = callerOf(url);
  return {
    app: house.app,
    url,
    services: house.services,
    clock,
    nobody: caller({}),
    async staff(username, ...roles) {
      await hire(store, username, roles);
      return caller({ cookie: await signIn(url, username, PASSWORD) });
    },
    async partner(...scopes) {
      const { key } = await createPartner(store.pool, {
        name: 'partner',
        scopes,
        purposes: ['citizen asked', '本人查询'],
      });
      return caller({ authorization: `Bearer ${key}` });
    },
    async close() {
      await house.close();
      rmSync(auditDir, { recursive: true });
      rmSync(evidenceDir, { recursive: true });
      await database.drop();
    },
  };
}

const callerOf =
  (url: string) =>
  (headers: Record<string, string>): Caller => ({
    headers,
    ask: (query, variables) => ask(url, headers, query, variables),
  });

/** Somebody with the role PARTNER belongs to a partner of their own. */
async function hire(store: Store, username: string, roles: readonly StaffRole[]): Promise<void> {
  const partner = roles.includes('PARTNER') ? await createPartner(store.pool, PORTAL_PARTNER) : null;
  const belongs = partner === null ? {} : { partnerId: partner.id };
  await createStaff(store, { username, displayName: `${username} 测试`, roles, password: PASSWORD, ...belongs });
}

/** What every house of the tests begins with. */
async function furnish(store: Store): Promise<void> {
  await prepareJobs(store.pool);
  await loadPolicies(store);
  await loadVaccineProducts(store);
  await loadFhirCodes(store);
  await loadQueryChannels(store);
  await loadDemoInstitutions(store);
  await seedTestWorld(store, NOW);
}

async function ask(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

/** Signs in over HTTP. @returns the cookie header for what follows */
export async function signIn(url: string, username: string, password: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
