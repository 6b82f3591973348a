import { plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { group, LIST_TIME as at, list } from '../testing/area-lists.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import type { AreaResult, ListedGroup } from './area-list.js';
import { previewAreaVersion, publishAreaVersion } from './publish-area-version.js';
import { rejectAreaVersion, type VersionCommand } from './review-area-version.js';
import { proposeAreaRollBack } from './roll-back-area-version.js';
import { stageAreaList } from './stage-area-list.js';

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';

describe('a list that was published by mistake', () => {
  let database: TestDatabase;
  let now = at;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.store.pool.query('truncate import_batch, area_version, risk_area cascade');
  });

  const run = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> => inTransaction(database.store, work);
  const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await database.store.pool.query(text, values)).rows as T[];
  type Command<T> = (sql: Parameters<typeof publishAreaVersion>[0], given: VersionCommand) => Promise<AreaResult<T>>;
  const command = async <T>(work: Command<T>, id: string, by: string): Promise<AreaResult<T>> => {
    now = plusMs(now, 60_000);
    const [row] = await rows<{ version: number }>('select version from area_version where id = $1', [id]);
    const given = { id, by, at: now, reason: '误发布', expectedVersion: row?.version ?? 1 };
    return run((sql) => work(sql, given));
  };
  const stage = async (groups: readonly ListedGroup[], listTime = now): Promise<string> => {
    const reception = { receivedBy: A, receivedAt: now };
    return (await run((sql) => stageAreaList(sql, list(groups, { listTime }), reception))).versionId;
  };
  const publish = (id: string, by = B) => command(publishAreaVersion, id, by);
  const published = async (groups: readonly ListedGroup[]): Promise<string> => {
    const id = await stage(groups);
    expect(await publish(id)).toMatchObject({ ok: true });
    return id;
  };
  const proposed = async (id: string, by = A): Promise<string> => {
    const answer = await command(proposeAreaRollBack, id, by);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const inForce = async (): Promise<string[]> =>
    (await rows<{ place: string }>('select place from risk_area where in_force_to is null order by place')).map(
      ({ place }) => place,
    );

  const before = [group('152923', ['甲', '乙'])];
  const mistaken = [group('152923', ['乙']), group('152922', ['丙'], { county: '阿拉善右旗' })];

  test('gives way to the one before when another steward agrees; what was in force stays on record', async () => {
    const first = await published(before);
    const second = await published(mistaken);
    const back = await proposed(second);
    expect(await inForce()).toEqual(['丙', '乙']);
    expect(await previewAreaVersion(database.store.pool, back)).toMatchObject({
      comparedWith: second,
      unchanged: 1,
      added: [{ division: '152923', example: '甲' }],
      removed: [{ division: '152922', example: '丙' }],
    });
    expect(await publish(back, A)).toEqual({ ok: false, code: 'FOUR_EYES' });
    expect(await publish(back)).toEqual({ ok: true, value: { versionId: back, touched: ['152922'] } });
    expect(await inForce()).toEqual(['乙', '甲']);
    expect(
      await rows(`select id, state, in_force_to is null as current, restores, rolls_back, roll_back_reason as why
        from area_version order by sequence`),
    ).toEqual([
      { id: first, state: 'PUBLISHED', current: false, restores: null, rolls_back: null, why: null },
      { id: second, state: 'PUBLISHED', current: false, restores: null, rolls_back: null, why: null },
      { id: back, state: 'PUBLISHED', current: true, restores: first, rolls_back: second, why: '误发布' },
    ]);
    const places = await rows('select place, in_force_to is null as current from risk_area order by place, 2');
    expect(places).toEqual([
      { place: '丙', current: false },
      { place: '乙', current: true },
      { place: '甲', current: false },
      { place: '甲', current: true },
    ]);
  });

  test('takes back every kind of area it brought', async () => {
    await published(before);
    const affected = group('152922', ['全域'], { kind: 'AFFECTED_COUNTY', level: null, county: '阿拉善右旗' });
    const second = await published([affected]);
    expect(await publish(await proposed(second))).toMatchObject({ ok: true, value: { touched: ['152922'] } });
    expect(await inForce()).toEqual(['乙', '甲']);
  });

  test('and a roll-back by mistake is rolled back itself', async () => {
    await published(before);
    const second = await published(mistaken);
    const back = await proposed(second);
    await publish(back);
    expect(await publish(await proposed(back, B), A)).toMatchObject({ ok: true, value: { touched: ['152922'] } });
    expect(await inForce()).toEqual(['丙', '乙']);
  });

  test('does not stand in the way of lists that arrived since; older ones stay out of date', async () => {
    const older = await stage(before);
    const first = await published([group('152923', ['甲'])]);
    const second = await published(mistaken);
    const corrected = await stage([group('152923', ['丁'])]);
    const back = await proposed(second);
    expect(await publish(back)).toMatchObject({ ok: true });
    expect(await publish(older)).toEqual({ ok: false, code: 'ILLEGAL_STATE' });
    await database.store.pool.query(`update area_version set state = 'READY' where id = $1`, [older]);
    expect(await publish(older)).toEqual({ ok: false, code: 'OLDER_THAN_IN_FORCE' });
    expect(await publish(corrected)).toMatchObject({ ok: true });
    expect(await inForce()).toEqual(['丁']);
    expect(await command(proposeAreaRollBack, first, A)).toEqual({ ok: false, code: 'NOT_IN_FORCE' });
  });

  test('is taken back once: a second proposal is refused until the first is turned down', async () => {
    await published(before);
    const second = await published(mistaken);
    const back = await proposed(second);
    expect(await command(proposeAreaRollBack, second, B)).toEqual({ ok: false, code: 'ROLL_BACK_PROPOSED' });
    expect(await command(rejectAreaVersion, back, B)).toMatchObject({ ok: true });
    expect(await publish(await proposed(second))).toMatchObject({ ok: true });
  });

  test('that another list has replaced meanwhile is not taken back any more', async () => {
    await published(before);
    const back = await proposed(await published(mistaken));
    const next = await stage([group('152923', ['丁'])]);
    expect(await rows('select state from area_version where id = $1', [back])).toEqual([{ state: 'READY' }]);
    expect(await publish(next)).toMatchObject({ ok: true });
    expect(await publish(back)).toEqual({ ok: false, code: 'ILLEGAL_STATE' });
  });

  test('that was the first has nothing before it', async () => {
    const first = await published(before);
    expect(await command(proposeAreaRollBack, first, A)).toEqual({ ok: false, code: 'NOTHING_BEFORE' });
  });

  test('may be corrected instead, by a list of the same hour', async () => {
    const hour = now;
    expect(await publish(await stage(mistaken, hour))).toMatchObject({ ok: true });
    expect(await publish(await stage(before, hour))).toMatchObject({ ok: true, value: { touched: ['152922'] } });
    expect(await inForce()).toEqual(['乙', '甲']);
  });

  test.each([
    ['one person in both seats', `published_by = prepared_by`, /four_eyes/],
    ['nobody in the first', `published_by = '${B}', prepared_by = null`, /roll_back_by_two/],
    ['nobody in the second', `published_by = null`, /roll_back_by_two/],
    ['no reason', `roll_back_reason = null, published_by = '${B}'`, /roll_back_is_whole/],
  ])('the database itself refuses a roll-back with %s', async (_what, set, constraint) => {
    await published(before);
    const back = await proposed(await published(mistaken));
    const update = `update area_version set state = 'PUBLISHED', ${set} where id = $1`;
    await expect(database.store.pool.query(update, [back])).rejects.toThrow(constraint);
  });

  test('of a version nobody knows is refused', async () => {
    expect(await command(proposeAreaRollBack, uuidv7(), A)).toEqual({ ok: false, code: 'NOT_FOUND' });
  });
});
