import { expect, test } from 'vitest';
import { askKey, layShare, takeShare } from './opening';

const COUNT = { toString: () => 'query CountQueue { queueCounts { open } }' };

test('a part takes its share once, whatever the order of its variables; then it asks for itself', async () => {
  layShare(askKey(COUNT, { first: 25, after: null }), Promise.resolve({ open: 3 }));
  expect(await takeShare(askKey(COUNT, { after: null, first: 25 }))).toEqual({ open: 3 });
  expect(takeShare(askKey(COUNT, { first: 25, after: null }))).toBe(null);
});

test('a question that failed fails in the part that waited for it, and nowhere else', async () => {
  const fault = Promise.reject(new Error('offline'));
  layShare(['one'], fault);
  layShare(['nobody takes it'], fault);
  await expect(takeShare(['one'])).rejects.toThrow('offline');
});

test('the next opening lays its share in the place of one nobody took', async () => {
  layShare(['case'], Promise.resolve('before'));
  layShare(['case'], Promise.resolve('now'));
  expect(await takeShare(['case'])).toBe('now');
});
