import { buildDivisions, buildTestSocialCreditCode, instant } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referenceDivisions } from '../division/reference-divisions.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { importInstitutions, type InstitutionRowOutcome } from './import-institutions.js';
import { readInstitutionFile } from './read-institution-file.js';

let database: TestDatabase;
const AT = instant('2021-11-01T10:00:00+08:00');
const CODE = buildTestSocialCreditCode(1, '131024');

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const divisions = buildDivisions(await referenceDivisions());
const take = async (text: string, document: string | null = null): Promise<readonly InstitutionRowOutcome[]> => {
  const file = readInstitutionFile(Buffer.from(text));
  if (!file.ok) throw new Error(file.code);
  return importInstitutions(database.store, divisions, file.rows, {
    reason: '名录',
    document,
    clock: { now: () => AT },
  });
};
const outcomes = (found: readonly InstitutionRowOutcome[]): string =>
  found
    .map(
      ({ line, outcome, faults }) =>
        `${line} ${outcome}${faults.map(({ code, field }) => ` ${code}@${field}`).join('')}`,
    )
    .join('; ');

const LIST = `\ufeff机构名称,统一社会信用代码,行政区划代码,电话,资质起,资质止,全国平台起
香河安泽医院,${CODE},131024,０３１６－８３２１１２３,2021年5月4日,,是
石家庄某检验所,91350100M000100Y44,130102,,2021-05-04,,
无处医院,,999999,,是,,
"名称里有
换行",,130102,,2021-13-01,,
`;

test('good rows are kept, bad ones told by line and field', async () => {
  expect(outcomes(await take(LIST))).toBe(
    '2 ADDED; 3 REJECTED BAD_CREDIT_CODE@creditCode; 4 REJECTED BAD_DIVISION@division; 6 REJECTED BAD_NAME@name BAD_DAY@qualified.since',
  );
  const { rows } = await database.store.pool.query('select name, phone, credit_code as code from institution');
  expect(rows).toEqual([{ name: '香河安泽医院', phone: '0316-8321123', code: CODE }]);
});

test('the same list again changes nothing', async () => {
  expect(outcomes(await take(LIST)).split('; ')[0]).toBe('2 UNCHANGED');
  const { rows } = await database.store.pool.query('select version from institution_version');
  expect(rows).toEqual([{ version: 1 }]);
});

test('what a list leaves blank stays; an end of qualification needs a paper', async () => {
  const ends = `name,credit_code,division,qualified_until\n香河安泽医院,${CODE},131024,2021-10-01\n`;
  expect(outcomes(await take(ends))).toBe('2 REJECTED DOCUMENT_MISSING@qualified');
  const [row] = await take(ends, '冀卫监〔2021〕3号');
  expect(row).toMatchObject({ outcome: 'CHANGED' });
  expect(row?.runId).not.toBeNull();
  const { rows } = await database.store.pool.query(
    `select trait, (valid_from at time zone 'Asia/Shanghai')::text as since, (valid_to at time zone 'Asia/Shanghai')::text as until
     from institution_trait where known_to is null order by trait`,
  );
  expect(rows).toEqual([
    { trait: 'NATIONAL_PLATFORM', since: '-infinity', until: null },
    { trait: 'QUALIFIED', since: '2021-05-04 00:00:00', until: '2021-10-01 00:00:00' },
  ]);
  const { rows: phones } = await database.store.pool.query('select phone from institution');
  expect(phones).toEqual([{ phone: '0316-8321123' }]);
});

test('one institution twice in a file is told, not guessed', async () => {
  const twice = `name,division\n新医院,130102\n新医院,130102\n`;
  expect(outcomes(await take(twice))).toBe('2 ADDED; 3 REJECTED TWICE_IN_FILE@name');
});

test.each([
  ['a file that is no list', 'a,b\n1,2\n', 'NO_NAMES'],
  ['a file cut off in a quote', 'name\n"abc\n', 'NO_CSV'],
])('%s is refused as a whole', (_what, text, code) => {
  expect(readInstitutionFile(Buffer.from(text))).toMatchObject({ ok: false, code });
});

test('two of one credit code, and periods that lie over each other, cannot be stored by anybody', async () => {
  const { pool } = database.store;
  await expect(
    pool.query(
      `insert into institution (id, name, division_code, credit_code) values (gen_random_uuid(), 'x', '130102', $1)`,
      [CODE],
    ),
  ).rejects.toThrow('institution_credit_code');
  await expect(
    pool.query(
      `insert into institution_trait (institution_id, trait, valid_from, known_from)
       select id, 'QUALIFIED', '2021-06-01', now() from institution where credit_code = $1`,
      [CODE],
    ),
  ).rejects.toThrow('one_at_a_time');
});
