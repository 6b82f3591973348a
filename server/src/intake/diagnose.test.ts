import { type MobileNumber, buildTestMobileNumber, instant } from '@zhengming/domain';
import { inTransaction, loadKnowledge, recordPhones } from '@zhengming/data';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { open } from '../testing/desk.js';
import { type Caller, NOW, type TestHouse, openTestHouse } from '../testing/test-house.js';
import { type TestPerson, makePerson } from '../testing/test-world.js';

let house: TestHouse;
let agent: Caller;
let mistypes: Caller;
let coarse: TestPerson;
let untested: TestPerson;
let parent: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  const { store } = house.services;
  await loadKnowledge(store, NOW);
  agent = await house.staff('agent', 'INTAKE', 'HANDLER');
  mistypes = await house.staff('mistypes', 'INTAKE');
  coarse = await makePerson(store, { index: 1, travelled: '152900' });
  untested = await makePerson(store, { index: 2, travelled: '152922', test: 'NOT_UPLOADED' });
  parent = await makePerson(store, { index: 3, birthYear: 1941 });
});
afterAll(() => house.close());

const QUERY = `query D($identifier: DiagnosisInput!) { diagnose(identifier: $identifier, purpose: "HOTLINE") {
  __typename
  ... on Diagnosis { person { id name idNumber appeals { number state numberInGroups { en } } }
    assessment { differs decision { colour popup headline { zh } clears { kind } }
      causes { code confidence reason { zh } grounds { points } suggestions { kind targetIds ruleId counties { listed division { code } } } }
      scripts { grade personal script { zh en elder } } connectors { name state answer { zh } }
      callCards { hotline advised } knowledge { key kind } notShown { code ask { zh } } } }
  ... on SeveralPeople { people { id name birthYear } }
  ... on Refusal { code message { zh } }
} }`;

interface Diagnosed {
  readonly __typename: string;
  readonly code: string;
  readonly message: { readonly zh: string };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly appeals: readonly { readonly number: string }[];
  };
  readonly assessment: {
    readonly differs: boolean;
    readonly decision: { readonly popup: string | null; readonly clears: readonly { readonly kind: string }[] };
    readonly causes: readonly {
      readonly code: string;
      readonly reason: { readonly zh: string };
      readonly suggestions: readonly { readonly kind: string; readonly targetIds: readonly string[] }[];
    }[];
    readonly scripts: readonly {
      readonly grade: string;
      readonly personal: boolean;
      readonly script: { readonly zh: string; readonly elder: string };
    }[];
    readonly connectors: readonly { readonly name: string; readonly state: string }[];
    readonly callCards: readonly { readonly hotline: string; readonly advised: boolean }[];
    readonly knowledge: readonly { readonly key: string; readonly kind: string }[];
  };
}

async function look(caller: Caller, kind: string, value: string): Promise<Diagnosed> {
  const answer = await caller.ask(QUERY, { identifier: { kind, value } });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['diagnose'] as unknown as Diagnosed;
}

describe('one number, one answer', () => {
  test('by phone: outcome, causes with their corrections, what to say and what to know', async () => {
    const found = await look(agent, 'PHONE', coarse.phone);
    expect(found.__typename).toBe('Diagnosis');
    expect(found.person.name).toBe('林**');
    const { decision, causes, knowledge, differs } = found.assessment;
    expect(decision.popup).toBe('VERIFY_ITINERARY');
    expect(differs).toBe(false);
    expect(causes[0]).toMatchObject({
      code: 'PRECISION_PREFECTURE',
      suggestions: [{ kind: 'REFINE_STAY', targetIds: [coarse.stayId] }],
    });
    expect(decision.clears.map(({ kind }) => kind)).toContain('DECLARE_COUNTY');
    expect(knowledge[0]?.key).toMatch(/^(prefecture-precision|ask-hotel-bill|ask-toll-record)$/);
  });

  test.each([
    ['a resident number', 'RESIDENT_ID', () => coarse.residentNumber],
    ['an id chosen before', 'PERSON', () => coarse.id],
  ])('by %s', async (_what, kind, value) => {
    expect((await look(agent, kind, value())).person.id).toBe(coarse.id);
  });

  test('by the number of the appeal, however it is typed', async () => {
    const { number } = await open(agent, coarse);
    const found = await look(agent, 'APPEAL_NUMBER', ` ${number.toLowerCase()} `);
    expect(found.person.id).toBe(coarse.id);
    expect(found.person.appeals[0]).toMatchObject({ number, state: expect.any(String) as string });
  });

  test('a laboratory says how it stands, and the health hotline is the one to call', async () => {
    const { assessment } = await look(agent, 'PHONE', untested.phone);
    expect(assessment.causes[0]?.code).toBe('TEST_NOT_UPLOADED');
    expect(assessment.connectors).toEqual([
      { name: expect.any(String) as string, state: 'LAB_CONNECTED', answer: { zh: expect.any(String) as string } },
    ]);
    expect(assessment.callCards[0]).toEqual({ hotline: 'HOTLINE_12320', advised: true });
  });

  test('below G2 nothing personal stands in what is read aloud', async () => {
    const { assessment } = await look(agent, 'PHONE', coarse.phone);
    const told = new Map(assessment.scripts.map((one) => [one.grade, one]));
    expect(told.get('G2')?.script.zh).toContain('阿拉善盟');
    for (const grade of ['G0', 'G1']) {
      expect(told.get(grade)?.personal).toBe(false);
      expect(told.get(grade)?.script.zh).not.toContain('阿拉善');
      expect(told.get(grade)?.script.elder).toContain('核对');
    }
  });
});

describe('one statement about people', () => {
  test('whatever is asked of them', async () => {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    await look(agent, 'PHONE', coarse.phone);
    const texts = spy.mock.calls.map(([given]) =>
      typeof given === 'string' ? given : (given as { text: string }).text,
    );
    spy.mockRestore();
    const personal = texts.filter((text) =>
      /\b(person|stay|nucleic_test|phone_binding|appeal|status|decision)\b/.test(text),
    );
    expect(personal).toHaveLength(1);
  });

  test('and the look is in the audit log with its purpose', async () => {
    await look(agent, 'PHONE', untested.phone);
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select purpose from audit_event where person_id = $1 and action = 'Query.diagnose'`,
      [untested.id],
    );
    expect(rows).not.toHaveLength(0);
    expect(rows[0]).toEqual({ purpose: 'HOTLINE' });
  });
});

describe('a phone of several people', () => {
  test('is given to choose from, masked, and the choice leads to one', async () => {
    await bind(parent, coarse.phone);
    const found = await look(agent, 'PHONE', coarse.phone);
    expect(found.__typename).toBe('SeveralPeople');
    expect(found.people.map(({ id }) => id).sort()).toEqual([coarse.id, parent.id].sort());
    expect(found.people.every(({ name }) => name.includes('*'))).toBe(true);
    expect((await look(agent, 'PERSON', parent.id)).person.id).toBe(parent.id);
  });
});

const bind = (person: TestPerson, number: MobileNumber) =>
  inTransaction(house.services.store, (sql) =>
    recordPhones(
      sql,
      house.services.store.keyring,
      [
        {
          personId: person.id,
          id: uuidv7(),
          channel: 'ALIPAY',
          number,
          boundAt: instant('2021-10-01T09:00:00+08:00'),
          unboundAt: null,
          verification: 'VERIFIED',
          answeredAt: NOW,
        },
      ],
      { knownAt: NOW, delayDays: 14 },
    ),
  );

describe('who is not there', () => {
  test.each([
    ['nobody has this phone', 'PHONE', buildTestMobileNumber(77_777), 'UNKNOWN_PERSON'],
    ['no phone at all', 'PHONE', '12', 'INVALID_PHONE'],
    ['an appeal that was never made', 'APPEAL_NUMBER', 'S20990101-0001', 'UNKNOWN_PERSON'],
    ['an appeal number of another form', 'APPEAL_NUMBER', '4711', 'INVALID_APPEAL_NUMBER'],
    ['an id that is none', 'PERSON', 'x', 'UNKNOWN_PERSON'],
  ])('%s ⇒ %s', async (_what, kind, value, code) => {
    const answer = await look(mistypes, kind, value);
    expect(answer).toMatchObject({ __typename: 'Refusal', code });
    expect(answer.message.zh).not.toContain(value.length > 2 ? value : '\u0000');
  });

  test('whoever tries one number after the other is slowed down; others are not', async () => {
    const searcher = await house.staff('searcher', 'INTAKE');
    for (let index = 0; index < 8; index += 1) {
      expect((await look(searcher, 'PHONE', buildTestMobileNumber(80_000 + index))).code).toBe('UNKNOWN_PERSON');
    }
    expect((await look(searcher, 'PHONE', coarse.phone)).code).toBe('TOO_MANY_LOOK_UPS');
    expect((await look(agent, 'RESIDENT_ID', coarse.residentNumber)).__typename).toBe('Diagnosis');
  });
});

test('only the desk may look', async () => {
  const analyst = await house.staff('analyst', 'ANALYST');
  const answer = await analyst.ask(QUERY, { identifier: { kind: 'PHONE', value: coarse.phone } });
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
