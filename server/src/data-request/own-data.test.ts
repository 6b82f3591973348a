import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { credentials, openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let desk: PartnerDesk;
let handler: Caller;
let reviewer: Caller;
let person: TestPerson;
let other: TestPerson;
let app: { readonly id: string; readonly key: string };
let pair: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  house = await openTestHouse();
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  handler = await house.staff('handler', 'HANDLER');
  reviewer = await house.staff('reviewer', 'REVIEWER');
  person = await makePerson(house.services.store, { index: 1, test: 'UPLOADED' });
  other = await makePerson(house.services.store, { index: 2 });
  pair = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const proofKeys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' }] });
  app = await desk.withKey({ name: '小程序', proofKeys, scopes: ['data-rights:write'] });
});
afterAll(() => house.close());

let made = 0;
/** A token of the partner for one citizen, who was recognised by face. */
async function tokenFor({ phone }: TestPerson): Promise<string> {
  const issued = Math.floor(Date.now() / 1000);
  made += 1;
  const proof = await new SignJWT({ identifier: { kind: 'PHONE', value: phone }, method: 'FACE' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
    .setIssuer(app.id)
    .setAudience('zhengming')
    .setIssuedAt(issued)
    .setExpirationTime(issued + 120)
    .setJti(`own-data-proof-${made}`)
    .sign(pair.privateKey);
  const given = await desk.token({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: proof,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    ...credentials(app.id, app.key),
  });
  return ((await given.json()) as { readonly access_token: string }).access_token;
}

const REQUEST = `mutation R($input: RequestOwnDataInput!) { answer: requestOwnData(input: $input) {
  ... on OwnDataRequest { id state dueOn } ... on Refusal { code } } }`;
const OWN = `query O($identifier: IdentifierInput!) { answer: ownDataRequests(identifier: $identifier) { id state } }`;
const identifierOf = ({ phone }: TestPerson): object => ({ kind: 'PHONE', value: phone });

const decide = async (caller: Caller, verb: string, id: string, expectedVersion: number): Promise<unknown> => {
  const { data } = await caller.ask(
    `mutation D($input: DecideDataRequestInput!) { answer: ${verb}DataRequest(input: $input) {
      ... on DataRequest { state } ... on Refusal { code } } }`,
    { input: { id, expectedVersion } },
  );
  return data?.['answer'];
};
const fetchCopy = (bearer: string, id: string): Promise<Response> =>
  fetch(`${house.url}/api/data-request/${id}/copy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ format: 'json', reason: '本人在小程序领取' }),
  });

test('a citizen asks through a partner that proves who they are, and fetches their copy once, with another proof', async () => {
  const token = await tokenFor(person);
  const { data } = await desk.ask(token, REQUEST, { input: { identifier: identifierOf(person), kind: 'EXPORT' } });
  const asked = data?.['answer'] as unknown as { readonly id: string };
  expect(asked).toMatchObject({ state: 'RECEIVED', dueOn: '2021-11-22' });
  expect(await decide(reviewer, 'approve', asked.id, 1)).toEqual({ code: 'ILLEGAL_MOVE' });
  expect(await decide(handler, 'takeUp', asked.id, 1)).toEqual({ state: 'PROPOSED' });
  expect(await decide(reviewer, 'approve', asked.id, 2)).toEqual({ state: 'APPROVED' });
  expect((await fetchCopy(app.key, asked.id)).status).toBe(404);
  expect((await fetchCopy(await tokenFor(other), asked.id)).status).toBe(404);
  const copy = await fetchCopy(await tokenFor(person), asked.id);
  expect(((await copy.json()) as { identity: { idNumber: string } }).identity.idNumber).toBe(person.residentNumber);
  expect((await fetchCopy(await tokenFor(person), asked.id)).status).toBe(404);
  const own = await desk.ask(await tokenFor(person), OWN, { identifier: identifierOf(person) });
  expect(own.data?.['answer']).toEqual([{ id: asked.id, state: 'DONE' }]);
});

test('a token of one citizen asks for nobody else', async () => {
  const token = await tokenFor(person);
  const { errors } = await desk.ask(token, REQUEST, { input: { identifier: identifierOf(other), kind: 'ERASURE' } });
  expect(errors?.[0]?.extensions?.['reason']).toBe('NOT_THE_SUBJECT');
  const rows = await house.services.store.pool.query('select from data_request where person_id = $1', [other.id]);
  expect(rows.rowCount).toBe(0);
});
