import { plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let rail: Caller;
let handler: Caller;
let green: TestPerson;
let flagged: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  rail = await house.partner('status:read');
  handler = await house.staff('handler', 'HANDLER');
  green = await makePerson(house.services.store, { index: 1 });
  flagged = await makePerson(house.services.store, { index: 2, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());

const CHECK = `query Check($identifier: IdentifierInput!) {
  checkStatus(identifier: $identifier) { found colour popup category validUntil checkedAt } }`;
const check = async (value: string): Promise<unknown> =>
  (await rail.ask(CHECK, { identifier: { kind: 'PHONE', value } })).data?.['checkStatus'];

describe('checkStatus', () => {
  test('gives the verdict and its category', async () => {
    expect(await check(green.phone)).toMatchObject({ found: true, colour: 'GREEN', popup: null, category: null });
    expect(await check(flagged.phone)).toMatchObject({
      found: true,
      colour: 'NONE',
      popup: 'VERIFY_ITINERARY',
      category: 'ITINERARY',
    });
  });

  test('a status that time has overtaken is judged again before it is given out', async () => {
    await house.services.store.pool.query('update status set valid_until = $2 where person_id = $1', [
      flagged.id,
      new Date(NOW - 1000),
    ]);
    house.clock.set(plusHours(NOW, 24 * 12));
    expect(await check(flagged.phone)).toMatchObject({ found: true, checkedAt: '2021-11-13T10:00:00+08:00' });
    const { rows } = await house.services.store.pool.query<{ valid_until: Date | null }>(
      'select valid_until from status where person_id = $1',
      [flagged.id],
    );
    house.clock.set(NOW);
    expect(rows[0]?.valid_until === null || Number(rows[0]?.valid_until) > plusHours(NOW, 24 * 12)).toBe(true);
  });

  test('every check is in the audit log', async () => {
    await check(green.phone);
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select distinct actor_kind, purpose from audit_event where person_id = $1 and action = 'Query.checkStatus'`,
      [green.id],
    );
    expect(rows).toEqual([{ actor_kind: 'PARTNER', purpose: 'CHECK' }]);
  });
});

describe('evaluate', () => {
  const EVALUATE = `query Evaluate($id: UUID!, $asOf: DateTime, $knownAt: DateTime) {
    evaluate(personId: $id, asOf: $asOf, knownAt: $knownAt) {
      id verdict: colour popup policyId evaluatedAt knownAt reasons { ruleId deciding } clears { kind } gaps { code } headline { en } } }`;
  const evaluate = async (variables: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const answer = await handler.ask(EVALUATE, { id: flagged.id, ...variables });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['evaluate'] as unknown as Record<string, unknown>;
  };

  test('now: the same verdict as the status, stored nowhere', async () => {
    expect(await evaluate({})).toMatchObject({ id: null, verdict: 'NONE', popup: 'VERIFY_ITINERARY', policyId: 'P2' });
  });

  test('as of the day before the new rules: judged by the rules of then', async () => {
    expect(await evaluate({ asOf: '2021-10-29T12:00:00+08:00' })).toMatchObject({ policyId: 'P1' });
  });

  test('with what was known before anything was: not enough to tell, and never green', async () => {
    const early = await evaluate({ knownAt: '2021-10-31T12:00:00+08:00' });
    expect(early['verdict']).not.toBe('GREEN');
  });

  test('of nobody: names the field', async () => {
    const { errors } = await handler.ask(EVALUATE, { id: '01900000-0000-7000-8000-000000000000' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'personId' });
  });
});

describe('declareItinerary', () => {
  const DECLARE = `mutation Declare($input: DeclareItineraryInput!) { declareItinerary(input: $input) {
    __typename ... on Status { colour popup } ... on Refusal { code field } } }`;
  const declare = async (person: TestPerson, county: object, more: object = {}): Promise<unknown> => {
    const app = await house.partner('declaration:write');
    const identifier = { kind: 'RESIDENT_ID', value: person.residentNumber };
    return (
      await app.ask(DECLARE, {
        input: { identifier, arrivalAt: '2021-10-27T20:00:00+08:00', counties: [county], ...more },
      })
    ).data?.['declareItinerary'];
  };
  const stay = { arrivedAt: '2021-10-23T12:00:00+08:00', leftAt: '2021-10-27T12:00:00+08:00' };

  test('naming the county refines the coarse stay, and the status turns green at once', async () => {
    const person = await makePerson(house.services.store, { index: 3, travelled: '152900', test: 'UPLOADED' });
    expect(await declare(person, { ...stay, divisionCode: '152922' })).toMatchObject({
      __typename: 'Status',
      colour: 'GREEN',
    });
  });

  test('naming the listed county never clears', async () => {
    const person = await makePerson(house.services.store, { index: 4, travelled: '152900', test: 'UPLOADED' });
    expect(await declare(person, { ...stay, divisionCode: '152923' })).not.toMatchObject({ colour: 'GREEN' });
  });

  test.each([
    ['a prefecture', { divisionCode: '152900' }, 'NOT_A_COUNTY', 'input.counties[0].divisionCode'],
    [
      'an arrival to come',
      { divisionCode: '152922', arrivedAt: '2021-11-02T00:00:00+08:00', leftAt: null },
      'IN_THE_FUTURE',
      'input.counties[0].arrivedAt',
    ],
    [
      'leaving before arriving',
      { divisionCode: '152922', leftAt: '2021-10-22T00:00:00+08:00' },
      'LEFT_BEFORE_ARRIVED',
      'input.counties[0].leftAt',
    ],
    [
      'leaving some day',
      { divisionCode: '152922', leftAt: '2021-11-09T00:00:00+08:00' },
      'IN_THE_FUTURE',
      'input.counties[0].leftAt',
    ],
    [
      'a slip of the year',
      { divisionCode: '152922', arrivedAt: '1021-10-23T12:00:00+08:00' },
      'TOO_LONG_AGO',
      'input.counties[0].arrivedAt',
    ],
  ])('%s is refused, naming the field', async (_name, county, code, field) => {
    expect(await declare(green, { ...stay, ...county })).toMatchObject({ __typename: 'Refusal', code, field });
  });

  test.each([
    ['arriving in 2099', { arrivalAt: '2099-10-27T20:00:00+08:00' }, 'ARRIVAL_OUT_OF_BOUNDS', 'input.arrivalAt'],
    ['having arrived in 1921', { arrivalAt: '1921-10-27T20:00:00+08:00' }, 'ARRIVAL_OUT_OF_BOUNDS', 'input.arrivalAt'],
    ['coming from nowhere', { departureDivision: '119999' }, 'UNKNOWN_DIVISION', 'input.departureDivision'],
  ])('%s is refused, naming the field', async (_name, more, code, field) => {
    expect(await declare(green, { ...stay, divisionCode: '152922' }, more)).toMatchObject({ code, field });
  });
});
