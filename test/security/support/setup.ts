import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { dataOf, DEMO_KEYS, staff, staffCookie } from '../../support/api.js';
import { newDataDir, startProduct } from '../../support/product.js';
import { STORIES } from '../../support/stories.js';

/** Whoever attacks: nobody, a member of staff by cookie, a partner by key. */
export interface Attacker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Root fields it may use, where the API says so; null: a partner, whose scopes are not asked for. */
  readonly permissions: readonly string[] | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly url: string;
    readonly pid: number;
    readonly attackers: readonly Attacker[];
    /** Identifiers of what is really there, so that attacks get past "there is no such thing". */
    readonly knownIds: readonly string[];
  }
}

const STAFF = [
  'intake',
  'agent',
  'handler',
  'reviewer',
  'supervisor',
  'steward',
  'author',
  'approver',
  'analyst',
  'auditor',
  'admin',
];

const PERSONS = 500;
const POINTS = '1000000000';

/** The demo city behind the product as it runs in production: keys of its own, masked errors, a closed schema. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = newDataDir();
  const product = await startProduct({ dataDir, persons: PERSONS, env: productionSettings() });
  const { url } = product;
  const members = await Promise.all(STAFF.map((name) => memberOfStaff(url, name)));
  const partners = Object.entries(DEMO_KEYS).map(([name, key]) => byKey(name, key));
  const powerful = byKey('a partner that may do everything', await powerfulKey(url));
  provide('url', url);
  provide('pid', product.pid);
  provide('attackers', [{ name: 'nobody', headers: {}, permissions: null }, ...members, ...partners, powerful]);
  provide('knownIds', await knownIds(url));
  return () => product.remove();
}

/** @returns settings of a production of today; the demo's sign-ins need no second factor */
function productionSettings(): Readonly<Record<string, string>> {
  const key = (): string => randomBytes(32).toString('base64');
  return {
    NODE_ENV: 'production',
    SECOND_FACTOR: 'optional',
    SESSION_SECRET: key(),
    ENCRYPTION_KEYS: `attacked:${key()}`,
    BLIND_INDEX_KEY: key(),
    AUDIT_ANCHOR_KEYS: `attacked:${key()}`,
    // what is attacked here are the rights; the budget has tests and a bench of its own
    STAFF_POINTS_PER_MINUTE: POINTS,
    PARTNER_POINTS_PER_MINUTE: POINTS,
    ANONYMOUS_POINTS_PER_MINUTE: POINTS,
  };
}

async function memberOfStaff(url: string, username: string): Promise<Attacker> {
  const headers = { cookie: await staffCookie(url, username), origin: url };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ me { permissions } }' }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly me: { readonly permissions: string[] } } };
  return { name: username, headers, permissions: data.me.permissions };
}

const byKey = (name: string, key: string): Attacker => ({
  name,
  headers: { authorization: `Bearer ${key}` },
  permissions: null,
});

/** A key with every scope there is, as a careless administrator would give it. */
async function powerfulKey(url: string): Promise<string> {
  const admin = await staff(url, 'admin');
  const { partnerScopes } = dataOf(await admin<{ partnerScopes: readonly string[] }>('{ partnerScopes }'));
  const { savePartner } = dataOf(
    await admin<{ savePartner: { id: string } }>(
      'mutation($input: PartnerInput!) { savePartner(input: $input) { ... on Partner { id } } }',
      { input: { name: '测试用接入方', scopes: partnerScopes, purposes: ['opened by the person'] } },
    ),
  );
  const { makePartnerKey } = dataOf(
    await admin<{ makePartnerKey: { key: string } }>(
      'mutation($input: PartnerKeyInput!) { makePartnerKey(input: $input) { ... on PartnerKeyGiven { key } } }',
      { input: { partnerId: savePartner.id } },
    ),
  );
  return makePartnerKey.key;
}

interface Ided {
  readonly id: string;
}

/** Persons, appeals, lists, rules, institutions and agencies; no sign-ins and no partners: others still need them. */
async function knownIds(url: string): Promise<readonly string[]> {
  const desk = await staff(url, 'supervisor');
  const { appeals, persons, agencies, areaVersions, institutions } = dataOf(
    await desk<
      Record<'appeals' | 'persons' | 'areaVersions', { edges: { node: Ided & { person?: Ided } }[] }> & {
        agencies: Ided[];
        institutions: Ided[];
      }
    >(`{ appeals(first: 5) { edges { node { id person { id } } } } persons(first: 5) { edges { node { id } } }
      areaVersions(first: 3) { edges { node { id } } } agencies(first: 3) { id } institutions(first: 3) { id } }`),
  );
  const analyst = await staff(url, 'auditor');
  const { policyVersions } = dataOf(await analyst<{ policyVersions: { key: string }[] }>('{ policyVersions { key } }'));
  const nodes = [appeals, persons, areaVersions].flatMap(({ edges }) => edges.map(({ node }) => node));
  const people = appeals.edges.flatMap(({ node }) => (node.person ? [node.person.id] : []));
  const things = [...nodes, ...agencies, ...institutions].map(({ id }) => id);
  return [...people, ...things, ...policyVersions.slice(0, 5).map(({ key }) => key)];
}

/** Numbers of the named people of the demo city. */
export const NUMBERS: readonly string[] = Object.values(STORIES).map(({ phone }) => phone);
