import { expect, test } from 'vitest';
import { SHORTCUTS } from './registry';
import { en, zh } from './shortcut.messages';

const screens = Object.entries(SHORTCUTS) as [keyof typeof SHORTCUTS, Readonly<Record<string, string>>][];

test.each(screens)('on the screen "%s" no two shortcuts share a key, nor one that works anywhere', (screen, names) => {
  const keys = [...Object.values(names), ...(screen === 'anywhere' ? [] : Object.values(SHORTCUTS.anywhere))];
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});

test.each(screens)('every shortcut of "%s" has its words in both languages', (screen, names) => {
  for (const catalogue of [zh, en]) expect(Object.keys(catalogue[screen])).toEqual(Object.keys(names));
});
