import { loadAgencies } from '@zhengming/data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { RAILWAY } from '../testing/agency-desk.js';

let house: TestHouse;
let supervisor: Caller;
let handler: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  await loadAgencies(house.services.store);
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  handler = await house.staff('handler', 'HANDLER');
});
afterAll(() => house.close());

interface Saved {
  readonly __typename: 'Agency' | 'Refusal';
  readonly id: string;
  readonly version: number;
  readonly name: { readonly zh: string };
  readonly active: boolean;
  readonly partnerId: string | null;
  readonly answersItself: boolean;
  readonly questions: readonly string[];
  readonly code: string;
  readonly field: string | null;
}

const FIELDS = `id version name { zh en } phone opening { zh en } division { code } active partnerId answersItself questions`;

async function save(input: object, caller = supervisor): Promise<Saved> {
  const query = `mutation Save($input: SaveAgencyInput!) { answer: saveAgency(input: $input) {
    __typename ... on Agency { ${FIELDS} } ... on Refusal { code field } } }`;
  const { data, errors } = await caller.ask(query, { input });
  expect(errors).toBeUndefined();
  return data?.['answer'] as unknown as Saved;
}

async function register(filter: object): Promise<readonly Saved[]> {
  const query = `query Register($filter: AgencyFilter) { agencyRegister(first: 100, filter: $filter) {
    edges { node { ${FIELDS} } } } }`;
  const { data, errors } = await supervisor.ask(query, { filter });
  expect(errors).toBeUndefined();
  const page = data?.['agencyRegister'] as unknown as { readonly edges: readonly { readonly node: Saved }[] };
  return page.edges.map(({ node }) => node);
}

async function askable(search: string): Promise<readonly string[]> {
  const { data } = await handler.ask('query Find($search: String) { agencies(search: $search) { id } }', { search });
  const found = data?.['agencies'] as unknown as readonly { readonly id: string }[] | undefined;
  return (found ?? []).map(({ id }) => id);
}

const COMMUNITY = {
  kind: 'COMMUNITY',
  name: { zh: '东直门社区', en: 'Dongzhimen community' },
  phone: '010-6400 1234#8',
  opening: { zh: '您好，这里是12345。', en: '12345 here.' },
  divisionCode: '152922',
  active: true,
};

test('a community that is written down can be asked at once, is changed, and switched off', async () => {
  const made = await save(COMMUNITY);
  expect(made).toMatchObject({ version: 1, active: true, questions: ['STAY_KNOWN', 'COUNTY_OF_STAY', 'OTHER'] });
  expect(await askable('dongzhimen')).toEqual([made.id]);

  const change = { ...COMMUNITY, id: made.id, name: { zh: '东直门内社区', en: 'Inner Dongzhimen' }, opening: null };
  expect(await save({ ...change, expectedVersion: 1 })).toMatchObject({ version: 2, name: { zh: '东直门内社区' } });
  expect(await save({ ...change, expectedVersion: 2, active: false })).toMatchObject({ version: 3, active: false });
  expect(await askable('东直门')).toEqual([]);
  expect((await register({ search: '东直门' })).map(({ id }) => id)).toEqual([made.id]);
  expect(await register({ search: '东直门', active: true })).toEqual([]);
});

test('two at once: the second is told and overwrites nothing', async () => {
  const { id } = await save({ ...COMMUNITY, name: { zh: '朝阳门社区', en: 'Chaoyangmen community' } });
  const rename = (zh: string): Promise<Saved> =>
    save({ ...COMMUNITY, id, expectedVersion: 1, name: { zh, en: 'Chaoyangmen' } });
  const answers = await Promise.all([rename('朝阳门南社区'), rename('朝阳门北社区')]);
  expect(answers.filter(({ __typename }) => __typename === 'Agency').length).toBe(1);
  expect(answers.find(({ __typename }) => __typename === 'Refusal')?.code).toBe('CHANGED_MEANWHILE');
});

describe('what is wrong is refused where it is wrong', () => {
  test.each([
    { what: 'a name in one language', change: { name: { zh: '社区', en: ' ' } }, code: 'BAD_NAME' },
    { what: 'a phone in words', change: { phone: '问总机' }, code: 'BAD_PHONE' },
    { what: 'opening words in one language', change: { opening: { zh: '您好', en: '' } }, code: 'BAD_OPENING' },
    { what: 'a place there is not', change: { divisionCode: '152999' }, code: 'UNKNOWN_DIVISION' },
    { what: 'a partner there is not', change: { partnerId: RAILWAY }, code: 'UNKNOWN_PARTNER' },
    { what: 'an agency there is not', change: { id: '01900000-0000-7000-8000-000000000000', expectedVersion: 1 }, code: 'UNKNOWN_AGENCY' },
    { what: 'another kind', change: { id: RAILWAY, expectedVersion: 1 }, code: 'KIND_STAYS' },
  ])('$what ⇒ $code', async ({ change, code }) => {
    expect((await save({ ...COMMUNITY, ...change })).code).toBe(code);
  }); // prettier-ignore
});

test('a partner whose key may answer is bound; one that may not is not offered', async () => {
  await house.partner('status:read');
  await house.partner('agency:write');
  const { data } = await supervisor.ask('{ answeringPartners { id name } }');
  const partners = data?.['answeringPartners'] as unknown as readonly { readonly id: string }[];
  expect(partners.length).toBe(1);
  const bound = await save({ ...COMMUNITY, name: { zh: '和平里社区', en: 'Hepingli' }, partnerId: partners[0]?.id });
  expect(bound).toMatchObject({ partnerId: partners[0]?.id, answersItself: true });
});

test.each([
  { role: 'HANDLER', name: 'another' },
  { role: 'DATA_STEWARD', name: 'steward' },
  { role: 'AUDITOR', name: 'auditor' },
] as const)('$role keeps no register', async ({ role, name }) => {
  const caller = await house.staff(name, role);
  const answer = await caller.ask('{ agencyRegister { edges { node { id } } } }');
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
