import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { ask, COUNT, READ, SHORTER, START, START_SHADOW, start } from '../testing/simulation-desk.js';
import { makePerson } from '../testing/test-world.js';
import { keepShadowing, simulate } from './simulate.js';

let house: TestHouse;
let analyst: Caller;

/** Twelve who were somewhere in the league, three in a banner beside the listed one, and two dozen who stayed at home. */
beforeAll(async () => {
  house = await openTestHouse();
  analyst = await house.staff('analyst', 'ANALYST');
  const { store } = house.services;
  for (let index = 0; index < 39; index += 1) {
    const travelled = index < 12 ? { travelled: '152900' } : index < 15 ? { travelled: '152921' } : {};
    await makePerson(store, { index, test: 'UPLOADED', ...travelled });
  }
});
afterAll(() => house.close());

const run = (id: string): Promise<void> => simulate(house.services, { simulationId: id }, new AbortController().signal);

test('an analyst asks what a shorter look-back would do, and nobody can be told apart in the answer', async () => {
  const queued = await start(analyst);
  expect(queued).toMatchObject({
    state: 'QUEUED',
    kind: 'WHAT_IF',
    label: '缩短回溯',
    allowedActions: ['CANCEL'],
    total: null,
  });
  expect(queued.variants).toMatchObject([
    { label: '3天', policy: null, parameters: [{ name: 'lookBackDays', value: '3' }], result: null },
  ]);
  await run(queued.id);
  const done = await ask(analyst, READ, { id: queued.id });
  expect(done).toMatchObject({ state: 'DONE', judged: 39, total: 39, allowedActions: [], requestedBy: 'analyst 测试' });
  const result = done.variants[0]?.result;
  expect(result).toMatchObject({ persons: 39, stricter: { value: 0 } });
  const small = JSON.stringify(done).match(/"(?:value|atLeast)":[1-9](?=[,}])/g);
  expect(small).toBeNull();
  expect(result?.matrix.some(({ effect, count }) => effect === 'MILDER' && count.suppressed)).toBe(false);
  expect(result?.milder).toMatchObject({ value: 12 });
  expect(result?.samples.map(({ pseudonym }) => pseudonym)).toContain('A-1');
  const said = JSON.stringify(result?.samples);
  expect(said).not.toMatch(/\d:\d\d|阿拉善左旗|额济纳旗/);
});

test('what was tried is listed for analysts and auditors, and for nobody at the desk', async () => {
  const auditor = await house.staff('auditor', 'AUDITOR');
  const agent = await house.staff('agent', 'HANDLER');
  const list = `query { simulations(first: 5) { edges { node { label state } } } }`;
  expect((await auditor.ask(list)).data).toMatchObject({ simulations: { edges: [{ node: { label: '缩短回溯' } }] } });
  for (const caller of [agent, house.nobody]) {
    expect((await caller.ask(list)).errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  }
  const refused = await auditor.ask(START, { input: { label: 'x', variants: [SHORTER] } });
  expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

const NOBODYS = '00000000-0000-7000-8000-000000000000';
const parameter = (name: string, value: string) => [{ label: 'v', parameters: [{ name, value }] }];

test.each([
  ['BLANK', 'input.label', { label: ' ' }],
  ['TOO_LONG', 'input.label', { label: '长'.repeat(101) }],
  ['NO_VARIANT', 'input.variants', { variants: [] }],
  ['TOO_MANY_VARIANTS', 'input.variants', { variants: Array.from({ length: 5 }, () => SHORTER) }],
  ['EMPTY_VARIANT', 'input.variants[1]', { variants: [SHORTER, { label: 'v' }] }],
  ['IMPOSSIBLE_DATE', 'input.asOf', { asOf: '2019-01-01T00:00:00+08:00' }],
  ['DATE_TOO_FAR', 'input.asOf', { asOf: '2030-01-01T00:00:00+08:00' }],
  ['UNKNOWN_POLICY', 'input.variants[0].policyKey', { variants: [{ label: 'v', policyKey: NOBODYS }] }],
  ['UNKNOWN_LIST', 'input.variants[0].areaVersionId', { variants: [{ label: 'v', areaVersionId: NOBODYS }] }],
  ['BAD_OVERRIDE', 'input.variants[0].parameters[0].name', { variants: parameter('lookBackWeeks', '2') }],
  ['BAD_OVERRIDE', 'input.variants[0].parameters[0].value', { variants: parameter('lookBackDays', '"long"') }],
  ['BAD_OVERRIDE', 'input.variants[0].parameters[0].value', { variants: parameter('lookBackDays', '{') }],
  ['UNKNOWN_PREFECTURE', 'input.prefectures[1]', { prefectures: ['152900', '152923'] }],
  ['TOO_MANY_PREFECTURES', 'input.prefectures', { prefectures: Array.from({ length: 51 }, () => '152900') }],
])('%s is refused, naming %s', async (code, field, input) => {
  expect(await start(analyst, input)).toMatchObject({ code, field });
});

test('a third simulation at a time is refused; one that is cancelled makes room', async () => {
  const busy = await house.staff('busy', 'POLICY_AUTHOR');
  const first = await start(busy);
  await start(busy);
  expect(await start(busy)).toMatchObject({ code: 'TOO_MANY_RUNNING' });
  const CANCEL = `mutation Cancel($id: UUID!) { answer: cancelSimulation(id: $id) {
    ... on Simulation { state allowedActions } ... on Refusal { code } } }`;
  expect(await ask(analyst, CANCEL, { id: first.id })).toMatchObject({ code: 'NOT_YOURS' });
  expect(await ask(busy, CANCEL, { id: first.id })).toMatchObject({ state: 'CANCELLED', allowedActions: [] });
  expect(await ask(busy, CANCEL, { id: first.id })).toMatchObject({ code: 'ALREADY_OVER' });
  expect(await ask(busy, CANCEL, { id: NOBODYS })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await start(busy)).toMatchObject({ state: 'QUEUED' });
});

test('a steward tries lists, not rules', async () => {
  const steward = await house.staff('steward', 'DATA_STEWARD');
  expect(await start(steward)).toMatchObject({ code: 'ONLY_LISTS' });
  const { rows } = await house.services.store.pool.query<{ id: string }>('select id from area_version limit 1');
  const list = { label: '现行名单', areaVersionId: rows[0]?.id };
  const queued = await start(steward, { variants: [list] });
  await run(queued.id);
  const done = await ask(steward, READ, { id: queued.id });
  expect(done.variants[0]?.result).toMatchObject({ changed: { value: 0 }, persons: 39 });
});

test('where fewer than ten people are, nothing is counted and not even how many they are is told', async () => {
  const queued = await start(analyst, { prefectures: ['620100'] });
  await run(queued.id);
  expect(await ask(analyst, READ, { id: queued.id })).toMatchObject({
    state: 'FAILED',
    total: null,
    judged: 0,
    error: { zh: expect.stringContaining('不足10人') as string },
    variants: [{ result: null }],
  });
});

test('a policy that comes later runs in the shadow every hour, until it is stopped or takes over', async () => {
  const { store } = house.services;
  const policies = await store.pool.query<{ id: string; key: string }>(
    `select id, key from policy where kind = 'DECISION' and state = 'PUBLISHED'`,
  );
  const keyOf = (id: string): string => policies.rows.find((row) => row.id === id)?.key ?? '';
  const LIST = `query { shadowRuns { id state endedAt figures { at persons changed ${COUNT} restrictedBefore ${COUNT} } simulation { id state } } }`;
  expect(await ask(analyst, START_SHADOW, { key: keyOf('P2') })).toMatchObject({ code: 'ALREADY_IN_FORCE' });
  expect(await ask(analyst, START_SHADOW, { key: NOBODYS })).toMatchObject({ code: 'UNKNOWN_POLICY' });
  const begun = await ask(analyst, START_SHADOW, { key: keyOf('P3') });
  expect(begun).toMatchObject({
    state: 'ACTIVE',
    policy: { id: 'P3' },
    allowedActions: ['STOP'],
    simulation: { state: 'QUEUED' },
  });
  expect(await ask(analyst, START_SHADOW, { key: keyOf('P3') })).toMatchObject({ code: 'ALREADY_SHADOWED' });
  const runs = async () => (await analyst.ask(LIST)).data?.['shadowRuns'] as unknown as readonly ShadowRun[];
  const hour = async (): Promise<void> => {
    await keepShadowing(house.services);
    await run((await runs())[0]?.simulation?.id ?? '');
  };
  await hour();
  house.clock.set(plusHours(NOW, 1));
  await hour();
  await keepShadowing(house.services);
  expect((await runs())[0]?.figures).toMatchObject([{ persons: 39 }, { persons: 39 }]);
  const samples = await store.pool.query<{ n: number }>(
    `select jsonb_array_length(results #> '{0,samples}') as n from simulation where kind = 'SHADOW' order by id`,
  );
  expect(samples.rows).toEqual([{ n: 0 }, { n: 10 }]);
  house.clock.set(plusHours(NOW, 24 * 90));
  await keepShadowing(house.services);
  expect(await runs()).toMatchObject([{ state: 'ENDED', figures: [{}, {}], simulation: { state: 'DONE' } }]);
  house.clock.set(NOW);
  const again = await ask(analyst, START_SHADOW, { key: keyOf('P3') });
  const STOP = `mutation Stop($id: UUID!) { answer: stopShadowRun(id: $id) {
    ... on ShadowRun { state allowedActions simulation { state } } ... on Refusal { code } } }`;
  expect(await ask(analyst, STOP, { id: again.id })).toMatchObject({
    state: 'STOPPED',
    simulation: { state: 'CANCELLED' },
  });
  expect(await ask(analyst, STOP, { id: again.id })).toMatchObject({ code: 'ALREADY_OVER' });
});

interface ShadowRun {
  readonly state: string;
  readonly figures: readonly object[];
  readonly simulation: { readonly id: string } | null;
}
