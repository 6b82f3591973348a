import { plusHours } from '@zhengming/domain';
import { resumePopulationRun } from '@zhengming/data';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choice, EJIN, given, imported, PUBLISH } from '../testing/area-desk.js';
import { openTestHouse, type Caller, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

let house: TestHouse;
let second: Caller;
let personId: string;
let list: { readonly id: string; readonly sequence: number };

beforeAll(async () => {
  house = await openTestHouse();
  const steward = await house.staff('steward', 'DATA_STEWARD');
  second = await house.staff('steward2', 'DATA_STEWARD', 'INTAKE');
  personId = (await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'NONE' })).id;
  house.clock.set(plusHours(house.clock.now(), 1));
  const { version } = await imported(steward, house.clock.now(), [EJIN]);
  await given(second, PUBLISH, choice(version));
  const { store, worlds } = house.services;
  const { rows } = await store.pool.query<{ id: string }>(`select id from population_run where trigger = 'AREA'`);
  const now = () => house.clock.now();
  await resumePopulationRun(store, await worlds.current(), rows[0]?.id ?? '', { now });
  list = { id: version.id, sequence: 2 };
});
afterAll(() => house.close());

test('operators see every run with its cause and how far it has come, latest first', async () => {
  const { data, errors } = await second.ask(
    `{ populationRuns { edges { node { state trigger judged candidates error evaluatedAt cause { kind id label { zh en } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    populationRuns: {
      edges: [
        {
          node: {
            state: 'DONE',
            trigger: 'AREA',
            judged: 1,
            candidates: 1,
            error: null,
            evaluatedAt: '2021-11-01T11:00:00+08:00',
            cause: {
              kind: 'AREA_VERSION',
              id: list.id,
              label: { zh: '名单 2（2021-11-01 11:00）', en: 'List 2 (2021-11-01 11:00)' },
            },
          },
        },
      ],
    },
  });
});

const HISTORY = `query History($id: UUID!) { person(id: $id, purpose: "APPEAL") {
  decisions(first: 10) { trigger cause { kind id label { zh } } } } }`;

test.each([
  ['a policy', 'POLICY', 'P2@1.0.0', { kind: 'POLICY', label: { zh: '政策 P2 1.0.0' } }],
  ['an edition nobody knows', 'POLICY', 'P9@1.0', null],
  ['words that are no key', 'AREA', 'the list', null],
  ['a correction that is gone', 'CORRECTION', '00000000-0000-7000-8000-0000000000ff', null],
  ['time alone', 'CLOCK', null, null],
])('the history of a person tells what set a decision off: %s', async (_what, trigger, triggerId, cause) => {
  const { pool } = house.services.store;
  await pool.query('update decision set trigger = $2, trigger_id = $3 where person_id = $1', [
    personId,
    trigger,
    triggerId,
  ]);
  const { data, errors } = await second.ask(HISTORY, { id: personId });
  expect(errors).toBeUndefined();
  const person = (data as unknown as { person: { decisions: unknown[] } }).person;
  expect(person.decisions[0]).toMatchObject({ trigger, cause });
});
