import { buildTestMobileNumber, buildTestResidentNumber, divisionCode, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { createPerson } from '../person/person.repository.js';
import { recordPhones } from '../phone/phone-binding.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { findDuplicates } from './find-duplicates.js';

const AT = instant('2021-11-01T10:00:00+08:00');
const LATER = plusHours(AT, 1);
let database: TestDatabase;
let store: Store;
let made = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());

interface Someone {
  readonly name: string;
  readonly birthday?: string;
  readonly home?: string;
  readonly passport?: boolean;
  readonly phone?: number;
  readonly at?: typeof AT;
}

async function someone({
  name,
  birthday = '1945-03-02',
  home = '110105',
  passport,
  phone,
  at = AT,
}: Someone): Promise<string> {
  const id = uuidv7();
  made += 1;
  const residentNumber = buildTestResidentNumber(made, birthday, 'FEMALE');
  await inTransaction(store, async (sql) => {
    const birthYear = Number(birthday.slice(0, 4));
    await createPerson(
      sql,
      store.keyring,
      { id, name, residentNumber, sex: 'FEMALE', birthYear, home: divisionCode(home) },
      at,
    );
    if (passport) await sql.query(`update person set document_kind = 'PASSPORT' where id = $1`, [id]);
    if (phone === undefined) return;
    const binding = {
      personId: id,
      id: uuidv7(),
      channel: 'WECHAT',
      number: buildTestMobileNumber(phone),
      boundAt: at,
      unboundAt: null,
      verification: 'VERIFIED',
      answeredAt: at,
    } as const;
    await recordPhones(sql, store.keyring, [binding], { knownAt: at, delayDays: 14 });
  });
  return id;
}

const weighed = async (state: string): Promise<readonly { reasons: string[]; pair: string[] }[]> =>
  (
    await store.pool.query(
      'select reasons, array[person_id, other_id]::text[] as pair from duplicate_candidate where state = $1 order by score desc, id',
      [state],
    )
  ).rows as { reasons: string[]; pair: string[] }[];

test('records that share a key or a number are weighed once, and only those that look alike are shown', async () => {
  const resident = await someone({ name: '林一', phone: 1 });
  const passport = await someone({ name: '林一', passport: true, phone: 1 });
  await someone({ name: '林一', birthday: '1990-03-02' });
  await someone({ name: '林一', home: '370203' });
  const mother = await someone({ name: '周二', phone: 2 });
  const child = await someone({ name: '周三', birthday: '2012-06-01', phone: 2 });
  expect(await findDuplicates(store, LATER)).toEqual({ looked: 6, found: 1 });
  const [found] = await weighed('OPEN');
  expect(found?.pair).toEqual([resident, passport].sort());
  expect(found?.reasons).toEqual([
    'SAME_NAME',
    'SAME_BIRTH_YEAR',
    'SAME_HOME',
    'SHARED_PHONE',
    'ONE_WITHOUT_RESIDENT_NUMBER',
  ]);
  expect((await weighed('UNLIKELY')).map(({ pair }) => pair)).toEqual([[mother, child].sort()]);
  expect(await findDuplicates(store, LATER)).toEqual({ looked: 0, found: 0 });
});

test('somebody made later is compared with everybody made before', async () => {
  const since = plusHours(LATER, 1);
  await someone({ name: '林一', passport: true, at: since });
  expect(await findDuplicates(store, since)).toEqual({ looked: 0, found: 0 });
  expect(await findDuplicates(store, plusHours(since, 1))).toEqual({ looked: 1, found: 2 });
});

test('a key that very many share tells nothing', async () => {
  const since = plusHours(LATER, 9);
  for (let index = 0; index < 22; index += 1) await someone({ name: '同名', passport: true, at: since });
  expect(await findDuplicates(store, plusHours(since, 1))).toEqual({ looked: 22, found: 0 });
});
