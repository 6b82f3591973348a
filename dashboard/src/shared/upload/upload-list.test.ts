import { expect, test } from 'vitest';
import { nextToSend, type UploadAction, type UploadItem, uploadList } from './upload-list';

const file = new File(['x'], 'x.jpg');
const uploaded = { id: 'f1', mediaType: 'image/jpeg', bytes: 1, width: 1, height: 1 };
const after = (...actions: readonly UploadAction[]): readonly UploadItem[] =>
  actions.reduce<readonly UploadItem[]>(uploadList, []);
const added = { kind: 'ADD', items: ['a', 'b', 'c'].map((key) => ({ key, file })) } as const;
const states = (items: readonly UploadItem[]): readonly string[] => items.map(({ state }) => state);

test('files leave two at a time, in the order they came', () => {
  const one = after(added, { kind: 'SEND', key: 'a' });
  expect(nextToSend(one)?.key).toBe('b');
  const two = uploadList(one, { kind: 'SEND', key: 'b' });
  expect(nextToSend(two)).toBeNull();
  expect(nextToSend(uploadList(two, { kind: 'END', key: 'a', result: { file: uploaded } }))?.key).toBe('c');
});

test('one that failed waits for its retry, and the others go on', () => {
  const fault = { code: 'OFFLINE', message: null };
  const failed = after(added, { kind: 'SEND', key: 'a' }, { kind: 'END', key: 'a', result: { fault } });
  expect(states(failed)).toEqual(['FAILED', 'WAITING', 'WAITING']);
  expect(nextToSend(failed)?.key).toBe('b');
  const again = uploadList(failed, { kind: 'RETRY', key: 'a' });
  expect([again[0]?.state, again[0]?.fault, nextToSend(again)?.key]).toEqual(['WAITING', null, 'a']);
});

test('an answer for a file that was taken off the list is for nobody', () => {
  const gone = after(added, { kind: 'SEND', key: 'a' }, { kind: 'REMOVE', key: 'a' });
  const late = uploadList(gone, { kind: 'END', key: 'a', result: { file: uploaded } });
  expect(late.map(({ key }) => key)).toEqual(['b', 'c']);
  expect(after(added, { kind: 'CLEAR' })).toEqual([]);
});
