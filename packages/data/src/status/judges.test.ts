import type { Judgement } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadFacts } from '../person/load-facts.js';
import { streamFacts } from '../person/stream-facts.js';
import { buildWorkers } from '../testing/build-workers.js';
import { openSmallCity, type SmallCity } from '../testing/small-city.js';
import { writeJudgement } from './fingerprint.js';
import { judgePerson } from './judge-person.js';
import { openJudges } from './judges.js';
import { resumePopulationRun } from './run-population.js';

const PERSONS = 4_100;
/** Fewer than the runs of a real city wait for, so that a small one is put on threads. */
const ON_THREADS = { threadsFrom: 4_000 };
/** Of them, so many are asked for one by one: a statement each. */
const ONE_BY_ONE = 200;

let city: SmallCity;
beforeAll(async () => {
  await buildWorkers();
  city = await openSmallCity(PERSONS);
}, 120_000);
afterAll(() => city.drop());
beforeEach(() => city.reset());

interface Stored {
  readonly id: string;
  readonly fingerprint: string;
  readonly colour: string;
  readonly popup: string | null;
  readonly rule: string | null;
  readonly until: Date | null;
  readonly decisions: number;
}
const stored = async (): Promise<Map<string, Stored>> => {
  const rows = await city.rows<Stored>(
    `select s.person_id as id, s.fingerprint, s.colour, s.popup, s.deciding_rule as rule, s.valid_until as until,
       (select count(*)::int from decision d where d.person_id = s.person_id) as decisions from status s`,
  );
  return new Map(rows.map((row) => [row.id, row]));
};
const asStored = (one: Judgement): Omit<Stored, 'decisions'> => ({
  id: one.personId,
  fingerprint: String(writeJudgement(one).fingerprint),
  colour: one.colour,
  popup: one.popup,
  rule: one.decidingRuleId,
  until: one.validUntil === null ? null : new Date(one.validUntil),
});

test('so many are judged on threads', async () => {
  const judges = openJudges(city.store, city.world, city.at, PERSONS, ON_THREADS.threadsFrom);
  const depth = judges.depth;
  await judges.close();
  expect(depth).toBeGreaterThan(1);
});

test('threads say of everybody what the judge says one by one, and write each verdict once', async () => {
  expect(await city.run(ON_THREADS)).toMatchObject({ state: 'DONE', judged: PERSONS, changed: PERSONS });
  const found = await stored();
  expect(found.size).toBe(PERSONS);
  const differ: string[] = [];
  let seen = 0;
  for await (const facts of streamFacts(city.store, { knownAt: city.at })) {
    const alone = asStored(judgePerson(city.world, facts, city.at));
    const row = found.get(facts.personId);
    if (JSON.stringify({ ...alone, decisions: 1 }) !== JSON.stringify(row)) differ.push(facts.personId);
    seen += 1;
  }
  expect({ seen, differ }).toEqual({ seen: PERSONS, differ: [] });
  for (const personId of [...found.keys()].slice(0, ONE_BY_ONE)) {
    const facts = await loadFacts(city.store, personId, { knownAt: city.at });
    expect(facts && asStored(judgePerson(city.world, facts, city.at))).toEqual({
      ...found.get(personId),
      decisions: undefined,
    });
  }
});

test('threads sent home in the middle leave a run that goes on, and nobody is judged twice', async () => {
  const stop = new AbortController();
  const cut = await city.run({ ...ON_THREADS, batchSize: 500, signal: stop.signal, onProgress: () => stop.abort() });
  expect(cut).toMatchObject({ state: 'INTERRUPTED', judged: 500 });
  expect(await resumePopulationRun(city.store, city.world, cut.runId, { threadsFrom: 3_000 })).toMatchObject({
    state: 'DONE',
    judged: PERSONS,
  });
  const decisions = [...(await stored()).values()].map((row) => row.decisions);
  expect(decisions).toEqual(Array.from({ length: PERSONS }, () => 1));
});
