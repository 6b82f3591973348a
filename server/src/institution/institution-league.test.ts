import { demoInstitution, inTransaction, loadAgencies, recordTests, type Institution } from '@zhengming/data';
import { divisionCode, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

let house: TestHouse;
let analyst: Caller;
let laboratory: Caller;
const SLOW = demoInstitution('北京和澄医院');
const QUICK = demoInstitution('北京云泽医学检验所');
const SMALL = demoInstitution('阿左旗云台医院');

/** So many samples, one an hour; each uploaded so many hours after its report, null: not yet. */
const add = async (personId: string, at: Institution, uploadLags: readonly (number | null)[]): Promise<void> => {
  const tests = uploadLags.map((lag, index) => {
    const sampledAt = plusHours(instant('2021-10-20T00:00:00+08:00'), index);
    const reportedAt = plusHours(sampledAt, 6);
    const id = uuidv7();
    return {
      personId,
      id,
      institutionId: at.id,
      sampleNumber: id,
      division: divisionCode(at.division),
      sampledAt,
      receivedAt: plusHours(sampledAt, 1),
      reportedAt,
      uploadedAt: lag === null ? null : plusHours(reportedAt, lag),
      visibleAt: null,
      result: 'NEGATIVE',
      channel: 'INSTITUTION',
    } as const;
  });
  await inTransaction(house.services.store, (sql) => recordTests(sql, tests, house.clock.now()));
};

beforeAll(async () => {
  house = await openTestHouse();
  analyst = await house.staff('analyst', 'ANALYST');
  laboratory = await house.partner('test:write');
  const { store } = house.services;
  const { id } = await makePerson(store, { index: 1, travelled: '152921' });
  await add(id, SLOW, [10, 10, 10, 10, 10, 10, 10, 10, 10, 20, ...Array.from({ length: 12 }, () => null)]);
  await add(id, QUICK, [...Array.from({ length: 12 }, () => 1), null]);
  await add(
    id,
    SMALL,
    Array.from({ length: 9 }, () => 3),
  );
  await loadAgencies(store);
  await store.pool.query(
    `update agency set partner_id = (select id from partner_client limit 1) where institution_id = $1`,
    [QUICK.id],
  );
});
afterAll(() => house.close());

const LEAGUE = `query($input: InstitutionLeagueInput!) { institutionLeague(input: $input) {
  ... on InstitutionLeague { k truncated p50Minutes p90Minutes
    lines { name division { code } measured p50Minutes p90Minutes waiting withheld } }
  ... on Refusal { code field } } }`;
const PERIOD = { from: '2021-10-20', to: '2021-10-21' };
const league = async (who: Caller, input: Record<string, unknown>): Promise<unknown> => {
  const { data, errors } = await who.ask(LEAGUE, { input: { ...PERIOD, ...input } });
  expect(errors).toBeUndefined();
  return data?.['institutionLeague'];
};

test('slowest first, with median and p90 of the hop; few samples are withheld, not zero, and their place tells nothing', async () => {
  expect(await league(analyst, { hop: 'UPLOAD' })).toEqual({
    k: 10,
    truncated: false,
    p50Minutes: 180,
    p90Minutes: 600,
    lines: [
      {
        name: SLOW.name,
        division: { code: SLOW.division },
        measured: 10,
        p50Minutes: 600,
        p90Minutes: 660,
        waiting: 12,
        withheld: false,
      },
      {
        name: QUICK.name,
        division: { code: QUICK.division },
        measured: 12,
        p50Minutes: 60,
        p90Minutes: 60,
        waiting: null,
        withheld: false,
      },
      {
        name: SMALL.name,
        division: { code: SMALL.division },
        measured: null,
        p50Minutes: null,
        p90Minutes: null,
        waiting: 0,
        withheld: true,
      },
    ],
  });
});

test('by another hop, and of a place', async () => {
  expect(await league(analyst, { hop: 'ANALYSIS', within: '110000' })).toMatchObject({
    lines: [
      { measured: 13, p50Minutes: 300 },
      { measured: 22, p50Minutes: 300 },
    ],
  });
  expect(await league(analyst, { hop: 'SYNC', within: '150000' })).toMatchObject({
    p50Minutes: null,
    lines: [{ name: SMALL.name, measured: 0, waiting: null, withheld: false }],
  });
  expect(await league(analyst, { hop: 'UPLOAD', within: '370000' })).toMatchObject({ lines: [], p50Minutes: null });
});

test('the total does not give away what a line withholds', async () => {
  // one shown and one withheld: with the counts in hand the median of the rest could be narrowed down
  expect(await league(analyst, { hop: 'UPLOAD', within: '150000' })).toMatchObject({
    p50Minutes: null,
    p90Minutes: null,
  });
});

test('a laboratory sees its own line and nobody else’s, in whatever place it asks for', async () => {
  expect(await league(laboratory, { hop: 'UPLOAD' })).toMatchObject({
    lines: [{ name: QUICK.name, measured: 12 }],
    p50Minutes: null,
  });
  expect(await league(laboratory, { hop: 'UPLOAD', within: '150000' })).toMatchObject({ lines: [] });
});

test.each([
  ['no days', { from: '2021-10-21', to: '2021-10-20' }],
  ['more than a month', { from: '2021-10-01', to: '2021-11-01' }],
])('%s is refused', async (_what, period) => {
  expect(await league(analyst, { hop: 'UPLOAD', ...period })).toEqual({ code: 'BAD_PERIOD', field: 'input.to' });
});
