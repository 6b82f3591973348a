import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';

let house: TestHouse;
let analyst: Caller;
let colleague: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  analyst = await house.staff('analyst', 'ANALYST');
  colleague = await house.staff('colleague', 'SUPERVISOR');
});
beforeEach(() => house.services.store.pool.query('delete from saved_question'));
afterAll(() => house.close());

const QUESTION = {
  subject: 'TESTS',
  groupBy: ['DAY'],
  measures: ['positivity'],
  period: { last: '14D' },
  filters: [{ dimension: 'RESULT', values: ['POSITIVE'] }],
  chart: 'LINE',
};
const FIELDS =
  '__typename ... on SavedQuestion { id name shared mine version question description } ... on Refusal { code field }';

interface Kept {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly name?: string;
  readonly description?: string;
}
interface Change {
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly shared?: boolean;
  readonly description?: string;
  readonly question?: unknown;
}

const ask = async (who: Caller, name: string, { question = QUESTION, shared = false, ...change }: Change = {}) =>
  who.ask(`mutation Keep($input: SaveQuestionInput!) { kept: saveQuestion(input: $input) { ${FIELDS} } }`, {
    input: { name, shared, question: JSON.stringify(question), ...change },
  });
const save = async (who: Caller, name: string, change: Change = {}): Promise<Kept> =>
  (await ask(who, name, change)).data?.['kept'] as unknown as Kept;
const listed = async (who: Caller): Promise<readonly Kept[]> =>
  (await who.ask('query Shelf { savedQuestions { id name mine version shared } }')).data?.[
    'savedQuestions'
  ] as unknown as Kept[];
const versions = async (who: Caller, id: string): Promise<unknown> =>
  (await who.ask('query V($id: UUID!) { savedQuestionVersions(id: $id) { version name } }', { id })).data?.[
    'savedQuestionVersions'
  ];
const remove = async (who: Caller, id: string): Promise<unknown> =>
  (await who.ask('mutation Drop($id: UUID!) { gone: deleteQuestion(id: $id) }', { id })).data?.['gone'];
const putBack = async (who: Caller, id: string): Promise<unknown> =>
  (await who.ask(`mutation Back($id: UUID!) { back: restoreQuestion(id: $id) { ${FIELDS} } }`, { id })).data?.['back'];

describe('a question that is kept', () => {
  test('is its owner’s alone until it is shared, and then everybody’s who may ask', async () => {
    const { id } = await save(analyst, '阳性率');
    expect(await listed(colleague)).toEqual([]);
    expect(await versions(colleague, id)).toEqual([]);
    await save(analyst, '阳性率', { id, expectedVersion: 1, shared: true });
    expect(await listed(colleague)).toMatchObject([{ name: '阳性率', mine: false, version: 2 }]);
    // what it was before it was shared stays with its owner
    expect(await versions(colleague, id)).toEqual([{ version: 2, name: '阳性率' }]);
    expect(await versions(analyst, id)).toEqual([
      { version: 2, name: '阳性率' },
      { version: 1, name: '阳性率' },
    ]);
  });

  test('is changed by nobody else, and by nobody who saw an older version', async () => {
    const { id } = await save(analyst, 'A', { shared: true });
    expect(await save(colleague, 'B', { id, expectedVersion: 1 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await save(analyst, 'A2', { id, expectedVersion: 1 });
    expect(await save(analyst, 'A3', { id, expectedVersion: 1 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await listed(analyst)).toMatchObject([{ name: 'A2', version: 2 }]);
    expect(await remove(colleague, id)).toBe(false);
  });

  test('has a name of its own', async () => {
    const { id } = await save(analyst, 'Lag');
    const other = await save(analyst, 'Other');
    expect(await save(analyst, 'LAG')).toMatchObject({ code: 'QUESTION_NAME_TAKEN' });
    expect(await save(analyst, 'lag', { id: other.id, expectedVersion: 1 })).toMatchObject({
      code: 'QUESTION_NAME_TAKEN',
    });
    expect(await save(analyst, 'LAG', { id, expectedVersion: 1 })).toMatchObject({ version: 2 });
    expect(await save(colleague, 'lag')).toMatchObject({ __typename: 'SavedQuestion' });
  });

  test('that is deleted comes back within a day with all its versions, and not after', async () => {
    const { id } = await save(analyst, 'Day');
    expect(await remove(analyst, id)).toBe(true);
    expect(await listed(analyst)).toEqual([]);
    const replaced = await save(analyst, 'Day');
    expect(await putBack(analyst, id)).toMatchObject({ code: 'QUESTION_NAME_TAKEN' });
    await remove(analyst, replaced.id);
    expect(await putBack(colleague, id)).toMatchObject({ code: 'QUESTION_GONE' });
    expect(await putBack(analyst, id)).toMatchObject({ __typename: 'SavedQuestion', version: 1 });
    await remove(analyst, id);
    house.clock.set(plusHours(NOW, 24));
    expect(await putBack(analyst, id)).toMatchObject({ code: 'QUESTION_GONE' });
    await remove(analyst, id);
    const { rows } = await house.services.store.pool.query('select count(*)::int as n from saved_question_version');
    expect(rows).toEqual([{ n: 0 }]);
    house.clock.set(NOW);
  });

  test('masks a number somebody typed into its words', async () => {
    const { id } = await save(analyst, '13800138000 的问题', { description: '身份证 110101199003070038' });
    const { rows } = await house.services.store.pool.query<{ words: string }>(
      'select name || description as words from saved_question where id = $1',
      [id],
    );
    expect(rows[0]?.words).toBe('138******** 的问题身份证 110***************');
  });
});

test.each<[string, unknown]>([
  ['a subject nobody counts', { ...QUESTION, subject: 'PERSONS' }],
  ['a dimension there is none of', { ...QUESTION, groupBy: ['NAME'] }],
  ['a part no question has', { ...QUESTION, person: '张三' }],
  [
    'an identifier among the values',
    { ...QUESTION, filters: [{ dimension: 'RESULT', values: ['110101199003070038'] }] },
  ],
  ['a span there is none of', { ...QUESTION, period: { last: 'EVER' } }],
  ['a day that is none', { ...QUESTION, period: { from: '2021-13-01', to: '2021-13-02' } }],
  ['a chart nobody draws', { ...QUESTION, chart: 'PIE' }],
  ['no measure', { ...QUESTION, measures: [] }],
  ['a list', [QUESTION]],
])('%s is not kept', async (_what, question) => {
  const { errors } = await ask(analyst, 'x', { question });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(String(errors?.[0]?.message)).not.toMatch(/1101011990|张三/);
});

test.each<[string, string, string]>([
  ['no name', '  ', 'QUESTION_NAME'],
  ['a name that is a story', '长'.repeat(61), 'QUESTION_NAME'],
])('%s is sent back', async (_what, name, code) => {
  expect(await save(analyst, name)).toMatchObject({ code, field: 'input.name' });
});
