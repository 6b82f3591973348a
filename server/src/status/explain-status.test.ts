import { plusHours } from '@zhengming/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let app: Caller;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  app = await house.partner('explanation:read');
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
});
afterEach(() => house.clock.set(NOW));
afterAll(() => house.close());

interface Words {
  readonly zh: string;
}
interface Explanation {
  readonly __typename: 'StatusExplanation';
  readonly name: string;
  readonly headline: Words;
  readonly fired: readonly Words[];
  readonly gaps: readonly { readonly sentence: Words; readonly nextStep: Words }[];
  readonly waysOut: readonly { readonly kind: string; readonly at: string; readonly sentence: Words }[];
  readonly evaluatedAt: string;
  readonly elderScript: string;
}

const EXPLAIN = `query Explain($identifier: IdentifierInput!, $purpose: String! = "citizen asked") {
  explainStatus(identifier: $identifier, purpose: $purpose) { __typename
    ... on StatusExplanation { name colour popup headline { zh } fired { zh } gaps { sentence { zh } nextStep { zh } }
      waysOut { kind at sentence { zh } } validUntil evaluatedAt knownAt policyInWords { zh } areaListInWords { zh }
      contest { zh } elderScript }
    ... on Refusal { code field } } }`;

const explain = (caller: Caller, value: string, more: object = {}) =>
  caller.ask(EXPLAIN, { identifier: { kind: 'PHONE', value }, ...more });

async function explained(value = person.phone): Promise<Explanation> {
  const { data, errors } = await explain(app, value);
  expect(errors).toBeUndefined();
  return data?.['explainStatus'] as unknown as Explanation;
}

describe('an app that asks for the person it acts for', () => {
  test('reads what the desk reads: outcome, rules, gaps and ways out', async () => {
    const query = `query P($id: UUID!) { person(id: $id, purpose: "call") { name decision { headline { zh }
      reasons { truth sentence { zh } } gaps { sentence { zh } nextStep { zh } } clears { kind at sentence { zh } }
      validUntil knownAt policyInWords { zh } areaListInWords { zh } } } }`;
    const { data } = await handler.ask(query, { id: person.id });
    const desk = data as unknown as {
      person: {
        name: string;
        decision: { reasons: readonly { truth: string; sentence: Words }[]; clears: readonly unknown[] };
      };
    };
    const { reasons, clears, ...rest } = desk.person.decision;
    const fired = reasons.filter(({ truth }) => truth === 'TRUE').map(({ sentence }) => sentence);
    const found = await explained();
    expect(found).toMatchObject({ name: desk.person.name, fired, waysOut: clears, ...rest });
    expect(fired.length).toBeGreaterThan(0);
    expect(clears.length).toBeGreaterThan(0);
  });

  test('is told by which rules and list, and how to contest it', async () => {
    expect(await explained()).toMatchObject({
      policyInWords: { zh: expect.stringContaining('2021年10月30日00:00起施行') as string },
      areaListInWords: { zh: '2021年10月20日00:00起生效的风险地区清单' },
      contest: { zh: expect.stringContaining('12345') as string },
    });
  });

  test('gets short sentences to read to older people', async () => {
    const { elderScript } = await explained();
    expect(elderScript).toMatch(/^您好。请核验行程。/);
    expect(elderScript).toMatch(/号码是幺二、三四五。$/);
    expect(Math.max(...elderScript.split('。').map((sentence) => sentence.length))).toBeLessThan(30);
  });

  test('sees no id and no number', async () => {
    const text = JSON.stringify(await explained());
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(text).not.toContain(person.phone);
    expect(text).not.toContain(person.residentNumber);
  });

  test('is given a status of today when time has overtaken the old one', async () => {
    const old = await makePerson(house.services.store, { index: 2, travelled: '152900', test: 'UPLOADED' });
    house.clock.set(plusHours(NOW, 24 * 12));
    expect(await explained(old.phone)).toMatchObject({ evaluatedAt: '2021-11-13T10:00:00+08:00' });
  });

  test('leaves its purpose in the audit log', async () => {
    await explained();
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select distinct actor_kind, purpose from audit_event where person_id = $1 and action = 'Query.explainStatus'`,
      [person.id],
    );
    expect(rows).toEqual([{ actor_kind: 'PARTNER', purpose: 'citizen asked' }]);
  });
});

describe('refused', () => {
  test('nobody has the number: an answer, not a fault', async () => {
    const { data } = await explain(app, '12900999999');
    expect(data?.['explainStatus']).toEqual({
      __typename: 'Refusal',
      code: 'UNKNOWN_PERSON',
      field: 'identifier.value',
    });
  });

  test('a key that may only check', async () => {
    const { errors } = await explain(await house.partner('status:read'), person.phone);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('no purpose', async () => {
    const { errors } = await explain(app, person.phone, { purpose: ' ' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'purpose' });
  });
});
