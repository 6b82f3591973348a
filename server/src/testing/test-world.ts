import {
  createPerson,
  type NewNucleicTest,
  type NewPhoneBinding,
  type NewStay,
  inTransaction,
  loadWorld,
  recordDeclarations,
  recordPhones,
  recordStays,
  recordTests,
  reevaluatePersons,
  type Sql,
  type Store,
} from '@zhengming/data';
import {
  type DivisionCode,
  type Instant,
  type MobileNumber,
  type ResidentNumber,
  buildTestMobileNumber,
  buildTestResidentNumber,
  divisionCode,
  formatInstant,
  instant,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';

type DivisionRow = readonly [
  code: string,
  name: string,
  level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY',
  parent: string | null,
  prefecture: string | null,
];

const DIVISIONS: readonly DivisionRow[] = [
  ['110000', '北京市', 'PROVINCE', null, null],
  ['110105', '朝阳区', 'COUNTY', '110000', '110105'],
  ['150000', '内蒙古自治区', 'PROVINCE', null, null],
  ['152900', '阿拉善盟', 'PREFECTURE', '150000', '152900'],
  ['152921', '阿拉善左旗', 'COUNTY', '152900', '152900'],
  ['152922', '阿拉善右旗', 'COUNTY', '152900', '152900'],
  ['152923', '额济纳旗', 'COUNTY', '152900', '152900'],
  ['370000', '山东省', 'PROVINCE', null, null],
  ['370200', '青岛市', 'PREFECTURE', '370000', '370200'],
  ['370203', '市北区', 'COUNTY', '370200', '370200'],
  ['410000', '河南省', 'PROVINCE', null, null],
  ['410100', '郑州市', 'PREFECTURE', '410000', '410100'],
  ['410105', '金水区', 'COUNTY', '410100', '410100'],
  ['620000', '甘肃省', 'PROVINCE', null, null],
  ['620100', '兰州市', 'PREFECTURE', '620000', '620100'],
  ['620102', '城关区', 'COUNTY', '620100', '620100'],
  ['620103', '七里河区', 'COUNTY', '620100', '620100'],
];

/** Alxa League and Lanzhou with one listed county each, as of 20 October 2021. */
const LISTED: readonly string[] = ['152923', '620102'];
const LISTED_FROM = instant('2021-10-20T00:00:00+08:00');

/** Divisions and one published list: Ejin Banner and Chengguan district, high risk and affected. */
export async function seedTestWorld(store: Store, at: Instant): Promise<void> {
  await inTransaction(store, async (sql) => {
    for (const [code, name, level, parent, prefecture] of DIVISIONS) {
      await sql.query(
        `insert into division (code, valid_from, name, level, kind, parent_code, prefecture_code, full_name)
         values ($1, 1980, $2, $3, 'GB2260', $4, $5, $2)`,
        [code, name, level, parent, prefecture],
      );
    }
    const batch = uuidv7();
    const version = uuidv7();
    const since = formatInstant(LISTED_FROM);
    await sql.query(
      `insert into import_batch (id, kind, source, file_name, content_hash, received_at) values ($1, 'AREAS', 'test', 'test.json', $2, $3)`,
      [batch, Buffer.from(batch), since],
    );
    await sql.query(
      `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count, unresolved_count,
         entries, published_at, in_force_from)
       values ($1, $2, $3, $3, 'PUBLISHED', 4, 4, 0, '[]', $3, $3)`,
      [version, batch, since],
    );
    for (const code of LISTED) {
      for (const [kind, level] of [
        ['RISK_LEVEL', 'HIGH'],
        ['AFFECTED_COUNTY', null],
      ] as const) {
        await sql.query(
          `insert into risk_area (id, kind, level, division_code, prefecture_code, extent, place, raw_name, from_version, in_force_from)
           values ($1, $2, $3, $4, $5, 'WHOLE', '全域', '全域', $6, $7)`,
          [uuidv7(), kind, level, code, `${code.slice(0, 4)}00`, version, since],
        );
      }
    }
  });
  await loadWorld(store, at);
}

export interface TestPerson {
  readonly id: string;
  readonly residentNumber: ResidentNumber;
  readonly phone: MobileNumber;
  readonly stayId: string;
  readonly testId: string | null;
}

export interface TestPersonOptions {
  /** Any number from 0 on; different persons, different numbers. */
  readonly index: number;
  /** What the telecom stay of 23–27 October says; Beijing only when absent. */
  readonly travelled?: string;
  readonly test?: 'UPLOADED' | 'NOT_UPLOADED' | 'NONE';
  readonly declared?: boolean;
  readonly birthYear?: number;
  /** Where they live. */
  readonly home?: string;
}

/** Somebody who lives in Beijing, was away from 23 to 27 October and is back; judged once. */
export async function makePerson(store: Store, options: TestPersonOptions): Promise<TestPerson> {
  const { index, travelled, birthYear = 1988 } = options;
  const at = instant('2021-11-01T09:00:00+08:00');
  const id = uuidv7();
  const person: TestPerson = {
    id,
    residentNumber: buildTestResidentNumber(index, `${birthYear}-05-14`, 'FEMALE'),
    phone: buildTestMobileNumber(index),
    stayId: uuidv7(),
    testId: options.test === 'NONE' || options.test === undefined ? null : uuidv7(),
  };
  const world = await loadWorld(store, at);
  await inTransaction(store, async (sql) => {
    const home = divisionCode(options.home ?? '110105');
    await createPerson(
      sql,
      store.keyring,
      { id, name: '林晓岚', residentNumber: person.residentNumber, sex: 'FEMALE', birthYear, home },
      at,
    );
    await recordPhones(sql, store.keyring, [binding(person, at)], { knownAt: at, delayDays: 14 });
    await recordStays(sql, stays(person, travelled === undefined ? null : divisionCode(travelled)), at);
    if (options.declared !== false) await recordDeclarations(sql, [declaration(person)], at);
    if (person.testId !== null)
      await recordTests(sql, [await testOf(sql, person, person.testId, options.test === 'UPLOADED')], at);
    await reevaluatePersons(sql, world, [id], { trigger: 'INITIAL', triggerId: null, at });
  });
  return person;
}

const binding = ({ id, phone }: TestPerson, at: Instant): NewPhoneBinding => ({
  personId: id,
  id: uuidv7(),
  channel: 'WECHAT',
  number: phone,
  boundAt: instant('2021-01-01T00:00:00+08:00'),
  unboundAt: null,
  verification: 'VERIFIED',
  answeredAt: at,
});

function stays({ id, stayId }: TestPerson, travelled: DivisionCode | null): readonly NewStay[] {
  const beijing = {
    personId: id,
    source: 'TELECOM',
    precision: 'PROVINCE',
    division: divisionCode('110000'),
    prefecture: divisionCode('110000'),
  } as const;
  const home = (from: string, to: string | null): NewStay => ({
    ...beijing,
    id: uuidv7(),
    arrivedAt: instant(from),
    leftAt: to === null ? null : instant(to),
  });
  if (travelled === null) return [home('2021-09-01T00:00:00+08:00', null)];
  const away: NewStay = {
    personId: id,
    id: stayId,
    source: 'TELECOM',
    precision: travelled.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
    division: travelled,
    prefecture: divisionCode(`${travelled.slice(0, 4)}00`),
    arrivedAt: instant('2021-10-23T12:00:00+08:00'),
    leftAt: instant('2021-10-27T12:00:00+08:00'),
  };
  return [
    home('2021-09-01T00:00:00+08:00', '2021-10-23T08:00:00+08:00'),
    away,
    home('2021-10-27T20:00:00+08:00', null),
  ];
}

const declaration = ({ id }: TestPerson) => ({
  personId: id,
  id: uuidv7(),
  declaredAt: instant('2021-10-27T21:00:00+08:00'),
  arrivalAt: instant('2021-10-27T20:00:00+08:00'),
  departure: null,
  channel: 'SELF' as const,
});

async function testOf(sql: Sql, { id }: TestPerson, testId: string, isUploaded: boolean): Promise<NewNucleicTest> {
  const { rows } = await sql.query('select id, division_code as division from institution order by id limit 1');
  const [institution] = rows as { readonly id: string; readonly division: string }[];
  if (!institution) throw new Error('the test world has no institution');
  return {
    personId: id,
    id: testId,
    institutionId: institution.id,
    sampleNumber: testId,
    division: divisionCode(institution.division),
    sampledAt: instant('2021-10-31T09:00:00+08:00'),
    receivedAt: null,
    reportedAt: instant('2021-10-31T18:00:00+08:00'),
    uploadedAt: null,
    visibleAt: isUploaded ? instant('2021-10-31T19:00:00+08:00') : null,
    result: 'NEGATIVE',
    channel: 'NATIONAL_PLATFORM',
  };
}
