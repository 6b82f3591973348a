import { KNOWLEDGE_BINDINGS, day, instant } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import {
  findKnowledge,
  knowledgeHistory,
  knowledgeOf,
  publishKnowledge,
  writeKnowledgeDraft,
} from './knowledge.repository.js';
import { loadKnowledge } from './load-knowledge.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const TODAY = day('2021-11-01');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadKnowledge(database.store, NOW);
});
afterAll(() => database.drop());

const keys = (texts: readonly { readonly key: string }[]) => texts.map(({ key }) => key);

describe('what ships', () => {
  test('comes in once, all of it in use', async () => {
    expect(await loadKnowledge(database.store, NOW)).toBe(0);
    const articles = await findKnowledge(database.store, { kind: 'ARTICLE' });
    expect(articles.length).toBeGreaterThanOrEqual(25);
    expect(articles.every(({ state, sources }) => state === 'PUBLISHED' && sources.length > 0)).toBe(true);
  });

  test('every cause has an article but the identity mix-ups that need none of their own', async () => {
    const articles = await findKnowledge(database.store, { kind: 'ARTICLE' });
    const bound = new Set(articles.flatMap(({ bindings }) => bindings));
    expect(KNOWLEDGE_BINDINGS.filter((one) => one.startsWith('CAUSE:') && !bound.has(one))).toEqual([]);
  });

  test('what is true only later is not offered today', async () => {
    expect(keys(await knowledgeOf(database.store, ['REASON:TEST_MISSING'], TODAY))).toEqual(['test-upload-12320']);
    expect(keys(await knowledgeOf(database.store, ['REASON:TEST_MISSING'], day('2022-08-01')))).toContain(
      'recognition-refused',
    );
  });
});

describe('finding', () => {
  test.each([
    ['换绑', ['rebind-14-days']],
    ['hotel bill', ['ask-hotel-bill', 'prefecture-precision']],
    ['没有这个词的', []],
  ])('%s', async (words, found) => {
    const texts = await findKnowledge(database.store, { words: words.split(' ') });
    expect(keys(texts)).toEqual(expect.arrayContaining(found));
    expect(texts.length === 0).toBe(found.length === 0);
  });
});

describe('versions', () => {
  const draft = {
    key: 'rebind-14-days',
    version: 2,
    kind: 'ARTICLE',
    action: null,
    title: { zh: '换绑：新口径', en: 'Rebinding, said anew' },
    body: { zh: '正文', en: 'Body' },
    reply: null,
    bindings: ['CAUSE:NEW_SIM_UNDER_14D'],
    sources: ['公告'],
    validFrom: TODAY,
    writtenBy: null,
    writtenAt: NOW,
  } as const;

  test('the next version replaces the one in use, and both stay on record', async () => {
    await writeKnowledgeDraft(database.store.pool, draft);
    expect(await publishKnowledge(database.store.pool, draft, { by: null, at: NOW })).toBe(true);
    const versions = await knowledgeHistory(database.store, draft.key);
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'PUBLISHED'],
      [1, 'REPLACED'],
    ]);
  });

  test('a published text cannot be changed or taken away, not even in the database', async () => {
    const { pool } = database.store;
    await expect(pool.query(`update knowledge_text set body_zh = '' where key = 'daily-status'`)).rejects.toThrow(
      /never changes/,
    );
    await expect(pool.query(`delete from knowledge_text where key = 'daily-status'`)).rejects.toThrow(
      /stays on record/,
    );
  });
});
