import { buildDivisions, divisionCode, plusMs, type Division } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { group, LIST_TIME as at, list } from '../testing/area-lists.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import type { AreaList } from './area-list.js';
import { loadAliases } from './place-alias.repository.js';
import { previewAreaVersion, publishAreaVersion, publishHistoricVersion } from './publish-area-version.js';
import { decideReviewItem, rejectAreaVersion, releaseAreaVersion, type VersionCommand } from './review-area-version.js';
import { findLatestFigures, stageAreaList } from './stage-area-list.js';

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';

const division = (code: string, name: string, parent: string | null): Division => ({
  code: divisionCode(code),
  name,
  level: code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
  kind: 'GB2260',
  parent: parent === null ? null : divisionCode(parent),
  validFromYear: 1981,
  validToYear: null,
  successors: [],
});
const divisions = buildDivisions([
  division('150000', '内蒙古自治区', null),
  division('152900', '阿拉善盟', '150000'),
  division('152922', '阿拉善右旗', '152900'),
  division('152923', '额济纳旗', '152900'),
]);

const held = [
  { code: 'MOST_ENTRIES_GONE', message: { zh: '条目骤减', en: 'most entries gone' }, previous: 100, current: 1 },
];

describe('area versions', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.store.pool.query(
      'truncate import_batch, area_version, area_review_item, risk_area, place_alias cascade',
    );
  });

  const run = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> => inTransaction(database.store, work);
  const stage = (one: AreaList, receivedBy: string | null = A) =>
    run((sql) => stageAreaList(sql, one, { receivedBy, receivedAt: at }));
  const rowOf = async (id: string) =>
    (await database.store.pool.query('select * from area_version where id = $1', [id])).rows[0] as {
      state: string;
      version: number;
      unresolved_count: number;
      in_force_from: Date | null;
      in_force_to: Date | null;
    };
  const command = async (id: string, by: string, more: Partial<VersionCommand> = {}): Promise<VersionCommand> => ({
    id,
    by,
    at,
    reason: '每日更新',
    expectedVersion: (await rowOf(id)).version,
    ...more,
  });
  const publish = async (id: string, by: string, more: Partial<VersionCommand> = {}) => {
    const given = await command(id, by, more);
    return run((sql) => publishAreaVersion(sql, given));
  };
  const inForce = async (): Promise<string[]> =>
    (await database.store.pool.query('select place from risk_area where in_force_to is null order by place')).rows.map(
      (row: { place: string }) => row.place,
    );

  test('the same content is staged once', async () => {
    const first = await stage(list([group('152923', ['达来呼布镇'])]));
    const second = await stage(list([group('152923', ['达来呼布镇'])]));
    expect(second).toEqual({ ...first, isNew: false });
  });

  test('a second person publishes; the first is refused', async () => {
    const { versionId } = await stage(list([group('152923', ['达来呼布镇', '赛汉陶来苏木'])]));
    expect(await publish(versionId, A)).toEqual({ ok: false, code: 'FOUR_EYES' });
    expect(await publish(versionId, B)).toEqual({ ok: true, value: { versionId, touched: ['152923'] } });
    expect(await inForce()).toEqual(['赛汉陶来苏木', '达来呼布镇']);
  });

  test('the database itself refuses one person in both seats', async () => {
    const { versionId } = await stage(list([group('152923', ['达来呼布镇'])]));
    const update = database.store.pool.query('update area_version set published_by = $2 where id = $1', [versionId, A]);
    await expect(update).rejects.toThrow(/four_eyes/);
  });

  test('two publishing at once: one does, the other is told that it changed', async () => {
    const { versionId } = await stage(list([group('152923', ['达来呼布镇'])]));
    const given = await command(versionId, B);
    const results = await Promise.all([
      run((sql) => publishAreaVersion(sql, given)),
      run((sql) => publishAreaVersion(sql, given)),
    ]);
    expect(results.map((result) => (result.ok ? 'OK' : result.code)).sort()).toEqual(['CHANGED_MEANWHILE', 'OK']);
  });

  test('the next list ends what is gone, begins what is new, and leaves the rest alone', async () => {
    const first = await stage(list([group('152923', ['甲', '乙'])]));
    await publish(first.versionId, B);
    const before = await database.store.pool.query("select id from risk_area where place = '乙'");
    const next = await stage(list([group('152923', ['乙']), group('152922', ['丙'], { county: '阿拉善右旗' })]));
    const preview = await previewAreaVersion(database.store.pool, next.versionId);
    expect(preview).toMatchObject({
      unchanged: 1,
      added: [{ division: '152922', places: 1 }],
      removed: [{ division: '152923', example: '甲' }],
    });
    expect(await publish(next.versionId, B, { at: plusMs(at, 1000) })).toMatchObject({
      ok: true,
      value: { touched: ['152922'] },
    });
    expect(await inForce()).toEqual(['丙', '乙']);
    const after = await database.store.pool.query(
      "select id from risk_area where place = '乙' and in_force_to is null",
    );
    expect(after.rows).toEqual(before.rows);
    expect((await rowOf(first.versionId)).in_force_to).toEqual(new Date(at + 1000));
  });

  test('a national list ends no county with infections, not even when it is empty', async () => {
    const affected = group('152922', ['全域'], { kind: 'AFFECTED_COUNTY', level: null, county: '阿拉善右旗' });
    await publish((await stage(list([affected]))).versionId, B);
    const national = await stage(list([group('152923', ['甲'])]));
    expect(await publish(national.versionId, B, { at: plusMs(at, 1000) })).toMatchObject({
      value: { touched: ['152923'] },
    });
    expect(await inForce()).toEqual(['全域', '甲']);
    const empty = await stage(list([], { listTime: plusMs(at, 2000) }));
    expect(await publish(empty.versionId, B, { at: plusMs(at, 2000) })).toMatchObject({
      value: { touched: ['152923'] },
    });
    expect(await inForce()).toEqual(['全域']);
  });

  test('an unresolved name blocks publication until a steward decides, and is remembered', async () => {
    const { versionId, state } = await stage(list([group(null, ['达来呼布镇', '苏泊淖尔苏木'])]));
    expect(state).toBe('IN_REVIEW');
    expect(await publish(versionId, B)).toEqual({ ok: false, code: 'UNRESOLVED_NAMES' });
    const item = (await database.store.pool.query('select id, entries from area_review_item')).rows[0] as {
      id: string;
      entries: number;
    };
    expect(item.entries).toBe(2);
    const decision = {
      itemId: item.id,
      division: divisionCode('152923'),
      notAPlace: false,
      reason: '旗名漏字',
      remember: true,
      by: A,
      at,
    };
    const unknown = { ...decision, division: divisionCode('159999') };
    expect(await run((sql) => decideReviewItem(sql, divisions, unknown))).toEqual({
      ok: false,
      code: 'UNKNOWN_DIVISION',
    });
    expect(await run((sql) => decideReviewItem(sql, divisions, decision))).toEqual({ ok: true, value: versionId });
    expect((await rowOf(versionId)).state).toBe('READY');
    expect(await loadAliases(database.store.pool)).toEqual([
      { province: '内蒙古自治区', city: '阿拉善盟', county: '额济纳', division: '152923' },
    ]);
    expect(await publish(versionId, A)).toEqual({ ok: false, code: 'FOUR_EYES' });
    expect((await publish(versionId, B)).ok).toBe(true);
  });

  test('a row that names no place is left out, with a reason', async () => {
    const junk = group(null, [''], { province: '', city: '', county: '' });
    const { versionId } = await stage(list([junk, group('152923', ['达来呼布镇'])]));
    const item = (await database.store.pool.query('select id from area_review_item')).rows[0] as { id: string };
    await run((sql) =>
      decideReviewItem(sql, divisions, {
        itemId: item.id,
        division: null,
        notAPlace: true,
        reason: '空行',
        remember: true,
        by: A,
        at,
      }),
    );
    await publish(versionId, B);
    expect(await inForce()).toEqual(['达来呼布镇']);
  });

  test('a held list frees nobody until a steward releases it and another publishes', async () => {
    const good = await stage(list([group('152923', ['甲', '乙', '丙'])]));
    await publish(good.versionId, B);
    const truncated = await stage(list([group('152923', ['甲'])], { held }));
    expect(truncated.state).toBe('HELD');
    expect(await publish(truncated.versionId, B)).toEqual({ ok: false, code: 'HELD_BACK' });
    expect(await inForce()).toHaveLength(3);
    expect((await findLatestFigures(database.store.pool))?.places.HIGH).toBe(3);
    const release = await command(truncated.versionId, B, { reason: '已电话核实' });
    expect((await run((sql) => releaseAreaVersion(sql, release))).ok).toBe(true);
    expect(await publish(truncated.versionId, B, { at: plusMs(at, 1) })).toEqual({ ok: false, code: 'FOUR_EYES' });
    expect((await publish(truncated.versionId, A, { at: plusMs(at, 1) })).ok).toBe(true);
    expect(await inForce()).toEqual(['甲']);
  });

  test('a later list supersedes the drafts before it, a held one does not', async () => {
    const draft = await stage(list([group('152923', ['甲'])]));
    await stage(list([group('152923', ['乙'])], { held }));
    expect((await rowOf(draft.versionId)).state).toBe('READY');
    await stage(list([group('152923', ['丙'])]));
    expect((await rowOf(draft.versionId)).state).toBe('SUPERSEDED');
    expect(await publish(draft.versionId, B)).toEqual({ ok: false, code: 'ILLEGAL_STATE' });
  });

  test('what somebody else changed meanwhile is not overwritten, and a rejected draft stays rejected', async () => {
    const { versionId } = await stage(list([group('152923', ['甲'])]));
    const stale = await command(versionId, B, { expectedVersion: 7 });
    expect(await run((sql) => rejectAreaVersion(sql, stale))).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' });
    const reject = await command(versionId, B);
    expect((await run((sql) => rejectAreaVersion(sql, reject))).ok).toBe(true);
    expect(await publish(versionId, B)).toEqual({ ok: false, code: 'ILLEGAL_STATE' });
  });

  test('a historic list comes into force as of its hour, in order', async () => {
    const first = await stage(list([group('152923', ['甲'])]), null);
    await run((sql) => publishHistoricVersion(sql, first.versionId, plusMs(at, -1000), 'reference data'));
    const second = await stage(list([group('152923', ['乙'])]), null);
    const early = await run((sql) =>
      publishHistoricVersion(sql, second.versionId, plusMs(at, -2000), 'reference data'),
    );
    expect(early).toEqual({ ok: false, code: 'OLDER_THAN_IN_FORCE' });
    expect((await run((sql) => publishHistoricVersion(sql, second.versionId, at, 'reference data'))).ok).toBe(true);
  });
});
