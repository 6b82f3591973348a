import { gzipSync } from 'node:zlib';
import { resumePopulationRun, unfinishedPopulationRuns } from '@zhengming/data';
import { plusHours, ROW_PROBLEM_WORDS } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let laboratory: Caller;
let register: Caller;
let steward: Caller;
let people: readonly TestPerson[];
let institutionId: string;

beforeAll(async () => {
  house = await openTestHouse();
  laboratory = await house.partner('test:write');
  register = await house.partner('vaccination:write');
  steward = await house.staff('steward', 'DATA_STEWARD');
  const { store } = house.services;
  people = await Promise.all(
    [1, 2, 3, 4].map((index) => makePerson(store, { index, travelled: '152922', test: 'NONE' })),
  );
  const { rows } = await store.pool.query<{ id: string }>('select id from institution order by id limit 1');
  institutionId = rows[0]?.id ?? '';
});
afterAll(() => house.close());

interface Sent {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly id: string };
}

async function send(by: Caller, kind: string, type: string, body: string | Buffer, more: object = {}): Promise<Sent> {
  const answer = await fetch(`${house.url}/api/imports/${kind}`, {
    method: 'POST',
    headers: { ...by.headers, 'content-type': type, origin: house.url, ...more },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, body: (await answer.json()) as Sent['body'] };
}

const rejects = async (by: Caller, id: string): Promise<readonly string[]> => {
  const answer = await fetch(`${house.url}/api/imports/${id}/rejects`, { headers: by.headers });
  return (await answer.text())
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 3).join(' '));
};

const statusOf = async (person: TestPerson | undefined): Promise<unknown> =>
  (await house.services.store.pool.query('select colour, popup from status where person_id = $1', [person?.id]))
    .rows[0];

const HEAD = 'identifier,institutionId,sampleNumber,divisionCode,sampledAt,reportedAt,result';
const line = (person: TestPerson | undefined, sample: string, more: Partial<Record<string, string>> = {}): string => {
  const cells = {
    identifier: person?.residentNumber ?? '',
    institutionId,
    sampleNumber: sample,
    divisionCode: '110105',
    sampledAt: '2021-10-31T20:00:00+08:00',
    reportedAt: '2021-11-01T08:00:00+08:00',
    result: 'NEGATIVE',
    ...more,
  };
  return Object.values(cells).join(',');
};
const asFullWidth = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');

describe('a file of tests', () => {
  test('counts at once: whoever it clears is green when it is answered', async () => {
    expect(await statusOf(people[0])).toMatchObject({ popup: 'TEST_REQUIRED' });
    const sent = await send(laboratory, 'tests', 'text/csv', `${HEAD}\n${line(people[0], 'A-1')}\n`);
    expect(sent).toMatchObject({ status: 200, body: { state: 'DONE', lines: 1, accepted: 1, rejected: 0 } });
    expect(await statusOf(people[0])).toEqual({ colour: 'GREEN', popup: null });
  });

  test('keeps the good rows and says of each other one where, what and why', async () => {
    const file = [
      `\uFEFF${HEAD.replace('sampleNumber', ' SampleNumber ')},note`,
      `${line(people[1], 'B-1')},x`,
      `${line(people[1], 'B-2', { sampledAt: '2021-10-31T20:00:00' })},no zone`,
      `${line(people[1], 'B-3', { reportedAt: '2021-11-01T18:00:00+08:00' })},tomorrow`,
      `${line(people[1], 'B-4', { result: '阴性' })},a word of theirs`,
      `${line(people[1], 'B-5', { divisionCode: '999999' })},nowhere`,
      `${line(people[1], 'B-6', { identifier: '990101198805140020' })},nobody`,
      `"broken`,
      `${line(people[1], 'B-7', { identifier: asFullWidth(people[1]?.residentNumber ?? '') })},full width`,
      `${line(people[1], 'A-1')},taken`,
      '',
    ].join('\n');
    const { body } = await send(laboratory, 'tests', 'text/csv; charset=utf-8', file.replace('"broken\n', 'too,few\n'));
    expect(body).toMatchObject({ state: 'DONE', accepted: 2, rejected: 7 });
    const { data } = await steward.ask(`{ import(id: "${body.id}") { problems { code path message { zh en } } } }`);
    expect(data?.['import']).toHaveProperty('problems.0', {
      code: 'NO_ZONE',
      path: '3.sampledAt',
      message: ROW_PROBLEM_WORDS.NO_ZONE,
    });
    expect(await rejects(laboratory, body.id)).toEqual([
      '3 sampledAt NO_ZONE',
      '4 reportedAt IN_THE_FUTURE',
      '5 result UNKNOWN_CODE',
      '6 divisionCode UNKNOWN_DIVISION',
      '7 identifier INVALID_IDENTIFIER',
      '8  NOT_A_RECORD',
      '10 sampleNumber SAMPLE_NUMBER_TAKEN',
    ]);
  });

  test('as NDJSON, gzipped, with codes of theirs and in any order, comes to the same', async () => {
    const { store } = house.services;
    await store.pool.query(
      `insert into code_mapping (system, subject, code, value, version, valid_from) values ('LAB-X', 'TEST_RESULT', '阴性', 'NEGATIVE', 1, '2021-01-01')`,
    );
    const rows = [
      { result: '阴性', reportedAt: '2021-11-01T08:00:00+08:00' },
      { result: 'PENDING', receivedAt: '2021-10-31T21:00:00+08:00' },
    ].map((more) =>
      JSON.stringify({
        identifierKind: 'PHONE',
        identifier: people[2]?.phone,
        institutionId,
        sampleNumber: 'N-1',
        divisionCode: '110105',
        sampledAt: '2021-10-31T20:00:00+08:00',
        ...more,
      }),
    );
    const body = gzipSync(`${rows.join('\n')}\n{not json}\n`);
    const headers = { 'content-encoding': 'gzip' };
    const sent = await send(laboratory, 'tests?system=LAB-X', 'application/x-ndjson', body, headers);
    expect(sent.body).toMatchObject({ state: 'DONE', lines: 3, accepted: 1, changed: 1, rejected: 1 });
    expect(await statusOf(people[2])).toEqual({ colour: 'GREEN', popup: null });
    const again = await send(laboratory, 'tests?system=LAB-X', 'application/x-ndjson', body, headers);
    expect(again.body).toMatchObject({ accepted: 0, changed: 0, duplicates: 2 });
  });

  test('in the character set of a spreadsheet is read; bytes that are no text end it with its rows kept', async () => {
    const latin = Buffer.from(`${HEAD},备注\n${line(people[0], 'G-1')},`);
    const gb = Buffer.concat([
      Buffer.from(`${HEAD},`),
      Buffer.from([0xb1, 0xb8]),
      Buffer.from(`\n${line(people[0], 'G-1')},`),
      Buffer.from([0xba, 0xc3, 0x0a]),
    ]);
    expect((await send(laboratory, 'tests', 'text/csv; charset=gb18030', gb)).body).toMatchObject({ accepted: 1 });
    const wrong = await send(laboratory, 'tests', 'text/csv', Buffer.concat([latin, Buffer.from([0xff, 0xfe])]));
    expect(wrong.body).toMatchObject({ state: 'FAILED', error: 'NOT_TEXT' });
  });

  test('with a quote that is never closed keeps the rows before it and names its line', async () => {
    const rows = [line(people[0], 'Q-1'), `"${line(people[0], 'Q-2')}`, line(people[0], 'Q-3')];
    const { body } = await send(laboratory, 'tests', 'text/csv', [HEAD, ...rows].join('\n'));
    expect(body).toMatchObject({ state: 'FAILED', error: 'QUOTE_NOT_CLOSED', lines: 2, accepted: 1, rejected: 1 });
    expect(await rejects(laboratory, body.id)).toEqual(['3  NOT_A_RECORD']);
  });

  test('larger than what is judged at once is judged right behind it, by a run that outlives the process', async () => {
    const rows = Array.from({ length: 2_600 }, (_, index) => line(people[3], `L-${index}`));
    const { body } = await send(laboratory, 'tests', 'text/csv', [HEAD, ...rows].join('\n'));
    expect(body).toMatchObject({ state: 'DONE', accepted: 2_600 });
    const { store, worlds } = house.services;
    const runs = (await unfinishedPopulationRuns(store.pool)).filter(({ triggerId }) => triggerId === body.id);
    expect(runs).toHaveLength(1);
    for (const { id } of runs) await resumePopulationRun(store, await worlds.current(), id);
    expect(await statusOf(people[3])).toEqual({ colour: 'GREEN', popup: null });
    const kept = await store.pool.query(`select candidate_query from population_run where id = $1`, [runs[0]?.id]);
    expect(kept.rows).toEqual([{ candidate_query: { kind: 'PERSONS', personIds: [] } }]);
  });
});

describe('a file of doses', () => {
  const dose = (more: object = {}): string =>
    JSON.stringify({
      identifier: people[0]?.residentNumber,
      recordNumber: 'R-1',
      product: 'CoronaVac',
      givenOn: '2021-05-01',
      divisionCode: '110105',
      institution: '朝阳区接种点',
      ...more,
    });
  const doses = async (): Promise<readonly unknown[]> =>
    (
      await house.services.store.pool.query<object>(
        `select product_code, given_on::text, source from vaccination where person_id = $1 and known_to is null`,
        [people[0]?.id],
      )
    ).rows;

  test('is told once, changed, and withdrawn again', async () => {
    const { rows } = await house.services.store.pool.query<{ code: string }>(
      'select code from vaccine_product order by code limit 1',
    );
    const product = rows[0]?.code;
    const deliver = async (...lines: string[]) =>
      (await send(register, 'vaccinations?register=410000', 'application/x-ndjson', lines.join('\n'))).body;
    expect(await deliver(dose({ product }), dose({ product }), dose({ product: 'no such' }))).toMatchObject({
      accepted: 1,
      duplicates: 1,
      rejected: 1,
    });
    expect(await doses()).toEqual([{ product_code: product, given_on: '2021-05-01', source: '410000' }]);
    house.clock.set(plusHours(NOW, 1));
    expect(await deliver(dose({ product, givenOn: '2021-05-02' }))).toMatchObject({ changed: 1 });
    expect(await doses()).toMatchObject([{ given_on: '2021-05-02' }]);
    house.clock.set(plusHours(NOW, 2));
    expect(
      await deliver(dose({ product, withdrawn: true }), dose({ recordNumber: 'R-9', product, withdrawn: '是' })),
    ).toMatchObject({
      changed: 1,
      rejected: 1,
    });
    expect(await doses()).toEqual([]);
    house.clock.set(NOW);
  });
});

describe('whoever sends or asks', () => {
  test.each([
    ['an unknown kind', 'cars', 'text/csv', 404, 'UNKNOWN_KIND'],
    ['a type that is not taken', 'tests', 'application/xml', 415, 'MEDIA_TYPE'],
    ['a number in the address', 'tests?name=13800138000', 'text/csv', 400, 'BAD_USER_INPUT'],
    ['a number in groups in the address', 'tests?name=138%200013%208000', 'text/csv', 400, 'BAD_USER_INPUT'],
    [
      'a number in full width',
      `tests?name=${encodeURIComponent(asFullWidth('13800138000'))}`,
      'text/csv',
      400,
      'BAD_USER_INPUT',
    ],
    ['a register that is none', 'vaccinations?register=x', 'text/csv', 400, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, path, type, status, code) => {
    expect(await send(laboratory, path, type, 'x')).toMatchObject({ status, body: { code } });
  });

  test('needs the right for these facts, and sees only its own deliveries', async () => {
    expect((await send(register, 'tests', 'text/csv', HEAD)).status).toBe(403);
    expect((await send(house.nobody, 'tests', 'text/csv', HEAD)).status).toBe(401);
    const { body } = await send(laboratory, 'tests', 'text/csv', HEAD);
    expect(body).toMatchObject({ state: 'DONE', lines: 0 });
    const asks = async (by: Caller): Promise<number> =>
      (await fetch(`${house.url}/api/imports/${body.id}`, { headers: by.headers })).status;
    expect(await asks(laboratory)).toBe(200);
    expect(await asks(register)).toBe(404);
    expect(await asks(steward)).toBe(200);
  });

  test('that wants no waiting is told where to ask', async () => {
    const headers = { ...laboratory.headers, 'content-type': 'text/csv', prefer: 'respond-async' };
    const answer = await fetch(`${house.url}/api/imports/tests`, { method: 'POST', headers, body: HEAD });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toMatch(/^\/api\/imports\/[0-9a-f-]{36}$/);
  });

  test('a file without our columns fails and says so; stewards see all that came', async () => {
    const { body } = await send(laboratory, 'tests', 'text/csv', 'a,b\n1,2\n');
    expect(body).toMatchObject({ state: 'FAILED', error: 'NO_SUCH_COLUMNS' });
    const { data, errors } = await steward.ask(
      '{ imports(first: 3, states: [FAILED]) { edges { node { id state error problems { code path message { zh } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.['imports']).toMatchObject({
      edges: [
        { node: { id: body.id, error: 'NO_SUCH_COLUMNS' } },
        { node: { error: 'QUOTE_NOT_CLOSED' } },
        { node: { error: 'NOT_TEXT' } },
      ],
    });
  });
});

test('a fault of ours in the middle of a delivery leaves no word of its rows in the log', async () => {
  const { store, log } = house.services;
  const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  await store.pool.query(
    'alter table nucleic_test add constraint broken check (sample_number <> $$FAULT-1$$) not valid',
  );
  const { body } = await send(laboratory, 'tests', 'text/csv', `${HEAD}\n${line(people[0], 'FAULT-1')}\n`);
  await store.pool.query('alter table nucleic_test drop constraint broken');
  expect(body).toMatchObject({ state: 'FAILED', error: 'FAULT', accepted: 0 });
  expect(said).toHaveBeenCalledWith(expect.objectContaining({ batchId: body.id }), 'import failed');
  expect(JSON.stringify(said.mock.calls)).not.toContain('FAULT-1');
});
