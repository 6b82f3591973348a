import { demoInstitution, inTransaction, recordTests } from '@zhengming/data';
import { divisionCode, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let app: Caller;
let person: TestPerson;
let untested: TestPerson;
const SHAJING = demoInstitution('阿右旗沙井医院');
const YUNTAI = demoInstitution('阿左旗云台医院');
const YUNZE = demoInstitution('北京云泽医学检验所');

/** Hours after 08:00 of a day: received, reported, uploaded, visible. */
type Times = readonly [number | null, number | null, number | null, number | null];
const add = async (day: string, institution: { id: string; division: string }, times: Times): Promise<void> => {
  const sampledAt = instant(`2021-10-${day}T08:00:00+08:00`);
  const [receivedAt, reportedAt, uploadedAt, visibleAt] = times.map((hours) =>
    hours === null ? null : plusHours(sampledAt, hours),
  ) as [never, never, never, never];
  const id = uuidv7();
  const test = {
    personId: person.id,
    id,
    institutionId: institution.id,
    sampleNumber: id,
    division: divisionCode(institution.division),
    sampledAt,
    receivedAt,
    reportedAt,
    uploadedAt,
    visibleAt,
    result: reportedAt === null ? 'PENDING' : 'NEGATIVE',
    channel: 'PROVINCIAL_CODE',
  } as const;
  await inTransaction(house.services.store, (sql) => recordTests(sql, [test], house.clock.now()));
};

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER', 'SUPERVISOR');
  app = await house.partner('result:read');
  person = await makePerson(house.services.store, { index: 1, travelled: '152921' });
  untested = await makePerson(house.services.store, { index: 2, travelled: '152921' });
  await add('30', SHAJING, [2, 10, null, null]);
  await add('29', YUNTAI, [2, 10, 12, 14]);
  await add('28', YUNZE, [1, 5, 6, 7]);
  await add('27', YUNZE, [1, 5, 6, 7]);
  await add('26', YUNZE, [1, 5, 6, 7]);
  await add('25', YUNZE, [1, 5, 6, 7]);
  await add('24', YUNTAI, [2, 10, 12, 14]);
});
afterAll(() => house.close());

const TRACK = `query($input: TrackResultInput!) { trackResult(input: $input, purpose: "本人查询") {
  ... on TrackedResult { institution sampledAt track { code turn stuckAt isLate advice { zh en } hops { hop owner state lagMinutes } } }
  ... on Refusal { code field } } }`;
const track = async (who: Caller, input: Record<string, unknown>): Promise<Record<string, never>> => {
  const { data, errors } = await who.ask(TRACK, { input });
  expect(errors).toBeUndefined();
  return data?.['trackResult'] ?? ({} as never);
};
const byNumber = ({ residentNumber }: TestPerson) => ({ identifier: { kind: 'RESIDENT_ID', value: residentNumber } });

describe('where is my result', () => {
  test('the newest: reported two days ago by a hospital that uploads nothing', async () => {
    expect(await track(handler, { personId: person.id })).toMatchObject({
      institution: '阿右旗沙井医院',
      track: {
        code: 'NOT_UPLOADED_UNCONNECTED',
        turn: 'DESK',
        stuckAt: 'UPLOAD',
        isLate: true,
        hops: [
          { hop: 'TRANSPORT', owner: 'SAMPLING_SITE', state: 'DONE', lagMinutes: 120 },
          { hop: 'ANALYSIS', owner: 'INSTITUTION', state: 'DONE', lagMinutes: 480 },
          { hop: 'UPLOAD', owner: 'INSTITUTION', state: 'RUNNING', lagMinutes: 40 * 60 },
          { hop: 'SYNC', owner: 'PLATFORM', state: 'WAITING', lagMinutes: null },
        ],
      },
    });
  });

  test('of a day', async () => {
    expect(await track(handler, { personId: person.id, sampledOn: '2021-10-29' })).toMatchObject({
      institution: '阿左旗云台医院',
      track: { code: 'ARRIVED', turn: 'NOBODY', stuckAt: null },
    });
  });

  test('of a connected hospital that has told nothing: contact it to upload, and where to look then', async () => {
    const { track: found } = await track(handler, { personId: untested.id, institutionId: YUNTAI.id });
    expect(found).toMatchObject({ code: 'NOT_KNOWN', turn: 'INSTITUTION', hops: [] });
    const { zh } = (found as unknown as { advice: { zh: string } }).advice;
    expect(zh).toContain('请联系阿左旗云台医院上传至全国平台');
    expect(zh).toContain('国家政务服务平台、国务院客户端');
  });

  test('of somebody of whom nothing is known and who says nothing', async () => {
    expect(await track(handler, { personId: untested.id })).toMatchObject({
      institution: null,
      track: { code: 'ASK_WHERE' },
    });
  });

  test.each([
    ['nobody', {}, 'ONE_IDENTIFIER', 'input'],
    [
      'an institution there is not',
      { personId: 'ID', institutionId: uuidv7() },
      'UNKNOWN_INSTITUTION',
      'input.institutionId',
    ],
    ['a person there is not', { personId: uuidv7() }, 'UNKNOWN_PERSON', 'input.personId'],
  ])('%s is no question', async (_what, input, code, field) => {
    const given = 'personId' in input && input.personId === 'ID' ? { ...input, personId: person.id } : input;
    expect(await track(handler, given)).toEqual({ code, field });
  });

  test('a partner asks by number for the citizen, never by our id, and it stands in the access log', async () => {
    expect(await track(app, byNumber(person))).toMatchObject({ track: { code: 'NOT_UPLOADED_UNCONNECTED' } });
    expect(await track(app, { personId: person.id })).toEqual({ code: 'ONE_IDENTIFIER', field: 'input' });
    const supervisor = await house.staff('supervisor', 'SUPERVISOR');
    const { data } = await supervisor.ask(
      `query($identifier: IdentifierInput!) { accessLog(identifier: $identifier, purpose: "test") {
        ... on AccessLogConnection { edges { node { what { zh } why { zh } data { zh } } } } } }`,
      byNumber(person),
    );
    expect(data?.['accessLog']).toMatchObject({
      edges: [{ node: { what: { zh: '查询检测结果所在环节' } } }, {}, {}],
    });
  });
});

describe('the tests of a person (A11)', () => {
  const list = async (args: string): Promise<readonly string[]> => {
    const { data } = await handler.ask(
      `query($id: UUID!) { person(id: $id, purpose: "test") { tests${args} { sampledAt origin scope } } }`,
      { id: person.id },
    );
    const found = data?.['person'] as unknown as { tests: { sampledAt: string; origin: string }[] };
    return found.tests.map(({ sampledAt, origin }) => `${sampledAt.slice(8, 10)} ${origin === 'LOCAL' ? 'in' : 'out'}`);
  };
  test.each([
    ['three in all', '(latest: 3)', ['30 out', '29 out', '28 in']],
    ['three in all when it is said so', '(latest: 3, perScope: false)', ['30 out', '29 out', '28 in']],
    ['three of each', '(latest: 3, perScope: true)', ['30 out', '29 out', '28 in', '27 in', '26 in', '24 out']],
    ['one of each', '(latest: 1, perScope: true)', ['30 out', '28 in']],
    ['those of the province', '(scope: PROVINCIAL, latest: 2)', ['28 in', '27 in']],
    ['of the province, per scope', '(scope: PROVINCIAL, latest: 2, perScope: true)', ['28 in', '27 in']],
    ['everywhere', '(scope: NATIONAL)', ['30 out', '29 out', '28 in', '27 in', '26 in', '25 in', '24 out']],
  ])('%s', async (_what, args, expected) => {
    expect(await list(args)).toEqual(expected);
  });
});
