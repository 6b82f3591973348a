import { expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.js';
import { actionText } from './action-words.js';

test('whatever is recorded is told to people in words', () => {
  const recorded = Object.entries(PERMISSIONS).filter(
    ([name, { personal, workbench }]) => personal || (name.startsWith('Mutation.') && !workbench),
  );
  expect(recorded.map(([name]) => name).filter((name) => actionText(name).zh === name)).toEqual([]);
});
