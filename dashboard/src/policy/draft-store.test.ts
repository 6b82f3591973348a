import { expect, test } from 'vitest';
import { keepTyped, readTyped } from './draft-store';

/** A shelf like the browser's. */
function shelf(entries: Readonly<Record<string, string>> = {}): Storage {
  const held = new Map(Object.entries(entries));
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (name) => held.get(name) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (name) => void held.delete(name),
    setItem: (name, value) => void held.set(name, value),
  };
}

const typed = { document: '{}', cases: '{"cases": []}', revision: 3, at: 1_635_732_000_000 };

test('what was typed comes back, by version, until it is dropped', () => {
  const storage = shelf();
  keepTyped(storage, 'a', typed);
  expect([readTyped(storage, 'a'), readTyped(storage, 'b')]).toEqual([typed, null]);
  keepTyped(storage, 'a', null);
  expect(readTyped(storage, 'a')).toBeNull();
});

test.each([
  ['not JSON', '{'],
  ['another shape', '{"document": 1}'],
  ['nothing', 'null'],
])('%s counts as nothing', (_name, text) => {
  expect(readTyped(shelf({ 'zhengming.policy-draft.a': text }), 'a')).toBeNull();
});

test('a full storage stops nobody', () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => keepTyped(full, 'a', typed)).not.toThrow();
});
