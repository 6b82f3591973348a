import { describe, expect, test } from 'vitest';
import { instant, type Instant } from '../time/time.js';
import { isSuccessorDue, publishedKeys, signingKey } from './token-key.js';

const at = (text: string): Instant => instant(`2021-${text}+08:00`);
const key = (name: string, signsFrom: string, revokedAt: string | null = null) => ({
  name,
  signsFrom: at(signsFrom),
  revokedAt: revokedAt === null ? null : at(revokedAt),
});
const OLD = key('old', '10-01T10:00:00');
const NEW = key('new', '11-02T15:00:00');
const KEYS = [NEW, OLD];

describe('an old key, and a new one that signs from 2 November 15:00', () => {
  test.each([
    ['09-30T00:00:00', null, ['old', 'new']],
    ['11-01T10:00:00', 'old', ['old', 'new']],
    ['11-02T14:59:59', 'old', ['old', 'new']],
    ['11-02T15:00:00', 'new', ['old', 'new']],
    // what the old one signed at 14:59 may be shown as stale until 02:30
    ['11-03T02:59:59', 'new', ['old', 'new']],
    ['11-03T03:00:00', 'new', ['new']],
  ])('at %s %s signs, %j are published', (time, signs, published) => {
    expect(signingKey(KEYS, at(time))?.name ?? null).toBe(signs);
    expect(publishedKeys(KEYS, at(time)).map(({ name }) => name)).toEqual(published);
  });
});

test('a revoked key is gone at once, and the one before signs again', () => {
  const revoked = [OLD, key('new', '11-02T15:00:00', '11-02T16:00:00')];
  expect(signingKey(revoked, at('11-02T16:00:00'))?.name).toBe('old');
  expect(publishedKeys(revoked, at('11-02T16:00:00')).map(({ name }) => name)).toEqual(['old']);
});

test.each([
  ['there is no key', [], '11-01T00:00:00', true],
  ['the newest has signed for 29 days', [OLD], '10-30T10:00:00', false],
  ['the newest has signed for 30 days', [OLD], '10-31T10:00:00', true],
  ['its successor waits', KEYS, '10-31T10:00:00', false],
  ['the only one is revoked', [key('old', '10-01T10:00:00', '10-02T00:00:00')], '10-02T00:00:00', true],
])('a successor is due when %s', (_when, keys, time, due) => {
  expect(isSuccessorDue(keys, at(time))).toBe(due);
});
