import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startJobs } from '../jobs/start-jobs.js';
import { EJIN, imported } from '../testing/area-desk.js';
import { mild } from '../testing/policy-desk.js';
import { ask, READ, start, START_SHADOW } from '../testing/simulation-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { simulate } from './simulate.js';

let house: TestHouse;
let author: Caller;
let steward: Caller;

/** Fourteen in the listed banner, three somewhere in the league, four in a banner beside it without a test, the rest at home. */
beforeAll(async () => {
  house = await openTestHouse();
  author = await house.staff('author', 'POLICY_AUTHOR');
  steward = await house.staff('steward', 'DATA_STEWARD');
  for (let index = 0; index < 60; index += 1) {
    const travelled =
      index < 14
        ? { travelled: '152923' }
        : index < 17
          ? { travelled: '152900' }
          : index < 21
            ? { travelled: '152921' }
            : {};
    await makePerson(house.services.store, { index, ...travelled });
  }
});
afterAll(() => house.close());

const run = (id: string): Promise<void> => simulate(house.services, { simulationId: id }, new AbortController().signal);
const CREATE = `mutation Create($input: CreatePolicyDraftInput!) { answer: createPolicyDraft(input: $input) {
  ... on PolicyVersion { id: key } ... on PolicyRefused { code } } }`;
const draft = async (document: string): Promise<string> =>
  (await ask(author, CREATE, { input: { document, cases: '{ "cases": [] }' } })).id;

test('a draft is tried long before it is submitted, and small numbers stay withheld with what would tell them', async () => {
  const policyKey = await draft(JSON.stringify(mild()));
  const queued = await start(author, { variants: [{ label: '只拦风险县', policyKey }] });
  expect(queued).toMatchObject({
    state: 'QUEUED',
    variants: [{ policy: { key: policyKey, id: 'P2', version: '1.1.0' } }],
  });
  await run(queued.id);
  const { variants } = await ask(author, READ, { id: queued.id });
  const result = variants[0]?.result;
  expect(JSON.stringify(result).match(/"(?:value|atLeast)":[1-9](?=[,}])/g)).toBeNull();
  const cells = result?.matrix ?? [];
  // three and four were freed: neither is told, and a larger number is withheld with them so that no sum tells it
  expect(cells.filter(({ effect, count }) => effect === 'MILDER' && count.suppressed).length).toBeGreaterThanOrEqual(2);
  expect(result?.milder).toMatchObject({ value: null, suppressed: true });
  expect(cells.filter(({ effect, count }) => effect === 'SAME' && count.suppressed)).not.toEqual([]);
  const told = cells.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
  expect(60 - told).toBeGreaterThanOrEqual(10);
});

test('parameters are laid over the draft, and the document can be taken home', async () => {
  const policyKey = await draft(JSON.stringify(mild()));
  const parameters = [{ name: 'lookBackDays', value: '3' }];
  const { id } = await start(author, { variants: [{ label: 'v', policyKey, parameters }] });
  const { variants } = await ask(author, READ, { id });
  expect(JSON.parse(variants[0]?.document ?? '{}')).toEqual({
    ...mild(),
    parameters: { ...(mild()['parameters'] as object), lookBackDays: 3 },
  });
  await run(id);
});

test('what cannot be tried is refused: unreadable drafts, lists with open names, lists that are gone', async () => {
  const unreadable = await draft('{ "kind": "DECISION" }');
  const noPolicy = await draft('not JSON');
  for (const policyKey of [unreadable, noPolicy])
    expect(await start(author, { variants: [{ label: 'v', policyKey }] })).toMatchObject({
      code: 'POLICY_UNREADABLE',
      field: 'input.variants[0].policyKey',
    });
  expect(await ask(author, START_SHADOW, { key: unreadable })).toMatchObject({ code: 'NOT_SUBMITTED' });
  const list = (areaVersionId: string) => start(steward, { variants: [{ label: 'v', areaVersionId }] });
  const open = await imported(steward, plusHours(NOW, -3), [EJIN, { county: '无此旗', places: ['某街'] }]);
  expect(await list(open.version.id)).toMatchObject({
    code: 'LIST_UNRESOLVED',
    field: 'input.variants[0].areaVersionId',
  });
  const ready = await imported(steward, plusHours(NOW, -2), [EJIN]);
  expect(await list(open.version.id)).toMatchObject({ code: 'LIST_UNRESOLVED' });
  const later = await imported(steward, plusHours(NOW, -1), [EJIN, { county: '阿拉善左旗', places: ['巴彦浩特镇'] }]);
  expect(await list(ready.version.id)).toMatchObject({ code: 'LIST_GONE' });
  const queued = await list(later.version.id);
  await run(queued.id);
  const done = await ask(steward, READ, { id: queued.id });
  // two banners of high risk, and the district with infections of which a national list does not speak
  expect(done.variants[0]?.result?.overReach).toMatchObject({
    before: { countiesListed: 2 },
    after: { countiesListed: 3 },
  });
});

test('the workers judge what was queued, also what an earlier process left, and never in the way of a population run', async () => {
  const { store } = house.services;
  const before = await start(author);
  const jobs = await startJobs(house.services);
  const after = await start(author);
  const state = async (id: string): Promise<string> => (await ask(author, READ, { id })).state;
  const both = async (): Promise<string[]> => [await state(before.id), await state(after.id)];
  await vi.waitFor(async () => expect(await both()).toEqual(['DONE', 'DONE']), { timeout: 15_000, interval: 50 });
  const { rows } = await store.pool.query<{ n: number }>(
    `select count(*)::int as n from graphile_worker._private_job_queues where queue_name = 'simulation'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
  await jobs.stop();
});
