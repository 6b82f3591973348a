import { loadKnowledge } from '@zhengming/data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, type TestHouse, openTestHouse } from '../testing/test-house.js';

let house: TestHouse;
let supervisor: Caller;
let handler: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  await loadKnowledge(house.services.store, NOW);
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  handler = await house.staff('handler', 'HANDLER');
});
afterAll(() => house.close());

const FIELDS = `__typename ... on KnowledgeText { key version state title { zh } writtenBy } ... on Refusal { code field }`;

interface Told {
  readonly __typename: string;
  readonly version: number;
  readonly state: string;
  readonly code: string;
  readonly field: string | null;
}

async function tell(caller: Caller, name: string, inputType: string, input: object): Promise<Told> {
  const answer = await caller.ask(`mutation M($input: ${inputType}!) { told: ${name}(input: $input) { ${FIELDS} } }`, {
    input,
  });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['told'] as unknown as Told;
}

const text = (change: object = {}): object => ({
  key: 'marathon',
  kind: 'ARTICLE',
  title: { zh: '马拉松参赛者', en: 'Runners of the marathon' },
  body: { zh: '按普通来京人员办理。', en: 'As anybody who comes to the city.' },
  reply: { zh: '请于{{until}}前申报。', en: 'Please declare by {{until}}.' },
  bindings: ['POPUP:VERIFY_ITINERARY'],
  sources: ['组委会通知'],
  expectedVersion: 0,
  ...change,
});

const save = (change: object = {}) => tell(supervisor, 'saveKnowledge', 'SaveKnowledgeInput', text(change));
const listed = async (caller: Caller, search: string, drafts = false): Promise<readonly string[]> => {
  const answer = await caller.ask(
    'query K($search: String, $drafts: Boolean) { knowledge(search: $search, drafts: $drafts) { key } }',
    { search, drafts },
  );
  return ((answer.data?.['knowledge'] ?? []) as readonly { readonly key: string }[]).map(({ key }) => key);
};

describe('a text on its way', () => {
  test('is a draft nobody reads, then in use, then replaced, then withdrawn', async () => {
    expect(await save()).toMatchObject({ version: 1, state: 'DRAFT' });
    expect(await listed(handler, '马拉松')).toEqual([]);
    expect(await listed(supervisor, '马拉松', true)).toEqual(['marathon']);
    const publish = (expectedVersion: number) =>
      tell(supervisor, 'publishKnowledge', 'PublishKnowledgeInput', { key: 'marathon', expectedVersion });
    expect(await publish(1)).toMatchObject({ version: 1, state: 'PUBLISHED' });
    expect(await listed(handler, '马拉松')).toEqual(['marathon']);
    expect(await publish(1)).toMatchObject({ code: 'NOTHING_TO_PUBLISH' });
    expect(await save({ expectedVersion: 1, title: { zh: '马拉松', en: 'Marathon' } })).toMatchObject({
      version: 2,
      state: 'DRAFT',
    });
    expect(await publish(2)).toMatchObject({ version: 2, state: 'PUBLISHED' });
    const gone = await tell(supervisor, 'withdrawKnowledge', 'PublishKnowledgeInput', {
      key: 'marathon',
      expectedVersion: 2,
    });
    expect(gone).toMatchObject({ version: 2, state: 'WITHDRAWN' });
    expect(await listed(handler, '马拉松')).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['somebody else was faster', { key: 'daily-status' }, 'CHANGED_MEANWHILE', 'input.expectedVersion'],
    [
      'a phone number in the text',
      { key: 'phone', body: { zh: '请打13800138000', en: 'Call' } },
      'PERSONAL_DATA',
      'input.body',
    ],
    [
      'a name to be filled in',
      { key: 'name', reply: { zh: '{{name}}', en: '{{name}}' } },
      'UNKNOWN_VARIABLE',
      'input.reply',
    ],
    ['a code that does not exist', { key: 'code', bindings: ['CAUSE:MOON'] }, 'UNKNOWN_BINDING', 'input.bindings'],
    ['a key with capitals', { key: 'Marathon 2' }, 'KEY_UNUSABLE', 'input.key'],
    ['no source', { key: 'source', sources: [] }, 'SOURCE_MISSING', 'input.sources'],
  ])('%s ⇒ %s', async (_what, change, code, field) => {
    expect(await save(change)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  test('only a supervisor writes', async () => {
    const answer = await handler.ask(
      `mutation M($input: SaveKnowledgeInput!) { saveKnowledge(input: $input) { ${FIELDS} } }`,
      { input: text() },
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
