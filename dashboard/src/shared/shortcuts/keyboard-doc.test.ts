import { expect, test } from 'vitest';
import { CHORDS, SHORTCUTS } from './registry';
import { en, zh } from './shortcut.messages';

const [page = ''] = Object.values(
  import.meta.glob<string>('../../../../docs/desk/keyboard.md', { query: '?raw', import: 'default', eager: true }),
);

type Words = Readonly<Record<string, Readonly<Record<string, string>> | string>>;
const wordsOf = (catalogue: Words, screen: string): Readonly<Record<string, string>> => {
  const found = catalogue[screen];
  return typeof found === 'object' ? found : {};
};

/** Every row of the page, as the registry would write it. */
const rows = Object.entries({ ...SHORTCUTS, ...CHORDS }).flatMap(([screen, keys]) =>
  Object.entries(keys).map(([name, key]) => ({
    screen,
    key: key as string,
    zh: wordsOf(zh as unknown as Words, screen)[name] ?? '',
    en: wordsOf(en as unknown as Words, screen)[name] ?? '',
  })),
);

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

test('the page of the keyboard says exactly what the registry holds', () => {
  const written = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(cells);
  expect(written).toEqual(rows.map(({ key, zh: chinese, en: english }) => [`\`${key}\``, chinese, english]));
});
