import {
  buildTestResidentNumber,
  divisionCode,
  formatInstant,
  fromEpochMs,
  instant,
  plusHours,
  type Instant,
} from '@zhengming/domain';
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_INSTITUTIONS } from '../institution/demo-institutions.js';
import { loadDemoInstitutions } from '../institution/load-demo-institutions.js';
import { inTransactionOrAgain } from '../orm/transaction.js';
import { createPerson } from '../person/person.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { applyTests, type StagedTest, toSentTests } from './apply-tests.js';
import type { RowOutcome } from './applied-rows.js';

const sampled = instant('2021-10-24T09:00:00+08:00');
const reported = instant('2021-10-24T20:00:00+08:00');
const first = instant('2021-10-25T08:00:00+08:00');

let database: TestDatabase;
let personId: string;
let otherId: string;
let blindIndex: Buffer;
let sampleNumber: string;
let serial = 0;

async function newPerson(): Promise<{ readonly id: string; readonly number: string }> {
  serial += 1;
  const id = uuidv7();
  const number = buildTestResidentNumber(serial, '1988-05-14', 'FEMALE');
  const person = { id, name: '林晓岚', residentNumber: number, sex: 'FEMALE', birthYear: 1988 } as const;
  const { store } = database;
  await inTransactionOrAgain(store, (sql) =>
    createPerson(sql, store.keyring, { ...person, home: divisionCode('110108') }, first),
  );
  return { id, number };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoInstitutions(database.store);
});
afterAll(() => database.drop());
beforeEach(async () => {
  const one = await newPerson();
  personId = one.id;
  blindIndex = database.store.keyring.blindIndex('RESIDENT_ID', one.number);
  otherId = (await newPerson()).id;
  sampleNumber = `S${serial}`;
});

const row = (line: number, more: Partial<StagedTest> = {}): StagedTest => ({
  line,
  person: { kind: 'RESIDENT_ID', blindIndex },
  id: uuidv7(),
  institutionId: DEMO_INSTITUTIONS[0]?.id ?? '',
  sampleNumber,
  division: '110108',
  sampledAt: sampled,
  receivedAt: null,
  reportedAt: reported,
  uploadedAt: null,
  visibleAt: first,
  result: 'NEGATIVE',
  channel: 'INSTITUTION',
  grade: 'VERIFIED',
  integrity: 'OK',
  batchId: null,
  ...more,
});

const take = (rows: readonly StagedTest[], at: Instant = first) =>
  inTransactionOrAgain(database.store, (client) => applyTests(client, toSentTests(rows), at));
const said = (outcomes: readonly RowOutcome[]) =>
  outcomes.map(({ line, outcome, problem }) => [line, problem?.code ?? outcome] as const).sort(([a], [b]) => a - b);

interface Known {
  readonly result: string;
  readonly reported_at: Date | null;
  readonly received_at: Date | null;
  readonly integrity: string;
  readonly channel: string;
  readonly grade: string;
}
/** What is known of the sample at an instant. */
async function known(at: Instant): Promise<readonly Known[]> {
  const { rows } = await database.store.pool.query<Known>(
    `select result, reported_at, received_at, integrity, channel, grade from nucleic_test where person_id = $1 and sample_number = $2
     and known_from <= $3 and (known_to is null or known_to > $3)`,
    [personId, sampleNumber, formatInstant(at)],
  );
  return rows;
}

describe('a delivery of tests', () => {
  test('has an outcome for every row, and keeps the good ones around the bad', async () => {
    const stranger = database.store.keyring.blindIndex(
      'RESIDENT_ID',
      buildTestResidentNumber(99_999, '1970-01-01', 'MALE'),
    );
    const { outcomes, touched } = await take([
      row(1),
      row(2, { person: { kind: 'RESIDENT_ID', blindIndex: stranger }, sampleNumber: 'X' }),
      row(3, { institutionId: uuidv7(), sampleNumber: 'Y' }),
      row(4),
      row(5, { person: { id: otherId } }),
    ]);
    expect(said(outcomes)).toEqual([
      [1, 'ACCEPTED'],
      [2, 'UNKNOWN_PERSON'],
      [3, 'UNKNOWN_INSTITUTION'],
      [4, 'DUPLICATE'],
      [5, 'SAMPLE_NUMBER_TAKEN'],
    ]);
    expect(touched).toEqual([personId]);
  });

  test('with a result that changes ends what was known, which can still be looked up', async () => {
    await take([row(1)]);
    const later = plusHours(first, 3);
    const { outcomes } = await take([row(1, { result: 'POSITIVE', reportedAt: plusHours(reported, 1) })], later);
    expect(said(outcomes)).toEqual([[1, 'CHANGED']]);
    expect((await known(first)).map(({ result }) => result)).toEqual(['NEGATIVE']);
    expect((await known(later)).map(({ result }) => result)).toEqual(['POSITIVE']);
  });

  test('takes the approved corrections about a test along when it says more of it, and no other', async () => {
    await take([row(1)]);
    const { pool } = database.store;
    const now = `(select id from nucleic_test where person_id = $1 and sample_number = $2 and known_to is null)`;
    const correct = (state: string): Promise<unknown> =>
      pool.query(
        `insert into correction (person_id, id, kind, target_ids, legal_basis, evidence_ids, valid_from, valid_to, state, preview,
           author_id, approver_id, proposed_at, known_from)
         values ($1, gen_random_uuid(), 'FIX_IDENTITY', array[${now}], '…', '{}', $3, $4, '${state}', '{}', gen_random_uuid(),
           ${state === 'APPROVED' ? 'gen_random_uuid()' : 'null'}, $3, $3)`,
        [personId, sampleNumber, formatInstant(first), formatInstant(plusHours(first, 48))],
      );
    await correct('APPROVED');
    await correct('PROPOSED');
    await take([row(1, { uploadedAt: plusHours(reported, 1) })], plusHours(first, 1));
    await take([row(1, { id: uuidv7(), result: 'POSITIVE', reportedAt: plusHours(reported, 2) })], plusHours(first, 2));
    const { rows } = await pool.query(
      `select state, cardinality(target_ids) as targets, ${now} = any (target_ids) as follows from correction
       where person_id = $1 order by state`,
      [personId, sampleNumber],
    );
    expect(rows).toEqual([
      { state: 'APPROVED', targets: 3, follows: true },
      { state: 'PROPOSED', targets: 1, follows: false },
    ]);
    const stretch = 'update correction set target_ids = target_ids || gen_random_uuid() where person_id = $1';
    await expect(pool.query(stretch, [personId])).rejects.toMatchObject({ constraint: 'correction_is_written_once' });
  });

  test('that comes late changes nothing but what it alone tells', async () => {
    await take([row(1)]);
    const received = plusHours(sampled, 1);
    const late = row(1, { result: 'PENDING', reportedAt: null, receivedAt: received });
    const later = plusHours(first, 1);
    expect(said((await take([late], later)).outcomes)).toEqual([[1, 'CHANGED']]);
    expect(await known(later)).toMatchObject([
      { result: 'NEGATIVE', reported_at: new Date(reported), received_at: new Date(received) },
    ]);
    expect(said((await take([{ ...late, id: uuidv7() }], plusHours(first, 2))).outcomes)).toEqual([[1, 'DUPLICATE']]);
  });

  test('through another channel is the same test', async () => {
    await take([row(1)]);
    const again = await take([row(1, { channel: 'PAPER', grade: 'UNVERIFIED' })], plusHours(first, 1));
    expect(said(again.outcomes)).toEqual([[1, 'DUPLICATE']]);
    expect(again.touched).toEqual([]);
  });

  test('known from paper becomes verified when the institution tells it, and not the other way round', async () => {
    const paper = (at: Instant) => take([row(1, { channel: 'PAPER', grade: 'UNVERIFIED' })], at);
    await paper(first);
    const later = plusHours(first, 1);
    expect(said((await take([row(1)], later)).outcomes)).toEqual([[1, 'CHANGED']]);
    expect(await known(later)).toMatchObject([{ grade: 'VERIFIED', channel: 'INSTITUTION' }]);
    expect(said((await paper(plusHours(first, 2))).outcomes)).toEqual([[1, 'DUPLICATE']]);
  });

  test('does not make good again what was found to be false', async () => {
    await take([row(1, { integrity: 'FAKE' })]);
    const later = plusHours(first, 1);
    await take([row(1, { result: 'POSITIVE', reportedAt: plusHours(reported, 1) })], later);
    expect(await known(later)).toMatchObject([{ result: 'POSITIVE', integrity: 'FAKE' }]);
  });

  test('twice at the same time is taken in once', async () => {
    const deliveries = Array.from({ length: 6 }, () => [row(1), row(2, { sampleNumber: `${sampleNumber}b` })]);
    const answers = await Promise.all(deliveries.map((rows) => take(rows)));
    const outcomes = answers.flatMap((answer) => said(answer.outcomes).map(([, outcome]) => outcome));
    expect(outcomes.filter((outcome) => outcome === 'ACCEPTED')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === 'DUPLICATE')).toHaveLength(10);
  });

  test('ends with the same result in whatever order its reports arrive', async () => {
    const reports = [
      { result: 'PENDING', reportedAt: null, receivedAt: plusHours(sampled, 1) },
      { result: 'INCONCLUSIVE', reportedAt: plusHours(reported, 1) },
      { result: 'POSITIVE', reportedAt: plusHours(reported, 4) },
      { result: 'NEGATIVE', reportedAt: plusHours(reported, 9) },
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean(), async (order, inOne) => {
        serial += 1;
        sampleNumber = `O${serial}`;
        const rows = order.map((which, line) => row(line, reports[which]));
        if (inOne) await take(rows);
        else for (const [index, one] of rows.entries()) await take([one], fromEpochMs(first + index));
        expect(await known(plusHours(first, 1))).toMatchObject([
          { result: 'NEGATIVE', received_at: new Date(plusHours(sampled, 1)) },
        ]);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});
