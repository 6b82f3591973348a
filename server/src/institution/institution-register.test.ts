import { demoInstitution, resumePopulationRun } from '@zhengming/data';
import { buildTestSocialCreditCode } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let steward: Caller;
let supervisor: Caller;
/** Tested on 31 October at the first institution; came back from a sibling county, so the test decides. */
let tested: TestPerson;
let untested: TestPerson;
const LAB = demoInstitution('北京云泽医学检验所');

beforeAll(async () => {
  house = await openTestHouse();
  steward = await house.staff('steward', 'DATA_STEWARD');
  supervisor = await house.staff('supervisor', 'SUPERVISOR', 'HANDLER');
  tested = await makePerson(house.services.store, { index: 1, travelled: '152921', test: 'UPLOADED' });
  untested = await makePerson(house.services.store, { index: 2, travelled: '152921', test: 'NONE' });
});
afterAll(() => house.close());

const ENTRY = `id name creditCode version qualified connected phone dutyContact division { code }
  traits { trait since until }
  history { version reason document changedBy run { state candidates changed } traits { trait since until } }`;
const ONE = `query($id: UUID!) { institution(id: $id) { ${ENTRY} } }`;
const SAVE = `mutation($input: SaveInstitutionInput!) { saveInstitution(input: $input) {
  ... on Institution { ${ENTRY} } ... on Refusal { code field message { zh en } } } }`;

const one = async (id: string): Promise<Record<string, unknown>> =>
  (await steward.ask(ONE, { id })).data?.['institution'] ?? {};
const save = async (input: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { data, errors } = await steward.ask(SAVE, { input });
  expect(errors).toBeUndefined();
  return data?.['saveInstitution'] ?? {};
};
const colourOf = async ({ id }: TestPerson): Promise<unknown> => {
  const { data } = await supervisor.ask(
    'query($id: UUID!) { person(id: $id, purpose: "test") { status { colour popup } } }',
    { id },
  );
  return (data?.['person'] as unknown as { status: unknown } | undefined)?.status;
};
const judgeAgain = async (): Promise<void> => {
  const { store, worlds } = house.services;
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from population_run where state = 'QUEUED' order by id`,
  );
  for (const { id } of rows) await resumePopulationRun(store, await worlds.current(), id);
};

const NEW = {
  name: '沧州新华运河医院',
  creditCode: buildTestSocialCreditCode(4711, '370203'),
  divisionCode: '370203',
  phone: '0532-8321123',
  dutyContact: '检验科值班台',
  traits: [{ trait: 'QUALIFIED', since: '2021-05-04' }, { trait: 'NATIONAL_PLATFORM' }],
  reason: '资质名单第三批',
};

describe('an entry', () => {
  let id = '';
  test('is written down with its days, and can be asked as a laboratory from then on', async () => {
    const saved = await save(NEW);
    id = String(saved['id']);
    expect(saved).toMatchObject({
      version: 1,
      qualified: true,
      connected: true,
      division: { code: '370203' },
      traits: [
        { trait: 'QUALIFIED', since: '2021-05-04', until: null },
        { trait: 'NATIONAL_PLATFORM', since: null, until: null },
      ],
      history: [{ version: 1, reason: '资质名单第三批', changedBy: 'steward 测试', run: null }],
    });
    const { rows } = await house.services.store.pool.query('select kind from agency where institution_id = $1', [id]);
    expect(rows).toEqual([{ kind: 'LABORATORY' }]);
  });

  test.each([
    ['under a code that is there', { ...NEW, name: '别的名称' }, 'ALREADY_REGISTERED', 'input.creditCode'],
    ['with a code that is none', { ...NEW, creditCode: '91350100M000100Y44' }, 'BAD_CREDIT_CODE', 'input.creditCode'],
    [
      'somewhere that is nowhere',
      { ...NEW, creditCode: null, divisionCode: '130102' },
      'BAD_DIVISION',
      'input.divisionCode',
    ],
    ['without a reason', { ...NEW, creditCode: null, name: '又一家', reason: ' ' }, 'BLANK', 'input.reason'],
    [
      'qualified twice at a time',
      {
        ...NEW,
        creditCode: null,
        name: '又一家',
        traits: [{ trait: 'QUALIFIED' }, { trait: 'QUALIFIED', since: '2021-01-01' }],
      },
      'OVERLAPS',
      'input.traits[1]',
    ],
  ])('%s is refused', async (_what, input, code, field) => {
    expect(await save(input)).toMatchObject({ code, field });
  });

  test('is not overwritten by whoever read it before somebody else changed it', async () => {
    const change = { ...NEW, id, expectedVersion: 1, phone: null };
    expect(await save(change)).toMatchObject({ version: 2, phone: null });
    expect(await save(change)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect((await one(id))['history']).toHaveLength(2);
  });

  test('that was changed in the database is still told as it was', async () => {
    const { pool } = house.services.store;
    await expect(pool.query('delete from institution_version')).rejects.toThrow('nothing_is_removed');
    await expect(pool.query(`update institution_version set reason = ''`)).rejects.toThrow('append_only');
    await expect(pool.query(`update institution_trait set valid_to = now()`)).rejects.toThrow('keeps what was known');
  });
});

describe('a withdrawn qualification', () => {
  const withdrawn = { trait: 'QUALIFIED', until: '2021-10-31' };
  const change = async (traits: readonly unknown[], document: string | null): Promise<Record<string, unknown>> => {
    const { version, name, creditCode } = await one(LAB.id);
    return save({
      id: LAB.id,
      expectedVersion: version,
      name,
      creditCode,
      divisionCode: '110105',
      traits,
      reason: '卫生监督检查',
      document,
    });
  };

  test('needs the number of a paper', async () => {
    expect(await change([withdrawn], null)).toMatchObject({ code: 'DOCUMENT_MISSING', field: 'input.document' });
  });

  test('takes the tests of those days from whoever was sampled then, and nobody else is judged', async () => {
    const before = [await colourOf(tested), await colourOf(untested)];
    expect(before).toEqual([
      { colour: 'GREEN', popup: null },
      { colour: 'NONE', popup: 'TEST_REQUIRED' },
    ]);
    const saved = await change([withdrawn], '京卫监〔2021〕7号');
    expect(saved).toMatchObject({
      qualified: false,
      history: [{ document: '京卫监〔2021〕7号', run: { state: 'QUEUED' } }, {}],
    });
    await judgeAgain();
    expect(await colourOf(tested)).toEqual({ colour: 'NONE', popup: 'TEST_REQUIRED' });
    expect((await one(LAB.id))['history']).toMatchObject([{ run: { state: 'DONE', candidates: 1, changed: 1 } }, {}]);
  });

  test('given back, it frees them again; what was decided meanwhile is still explained by what was known then', async () => {
    await change([{ trait: 'QUALIFIED' }], '京卫监〔2021〕9号');
    await judgeAgain();
    expect(await colourOf(tested)).toEqual({ colour: 'GREEN', popup: null });
    const { rows } = await house.services.store.pool.query<{ known: string }>(
      `select count(*) as known from institution_trait where institution_id = $1 and trait = 'QUALIFIED'`,
      [LAB.id],
    );
    expect(rows).toEqual([{ known: '3' }]);
  });

  test('of days before anybody was sampled judges nobody', async () => {
    await change([{ trait: 'QUALIFIED', since: '2020-01-01' }], '京卫监〔2021〕10号');
    await judgeAgain();
    expect((await one(LAB.id))['history']).toMatchObject([{ run: { candidates: 0 } }, {}, {}, {}]);
  });
});

test('the register comes page by page, by name, and is narrowed by place and by what they have', async () => {
  const page = `query($first: Int, $after: String, $filter: InstitutionFilter) {
    institutionRegister(first: $first, after: $after, filter: $filter) {
      edges { node { name } } pageInfo { hasNextPage endCursor } } }`;
  const names: string[] = [];
  let after: unknown = null;
  do {
    const { data } = await supervisor.ask(page, { first: 10, after });
    const found = data?.['institutionRegister'] as unknown as {
      edges: { node: { name: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    names.push(...found.edges.map(({ node }) => node.name));
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(names).size).toBe(33);
  const listed = async (filter: unknown): Promise<readonly string[]> => {
    const { data } = await supervisor.ask(page, { first: 50, filter });
    const found = data?.['institutionRegister'] as unknown as { edges: { node: { name: string } }[] };
    return found.edges.map(({ node }) => node.name);
  };
  expect(await listed({ within: '370000' })).toEqual(['沧州新华运河医院']);
  expect(await listed({ lacks: 'QUALIFIED' })).toEqual(['街边快检站（无资质）']);
  expect(await listed({ lacks: 'NATIONAL_PLATFORM', within: '150000' })).toEqual(['阿右旗沙井医院']);
  expect(await listed({ search: String(NEW.creditCode).slice(0, 15) })).toEqual(['沧州新华运河医院']);
});

test('channels of a place are the national ones and its own; a city has those of its province too', async () => {
  const codes = async (jurisdiction: string | null): Promise<readonly string[]> => {
    const { data } = await supervisor.ask(
      'query($jurisdiction: DivisionCode) { queryChannels(jurisdiction: $jurisdiction) { code source jurisdiction { code } } }',
      { jurisdiction },
    );
    const found = data?.['queryChannels'] as unknown as { code: string; source: string; jurisdiction: unknown }[];
    expect(found.filter(({ source }) => source === '')).toEqual([]);
    return found.filter(({ jurisdiction: place }) => place !== null).map(({ code }) => code);
  };
  expect(await codes('410105')).toEqual(['YUSHIBAN']);
  expect(await codes('450403')).toEqual(['GUANGXI_CODE', 'WUZHOU_PLATFORM']);
  expect(await codes('450100')).toEqual(['GUANGXI_CODE']);
  expect(await codes(null)).toHaveLength(6);
});
