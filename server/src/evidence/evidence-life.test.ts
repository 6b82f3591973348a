import { type EvidenceStore, openFolderStore, storedName, StoreUnavailableError } from '@zhengming/data';
import { DAY_MS, HOUR_MS, plusMs } from '@zhengming/domain';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../app/limits.js';
import { command, type DeskAnswer, open, readAppeal } from '../testing/desk.js';
import { look, photo, upload, type UploadAnswer } from '../testing/evidence-files.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { deleteEvidence } from './delete-evidence.js';

/** The folder of the house, which can be made to fail as a full disk or a bucket out of reach does. */
interface Fragile extends EvidenceStore {
  failing: 'put' | 'get' | 'delete' | null;
}
const fragile = (store: EvidenceStore): Fragile => {
  const guard = (what: Fragile['failing'], work: () => Promise<never>): Promise<never> =>
    it.failing === what ? Promise.reject(new StoreUnavailableError('out of reach')) : work();
  const it: Fragile = {
    failing: null,
    place: store.place,
    put: (name, content) => guard('put', () => store.put(name, content) as never),
    get: (name) => guard('get', () => store.get(name) as never),
    delete: (name) => guard('delete', () => store.delete(name) as never),
    sweep: (olderThan) => store.sweep(olderThan),
  };
  return it;
};

let house: TestHouse;
let intake: Caller;
let store: Fragile;
let folder: string;
let persons = 0;
let appeal: DeskAnswer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengming-evidence-'));
  store = fragile(await openFolderStore(folder));
  const plenty = { staff: 1e9, partner: 1e9, anonymous: 1e9 };
  house = await openTestHouse({ ...LIMITS, budgets: plenty }, { evidence: store });
  intake = await house.staff('intake', 'INTAKE', 'SUPERVISOR');
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  persons += 1;
  appeal = await open(intake, await makePerson(house.services.store, { index: persons, travelled: '152900' }));
});
afterEach(() => {
  store.failing = null;
  house.clock.set(NOW);
});

const sent = async (): Promise<UploadAnswer> =>
  upload(house, intake, appeal.id, { content: await photo(60 + persons, 40) });
const evidence = (fileIds: readonly string[], more: object = {}): Promise<DeskAnswer> =>
  command(intake, 'addEvidence', 'AddEvidenceInput', {
    appealId: appeal.id,
    kind: 'HOTEL_BILL',
    description: '住宿发票',
    seenOriginal: true,
    fileIds,
    ...more,
  });
const stored = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.content'));
const fileRow = async (id: string): Promise<Record<string, unknown>> => {
  const { rows } = await house.services.store.pool.query<Record<string, unknown>>(
    `select state, wrapped_key is null as shredded, deletion_run is not null as by_a_run, received_sha256 is not null as proven
     from evidence_file where id = $1`,
    [id],
  );
  return rows[0] ?? {};
};
const laterBy = (ms: number): void => house.clock.set(plusMs(NOW, ms));
const close = (): Promise<unknown> =>
  house.services.store.pool.query(
    `update appeal set state = 'CLOSED', closed_at = $2, version = version + 1 where id = $1`,
    [appeal.id, new Date(NOW)],
  );

describe('an upload becomes evidence with the evidence, or not at all', () => {
  test('two files of one piece of evidence', async () => {
    const first = await sent();
    persons += 1;
    const second = await sent();
    const answer = await evidence([first.id, second.id]);
    expect(answer.__typename).toBe('Appeal');
    expect(await fileRow(second.id)).toMatchObject({ state: 'KEPT' });
  });

  test('evidence that is refused leaves its files as they were', async () => {
    const { id } = await sent();
    expect((await evidence([id], { description: ' ' })).code).toBe('BLANK');
    expect(await fileRow(id)).toMatchObject({ state: 'RECEIVED' });
  });

  test('a file of another case, or one that is evidence already, makes no evidence', async () => {
    const { id } = await sent();
    await evidence([id]);
    expect((await evidence([id])).code).toBe('FILES_GONE');
    appeal = await open(intake, await makePerson(house.services.store, { index: 900 + persons, travelled: '152900' }));
    const other = await sent();
    const before = appeal;
    appeal = await open(intake, await makePerson(house.services.store, { index: 800 + persons, travelled: '152900' }));
    expect((await evidence([other.id])).code).toBe('FILES_GONE');
    expect((await readAppeal(intake, before.id)).evidence).toEqual([]);
  });

  test('a file that is evidence already is recognised, whatever it is called', async () => {
    const content = await photo(77, 33);
    const { id } = await upload(house, intake, appeal.id, { content });
    await evidence([id]);
    const again = await upload(house, intake, appeal.id, { content, name: 'renamed.jpg' });
    expect([again.status, again.code, again.fileId]).toEqual([409, 'DUPLICATE_FILE', id]);
  });
});

describe('the store out of reach', () => {
  test('while uploading: said so, nothing is referenced, and the file can be sent again', async () => {
    store.failing = 'put';
    expect((await sent()).code).toBe('STORE_UNAVAILABLE');
    store.failing = null;
    expect((await sent()).status).toBe(201);
  });

  test('while looking: said so, and never a broken picture', async () => {
    const { id } = await sent();
    store.failing = 'get';
    expect((await look(house, intake, id)).status).toBe(503);
    store.failing = null;
    expect((await look(house, intake, id)).status).toBe(200);
  });

  test('while deleting: nobody can read the file any more, and the next run removes it', async () => {
    const { id } = await sent();
    laterBy(25 * HOUR_MS);
    store.failing = 'delete';
    expect((await deleteEvidence(house.services))?.filesFailed).toBeGreaterThan(0);
    expect(await fileRow(id)).toMatchObject({ state: 'DELETING', shredded: true, by_a_run: false });
    expect((await look(house, intake, id)).status).toBe(404);
    store.failing = null;
    await deleteEvidence(house.services);
    expect(await fileRow(id)).toMatchObject({ state: 'DELETED', by_a_run: true });
  });
});

test('content that was changed in the store is not shown', async () => {
  const { id } = await sent();
  writeFileSync(join(folder, storedName(id, 'content')), Buffer.alloc(500, 1));
  expect((await look(house, intake, id)).status).toBe(503);
});

describe('deletion', () => {
  test('waits for the case, then removes the content and the words; hash, day and run stay', async () => {
    const { id } = await sent();
    await evidence([id]);
    laterBy(91 * DAY_MS);
    expect(await deleteEvidence(house.services)).toMatchObject({ evidenceDeleted: 0 });
    expect(await fileRow(id)).toMatchObject({ state: 'KEPT' });
    await close();
    laterBy(200 * DAY_MS);
    const report = await deleteEvidence(house.services);
    expect(report).toMatchObject({ evidenceDeleted: 1, filesDeleted: 1, filesFailed: 0 });
    expect(await fileRow(id)).toEqual({ state: 'DELETED', shredded: true, by_a_run: true, proven: true });
    expect(stored().filter((name) => name.includes(id))).toEqual([]);
    expect((await readAppeal(intake, appeal.id)).evidence).toMatchObject([{ description: '' }]);
  });

  test('of a case closed within the time waits for the rest of it', async () => {
    await evidence([(await sent()).id]);
    await close();
    laterBy(89 * DAY_MS);
    expect(await deleteEvidence(house.services)).toMatchObject({ evidenceDeleted: 0 });
    laterBy(92 * DAY_MS);
    expect(await deleteEvidence(house.services)).toMatchObject({ evidenceDeleted: 1 });
  });

  test('of an upload nobody made evidence of comes after a day, of one that broke off after an hour', async () => {
    const { id } = await sent();
    await house.services.store.pool.query(
      `update evidence_file set state = 'RECEIVING', received_sha256 = null where id = $1`,
      [id],
    );
    const kept = await upload(house, intake, appeal.id, { content: await photo(81, 39) });
    laterBy(2 * HOUR_MS);
    await deleteEvidence(house.services);
    expect([await fileRow(id), await fileRow(kept.id)]).toMatchObject([{ state: 'DELETED' }, { state: 'RECEIVED' }]);
    expect(stored().filter((name) => name.includes(id))).toEqual([]);
    laterBy(25 * HOUR_MS);
    await deleteEvidence(house.services);
    expect(await fileRow(kept.id)).toMatchObject({ state: 'DELETED' });
  });
});

describe('evidence entered by mistake', () => {
  const withdraw = (evidenceId: string, version: number, reason = '传错了人'): Promise<DeskAnswer> =>
    command(intake, 'withdrawEvidence', 'WithdrawEvidenceInput', {
      appealId: appeal.id,
      evidenceId,
      reason,
      expectedVersion: version,
    });

  test('is hidden at once, with its reason, and deleted the next day though the case is open', async () => {
    const { id } = await sent();
    const { evidence: entered, version } = await evidence([id]);
    const evidenceId = entered[0]?.id ?? '';
    expect((await withdraw(evidenceId, version)).__typename).toBe('Appeal');
    expect((await look(house, intake, id)).status).toBe(404);
    laterBy(DAY_MS);
    expect(await deleteEvidence(house.services)).toMatchObject({ evidenceDeleted: 1, filesDeleted: 1 });
    const { rows } = await house.services.store.pool.query(
      'select withdrawn_reason as why from evidence where id = $1',
      [evidenceId],
    );
    expect(rows).toEqual([{ why: '传错了人' }]);
  });

  test('needs a reason, the version that was seen, and evidence of this case', async () => {
    const { evidence: entered, version } = await evidence([]);
    const evidenceId = entered[0]?.id ?? '';
    expect((await withdraw(evidenceId, version, ' ')).code).toBe('BLANK');
    expect((await withdraw(evidenceId, version - 1)).code).toBe('CHANGED_MEANWHILE');
    expect((await withdraw('01900000-0000-7000-8000-000000000000', version)).code).toBe('UNKNOWN_EVIDENCE');
  });
});

test('who looked at a file, and who sent it, is in the audit log; what it shows is not', async () => {
  const { id } = await sent();
  await look(house, intake, `${id}?download`);
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<{ action: string; fields: string[]; text: string }>(
    `select action, fields, outcome, detail::text as text from audit_event
     where object_id = $1 or detail::text like '%' || $1 || '%' order by seq`,
    [id],
  );
  expect(rows).toMatchObject([
    { action: 'POST evidence-file', outcome: 'DONE' },
    { action: 'GET evidence-file', fields: ['download'] },
  ]);
});
