import { randomUUID } from 'node:crypto';
import { DAY_MS, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open, readAppeal } from '../testing/desk.js';
import {
  addOtherReason,
  type IncidentAnswer,
  incidentCommand,
  listIncidents,
  makeMisled,
  moved,
  phantoms,
  readIncident,
  work,
} from '../testing/incident-desk.js';
import { tellAll } from '../testing/notices.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';
import { keepIncidents } from './keep-incidents.js';

/** 23 who called, 140 who never did, one with another reason besides: the incident of the story. */
const CALLED = 23;
const SILENT = 140;
const BATCH = randomUUID();

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let supervisor: Caller;
let second: Caller;
let persons: readonly TestPerson[];
let otherReason: TestPerson;
const appealIds: string[] = [];
let incident: IncidentAnswer;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  second = await house.staff('second', 'SUPERVISOR', 'REVIEWER');
  persons = await makeMisled(house, { from: 1, count: CALLED + SILENT, batchId: BATCH });
  const [last] = await makeMisled(house, { from: 900, count: 1, batchId: BATCH });
  if (last === undefined) throw new Error('nobody was made');
  otherReason = last;
}, 60_000);
afterAll(() => house.close());

const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await house.services.store.pool.query(text, values)).rows as T[];
const outcomes = () =>
  rows<{ outcome: string; persons: number }>(
    `select concat(colour, ' ', popup) as outcome, count(*)::int as persons from status group by 1 order by 1`,
  );
const standing = () =>
  rows('select person_id, colour, popup, deciding_rule, fingerprint from status order by person_id');
const appealStates = () =>
  rows<{ state: string; appeals: number }>('select state, count(*)::int as appeals from appeal group by 1 order by 1');
const waveOf = (answer: IncidentAnswer, number: number) => answer.waves.find((wave) => wave.number === number);

async function wave(number: number, batchSize?: number): Promise<IncidentAnswer> {
  incident = await moved(supervisor, 'startWave', await readIncident(supervisor, incident.id));
  expect(incident).toMatchObject({ state: 'APPLYING' });
  await work(house, batchSize);
  incident = await readIncident(supervisor, incident.id);
  expect(waveOf(incident, number)).toMatchObject({ state: 'DONE' });
  return incident;
}

describe('many are misled by one batch', () => {
  test('nineteen appeals are forming, the twentieth is an incident, and later ones join it', async () => {
    const openAt = async (index: number): Promise<void> => {
      const person = persons[index];
      if (person !== undefined) appealIds.push((await open(intake, person)).id);
    };
    for (let index = 0; index < 19; index += 1) await openAt(index);
    expect(await listIncidents(supervisor)).toEqual([]);
    const forming = await supervisor.ask('{ formingIncidents { cause place { code } appeals threshold withinHours } }');
    expect(forming.data).toEqual({
      formingIncidents: [
        { cause: 'PRECISION_PREFECTURE', place: { code: '152900' }, appeals: 19, threshold: 20, withinHours: 2 },
      ],
    });
    await openAt(19);
    const [found] = await listIncidents(supervisor);
    expect(found).toMatchObject({ state: 'OPEN', origin: 'DETECTED', appealCount: 20, waitingCount: 20 });
    for (let index = 20; index < CALLED; index += 1) await openAt(index);
    const all = await listIncidents(supervisor);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ appealCount: CALLED, waitingCount: CALLED });
    if (all[0]) incident = all[0];
    expect(await readAppeal(handler, appealIds[0] ?? '')).toMatchObject({ state: 'LINKED' });
  });

  test('somebody who also has another reason joins too', async () => {
    appealIds.push((await open(intake, otherReason)).id);
    await addOtherReason(house, otherReason);
    expect(await readIncident(supervisor, incident.id)).toMatchObject({ waitingCount: CALLED + 1 });
  });

  test('a case says what it has in common with others', async () => {
    const query = 'query Banner($id: UUID!) { appeal(id: $id) { similarAppeals incident { number appealCount } } }';
    const { data } = await handler.ask(query, { id: appealIds[0] });
    expect(data).toEqual({
      appeal: { similarAppeals: CALLED, incident: { number: incident.number, appealCount: CALLED + 1 } },
    });
  });
});

describe('the draft', () => {
  test('is tried on everybody it names, and touches nobody', async () => {
    incident = await incidentCommand(
      supervisor,
      'draftIncidentCorrection',
      'DraftIncidentInput',
      phantoms(await readIncident(supervisor, incident.id), BATCH),
    );
    expect(incident).toMatchObject({ __typename: 'Incident', state: 'DRAFTED' });
    const before = await standing();
    incident = await moved(supervisor, 'dryRunIncident', incident);
    expect(incident).toMatchObject({ state: 'TRYING', dryRun: { state: 'QUEUED' } });
    await work(house);
    incident = await readIncident(supervisor, incident.id);
    expect(incident).toMatchObject({
      state: 'TRIED',
      dryRun: {
        state: 'DONE',
        isCurrent: true,
        candidates: CALLED + SILENT + 1,
        freed: CALLED + SILENT,
        silent: SILENT,
        unchanged: 0,
        stricter: 0,
        unfit: 1,
        figures: { persons: CALLED + SILENT, milder: { value: CALLED + SILENT } },
      },
    });
    const figures = incident.dryRun?.figures;
    expect(figures?.samples).toHaveLength(20);
    expect(JSON.stringify(figures)).not.toMatch(new RegExp(persons.map(({ id }) => id).join('|')));
    expect(figures?.matrix).toEqual([
      { before: { popup: 'VERIFY_ITINERARY' }, after: { colour: 'GREEN' }, count: { value: CALLED + SILENT } },
    ]);
    expect(await standing()).toEqual(before);
    expect(await rows('select 1 from correction')).toEqual([]);
  });

  test('is approved by a second person, and only as it was tried', async () => {
    const input = { incidentId: incident.id, expectedVersion: incident.version, dryRunId: incident.dryRun?.id };
    const own = await incidentCommand(supervisor, 'approveIncident', 'ApproveIncidentInput', input);
    expect(own).toMatchObject({ __typename: 'Refusal', code: 'FOUR_EYES' });
    const other = await incidentCommand(second, 'approveIncident', 'ApproveIncidentInput', {
      ...input,
      dryRunId: randomUUID(),
    });
    expect(other).toMatchObject({ code: 'NOT_TRIED' });
    // two at once: one of them approves, the other is told that it happened
    const both = await Promise.all(
      [1, 2].map(() => incidentCommand(second, 'approveIncident', 'ApproveIncidentInput', input)),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Incident', 'Refusal']);
    incident = await readIncident(supervisor, incident.id);
    expect(incident).toMatchObject({ state: 'APPROVED' });
    expect(incident.waves.map(({ percent, persons: size }) => [percent, size])).toEqual([
      [1, 2],
      [10, 15],
      [100, 146],
    ]);
  });
});

describe('the waves', () => {
  test('the first frees two, the second fifteen, and everybody is told once', async () => {
    await wave(1);
    expect(waveOf(incident, 1)).toMatchObject({ corrected: 2, told: 2, differing: 0 });
    await wave(2, 4);
    expect(waveOf(incident, 2)).toMatchObject({ corrected: 15, told: 15 });
    expect(await rows(`select 1 from notice where incident_id = $1`, [incident.id])).toHaveLength(17);
    expect(await outcomes()).toContainEqual({ outcome: 'GREEN ', persons: 17 });
  });

  test('the last frees everybody else; appeals are resolved, the one with another reason goes back', async () => {
    await wave(3);
    expect(incident).toMatchObject({
      state: 'APPLIED',
      freedCount: CALLED + SILENT,
      silentCount: SILENT,
      waitingCount: 0,
      appealCount: CALLED,
    });
    const sum = (name: 'corrected' | 'told' | 'resolved' | 'silent'): number =>
      incident.waves.reduce((so, one) => so + one[name], 0);
    expect([sum('corrected'), sum('told'), sum('resolved'), sum('silent')]).toEqual([163, 163, 23, 140]);
    expect(await appealStates()).toEqual([
      { state: 'APPLIED', appeals: CALLED },
      { state: 'IN_REVIEW', appeals: 1 },
    ]);
    expect(await outcomes()).toEqual([
      { outcome: 'GREEN ', persons: CALLED + SILENT },
      { outcome: 'NONE AFFECTED_AREA', persons: 1 },
    ]);
    expect(incident.reviewDue).not.toBeNull();
  });

  test('notices leave, and the appeals are notified one by one', async () => {
    await tellAll(house);
    expect(await appealStates()).toEqual([
      { state: 'IN_REVIEW', appeals: 1 },
      { state: 'NOTIFIED', appeals: CALLED },
    ]);
    const told = await rows<{ kind: string; notices: number }>(
      `select kind, count(*)::int as notices from notice where incident_id = $1 and state = 'SENT' group by 1 order by 1`,
      [incident.id],
    );
    expect(told).toEqual([
      { kind: 'CLEARED', notices: CALLED },
      { kind: 'FREED', notices: SILENT },
    ]);
    const twice = await rows('select person_id from notice where incident_id = $1 group by 1 having count(*) > 1', [
      incident.id,
    ]);
    expect(twice).toEqual([]);
  });

  test('the review note that is owed in three days is reminded of once', async () => {
    const back = house.clock.now();
    house.clock.set(plusMs(NOW, 3 * DAY_MS + 60_000));
    const signal = new AbortController().signal;
    await keepIncidents(house.services, signal);
    await keepIncidents(house.services, signal);
    const late = await readIncident(supervisor, incident.id);
    expect(late.reviewOverdue).toBe(true);
    expect(late.events.filter(({ action }) => action === 'REVIEW_OVERDUE')).toHaveLength(1);
    house.clock.set(back);
  });
});

describe('undoing', () => {
  test('wave by wave brings everybody back exactly, and their appeals into the incident', async () => {
    // the gateway had been down since the last wave
    await rows(`update notice set state = 'QUEUED', attempts = 0, sent_at = null where dedup_key ~ ':3$'`);
    for (const number of [3, 2, 1]) {
      incident = await moved(supervisor, 'undoWave', await readIncident(supervisor, incident.id), '更正依据有误');
      expect(incident).toMatchObject({ state: 'UNDOING' });
      await work(house, 40);
      incident = await readIncident(supervisor, incident.id);
      const undone = waveOf(incident, number);
      if (undone) expect(undone).toMatchObject({ state: 'UNDONE', undone: undone.corrected });
    }
    expect(incident).toMatchObject({ state: 'DRAFTED', freedCount: 0, waitingCount: CALLED });
    expect(await outcomes()).toEqual([
      { outcome: 'NONE AFFECTED_AREA', persons: 1 },
      { outcome: 'NONE VERIFY_ITINERARY', persons: CALLED + SILENT },
    ]);
    expect(await appealStates()).toEqual([
      { state: 'IN_REVIEW', appeals: 1 },
      { state: 'LINKED', appeals: CALLED },
    ]);
    expect(await rows(`select 1 from correction where state = 'REMOVED' and known_to is not null`)).toHaveLength(163);
    // whoever had heard of it hears of this; what had not left is called off
    expect(await rows(`select 1 from notice where kind = 'WAVE_UNDONE'`)).toHaveLength(17);
    expect(await rows(`select 1 from notice where state = 'CANCELLED' and incident_id is not null`)).toHaveLength(146);
  });
});
