import { findDuplicates } from '@zhengming/data';
import { buildTestMobileNumber, formatInstant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** What came while two records were one goes to the right one when they are taken apart. */
let house: TestHouse;
let steward: Caller;
let second: Caller;
let app: Caller;
let handler: Caller;
let stays: TestPerson;
let leaves: TestPerson;
let mergeId: string;
const theirs = buildTestMobileNumber(901);
const ours = buildTestMobileNumber(902);

const answered = ({ data }: Answer): Record<string, unknown> => data?.['answer'] as never;

beforeAll(async () => {
  house = await openTestHouse();
  steward = await house.staff('steward', 'DATA_STEWARD');
  second = await house.staff('steward2', 'DATA_STEWARD');
  handler = await house.staff('handler', 'HANDLER');
  app = await house.partner('binding:write', 'declaration:write');
  const { store } = house.services;
  stays = await makePerson(store, { index: 1 });
  leaves = await makePerson(store, { index: 2 });
  await store.pool.query(`update person set document_kind = 'PASSPORT' where id = $1`, [leaves.id]);
  await findDuplicates(store, NOW);
  const { data } = await steward.ask('{ duplicateCandidates { edges { node { id version } } } }');
  const pairs = data?.['duplicateCandidates'] as unknown as { edges: { node: { id: string; version: number } }[] };
  const pair = pairs.edges[0]?.node;
  const input = { candidateId: pair?.id, expectedVersion: pair?.version, survivorId: stays.id, reason: '同一人' };
  const proposed = await steward.ask(
    'mutation P($input: ProposeMergeInput!) { answer: proposeMerge(input: $input) { ... on DuplicateCandidate { merge { id } } } }',
    { input },
  );
  mergeId = (answered(proposed)['merge'] as { id: string }).id;
  await second.ask('mutation D($input: DecideMergeInput!) { decideMerge(input: $input) { __typename } }', {
    input: { id: mergeId, approve: true },
  });
  house.clock.set(plusHours(NOW, 1));
});
afterAll(() => house.close());

const MERGED = `{ duplicateCandidates(state: MERGED) { edges { node { merge { factsSince { id kind at source number division { code } } } } } } }`;
interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
}
async function factsSince(): Promise<readonly Fact[]> {
  const { data } = await steward.ask(MERGED);
  const pairs = data?.['duplicateCandidates'] as unknown as { edges: { node: { merge: { factsSince: Fact[] } } }[] };
  return pairs.edges[0]?.node.merge.factsSince ?? [];
}
const undo = async (handOver: readonly string[]): Promise<Record<string, unknown>> =>
  answered(
    await steward.ask(
      'mutation U($input: UndoMergeInput!) { answer: undoMerge(input: $input) { ... on PersonMerge { state factsSince { id } } ... on Refusal { code field } } }',
      { input: { id: mergeId, reason: '本人来电，是两个人', handOver } },
    ),
  );
const found = async (phone: string): Promise<Record<string, unknown>> =>
  (
    await handler.ask(
      `query F($value: String!) { findPerson(identifier: { kind: PHONE, value: $value }, purpose: "核对") {
        ... on Person { id phones { number } declarations { places { division { code } } } } } }`,
      { value: phone },
    )
  ).data?.['findPerson'] as never;

test('nothing is asked about while nothing has come', async () => {
  expect(await factsSince()).toEqual([]);
});

test('what comes meanwhile is listed, its number masked; what came along is not', async () => {
  const bind = (number: string, more: object = {}): object => ({
    identifier: { kind: 'RESIDENT_ID', value: stays.residentNumber },
    event: 'BIND',
    channel: 'BAIDU',
    number,
    at: formatInstant(NOW),
    ...more,
  });
  await app.ask('mutation I($input: ImportBindingsInput!) { importBindings(input: $input) { __typename } }', {
    input: {
      batch: 'b',
      bindings: [
        bind(theirs),
        bind(ours),
        // told anew of a number that came along: it goes back by itself
        bind(leaves.phone, {
          event: 'VERIFY',
          channel: null,
          answer: 'VERIFIED',
          at: formatInstant(plusHours(NOW, 1)),
        }),
      ],
    },
  });
  await app.ask('mutation D($input: DeclareItineraryInput!) { declareItinerary(input: $input) { __typename } }', {
    input: {
      identifier: { kind: 'RESIDENT_ID', value: stays.residentNumber },
      counties: [{ divisionCode: '110105', arrivedAt: formatInstant(plusHours(NOW, -20)) }],
    },
  });
  expect(JSON.stringify(await factsSince())).not.toContain(theirs);
  expect((await factsSince()).map(({ kind, source }) => `${kind} ${source}`).sort()).toEqual([
    'DECLARATION SELF',
    'PHONE BAIDU',
    'PHONE BAIDU',
  ]);
});

test('only what came since can be handed over; a wrong id takes nothing apart', async () => {
  const before = await house.services.store.pool.query(
    'select id from stay where person_id = $1 and known_to is null',
    [stays.id],
  );
  const [old] = before.rows as readonly { readonly id: string }[];
  expect(await undo([mergeId])).toEqual({ code: 'UNKNOWN_FACT', field: 'input.handOver' });
  const came = await house.services.store.pool.query(
    'select id from stay where person_id = $1 and known_from < $2 and known_to is null',
    [stays.id, formatInstant(NOW)],
  );
  expect([old !== undefined, came.rows.length > 0]).toEqual([true, true]);
  expect(await undo([(came.rows[0] as { readonly id: string }).id])).toMatchObject({ code: 'UNKNOWN_FACT' });
});

test('what is handed over leads to the one who leaves, a declaration with its places; the rest stays', async () => {
  const { rows } = await house.services.store.pool.query(
    'select id from phone_binding where person_id = $1 and masked_number like $2 and known_to is null',
    [stays.id, `%${theirs.slice(-3)}`],
  );
  const phone = (rows as readonly { readonly id: string }[]).map(({ id }) => id);
  const declared = (await factsSince()).filter(({ kind }) => kind === 'DECLARATION').map(({ id }) => id);
  expect(await undo([...phone, ...declared])).toEqual({ state: 'UNDONE', factsSince: [] });
  const masked = (number: string): { number: string } => ({ number: `${number.slice(0, 3)}*****${number.slice(-3)}` });
  const other = await found(theirs);
  expect(other['id']).toBe(leaves.id);
  expect(other['phones']).toEqual(expect.arrayContaining([masked(theirs), masked(leaves.phone)]));
  expect(JSON.stringify(other['declarations'])).toContain('110105');
  const one = await found(ours);
  expect(one['id']).toBe(stays.id);
  expect(one['phones']).toEqual(expect.arrayContaining([masked(ours), masked(stays.phone)]));
  expect(JSON.stringify(one['declarations'])).not.toContain('110105');
});
