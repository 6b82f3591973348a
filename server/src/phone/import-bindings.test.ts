import { buildTestMobileNumber, formatInstant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let channel: Caller;
let handler: Caller;
let person: TestPerson;
const second = buildTestMobileNumber(900);

beforeAll(async () => {
  house = await openTestHouse();
  channel = await house.partner('binding:write', 'status:read', 'explanation:read');
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1 });
});
afterAll(() => house.close());

const IMPORT = `mutation I($input: ImportBindingsInput!) { answer: importBindings(input: $input) { __typename
  ... on ImportBindingsReport { accepted changed duplicates rejected rows { outcome problem { code path } } } ... on Refusal { code } } }`;
const PHONES = `query P($id: UUID!) { person(id: $id, purpose: "绑定号码") {
  phones { id number channel state effectiveFrom effectiveTo ifUnboundToday verification verificationAskedAt }
  numberDiagnoses { hint number until sentence { zh en } } } }`;
const CHECK = `query C($value: String!) { checkStatus(identifier: { kind: PHONE, value: $value }) { found colour popup category } }`;
const ASK = `mutation A($input: RequestVerificationInput!) { answer: requestVerification(input: $input) { __typename
  ... on PhoneBinding { verificationAskedAt } ... on Refusal { code } } }`;
const TAKE = 'mutation { taken: takeVerificationRequests { id number askedAt } }';

interface Phone {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly [field: string]: unknown;
}

const row = (more: object): object => ({
  identifier: { kind: 'RESIDENT_ID', value: person.residentNumber },
  number: second,
  at: formatInstant(plusHours(NOW, -1)),
  ...more,
});
const send = (...bindings: object[]): Promise<Answer> => channel.ask(IMPORT, { input: { batch: 'b', bindings } });
const report = ({ data }: Answer): unknown => data?.['answer'];
const outcomes = (answer: Answer): unknown =>
  (report(answer) as { rows: { outcome: string; problem: { code: string } | null }[] }).rows.map(
    (one) => one.problem?.code ?? one.outcome,
  );
async function shown(): Promise<{
  phones: Phone[];
  numberDiagnoses: { hint: string; number: string | null; until: string | null }[];
}> {
  const { data } = await handler.ask(PHONES, { id: person.id });
  return data?.['person'] as never;
}
const check = async (): Promise<unknown> => (await channel.ask(CHECK, { value: person.phone })).data?.['checkStatus'];

test('a number that is bound counts in 14 days; one that fails then stops its person, by name', async () => {
  expect(await check()).toMatchObject({ colour: 'GREEN' });
  expect(
    report(await send(row({ event: 'BIND', channel: 'ALIPAY' }), row({ event: 'VERIFY', answer: 'UNVERIFIED' }))),
  ).toMatchObject({
    accepted: 2,
    rejected: 0,
  });
  expect(await check()).toMatchObject({ colour: 'GREEN' });
  const { phones, numberDiagnoses } = await shown();
  expect(phones.find(({ state }) => state === 'PENDING')).toMatchObject({
    number: '129*****900',
    channel: 'ALIPAY',
    effectiveFrom: '2021-11-16T00:00:00+08:00',
    ifUnboundToday: '2021-11-16T00:00:00+08:00',
    verification: 'UNVERIFIED',
  });
  expect(numberDiagnoses).toMatchObject([
    { hint: 'NOT_YET_COUNTING', number: '129*****900', until: '2021-11-16T00:00:00+08:00' },
  ]);
});

test('told again it is the same; what cannot be is said, row by row', async () => {
  const answer = await send(
    row({ event: 'BIND', channel: 'ALIPAY' }),
    row({ event: 'BIND', channel: 'ALIPAY', at: formatInstant(NOW) }),
    row({ event: 'UNBIND', channel: 'WECHAT' }),
    row({ event: 'BIND' }),
    row({ event: 'VERIFY' }),
    row({ event: 'BIND', channel: 'BAIDU', number: '12' }),
    row({ event: 'BIND', channel: 'BAIDU', at: formatInstant(plusHours(NOW, 1)) }),
    row({ event: 'BIND', channel: 'BAIDU', identifier: { kind: 'PHONE', value: '12999999999' } }),
  );
  expect(outcomes(answer)).toEqual([
    'DUPLICATE',
    'ALREADY_BOUND',
    'NOT_BOUND',
    'CHANNEL_MISSING',
    'ANSWER_MISSING',
    'INVALID_PHONE',
    'FROM_THE_FUTURE',
    'UNKNOWN_PERSON',
  ]);
  expect(JSON.stringify(answer)).not.toContain(second);
});

test('the first number fails: the reason names it, masked, and only then the status turns', async () => {
  await send(row({ event: 'VERIFY', number: person.phone, answer: 'UNVERIFIED', at: formatInstant(NOW) }));
  expect(await check()).toMatchObject({ colour: 'NONE', popup: 'PHONE_UNVERIFIED', category: 'PHONE' });
  const { data } = await handler.ask(
    `query E($id: UUID!) { person(id: $id, purpose: "解释") { decision { reasons { deciding evidence { kind factId number } } } phones { id number } } }`,
    { id: person.id },
  );
  const found = data?.['person'] as unknown as {
    decision: { reasons: { deciding: boolean; evidence: { kind: string; factId: string; number: string | null }[] }[] };
    phones: { id: string; number: string }[];
  };
  const named = found.decision.reasons
    .filter(({ deciding }) => deciding)
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind }) => kind === 'PHONE');
  const [failed] = (await shown()).numberDiagnoses;
  expect(failed).toMatchObject({
    hint: 'UNVERIFIED',
    sentence: { zh: expect.stringContaining('今天解绑，11月16日00:00起不再核验') as unknown },
  });
  const masked = `129*****${person.phone.slice(-3)}`;
  expect(named.map(({ factId, number }) => [found.phones.find(({ id }) => id === factId)?.number, number])).toEqual([
    [masked, masked],
  ]);
});

test('and whoever asks for an explanation hears which number it is, masked', async () => {
  const { data } = await channel.ask(
    `query E($value: String!) { explainStatus(identifier: { kind: PHONE, value: $value }, purpose: "本人查询") {
      ... on StatusExplanation { popup numbers } } }`,
    { value: person.phone },
  );
  expect(data?.['explainStatus']).toEqual({
    popup: 'PHONE_UNVERIFIED',
    numbers: [`129*****${person.phone.slice(-3)}`],
  });
});

test('the desk has the operator asked again, once; the answer frees the person and ends the question', async () => {
  const { phones } = await shown();
  const bindingId = phones.find(({ state }) => state === 'ACTIVE')?.id;
  const ask = (): Promise<Answer> =>
    handler.ask(ASK, { input: { personId: person.id, bindingId, reason: '来电称已开机' } });
  expect(report(await ask())).toMatchObject({ __typename: 'PhoneBinding', verificationAskedAt: formatInstant(NOW) });
  expect(report(await ask())).toMatchObject({ code: 'ASKED_ALREADY' });
  expect((await shown()).numberDiagnoses.map(({ hint }) => hint)).toContain('REQUEST_WAITING');
  expect((await channel.ask(TAKE)).data?.['taken']).toMatchObject([
    { number: person.phone, askedAt: formatInstant(NOW) },
  ]);
  house.clock.set(plusHours(NOW, 2));
  await send(row({ event: 'VERIFY', number: person.phone, answer: 'VERIFIED', at: formatInstant(plusHours(NOW, 1)) }));
  expect((await channel.ask(TAKE)).data?.['taken']).toEqual([]);
  expect(await check()).toMatchObject({ colour: 'GREEN' });
});

test('an unbound number counts 14 days more, and unbinding it again changes nothing', async () => {
  await send(row({ event: 'UNBIND', channel: 'WECHAT', number: person.phone, at: formatInstant(plusHours(NOW, 1)) }));
  expect((await shown()).phones.find(({ state }) => state === 'ENDING')).toMatchObject({
    effectiveTo: '2021-11-16T00:00:00+08:00',
    ifUnboundToday: null,
  });
});

test('who fetched a number to verify stands in the log of its person', async () => {
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query(
    `select distinct action from audit_event where person_id = $1 and actor_kind = 'PARTNER' and kind = 'READ' order by 1`,
    [person.id],
  );
  expect(rows.map(({ action }: { action: string }) => action)).toEqual([
    'Mutation.importBindings',
    'Mutation.takeVerificationRequests',
    'Query.checkStatus',
    'Query.explainStatus',
  ]);
});
