import { aloneExporting, countStatistics, raiseAlerts } from '@zhengming/data';
import { plusHours, STATISTICS_SUBJECTS } from '@zhengming/domain';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { runExport, runExports } from './run-export.js';

let house: TestHouse;
let analyst: Caller;
let other: Caller;
let supervisor: Caller;
let beforeAnything: object;

const count = () => countStatistics(house.services.store, { now: () => house.clock.now() });
let made = 0;
async function tests(county: string, number: number, day: string, result = 'NEGATIVE'): Promise<void> {
  made += number;
  await house.services.store.pool.query(
    `insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
       uploaded_at, visible_at, result, channel, grade, integrity, known_from)
     select gen_random_uuid(), gen_random_uuid(), '00000000-0000-4000-8000-000000000001', ($1 + i)::text, $2, d, d + interval '1 hour',
       d + interval '5 hours', d + interval '6 hours', d + interval '7 hours', $5, 'INSTITUTION', 'VERIFIED', 'OK', d + interval '7 hours'
     from generate_series(1, $3) i, (select $4::date + interval '1 hour' as d) x`,
    [made, county, number, day, result],
  );
}

beforeAll(async () => {
  house = await openTestHouse();
  analyst = await house.staff('analyst', 'ANALYST');
  other = await house.staff('analyst2', 'ANALYST');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  // what is drawn to be withheld besides, the same in every run
  await house.services.store.pool.query(`update statistics_secret set secret = '00000000-0000-4000-8000-000000000007'`);
  beforeAnything = await ask(analyst);
  await tests('110105', 40, '2021-10-30');
  await tests('110105', 15, '2021-10-30', 'POSITIVE');
  await tests('110108', 60, '2021-10-30');
  await tests('110106', 4, '2021-10-31');
  await tests('110108', 20, '2021-10-31');
  await tests('110105', 30, '2021-10-31');
  await tests('110105', 7, '2021-11-01');
  await count();
});
afterAll(() => house.close());

interface Row {
  readonly keys: readonly string[];
  readonly labels: readonly { readonly zh: string }[];
  readonly values: readonly Value[];
}
interface Value {
  readonly value: number | null;
  readonly withheld: boolean;
  readonly atLeast: number | null;
}
interface Told {
  readonly rows: readonly Row[];
  readonly totals: readonly Value[];
  readonly withheldRows: number;
  readonly k: number;
  readonly datasetVersion: string;
  readonly completeTo: string;
}
const QUESTION = { subject: 'TESTS', groupBy: ['COUNTY'], from: '2021-10-25', to: '2021-11-01' };

async function ask(who: Caller, input: object = {}): Promise<Told & { readonly code?: string }> {
  const { data, errors } = await who.ask(
    `query S($input: StatisticsInput!) { statistics(input: $input) { ... on Statistics { rows { keys labels { zh en } values { value withheld
      atLeast } } totals { value withheld atLeast } withheldRows k datasetVersion completeTo asOf truncated columns { dimension title { zh } }
      measures { code unit } } ... on Refusal { code message { zh en } field } } }`,
    { input: { ...QUESTION, ...input } },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as unknown as { statistics: Told }).statistics;
}
/** `key value`, `≥` what is withheld. */
const said = ({ rows }: Told): readonly string[] =>
  rows.map(({ keys, values }) => [...keys, ...values.map(show)].join(' '));
const show = ({ value, withheld, atLeast }: Value): string =>
  withheld ? `≥${atLeast ?? ''}` : value === null ? '-' : String(Math.round(value * 100) / 100);

describe('figures', () => {
  test('before the first count, that nothing has been counted', () => {
    expect(beforeAnything).toMatchObject({ code: 'NOT_COUNTED_YET' });
  });

  test('outside: days that are over, small ones withheld, never as zero', async () => {
    const told = await ask(analyst);
    expect(said(told)).toEqual(['110105 ≥55 ≥15 ≥', '110106 ≥ ≥ ≥', '110108 80 0 0']);
    expect(told).toMatchObject({ k: 10, withheldRows: 2, completeTo: '2021-11-01T00:00:00+08:00' });
    expect(told.totals.map(show)).toEqual(['169', '15', '0.09']);
    expect(told.rows[0]?.labels[0]?.zh).toContain('朝阳区');
  });

  test('of a day that is not over there is outside no total, not even none', async () => {
    const { rows, totals } = await ask(analyst, { from: '2021-11-01' });
    expect([rows, totals.map(show)]).toEqual([[], ['-', '-', '-']]);
  });

  test('inside: as they are now, over five', async () => {
    const told = await ask(supervisor);
    expect([told.k, told.totals.map(show)[0], told.completeTo]).toEqual([5, '176', '2021-11-01T10:00:00+08:00']);
  });

  test('by category, and filtered by it', async () => {
    expect(said(await ask(analyst, { groupBy: ['RESULT'] }))).toEqual(['NEGATIVE 154 0 0', 'POSITIVE 15 15 1']);
    const filters = [{ dimension: 'RESULT', values: ['POSITIVE'] }];
    expect((await ask(analyst, { groupBy: [], filters })).totals.map(show)).toEqual(['15', '15', '1']);
  });

  test('lags in minutes, by hop', async () => {
    const { rows } = await ask(analyst, { subject: 'UPLOAD_LAG', groupBy: ['HOP'] });
    const medians = rows.map(({ keys, values }) => [keys[0], Math.round((values[1]?.value ?? 0) / 60)]);
    expect(medians).toEqual([
      ['ANALYSIS', 4],
      ['SYNC', 1],
      ['TRANSPORT', 1],
      ['UPLOAD', 1],
    ]);
  });

  test.each([
    [{ groupBy: ['COUNTY', 'RESULT'] }, 'PLACE_TOO_FINE'],
    [{ groupBy: ['CHANNEL', 'RESULT'] }, 'TOO_FINE'],
    [{ groupBy: ['RESULT'], within: '110105' }, 'PLACE_TOO_FINE'],
    [{ groupBy: ['PRODUCT'] }, 'DIMENSION_NOT_COUNTED'],
    [{ groupBy: ['PROVINCE'], within: '110105' }, 'PLACE_ABOVE_WITHIN'],
    [{ subject: 'REFUSALS', groupBy: ['COUNTY'] }, 'DIMENSION_NOT_COUNTED'],
    [{ from: '2021-11-02' }, 'BACKWARDS'],
    [{ from: '2010-01-01' }, 'TOO_LONG'],
    [{ asOf: '2021-01-01T00:00:00+08:00' }, 'NOT_COUNTED_YET'],
  ])('%j is refused: %s', async (input, code) => {
    expect(await ask(analyst, input)).toMatchObject({ code });
  });

  test('as of yesterday they are what was told yesterday, whatever came since', async () => {
    const asOf = '2021-11-01T10:00:00+08:00';
    const before = await ask(analyst, { asOf });
    house.clock.set(plusHours(NOW, 2));
    await tests('110108', 30, '2021-10-30');
    await count();
    expect((await ask(analyst)).totals.map(show)[0]).toBe('199');
    expect(await ask(analyst, { asOf })).toEqual(before);
  });

  test('the catalogue says what can be asked', async () => {
    const { data } = await analyst.ask(
      '{ statisticsCatalogue { subject isStock finestPlace dimensions { dimension } measures { code unit definition { zh en } } } }',
    );
    const catalogue = (data as unknown as { statisticsCatalogue: { subject: string }[] }).statisticsCatalogue;
    expect(catalogue.map(({ subject }) => subject)).toEqual(STATISTICS_SUBJECTS);
  });
});

const JOB = '... on ExportJob { id state rows bytes sha256 datasetVersion expiresAt } ... on Refusal { code }';
async function start(who: Caller, question: object, format = 'CSV'): Promise<Record<string, string>> {
  const { data, errors } = await who.ask(`mutation E($input: ExportInput!) { startExport(input: $input) { ${JOB} } }`, {
    input: { question: { ...QUESTION, ...question }, format },
  });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as unknown as { startExport: Record<string, string> }).startExport;
}
const fetched = (who: Caller, id: string | undefined, part = ''): Promise<Response> =>
  fetch(`${house.url}/api/exports/${id ?? ''}${part}`, { headers: who.headers });
async function exported(question: object, format = 'CSV'): Promise<{ id: string; content: Buffer }> {
  const { id = '' } = await start(analyst, question, format);
  await runExport(house.services, id);
  return { id, content: Buffer.from(await (await fetched(analyst, id)).arrayBuffer()) };
}

describe('files', () => {
  test('CSV: every row of the question, withheld as such, with a dictionary beside it', async () => {
    const { id, content } = await exported({ groupBy: ['DAY', 'COUNTY'] });
    const [head, ...lines] = content.toString('utf8').trim().split('\r\n');
    expect(head).toContain(
      'table,time,place,place_name,key,key_zh,key_en,tests,tests_withheld,tests_at_least,positive',
    );
    expect(lines.join('\n')).toContain('DAY+COUNTY,2021-10-31,110106,110106,,,,,true,,,true,,,true,');
    const dictionary = (await (await fetched(analyst, id, '/dictionary')).json()) as {
      rows: number;
      columns: { name: string; meaning: { zh: string } }[];
    };
    expect([dictionary.rows, dictionary.columns.map(({ name }) => name).join(',')]).toEqual([
      lines.length,
      head?.replace('\uFEFF', ''),
    ]);
    expect(dictionary.columns.every(({ meaning }) => meaning.zh !== '')).toBe(true);
  });

  test('Parquet: the same rows, with types', async () => {
    const { content } = await exported({ groupBy: ['DAY', 'COUNTY'] }, 'PARQUET');
    const file = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.find(({ time, place }) => time === '2021-10-30' && place === '110108')).toMatchObject({
      tests: 90,
      tests_withheld: false,
    });
    expect(rows.find(({ time, place }) => time === '2021-10-31' && place === '110106')).toMatchObject({
      tests: null,
      tests_withheld: true,
    });
  });

  test.each(['CSV', 'PARQUET'])('%s: the same question of the same version makes the same bytes', async (format) => {
    const asOf = '2021-11-01T10:00:00+08:00';
    const first = await exported({ groupBy: [], asOf }, format);
    house.clock.set(plusHours(house.clock.now(), 1));
    await tests('110105', 50, '2021-10-30');
    await count();
    const second = await exported({ groupBy: [], asOf }, format);
    expect([first.content.length > 500, second.content.equals(first.content)]).toEqual([true, true]);
  });

  test('go to nobody but whoever asked, who stands in the audit log', async () => {
    const { id } = await exported({});
    expect([
      (await fetched(other, id)).status,
      (await fetched(house.nobody, id)).status,
      (await fetched(analyst, 'nonsense')).status,
    ]).toEqual([404, 401, 404]);
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select outcome from audit_event where kind = 'EXPORT' and object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ outcome: 'DONE' }]);
  });

  test('a cancelled one is not made, a killed one is made anew, an old one is gone', async () => {
    const { id: cancelled = '' } = await start(analyst, {});
    await analyst.ask(`mutation C($id: UUID!) { cancelExport(id: $id) { ${JOB} } }`, { id: cancelled });
    await runExport(house.services, cancelled);
    expect((await fetched(analyst, cancelled)).status).toBe(409);
    const { id: killed = '' } = await start(analyst, {});
    const stopped = new AbortController();
    stopped.abort();
    await runExport(house.services, killed, stopped.signal);
    expect((await fetched(analyst, killed)).status).toBe(409);
    await runExport(house.services, killed);
    expect((await fetched(analyst, killed)).status).toBe(200);
    house.clock.set(plusHours(house.clock.now(), 24 * 8));
    expect((await fetched(analyst, killed)).status).toBe(410);
  });

  test('no more than three at a time', async () => {
    const codes: (string | undefined)[] = [];
    for (let index = 0; index < 4; index += 1) codes.push((await start(other, {}))['code']);
    expect(codes).toEqual([undefined, undefined, undefined, 'TOO_MANY_RUNNING']);
  });

  test('one process makes them, and whoever dies over them is let go of', async () => {
    const { store } = house.services;
    const made = async () => {
      const { data } = await other.ask('{ exports { state } }');
      return (data as unknown as { exports: { state: string }[] }).exports.map(({ state }) => state);
    };
    await aloneExporting(store, async () => runExports(house.services));
    const meanwhile = await made();
    await expect(aloneExporting(store, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    expect(meanwhile).toEqual(['WAITING', 'WAITING', 'WAITING']);
    // the database takes a moment to see that a connection has gone
    const madeAfter = async () => {
      await runExports(house.services);
      return made();
    };
    await expect.poll(madeAfter, { timeout: 10_000 }).toEqual(['DONE', 'DONE', 'DONE']);
  });
});

test('an alert is taken note of once', async () => {
  const { pool } = house.services.store;
  for (let week = 0; week <= 8; week += 1)
    await pool.query(
      `insert into statistics_cell (subject, category, level, day, place, key, parent, n, hits)
       values ('APPEALS', 'RULE', 0, $1::date - $2::int * 7 - 1, '', 'P2-03', '', 40, $3)`,
      [new Date(house.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10), week, week === 0 ? 30 : 5],
    );
  await raiseAlerts(house.services.store, house.clock.now());
  const { data } = await analyst.ask(
    '{ analystAlerts(open: true) { id kind title { zh en } text { zh en } value usual question } }',
  );
  const [alert] = (data as unknown as { analystAlerts: { id: string; title: { en: string } }[] }).analystAlerts;
  expect(alert?.title.en).toBe('Overturn rate of rule P2-03 jumped');
  const note = async (who: Caller) => {
    const { data: answer } = await who.ask(
      `mutation A($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { ... on AnalystAlert { acknowledgedBy note }
        ... on Refusal { code } } }`,
      { input: { id: alert?.id, note: '电话 13800001111 已联系' } },
    );
    return (answer as unknown as { acknowledgeAlert: object }).acknowledgeAlert;
  };
  const first = await note(analyst);
  expect(JSON.stringify(first)).not.toContain('13800001111');
  expect(first).toMatchObject({ acknowledgedBy: expect.any(String) as never });
  expect(await note(supervisor)).toEqual({ code: 'ALREADY_ACKNOWLEDGED' });
});
