import { DAY_MS, formatInstant, plusHours, plusMs } from '@zhengming/domain';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { credentials, openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { type Answer, type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let desk: PartnerDesk;
let handler: Caller;
let app: { readonly id: string; readonly key: string };
let pair: Awaited<ReturnType<typeof generateKeyPair>>;
let mother: TestPerson;
let son: TestPerson;
let child: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  handler = await house.staff('handler', 'HANDLER');
  pair = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const proofKeys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' }] });
  app = await desk.withKey({ name: '小程序', proofRequired: true, proofKeys, scopes: ['family:write'] });
  const { store } = house.services;
  mother = await makePerson(store, { index: 1, birthYear: 1945, test: 'UPLOADED' });
  son = await makePerson(store, { index: 2, birthYear: 1972 });
  child = await makePerson(store, { index: 3, birthYear: 2014 });
  stranger = await makePerson(store, { index: 4 });
});
afterAll(() => house.close());

let made = 0;
async function tokenOf(person: TestPerson, method = 'FACE'): Promise<string> {
  const issued = Math.floor(Date.now() / 1000);
  made += 1;
  const proof = await new SignJWT({ identifier: { kind: 'PHONE', value: person.phone }, method })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
    .setIssuer(app.id)
    .setAudience('zhengming')
    .setIssuedAt(issued)
    .setExpirationTime(issued + 120)
    .setJti(`family-proof-${made}`)
    .sign(pair.privateKey);
  const response = await desk.token({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: proof,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    ...credentials(app.id, app.key),
  });
  return ((await response.json()) as { readonly access_token: string }).access_token;
}

const phone = (person: TestPerson): object => ({ kind: 'PHONE', value: person.phone });
const ADD = `mutation A($input: AddFamilyCardInput!) { answer: addFamilyCard(input: $input) { __typename
  ... on FamilyCard { id name mine relation state } ... on Refusal { code } } }`;
const LOOK = `mutation L($input: CheckFamilyStatusInput!) { answer: checkFamilyStatus(input: $input) { __typename
  ... on FamilyStatus { name colour popup tests { result } doses { givenOn } } ... on Refusal { code } } }`;
const END =
  'mutation E($id: UUID!) { answer: endFamilyCard(id: $id) { __typename ... on FamilyCard { state mine } ... on Refusal { code } } }';
const CARDS = 'query { answer: familyCards { id name mine state uses { purpose partner } } }';
const answered = ({ data }: Answer): Record<string, string> => data?.['answer'] as never;

const add = async (
  subject: TestPerson,
  holder: TestPerson,
  more: object = {},
  method = 'FACE',
): Promise<Record<string, string>> =>
  answered(
    await desk.ask(await tokenOf(subject, method), ADD, {
      input: {
        channel: 'WECHAT',
        account: 'openid-of-son',
        subject: phone(subject),
        holder: phone(holder),
        relation: 'CHILD',
        purposes: ['STATUS', 'RECORDS'],
        to: formatInstant(plusMs(NOW, 90 * DAY_MS)),
        ...more,
      },
    }),
  );
const look = async (
  who: TestPerson,
  delegationId: string | undefined,
  more: object = {},
): Promise<Record<string, unknown>> =>
  answered(
    await desk.ask(await tokenOf(who), LOOK, {
      input: { delegationId, purpose: 'STATUS', account: 'openid-of-son', ...more },
    }),
  );

describe('a card of the family', () => {
  let card: string;

  test('is made by the one whose data it is, with their own proof', async () => {
    expect(await add(mother, son, {}, 'SMS')).toMatchObject({ code: 'CONSENT_TOO_WEAK' });
    const given = await add(mother, son);
    expect(given).toMatchObject({ __typename: 'FamilyCard', name: '林**', mine: true, state: 'ACTIVE' });
    card = given['id'] ?? '';
    expect(await add(mother, son)).toMatchObject({ code: 'EXISTS' });
    expect(await add(child, son)).toMatchObject({ code: 'MINOR_NEEDS_GUARDIAN' });
    expect(await add(mother, mother, { account: 'x' })).toMatchObject({ code: 'ONESELF' });
  });

  test('nobody makes one with a token for somebody else, nor with none', async () => {
    const input = {
      channel: 'WECHAT',
      account: 'a',
      subject: phone(mother),
      holder: phone(son),
      relation: 'CHILD',
      purposes: ['STATUS'],
      to: formatInstant(plusMs(NOW, DAY_MS)),
    };
    const wrong = await desk.ask(await tokenOf(son), ADD, { input });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ reason: 'NOT_THE_SUBJECT' });
    const keyed = await desk.ask(app.key, ADD, { input });
    expect(keyed.errors?.[0]?.extensions).toMatchObject({ reason: 'PROOF_REQUIRED' });
  });

  test('shows what it is for, to who holds it, in its own account, masked', async () => {
    expect(await look(son, card)).toMatchObject({ name: '林**', colour: 'GREEN', tests: [] });
    expect(await look(son, card, { purpose: 'RECORDS' })).toMatchObject({
      colour: null,
      tests: [{ result: 'NEGATIVE' }],
    });
    expect(await look(son, card, { purpose: 'APPEAL' })).toMatchObject({ code: 'OTHER_PURPOSE' });
    expect(await look(son, card, { account: 'another' })).toMatchObject({ code: 'UNKNOWN_DELEGATION' });
    expect(await look(stranger, card)).toMatchObject({ code: 'UNKNOWN_DELEGATION' });
    expect(await look(mother, card)).toMatchObject({ code: 'UNKNOWN_DELEGATION' });
  });

  test('each look stands in the log of the subject, who is told once a day and sees them all', async () => {
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select count(*)::int as looks from audit_event where person_id = $1 and action = 'Mutation.checkFamilyStatus' and kind = 'READ'`,
      [mother.id],
    );
    expect(rows).toEqual([{ looks: 2 }]);
    const told = await house.services.store.pool.query(
      `select kind, text_zh as text from notice where person_id = $1 order by queued_at, kind`,
      [mother.id],
    );
    expect(told.rows.map(({ kind }: { kind: string }) => kind)).toEqual(['DELEGATED', 'LOOKED_UP']);
    expect(JSON.stringify(told.rows)).not.toContain('林');
    expect(answered(await desk.ask(await tokenOf(mother), CARDS, {}))).toMatchObject([
      { id: card, mine: true, uses: [{ purpose: 'RECORDS', partner: '小程序' }, { purpose: 'STATUS' }] },
    ]);
    expect(answered(await desk.ask(await tokenOf(son), CARDS, {}))).toMatchObject([
      { id: card, mine: false, uses: [] },
    ]);
  });

  test('twelve times an hour and no more', async () => {
    for (let times = 2; times < 12; times += 1) await look(son, card);
    expect(await look(son, card)).toMatchObject({ code: 'TOO_OFTEN' });
    house.clock.set(plusHours(NOW, 2));
    expect(await look(son, card)).toMatchObject({ __typename: 'FamilyStatus' });
  });

  test('is ended by either of the two and by nobody else', async () => {
    const end = async (who: TestPerson): Promise<unknown> =>
      answered(await desk.ask(await tokenOf(who), END, { id: card }));
    expect(await end(stranger)).toMatchObject({ code: 'UNKNOWN_DELEGATION' });
    expect(await end(son)).toMatchObject({ state: 'ENDED', mine: false });
    expect(await end(mother)).toMatchObject({ code: 'ENDED_ALREADY' });
    expect(await look(son, card)).toMatchObject({ code: 'DELEGATION_OVER' });
  });
});

describe('at the desk', () => {
  const REGISTER = `mutation R($input: RegisterDelegationInput!) { answer: registerDelegation(input: $input) { __typename
    ... on Delegation { id state consent channel registeredBy subject { id } holder { id } } ... on Refusal { code } } }`;
  const STOP = `mutation S($input: EndDelegationInput!) { answer: endDelegation(input: $input) { __typename
    ... on Delegation { state endedBy endReason } ... on Refusal { code } } }`;
  const register = async (more: object = {}): Promise<Record<string, unknown>> =>
    answered(
      await handler.ask(REGISTER, {
        input: {
          subjectId: child.id,
          holder: phone(son),
          relation: 'PARENT',
          purposes: ['STATUS'],
          consent: 'GUARDIANSHIP',
          to: formatInstant(plusMs(NOW, 300 * DAY_MS)),
          ...more,
        },
      }),
    );

  test('a guardian is registered, seen on both records, and ended with a reason', async () => {
    expect(await register({ consent: 'FACE' })).toMatchObject({ code: 'CONSENT_NOT_AT_THE_DESK' });
    expect(await register({ subjectId: mother.id })).toMatchObject({ code: 'NOT_A_MINOR' });
    const given = await register();
    expect(given).toMatchObject({
      state: 'ACTIVE',
      channel: null,
      registeredBy: 'handler 测试',
      subject: { id: child.id },
      holder: { id: son.id },
    });
    const { data } = await handler.ask(
      'query P($id: UUID!) { person(id: $id, purpose: "家人") { heldDelegations { id state subject { name } } delegations { id } } }',
      { id: son.id },
    );
    // the card given back before stays to be seen
    expect(data?.['person']).toMatchObject({
      heldDelegations: [{ id: given['id'], state: 'ACTIVE', subject: { name: '林**' } }, { state: 'ENDED' }],
      delegations: [],
    });
    const stop = (input: object): Promise<Answer> => handler.ask(STOP, { input: { id: given['id'], ...input } });
    expect(answered(await stop({ by: 'STAFF' }))).toMatchObject({ code: 'BLANK' });
    expect(answered(await stop({ by: 'STAFF', reason: '登记有误，电话12900000001' }))).toMatchObject({
      state: 'ENDED',
      endedBy: 'STAFF',
      endReason: '登记有误，电话129********',
    });
  });
});
