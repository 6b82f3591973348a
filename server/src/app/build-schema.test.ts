import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from './build-schema.js';

test('x', () => {
  const hand = buildSchema(readFileSync('packages/schema/schema.graphql', 'utf8'));
  const mine = buildApiSchema();
  console.log(
    findBreakingChanges(hand, mine)
      .map((c) => c.type + ' ' + c.description)
      .join('\n'),
  );
  console.log(
    findDangerousChanges(hand, mine)
      .map((c) => c.type + ' ' + c.description)
      .join('\n'),
  );
  expect(1).toBe(1);
});
