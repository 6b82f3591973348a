import {
  demoCity,
  loadAgencies,
  loadDemoAreas,
  loadDemoConnectors,
  loadDemoInstitutions,
  loadDivisions,
  loadPolicies,
  loadVaccineProducts,
  STORIES,
  type Store,
} from '@zhengming/data';
import { createTestDatabase, type TestDatabase } from '@zhengming/data/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_START as at } from '../../app/clock.js';
import { COMPLAINT_TALES } from './complaint-tales.js';
import { makeShift } from './make-shift.js';

const PERSONS = 2_000;
const seed = 1;

/** A city of its own with the lists and rules of the demo. */
async function openCity(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const { store } = database;
  const divisions = await loadDivisions(store);
  await loadPolicies(store);
  await loadVaccineProducts(store);
  await loadDemoAreas(store, divisions);
  await loadDemoInstitutions(store);
  await loadDemoConnectors(store);
  await loadAgencies(store);
  await demoCity(store, { persons: PERSONS, seed, at });
  return database;
}

const rows = async (store: Store, text: string): Promise<readonly unknown[]> =>
  (await store.pool.query<Record<string, unknown>>(text)).rows;

/** Everything that happened, without what is drawn anew every time: ids. */
const story = (store: Store): Promise<readonly unknown[]> =>
  rows(
    store,
    `select a.number, a.person_id, e.at, e.action, u.username, e.to_state from appeal_event e
     join appeal a on a.person_id = e.person_id and a.id = e.appeal_id left join staff_user u on u.id = e.actor_id
     order by e.at, a.number, e.action, e.to_state`,
  );
const notices = (store: Store): Promise<readonly unknown[]> =>
  rows(store, 'select person_id, kind, state, queued_at, attempts from notice order by 1, 2, 4, 3');
const incidents = (store: Store): Promise<readonly unknown[]> =>
  rows(
    store,
    `select i.number, i.state, i.place, e.at, e.action from incident i join incident_event e on e.incident_id = i.id
     order by 1, 4, 5`,
  );

const complaints = (store: Store): Promise<readonly unknown[]> =>
  rows(
    store,
    `select c.number, c.person_id, c.state, c.rule_verdict, c.policy_id, c.verdict, c.remedy, c.test_id, e.at, e.action, e.actor
     from refusal_complaint c join refusal_complaint_event e on e.person_id = c.person_id and e.complaint_id = c.id
     order by 1, 9`,
  );

let straight: TestDatabase;
let broken: TestDatabase;

beforeAll(async () => {
  straight = await openCity();
  broken = await openCity();
}, 60_000);
afterAll(async () => {
  await straight.drop();
  await broken.drop();
});

describe('the days before the demo begins', () => {
  test('are made of people who were stopped then, without a refusal', async () => {
    const { appeals, refused } = await makeShift(straight.store, { seed, at });
    expect(refused).toEqual([]);
    expect(appeals).toBeGreaterThan(10);
    const taken = await rows(
      straight.store,
      'select state, rule_verdict, test_id is null as untested from refusal_complaint',
    );
    expect(taken).toHaveLength(COMPLAINT_TALES.length);
    // no recognition policy was in force in those days: each is for a person to look at, with the test that was shown
    for (const one of taken) expect(one).toMatchObject({ rule_verdict: 'TO_BE_CHECKED', untested: false });
    const states = new Set(taken.map((one) => (one as { readonly state: string }).state));
    expect([...states].sort()).toEqual(['CLOSED', 'OPEN', 'PASSED_ON', 'WITHDRAWN']);
    const green = `select 1 from appeal a join decision d on d.person_id = a.person_id and d.id = a.decision_id
      where d.colour = 'GREEN' and d.popup is null and d.determinacy = 'DETERMINATE'`;
    expect(await rows(straight.store, green)).toEqual([]);
  }, 60_000);

  test('leave the named people alone', async () => {
    const { rowCount } = await straight.store.pool.query('select 1 from appeal where person_id = any($1::uuid[])', [
      STORIES.map(({ personId }) => personId),
    ]);
    expect(rowCount).toBe(0);
  });

  test('lie before its present, and nothing waits to be sent that was sent then', async () => {
    const { store } = straight;
    const later = await store.pool.query('select 1 from appeal_event where at >= $1', [new Date(at)]);
    expect(later.rowCount).toBe(0);
    const stale = await store.pool.query(
      `select 1 from notice where state in ('QUEUED', 'SENDING') and queued_at < $1::timestamptz - interval '1 hour'`,
      [new Date(at)],
    );
    expect(stale.rowCount).toBe(0);
  });

  test('made a second time, they stay as they are', async () => {
    const { store } = straight;
    const all = (): Promise<unknown> => Promise.all([story, notices, incidents, complaints].map((told) => told(store)));
    const before = await all();
    await makeShift(store, { seed, at });
    expect(await all()).toEqual(before);
  }, 60_000);

  test('cut off again and again, they come out the same, with nothing done twice', async () => {
    const { store } = broken;
    for (const stopAt of [2, 15, 25]) {
      const stopping = new AbortController();
      let happened = 0;
      const cutOff = makeShift(store, {
        seed,
        at,
        signal: stopping.signal,
        onProgress: () => {
          happened += 1;
          if (happened === stopAt) stopping.abort();
        },
      });
      await expect(cutOff).rejects.toThrow('abort');
    }
    await makeShift(store, { seed, at });
    expect(await story(store)).toEqual(await story(straight.store));
    expect(await complaints(store)).toEqual(await complaints(straight.store));
    expect(await notices(store)).toEqual(await notices(straight.store));
    expect(await incidents(store)).toEqual(await incidents(straight.store));
  }, 90_000);
});
