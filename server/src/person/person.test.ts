import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let intake: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  intake = await house.staff('intake', 'INTAKE');
  const { store } = house.services;
  person = await makePerson(store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  for (const index of [2, 3, 4]) await makePerson(store, { index });
});
afterAll(() => house.close());

const CASE = `query Case($id: UUID!, $areas: Boolean = true, $latest: Int = 3) {
  person(id: $id, purpose: "test") {
    who: name idNumber birthYear homeDivision { name prefectureCode }
    status { colour popup validUntil }
    decision { headline { zh } reasons { ruleId truth deciding sentence { zh } evidence { hit precision areas { key places } } }
      clears { kind at sentence { en } } gaps { code } }
    stays { source precision detail division { name } areas @include(if: $areas) { division { name } level places inForceTo } }
    tests(latest: $latest) { result reportedAt institution { name division { code } } scope }
    local: tests(scope: PROVINCIAL, latest: 1) { scope }
    phones { number verification }
    decisions(first: 1) { trigger colour }
    ...Rest
  }
}
fragment Rest on Person { vaccinations { product givenOn } appeals { number } guardian { name } declarations { arrivalAt } }`;

interface Case {
  readonly who: string;
  readonly idNumber: string;
  readonly status: { readonly colour: string; readonly popup: string; readonly validUntil: string };
  readonly decision: {
    readonly headline: { readonly zh: string };
    readonly reasons: readonly {
      readonly deciding: boolean;
      readonly evidence: readonly { readonly areas: readonly { readonly places: number }[] }[];
    }[];
    readonly clears: readonly { readonly kind: string; readonly at: string }[];
  };
  readonly stays: readonly {
    readonly division: { readonly name: string };
    readonly areas?: readonly { readonly division: { readonly name: string } }[];
  }[];
  readonly tests: readonly { readonly result: string; readonly reportedAt: string }[];
  readonly phones: readonly { readonly number: string }[];
}

async function readCase(caller: Caller, variables: Record<string, unknown> = {}): Promise<Case> {
  const answer = await caller.ask(CASE, { id: person.id, ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['person'] as unknown as Case;
}

describe('a person as the desk reads it', () => {
  test('is masked, and no number leaves', async () => {
    const found = await readCase(handler);
    expect(found).toMatchObject({ who: '林**', idNumber: expect.stringMatching(/^99\*{14}[\dX]{2}$/) as string });
    const text = JSON.stringify(found);
    expect(text).not.toContain(person.residentNumber);
    expect(text).not.toContain(person.phone);
  });

  test('carries its verdict with the deciding reason, its evidence and what clears it, in RFC 3339', async () => {
    const { status, decision, tests } = await readCase(handler);
    expect(status).toMatchObject({
      colour: 'NONE',
      popup: 'VERIFY_ITINERARY',
      validUntil: '2021-11-11T00:00:00+08:00',
    });
    const deciding = decision.reasons.filter((reason) => reason.deciding);
    expect(deciding).toHaveLength(1);
    expect(deciding[0]?.evidence[0]?.areas.every(({ places }) => places > 0)).toBe(true);
    expect(decision.clears.map(({ kind }) => kind)).toContain('DECLARE_COUNTY');
    expect(tests[0]).toMatchObject({ result: 'NEGATIVE', reportedAt: '2021-10-31T18:00:00+08:00' });
  });

  test('shows which areas of the prefecture were listed while a stay counts', async () => {
    const { stays } = await readCase(handler);
    const away = stays.find(({ division }) => division.name === '阿拉善盟');
    expect([...new Set(away?.areas?.map(({ division }) => division.name))]).toEqual(['额济纳旗']);
  });

  test('obeys @include by variable, in the same document', async () => {
    const without = await readCase(handler, { areas: false });
    expect(without.stays.every((stay) => !('areas' in stay))).toBe(true);
    const withAreas = await readCase(handler, { areas: true });
    expect(withAreas.stays.every((stay) => 'areas' in stay)).toBe(true);
  });

  test('binds arguments anew for every run of the same plan', async () => {
    expect((await readCase(handler, { latest: 0 })).tests).toHaveLength(0);
    expect((await readCase(handler, { latest: 1 })).tests).toHaveLength(1);
  });
});

describe('finding a person', () => {
  const FIND = `query Find($identifier: IdentifierInput!) { findPerson(identifier: $identifier, purpose: "call") {
    __typename ... on Person { id name } ... on Refusal { code field message { zh } } } }`;
  const find = async (kind: string, value: string): Promise<unknown> =>
    (await intake.ask(FIND, { identifier: { kind, value } })).data?.['findPerson'];

  test('by resident number or by phone: the same person', async () => {
    expect(await find('RESIDENT_ID', person.residentNumber)).toMatchObject({ __typename: 'Person', id: person.id });
    expect(await find('PHONE', person.phone)).toMatchObject({ __typename: 'Person', id: person.id });
  });

  test.each([
    ['a wrong check digit', 'RESIDENT_ID', '990101198805140020', 'INVALID_RESIDENT_NUMBER'],
    ['too short a number', 'RESIDENT_ID', '9901', 'INVALID_RESIDENT_NUMBER'],
    ['letters in a phone number', 'PHONE', '129abcdefgh', 'INVALID_PHONE'],
    ['a phone nobody has', 'PHONE', '12900999999', 'UNKNOWN_PERSON'],
  ])('%s is refused, naming the field', async (_name, kind, value, code) => {
    expect(await find(kind, value)).toMatchObject({ __typename: 'Refusal', code, field: 'identifier.value' });
  });
});

describe('the list of persons', () => {
  const LIST = `query List($first: Int, $after: String, $filter: PersonFilter) { persons(first: $first, after: $after, filter: $filter) {
    edges { cursor node { id name status { colour } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

  interface Page {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
      readonly startCursor: string | null;
    };
  }
  const list = async (variables: Record<string, unknown>): Promise<Page> =>
    (await handler.ask(LIST, variables)).data?.['persons'] as unknown as Page;

  test('pages through everybody once, by cursor', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page = await list({ first: 3, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  test('filters by status and by prefecture', async () => {
    const flagged = await list({ filter: { popup: ['VERIFY_ITINERARY'], prefecture: '152900' } });
    expect(flagged.edges.map(({ node }) => node.id)).toEqual([person.id]);
  });

  test.each([
    ['a negative page', { first: -1 }, 'first'],
    ['too large a page', { first: 101 }, 'first'],
    ['a cursor of something else', { after: 'bm90IGEgY3Vyc29y' }, 'after'],
  ])('%s is refused, naming the field', async (_name, variables, field) => {
    const { errors } = await handler.ask(LIST, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('reading personal data', () => {
  test('needs a purpose', async () => {
    const { errors } = await handler.ask('query P($id: UUID!) { person(id: $id, purpose: " ") { name } }', {
      id: person.id,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'purpose' });
  });

  test('is written to the audit log with actor, purpose and fields', async () => {
    await handler.ask('query P($id: UUID!) { person(id: $id, purpose: "hotline call") { name sex } }', {
      id: person.id,
    });
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query<{ action: string; fields: string[]; person_id: string }>(
      `select action, fields, person_id, actor_kind from audit_event where purpose = 'hotline call'`,
    );
    expect(rows).toEqual([
      { action: 'Query.person', fields: ['name', 'sex'], person_id: person.id, actor_kind: 'STAFF' },
    ]);
  });

  test('details of a stay are for those who handle appeals', async () => {
    await house.services.store.pool.query(`update stay set detail = 'K1039 次' where id = $1`, [person.stayId]);
    const query = 'query P($id: UUID!) { person(id: $id, purpose: "call") { stays { detail } } }';
    const details = async (caller: Caller): Promise<string> =>
      JSON.stringify((await caller.ask(query, { id: person.id })).data);
    expect(await details(handler)).toContain('K1039');
    expect(await details(intake)).not.toContain('K1039');
  });
});
