import { createHash } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { instant, plusHours } from '@zhengming/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { journeysOf, phoneOf, somebody } from '../testing/journey-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';
import { keepFieldTasks } from './keep-field-tasks.js';

let house: TestHouse;
let app: Caller;
let community: Caller;
let supervisor: Caller;
let handler: Caller;
let agencyId: string;
beforeAll(async () => {
  house = await openTestHouse();
  app = await house.partner('declaration:write');
  community = await house.partner('community:write');
  agencyId = await enlist('槐南社区', '110105', true);
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  handler = await house.staff('handler', 'HANDLER');
});
afterAll(() => house.close());
afterEach(() => house.clock.set(NOW));

const rows = async <T extends object>(text: string, values: readonly unknown[]): Promise<readonly T[]> =>
  (await house.services.store.pool.query<T>(text, [...values])).rows;

/** A community; the one that answers itself does so with the key made last. */
async function enlist(name: string, division: string, answersItself = false): Promise<string> {
  const id = uuidv7();
  await rows(
    `insert into agency (id, kind, name_zh, name_en, division_code, partner_id) values ($1, 'COMMUNITY', $2, $2, $3,
       case when $4 then (select id from partner_client order by created_at desc, id desc limit 1) end)`,
    [id, name, division, answersItself],
  );
  return id;
}

const asked = async (caller: Caller, query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await caller.ask(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data ?? {})[0] as never as Record<string, never>;
};
const DECLARE = `mutation Declare($input: DeclareItineraryInput!) { declareItinerary(input: $input) { __typename
  ... on Status { colour popup } ... on Refusal { code field } } }`;
const declare = (person: TestPerson, more: Record<string, unknown> = {}, caller = app) =>
  asked(caller, DECLARE, { input: { identifier: phoneOf(person), arrivalAt: '2021-11-02T09:00:00+08:00', residenceDivision: '110105', counties: [], ...more } }); // prettier-ignore

const TASK = `__typename ... on FieldTask { id version state loopState allowedActs dueAt ending } ... on Refusal { code field }`;
const LIST = `query List($filter: FieldTaskFilter, $first: Int, $after: String) {
  fieldTasks(filter: $filter, first: $first, after: $after) { edges { cursor node { id version kind state loopState dueAt
    personName personIdNumber allowedActs arrivalAt community { id } decisions { act state } } } pageInfo { hasNextPage endCursor } } }`;

interface Task {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly loopState: string;
  readonly dueAt: string;
  readonly personName: string;
  readonly allowedActs: readonly string[];
  readonly community: { readonly id: string } | null;
}
async function list(caller: Caller, filter: Record<string, unknown> = { open: true }): Promise<readonly Task[]> {
  const { edges } = await asked(caller, LIST, { filter, first: 100 });
  return (edges as never as readonly { node: Task }[]).map(({ node }) => node);
}
async function taskOf(person: TestPerson, caller = supervisor): Promise<Task> {
  const found = await rows<{ id: string }>('select id from field_task where person_id = $1 order by opened_at desc, id desc', [person.id]); // prettier-ignore
  const task = (await list(caller, {})).find(({ id }) => id === found[0]?.id);
  if (task === undefined) throw new Error('no such task');
  return task;
}
async function decide(
  caller: Caller,
  task: Pick<Task, 'id' | 'version'>,
  act: string,
  more: Record<string, unknown> = {},
) {
  const input = { taskId: task.id, act, basis: '入户查验，与申报一致', expectedVersion: task.version, ...more };
  return asked(caller, `mutation Decide($input: DecideCommunityTaskInput!) { decideCommunityTask(input: $input) { ${TASK} } }`, { input }) as never as Promise<Task & { readonly code?: string; readonly __typename: string }>; // prettier-ignore
}

describe('from declaration to release', () => {
  test('the community hears of them before they come, decides, and the person is told each time', async () => {
    const person = await somebody(house);
    await declare(person);
    const waiting = (await list(community)).at(-1);
    expect(waiting).toMatchObject({ kind: 'COMMUNITY', loopState: 'DECLARED', personName: '林**', allowedActs: ['REGISTER', 'NOT_COMING'] }); // prettier-ignore
    expect(waiting?.dueAt).toBe('2021-11-02T09:00:00+08:00');
    let task: Task = await taskOf(person);
    for (const [act, state] of [
      ['REGISTER', 'REGISTERED'],
      ['SCREEN', 'SCREENED'],
      ['RELEASE', 'RELEASED'],
    ] as const) {
      // prettier-ignore
      task = await decide(community, task, act);
      expect(task.loopState).toBe(state);
    }
    expect(task).toMatchObject({ state: 'DONE' });
    const shown = await journeysOf(supervisor, person);
    expect(shown.communityDecisions.map((one) => one['act'])).toEqual(['RELEASE', 'SCREEN', 'REGISTER', 'DECLARE']);
    const told = await rows<{ text: string }>('select text_zh as text from notice where person_id = $1 order by queued_at, id', [person.id]); // prettier-ignore
    expect(told.map(({ text }) => text.slice(0, 12))).toEqual(['槐南社区已为您登记。现', '槐南社区已完成排查，未发', '槐南社区已解除对您的管理'].map((text) => expect.stringContaining(text.slice(0, 8)) as string)); // prettier-ignore
  });

  test('what was stated is kept with its hash, and cannot be kept without', async () => {
    const person = await somebody(house);
    await declare(person);
    await decide(community, await taskOf(person), 'REGISTER', { basis: '电话13800138000核实，行程一致' });
    const [fact] = await rows<{ statement: string; hash: string; decided_by: string }>(`select statement, encode(statement_hash, 'hex') as hash, decided_by from community_task where person_id = $1 and act = 'REGISTER'`, [person.id]); // prettier-ignore
    expect(
      createHash('sha256')
        .update(fact?.statement ?? '')
        .digest('hex'),
    ).toBe(fact?.hash);
    expect(fact?.statement).not.toContain('13800138000');
    await expect(rows(`update community_task set statement = 'x' where person_id = $1`, [person.id])).rejects.toThrow();
  });

  test('a release may be taken back, and the loop goes on', async () => {
    const person = await somebody(house);
    await declare(person);
    let task: Task = await taskOf(person);
    for (const act of ['REGISTER', 'SCREEN', 'RELEASE']) task = await decide(supervisor, task, act);
    task = await decide(supervisor, task, 'REVERT', { basis: '解除过早，继续观察' });
    expect(task).toMatchObject({ state: 'OPEN', loopState: 'SCREENED' });
    task = await decide(supervisor, task, 'REVERT', { basis: '排查记录有误' });
    expect(task.loopState).toBe('REGISTERED');
  });
});

describe('refused', () => {
  test('what is not legal, not theirs, or changed meanwhile', async () => {
    const person = await somebody(house);
    await declare(person);
    const task = await taskOf(person);
    const code = async (caller: Caller, act: string, more = {}): Promise<string | undefined> =>
      (await decide(caller, task, act, more)).code;
    expect(await code(community, 'RELEASE')).toBe('NOT_IN_THIS_STATE');
    expect(await code(community, 'REGISTER', { expectedVersion: 7 })).toBe('CHANGED_MEANWHILE');
    const registered = await decide(handler, task, 'REGISTER');
    const until = '2021-11-08T00:00:00+08:00';
    expect((await decide(handler, registered, 'ISOLATE', { until })).code).toBe('NOT_YOURS_TO_DECIDE');
    expect((await decide(community, registered, 'SCREEN', { basis: '' })).code).toBe('BASIS_MISSING');
    const isolating = await decide(community, registered, 'ISOLATE', { until });
    expect(isolating).toMatchObject({ loopState: 'ISOLATING', dueAt: until });
    expect((await decide(supervisor, isolating, 'RELEASE')).code).toBe('ISOLATION_RUNS');
    house.clock.set(instant(until));
    expect((await decide(supervisor, isolating, 'RELEASE')).loopState).toBe('RELEASED');
  });

  test('another community: to it there is no such task', async () => {
    const person = await somebody(house);
    await declare(person);
    const other = await house.partner('community:write');
    await enlist('别的社区', '370203', true);
    expect((await decide(other, await taskOf(person), 'REGISTER')).code).toBe('UNKNOWN_TASK');
    expect(await list(other)).toEqual([]);
  });

  test('twice at once: one decides, the other is told', async () => {
    const person = await somebody(house);
    await declare(person);
    const task = await taskOf(person);
    const both = await Promise.all([decide(community, task, 'REGISTER'), decide(supervisor, task, 'REGISTER')]);
    expect(both.map((one) => one.__typename).sort()).toEqual(['FieldTask', 'Refusal']);
  });
});

describe('a community with keys of its own', () => {
  test('must sign exactly what it decides', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    await rows('update partner_client set proof_keys = $2 where id = (select partner_id from agency where id = $1)', [agencyId, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'c1', alg: 'EdDSA' }] })]); // prettier-ignore
    const person = await somebody(house);
    await declare(person);
    const task = await taskOf(person);
    const sign = (basis: string): Promise<string> =>
      new CompactSign(new TextEncoder().encode(JSON.stringify({ v: 1, taskId: task.id, act: 'REGISTER', state: 'REGISTERED', organisation: agencyId, basis, until: null }))).setProtectedHeader({ alg: 'EdDSA', kid: 'c1' }).sign(privateKey); // prettier-ignore
    expect((await decide(community, task, 'REGISTER')).code).toBe('SIGNATURE_MISSING');
    const forged = await sign('别的依据内容');
    expect((await decide(community, task, 'REGISTER', { signature: forged })).code).toBe('SIGNATURE_WRONG');
    const signature = await sign('入户查验，与申报一致');
    expect((await decide(community, task, 'REGISTER', { signature })).loopState).toBe('REGISTERED');
    expect((await journeysOf(supervisor, person)).communityDecisions[0]).toMatchObject({ signed: true });
    await rows('update partner_client set proof_keys = null', []);
  });
});

describe('the queue', () => {
  test('is due first, page by page, by kind, state, community and what is nobody’s', async () => {
    const people = [await somebody(house), await somebody(house)];
    await declare(people[0] as TestPerson, { arrivalAt: '2021-11-05T09:00:00+08:00', residenceDivision: '620102' });
    await declare(people[1] as TestPerson, { arrivalAt: '2021-11-04T09:00:00+08:00', residenceDivision: '620102' });
    const filter = { open: true, unassigned: true, within: '620000' };
    const unassigned = await list(supervisor, filter);
    expect(unassigned.map(({ dueAt }) => dueAt.slice(8, 10))).toEqual(['04', '05']);
    const first = await asked(supervisor, LIST, { filter, first: 1 });
    const { endCursor, hasNextPage } = first['pageInfo'] as never as { endCursor: string; hasNextPage: boolean };
    expect(hasNextPage).toBe(true);
    const second = await asked(supervisor, LIST, { filter, first: 1, after: endCursor });
    expect((second['edges'] as never as readonly { node: Task }[])[0]?.node.id).toBe(unassigned[1]?.id);
    const ASSIGN = `mutation Assign($input: FieldTaskInput!) { assignFieldTask(input: $input) { ${TASK} } }`;
    const [task] = unassigned;
    expect(task?.allowedActs).toEqual(['ASSIGN', 'NOT_COMING']);
    expect((await decide(supervisor, task as Task, 'REGISTER')).code).toBe('NOBODY_RESPONSIBLE');
    await asked(supervisor, ASSIGN, { input: { taskId: task?.id, agencyId, expectedVersion: task?.version } });
    const theirs = (await list(community)).find(({ id }) => id === task?.id);
    expect(theirs?.allowedActs).toEqual(['REGISTER', 'NOT_COMING']);
  });

  test('declared again: one loop, another arrival; not coming closes it', async () => {
    const person = await somebody(house);
    await declare(person);
    const { id } = await taskOf(person);
    await declare(person, { arrivalAt: '2021-11-03T09:00:00+08:00' });
    const task = await taskOf(person);
    expect([task.id, task.dueAt]).toEqual([id, '2021-11-03T09:00:00+08:00']);
    const CLOSE = `mutation Close($input: FieldTaskInput!) { closeCommunityTask(input: $input) { ${TASK} } }`;
    const input = { taskId: id, expectedVersion: task.version };
    expect(await asked(community, CLOSE, { input })).toMatchObject({ code: 'BLANK', field: 'input.note' });
    expect(await asked(community, CLOSE, { input: { ...input, note: '本人来电，行程取消' } })).toMatchObject({ state: 'CANCELLED', ending: 'NOT_COMING' }); // prettier-ignore
  });

  test('what is due and not done is overdue, once', async () => {
    const person = await somebody(house);
    await declare(person);
    house.clock.set(plusHours(NOW, 48));
    expect((await keepFieldTasks(house.services)).overdue).toBeGreaterThan(0);
    expect((await taskOf(person)).state).toBe('OVERDUE');
    expect((await keepFieldTasks(house.services)).overdue).toBe(0);
  });
});

describe('on behalf', () => {
  test('a community declares for somebody who cannot, and the history says who', async () => {
    const person = await somebody(house, { declared: false });
    await declare(person, { counties: [{ divisionCode: '620103', arrivedAt: '2021-10-28T08:00:00+08:00', leftAt: '2021-10-29T08:00:00+08:00' }] }, community); // prettier-ignore
    const { declarations } = await journeysOf(supervisor, person);
    expect(declarations).toMatchObject([{ channel: 'COMMUNITY', enteredBy: '槐南社区', residence: { code: '110105' }, places: [{ division: { code: '620103' } }] }]); // prettier-ignore
    expect((await taskOf(person)).community?.id).toBe(agencyId);
  });

  test('and registers somebody who reports without having declared', async () => {
    const person = await somebody(house);
    const OPEN = `mutation Open($input: OpenCommunityTaskInput!) { openCommunityTask(input: $input) { ${TASK} } }`;
    expect(await asked(community, OPEN, { input: { identifier: phoneOf(person) } })).toMatchObject({ loopState: 'DECLARED' }); // prettier-ignore
    expect(await asked(handler, OPEN, { input: { identifier: phoneOf(person) } })).toMatchObject({ code: 'UNKNOWN_COMMUNITY' }); // prettier-ignore
  });

  test('a residence no finer than a city is sent back', async () => {
    expect(await declare(await somebody(house), { residenceDivision: '152900' })).toMatchObject({ code: 'NOT_A_COUNTY', field: 'input.residenceDivision' }); // prettier-ignore
  });
});

/** A new list, in force since yesterday, with a district of the city itself. */
async function listChaoyang(): Promise<void> {
  await rows(`update area_version set in_force_to = '2021-10-31T00:00+08' where in_force_to is null`, []);
  await rows(
    `with version as (
       insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
         unresolved_count, entries, published_at, in_force_from)
       select gen_random_uuid(), import_batch_id, '2021-10-31T00:00+08', received_at, state, 5, 5, 0, entries,
         '2021-10-31T00:00+08', '2021-10-31T00:00+08' from area_version limit 1 returning id)
     insert into risk_area (id, kind, level, division_code, prefecture_code, extent, place, raw_name, from_version, in_force_from)
     select gen_random_uuid(), 'RISK_LEVEL', 'HIGH', '110105', '110105', 'WHOLE', '全域', '全域', id, '2021-10-31T00:00+08'
     from version`,
    [],
  );
  house.services.worlds.changed();
}

describe('who is told to report', () => {
  test('judged again at once: screening lifts the report to the community, taking it back brings it again', async () => {
    const person = await somebody(house);
    await listChaoyang();
    await rows(
      `insert into stay (person_id, id, source, precision, division_code, prefecture_code, arrived_at, left_at, known_from)
       values ($1, gen_random_uuid(), 'HOTEL', 'COUNTY', '110105', '110105', '2021-10-28T08:00+08', '2021-10-29T08:00+08', '2021-10-29T08:00+08')`,
      [person.id],
    );
    const status = await declare(person, { residenceDivision: null, arrivalAt: null });
    expect(status['popup']).toBe('COMMUNITY_REPORT');
    // nobody was asked to register: whoever is told to report is expected already
    let task: Task = await taskOf(person);
    task = await decide(community, task, 'REGISTER');
    task = await decide(community, task, 'SCREEN');
    expect((await journeysOf(supervisor, person)).status.popup).not.toBe('COMMUNITY_REPORT');
    task = await decide(supervisor, task, 'REVERT', { basis: '误点，尚未入户' });
    expect(task.loopState).toBe('REGISTERED');
    const after = await journeysOf(supervisor, person);
    expect(after.status.popup).toBe('COMMUNITY_REPORT');
    expect(after.communityDecisions[0]).toMatchObject({ act: 'REVERT', reverses: after.communityDecisions[1]?.['id'] });
  });
});
