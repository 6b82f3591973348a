import { plusHours } from '@zhengming/domain';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { open } from '../testing/desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** Ways out are never stored: they are worked out when a decision is read. */
let house: TestHouse;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'INTAKE', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
});
afterEach(() => house.clock.set(NOW));
afterAll(() => house.close());

interface ReadDecision {
  readonly evaluatedAt: string;
  readonly popup: string | null;
  readonly clears: readonly { readonly kind: string; readonly at: string }[];
}

const DECISION = `evaluatedAt popup clears { kind at } reasons { ruleId } gaps { code nextStep { zh } }`;

async function currentDecision({ id }: TestPerson): Promise<ReadDecision> {
  const query = `query P($id: UUID!) { person(id: $id, purpose: "test") { decision { ${DECISION} } } }`;
  const { data, errors } = await handler.ask(query, { id });
  expect(errors).toBeUndefined();
  return (data as unknown as { person: { decision: ReadDecision } }).person.decision;
}

async function appealedDecision(appealId: string): Promise<ReadDecision> {
  const query = `query A($id: UUID!) { appeal(id: $id) { decision { ${DECISION} } } }`;
  const { data, errors } = await handler.ask(query, { id: appealId });
  expect(errors).toBeUndefined();
  return (data as unknown as { appeal: { decision: ReadDecision } }).appeal.decision;
}

const wayOf = (decision: ReadDecision, kind: string): string | undefined =>
  decision.clears.find((clear) => clear.kind === kind)?.at;

const explanations = `from decision where person_id = $1 order by evaluated_at desc, id desc limit 1`;

describe('the ways out of a decision', () => {
  test('are not in its row', async () => {
    const { rows } = await house.services.store.pool.query<{ explanation: object }>(
      `select explanation ${explanations}`,
      [person.id],
    );
    expect(Object.keys(rows[0]?.explanation ?? {})).not.toContain('clears');
  });

  test('name the present moment when the status rests on it now', async () => {
    expect(wayOf(await currentDecision(person), 'DECLARE_COUNTY')).toBe('2021-11-01T10:00:00+08:00');
    house.clock.set(plusHours(NOW, 3));
    expect(wayOf(await currentDecision(person), 'DECLARE_COUNTY')).toBe('2021-11-01T13:00:00+08:00');
  });

  test('come earliest first', async () => {
    const times = (await currentDecision(person)).clears.map(({ at }) => at);
    expect(times.length).toBeGreaterThan(1);
    expect([...times].sort()).toEqual(times);
  });

  test('of a past decision are those of then, with what was known then', async () => {
    const cleared = await makePerson(house.services.store, { index: 2, travelled: '152900', test: 'UPLOADED' });
    const { id: appealId } = await open(handler, cleared);
    house.clock.set(plusHours(NOW, 1));
    await declareCounty(cleared);
    const [now, then] = [await currentDecision(cleared), await appealedDecision(appealId)];
    expect(now).toMatchObject({ popup: null, clears: [] });
    expect(then.popup).toBe('VERIFY_ITINERARY');
    expect(wayOf(then, 'DECLARE_COUNTY')).toBe(then.evaluatedAt);
  });

  test('in rows of an earlier release are passed over', async () => {
    const old = await makePerson(house.services.store, { index: 3, travelled: '152900', test: 'UPLOADED' });
    const stored = [{ kind: 'LEAVE_AREA', at: 0, factIds: [], colour: 'GREEN', popup: null }];
    await house.services.store.pool.query(
      `update decision set explanation = explanation || jsonb_build_object('clears', $2::jsonb) where person_id = $1`,
      [old.id, JSON.stringify(stored)],
    );
    const decision = await currentDecision(old);
    expect(wayOf(decision, 'LEAVE_AREA')).toBeUndefined();
    expect(wayOf(decision, 'DECLARE_COUNTY')).toBe('2021-11-01T10:00:00+08:00');
  });
});

describe('one statement and the judge', () => {
  /** How many of the statements that were sent meanwhile read about persons. */
  async function personalStatements(ask: () => Promise<unknown>): Promise<number> {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    await ask();
    const texts = spy.mock.calls.map(([given]) =>
      typeof given === 'string' ? given : (given as { text: string }).text,
    );
    spy.mockRestore();
    return texts.filter((text) => /\b(?:person|decision|stay|nucleic_test|phone_binding)\b/.test(text)).length;
  }

  test('give a decision with its reasons, gaps and ways out', async () => {
    expect(await personalStatements(() => currentDecision(person))).toBe(1);
  });

  test('give a case with the causes of its decision, by what was known when it fell', async () => {
    const { id } = await open(handler, person);
    const query = `query A($id: UUID!) { appeal(id: $id) { probableCauses { code } decision { ${DECISION} } } }`;
    const answers: unknown[] = [];
    expect(await personalStatements(async () => answers.push((await handler.ask(query, { id })).data))).toBe(1);
    expect(answers).toMatchObject([{ appeal: { probableCauses: [{ code: 'PRECISION_PREFECTURE' }] } }]);
  });
});

async function declareCounty({ residentNumber }: TestPerson): Promise<void> {
  const app = await house.partner('declaration:write');
  const county = {
    divisionCode: '152922',
    arrivedAt: '2021-10-23T12:00:00+08:00',
    leftAt: '2021-10-27T12:00:00+08:00',
  };
  const { errors } = await app.ask(
    `mutation D($input: DeclareItineraryInput!) { declareItinerary(input: $input) { __typename } }`,
    {
      input: {
        identifier: { kind: 'RESIDENT_ID', value: residentNumber },
        arrivalAt: '2021-10-27T20:00:00+08:00',
        counties: [county],
      },
    },
  );
  expect(errors).toBeUndefined();
}
