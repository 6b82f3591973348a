import {
  createPerson,
  findDuplicates,
  insertCheckpointPass,
  insertDelegation,
  insertDelegationUse,
  inTransaction,
  loadWorld,
  recordPhones,
  reevaluatePersons,
  type Sql,
  type Store,
  story,
  storyPersonId,
} from '@zhengming/data';
import {
  buildTestResidentNumber,
  DAY_MS,
  divisionCode,
  HOUR_MS,
  type Instant,
  parsePassportNumber,
  plusMs,
  type PassportNumber,
  type ResidentNumber,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';

/** People of the demo who are on record twice: one with a passport, one with a number somebody mistyped. */
const SECOND_RECORDS = [
  { index: 901, of: 'remote-venue-scan', document: 'PASSPORT' },
  { index: 902, of: 'ticket-not-travelled', document: 'SLIP' },
] as const;
const MADE_BEFORE_MS = 2 * HOUR_MS;

/**
 * What the desk and its partners did for families before the demo begins: a daughter looks up for her father, somebody passed
 * with a companion, two people are on record twice. Idempotent.
 */
export async function seedDemoFamily(store: Pick<Store, 'pool' | 'keyring'>, at: Instant): Promise<void> {
  const elder = story('elder-with-guardian').personId;
  const daughter = story('daughter-of-the-elder').personId;
  const world = await loadWorld(store, at);
  await inTransaction(store, async (sql) => {
    const { rows: there } = await sql.query('select from delegation where person_id = $1', [elder]);
    const staffId = await idOf(sql, `select id from staff_user where username = 'handler'`);
    const railway = await idOf(sql, `select id from partner_client where name = '铁路（演示）'`);
    if (there.length > 0 || staffId === null || railway === null || !(await isThere(sql, elder))) return;
    const delegationId = uuidv7();
    await insertDelegation(sql, {
      id: delegationId,
      subjectId: elder,
      holderId: daughter,
      relation: 'CHILD',
      purposes: ['STATUS', 'RECORDS'],
      consent: 'DOCUMENT_SEEN',
      card: null,
      from: plusMs(at, -20 * DAY_MS),
      to: plusMs(at, 340 * DAY_MS),
      at: plusMs(at, -20 * DAY_MS),
      staffId,
      partnerId: null,
    });
    const use = { id: uuidv7(), subjectId: elder, delegationId, purpose: 'STATUS', partnerId: railway } as const;
    await insertDelegationUse(sql, { ...use, at: plusMs(at, -3 * HOUR_MS) });
    await insertCheckpointPass(sql, {
      id: uuidv7(),
      personId: elder,
      kind: 'COMPANION',
      verdict: { answer: 'PASS_WITH_COMPANION', reasons: ['COMPANION_CLEAR', 'PAPER_ACCEPTED'], grade: 'PAPER' },
      document: 'SENIOR_CARD',
      companionId: daughter,
      unidentified: false,
      emergency: false,
      place: '北京南站',
      at: plusMs(at, -26 * HOUR_MS),
      recordedAt: plusMs(at, -26 * HOUR_MS),
      partnerId: railway,
      reference: 'DEMO-1',
    });
    const made = await makeSecondRecords(sql, store.keyring, plusMs(at, -MADE_BEFORE_MS));
    await reevaluatePersons(sql, world, made, { trigger: 'INITIAL', triggerId: null, at });
  });
  // the stewards’ queue is there when they sign in, not a minute later
  await findDuplicates(store, at);
}

async function makeSecondRecords(sql: Sql, keyring: Store['keyring'], at: Instant): Promise<readonly string[]> {
  const made: string[] = [];
  for (const { index, of, document } of SECOND_RECORDS) {
    const person = story(of);
    const id = storyPersonId(index);
    const passport = parsePassportNumber(`E9${index}0001`);
    if (passport === null) throw new Error('not a passport number');
    const number: ResidentNumber | PassportNumber = document === 'SLIP' ? slipOf(person.residentNumber) : passport;
    const created = await createPerson(
      sql,
      keyring,
      {
        id,
        name: person.name,
        residentNumber: number,
        documentKind: document === 'SLIP' ? 'RESIDENT_ID' : 'PASSPORT',
        sex: person.sex,
        birthYear: Number(person.birthDate.slice(0, 4)),
        home: divisionCode('110108'),
      },
      at,
    );
    if (created !== 'CREATED') continue;
    made.push(id);
    const binding = {
      personId: id,
      id: storyPersonId(index + 50),
      channel: 'ALIPAY',
      number: person.phone,
      boundAt: at,
      unboundAt: null,
      verification: 'VERIFIED',
      answeredAt: at,
    } as const;
    await recordPhones(sql, keyring, [binding], { knownAt: at, delayDays: 14 });
  }
  return made;
}

/** The same number with another day of birth, as somebody types it wrong. */
function slipOf(residentNumber: ResidentNumber): ResidentNumber {
  const [year, month, day] = [residentNumber.slice(6, 10), residentNumber.slice(10, 12), residentNumber.slice(12, 14)];
  const otherDay = `${day.slice(0, 1)}${(Number(day.slice(1)) + 1) % 9}`;
  const sex = Number(residentNumber.slice(14, 17)) % 2 === 1 ? 'MALE' : 'FEMALE';
  for (let index = 0; index < 1000; index += 1) {
    const number = buildTestResidentNumber(index, `${year}-${month}-${otherDay}`, sex);
    if (number.slice(0, 6) === residentNumber.slice(0, 6) && number.slice(14, 17) === residentNumber.slice(14, 17))
      return number;
  }
  throw new Error('no number differs in the day only');
}

async function idOf(sql: Sql, query: string): Promise<string | null> {
  const { rows } = await sql.query(query);
  return (rows[0] as { readonly id: string } | undefined)?.id ?? null;
}

async function isThere(sql: Sql, personId: string): Promise<boolean> {
  return ((await sql.query('select from person where id = $1', [personId])).rowCount ?? 0) > 0;
}
