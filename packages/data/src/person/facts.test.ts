import {
  buildTestMobileNumber,
  buildTestResidentNumber,
  divisionCode,
  instant,
  plusHours,
  type Instant,
  type PersonFacts,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordCommunityTasks, recordDeclarations } from '../declaration/declaration.repository.js';
import { loadDemoInstitutions } from '../institution/load-demo-institutions.js';
import { DEMO_INSTITUTIONS } from '../institution/demo-institutions.js';
import { inTransaction } from '../orm/transaction.js';
import { recordPhones } from '../phone/phone-binding.repository.js';
import { recordStays, type NewStay } from '../stay/stay.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { recordTests, type NewNucleicTest } from '../test/nucleic-test.repository.js';
import { endFacts } from './append-facts.js';
import { loadFacts } from './load-facts.js';
import { createPerson, findPersonId } from './person.repository.js';
import { streamFacts } from './stream-facts.js';

const known = instant('2021-10-25T08:00:00+08:00');
const later = plusHours(known, 5);
const alxa = divisionCode('152900');
const beijing = divisionCode('110000');

let database: TestDatabase;
let personId: string;
let serial = 0;

const stay = (more: Partial<NewStay> = {}): NewStay => ({
  personId,
  id: uuidv7(),
  source: 'TELECOM',
  precision: 'PREFECTURE',
  division: alxa,
  prefecture: alxa,
  arrivedAt: instant('2021-10-20T09:00:00+08:00'),
  leftAt: instant('2021-10-22T09:00:00+08:00'),
  ...more,
});
const nucleicTest = (more: Partial<NewNucleicTest> = {}): NewNucleicTest => ({
  personId,
  id: uuidv7(),
  institutionId: DEMO_INSTITUTIONS[0]?.id ?? '',
  sampleNumber: `N${(serial += 1)}`,
  division: divisionCode('110108'),
  sampledAt: instant('2021-10-24T09:00:00+08:00'),
  receivedAt: null,
  reportedAt: instant('2021-10-24T20:00:00+08:00'),
  uploadedAt: null,
  visibleAt: null,
  result: 'NEGATIVE',
  channel: 'NATIONAL_PLATFORM',
  ...more,
});
const facts = async (knownAt: Instant): Promise<PersonFacts> => {
  const found = await loadFacts(database.store, personId, { knownAt });
  if (found === null) throw new Error('the person is gone');
  return found;
};
const inOne = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> => inTransaction(database.store, work);
const factsVersion = async (): Promise<number | undefined> => {
  const found = await database.store.pool.query<{ v: number }>('select facts_version as v from person where id = $1', [
    personId,
  ]);
  return found.rows[0]?.v;
};

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoInstitutions(database.store);
});
afterAll(() => database.drop());
beforeEach(async () => {
  personId = uuidv7();
  serial += 1;
  const person = {
    id: personId,
    name: '林晓岚',
    residentNumber: buildTestResidentNumber(serial, '1988-05-14', 'FEMALE'),
    sex: 'FEMALE',
    birthYear: 1988,
    home: divisionCode('110108'),
  } as const;
  await inOne((sql) => createPerson(sql, database.store.keyring, person, known));
});

describe('facts of a person', () => {
  test('are known from the moment they came in, not before', async () => {
    await inOne((sql) => recordStays(sql, [stay()], later));
    expect((await facts(known)).stays).toEqual([]);
    expect((await facts(later)).stays).toHaveLength(1);
  });

  test('that ended are still what we knew before', async () => {
    const one = stay();
    await inOne((sql) => recordStays(sql, [one], known));
    expect(await inOne((sql) => endFacts(sql, 'stay', personId, [one.id], later))).toBe(1);
    expect((await facts(known)).stays.map(({ id }) => id)).toEqual([one.id]);
    expect((await facts(later)).stays).toEqual([]);
    expect(await inOne((sql) => endFacts(sql, 'stay', personId, [one.id], plusHours(later, 1)))).toBe(0);
  });

  test('sent twice are written once, and only something new raises the version', async () => {
    const one = stay();
    await inOne((sql) => recordStays(sql, [one], known));
    const version = await factsVersion();
    const again = await inOne((sql) => recordStays(sql, [one], later));
    expect(again).toMatchObject({ accepted: [], duplicates: [one.id], rejected: [] });
    expect(await factsVersion()).toBe(version);
    await inOne((sql) =>
      recordStays(sql, [stay({ arrivedAt: instant('2021-10-23T09:00:00+08:00'), leftAt: null })], later),
    );
    expect(await factsVersion()).toBe((version ?? 0) + 1);
  });

  test('of unknown persons are rejected, the others kept', async () => {
    const report = await inOne((sql) => recordStays(sql, [stay({ personId: uuidv7() }), stay()], known));
    expect(report.accepted).toHaveLength(1);
    expect(report.rejected).toEqual([{ index: 0, code: 'UNKNOWN_PERSON', field: 'personId' }]);
  });

  test('load alike one by one and in a stream', async () => {
    await inOne(async (sql) => {
      await recordStays(
        sql,
        [stay(), stay({ source: 'HOTEL', precision: 'COUNTY', division: divisionCode('152922'), leftAt: null })],
        known,
      );
      await recordTests(sql, [nucleicTest(), nucleicTest({ result: 'PENDING', reportedAt: null })], known);
      await recordPhones(sql, database.store.keyring, [phone()], { knownAt: known, delayDays: 14 });
      await recordDeclarations(
        sql,
        [{ personId, id: uuidv7(), declaredAt: known, arrivalAt: later, departure: alxa, channel: 'SELF' }],
        known,
      );
      await recordCommunityTasks(
        sql,
        [{ personId, id: uuidv7(), state: 'SCREENED', community: '社区', decidedAt: known, decidedBy: null }],
        known,
      );
      await sql.query(
        `insert into correction (person_id, id, kind, target_ids, test, legal_basis, evidence_ids, valid_from, valid_to, state,
           preview, author_id, approver_id, proposed_at, known_from)
         values ($1, $2, 'ATTACH_TEST', '{}', $3, 'script', '{}', $4, $4::timestamptz + interval '3 days', 'APPROVED', '{}', $5, $6, $4, $4)`,
        [personId, uuidv7(), JSON.stringify(ATTACHED), '2021-10-25T08:00:00+08:00', uuidv7(), uuidv7()],
      );
    });
    const streamed: PersonFacts[] = [];
    for await (const one of streamFacts(database.store, { knownAt: later, personIds: [personId] })) streamed.push(one);
    const loaded = await facts(later);
    expect(streamed.map(sorted)).toEqual([sorted(loaded)]);
    expect(loaded.stays).toHaveLength(2);
    expect(loaded).toMatchObject({
      corrections: [
        { test: { sampledAt: instant('2021-10-24T09:00:00+08:00'), reportedAt: instant('2021-10-24T20:00:00+08:00') } },
      ],
    });
    const everybody: string[] = [];
    for await (const one of streamFacts(database.store, { knownAt: later })) everybody.push(one.personId);
    expect(everybody).toContain(personId);
    expect(await loadFacts(database.store, uuidv7(), { knownAt: known })).toBeNull();
    expect(everybody).toEqual([...everybody].sort());
  });
});

const ATTACHED = {
  id: uuidv7(),
  result: 'NEGATIVE',
  sampledAt: '2021-10-24T09:00:00+08:00',
  reportedAt: '2021-10-24T20:00:00+08:00',
  visibleAt: null,
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'PAPER',
  division: '110108',
};
const phone = () => ({
  personId,
  id: uuidv7(),
  channel: 'WECHAT' as const,
  number: buildTestMobileNumber(serial),
  boundAt: known,
  unboundAt: null,
  verification: 'VERIFIED' as const,
  answeredAt: known,
});
const sorted = (one: PersonFacts): PersonFacts => ({
  ...one,
  stays: [...one.stays].sort((a, b) => (a.id < b.id ? -1 : 1)),
  tests: [...one.tests].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('bad facts', () => {
  test('a stay that ends before it begins is rejected, the others kept', async () => {
    const wrong = stay({ leftAt: instant('2021-10-19T09:00:00+08:00') });
    const report = await inOne((sql) => recordStays(sql, [wrong, stay()], known));
    expect(report.rejected).toEqual([{ index: 0, code: 'LEFT_BEFORE_ARRIVED', field: 'leftAt' }]);
    expect(report.accepted).toHaveLength(1);
  });

  const pairs = [
    { one: '110000', other: '152900', apart: true },
    { one: '110000', other: '110105', apart: false },
    { one: '110108', other: '110105', apart: false },
    { one: '152900', other: '152922', apart: false },
    { one: '150000', other: '152900', apart: false },
    { one: '620100', other: '620700', apart: true },
  ];
  test.each(pairs)(
    'stays in $one and $other at once are kept, marked as overlapping: $apart',
    async ({ one, other, apart }) => {
      const unit = (code: string) =>
        code.endsWith('0000') ? null : divisionCode(code.startsWith('11') ? code : `${code.slice(0, 4)}00`);
      const first = stay({ division: divisionCode(one), prefecture: unit(one), leftAt: null });
      const second = stay({ source: 'TICKET', division: divisionCode(other), prefecture: unit(other) });
      const report = await inOne((sql) => recordStays(sql, [first, second], known));
      expect(report.accepted).toHaveLength(2);
      expect(new Set(report.overlapping)).toEqual(new Set(apart ? [first.id, second.id] : []));
    },
  );

  test('stays in two places at once are kept, and both marked', async () => {
    const here = stay({ division: beijing, prefecture: beijing, leftAt: null });
    const there = stay({ source: 'TICKET' });
    const before = stay({
      arrivedAt: instant('2021-10-01T09:00:00+08:00'),
      leftAt: instant('2021-10-02T09:00:00+08:00'),
    });
    const report = await inOne((sql) => recordStays(sql, [here, there, before], known));
    expect(report.accepted).toHaveLength(3);
    expect([...report.overlapping].sort()).toEqual([here.id, there.id].sort());
    const marked = await database.store.pool.query('select id from stay where person_id = $1 and overlapping', [
      personId,
    ]);
    expect(marked.rowCount).toBe(2);
  });

  test.each([
    {
      name: 'reported before it was sampled',
      more: { reportedAt: instant('2021-10-24T08:00:00+08:00') },
      code: 'REPORTED_BEFORE_SAMPLED',
    },
    { name: 'a result without a report', more: { reportedAt: null }, code: 'RESULT_WITHOUT_REPORT' },
    { name: 'a pending result with a report', more: { result: 'PENDING' as const }, code: 'RESULT_WITHOUT_REPORT' },
  ])('a test with $name is rejected, the others kept', async ({ more, code }) => {
    const good = nucleicTest();
    const report = await inOne((sql) => recordTests(sql, [nucleicTest(more), good], known));
    expect(report).toMatchObject({
      accepted: [good.id],
      duplicates: [],
      rejected: [{ index: 0, code, field: 'reportedAt' }],
    });
  });

  test('one sample number is one test: again for the same person a duplicate, for another one rejected', async () => {
    const first = nucleicTest();
    const again = { ...first, id: uuidv7() };
    const stranger = uuidv7();
    await inOne((sql) =>
      createPerson(
        sql,
        database.store.keyring,
        {
          id: stranger,
          name: '周建平',
          residentNumber: buildTestResidentNumber(4000 + serial, '1976-11-02', 'MALE'),
          sex: 'MALE',
          birthYear: 1976,
          home: beijing,
        },
        known,
      ),
    );
    await inOne((sql) => recordTests(sql, [first], known));
    const report = await inOne((sql) =>
      recordTests(sql, [{ ...first, id: uuidv7(), personId: stranger }, again], known),
    );
    expect(report).toMatchObject({
      accepted: [],
      duplicates: [again.id],
      rejected: [{ index: 0, code: 'SAMPLE_NUMBER_TAKEN', field: 'sampleNumber' }],
    });
  });

  test('a resident number belongs to one person', async () => {
    const residentNumber = buildTestResidentNumber(serial, '1988-05-14', 'FEMALE');
    const twin = { id: uuidv7(), name: '某', residentNumber, sex: 'FEMALE', birthYear: 1988, home: beijing } as const;
    expect(await inOne((sql) => createPerson(sql, database.store.keyring, twin, known))).toBe('IDENTIFIER_TAKEN');
    expect(await findPersonId(database.store, 'RESIDENT_ID', residentNumber)).toBe(personId);
    expect(await findPersonId(database.store, 'PHONE', residentNumber)).toBeNull();
  });
});
