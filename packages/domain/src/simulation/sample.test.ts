import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionAt, index, NOW, people, position, RUNS, someAreas } from '../../testing/arbitraries.js';
import { testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import { evaluate } from '../evaluation/evaluate.js';
import {
  mergeSamples,
  offerSample,
  pseudonym,
  sampleRank,
  sampleSentences,
  SAMPLES_PER_CELL,
  type Samples,
} from './sample.js';

const TOO_FINE = testDivisions.rows
  .filter(({ level }) => level === 'COUNTY' || level === 'STREET')
  .map(({ name }) => name);
const everywhere = new Set(testDivisions.rows.map(({ code }) => code));

test('a sample says no place finer than a prefecture and no time finer than a day', () => {
  fc.assert(
    fc.property(people, someAreas, position, fc.boolean(), (facts, areas, edition, isNamed) => {
      const named = isNamed ? everywhere : new Set<DivisionCode>();
      const evaluation = evaluate(facts, index(areas), editionAt(edition), NOW);
      const words = { divisions: testDivisions, ruleTitles: new Map(), named };
      const said = JSON.stringify(sampleSentences(evaluation, words));
      expect(said).not.toMatch(/\d{1,2}:\d{2}/);
      expect(TOO_FINE.filter((name) => said.includes(name))).toEqual([]);
      expect(said).not.toContain(facts.personId);
      if (!isNamed) expect(said).not.toMatch(/阿拉善盟|南京市|兰州市/);
    }),
    { numRuns: RUNS },
  );
});

const ids = Array.from({ length: 40 }, (_none, number) => `person-${number}`);
const draw = (some: readonly string[], seed = 'seed'): Samples => {
  const samples: Samples = new Map();
  for (const id of some) offerSample(samples, 'cell', { personId: id, rank: sampleRank(seed, id) });
  return samples;
};
const drawn = (samples: Samples): readonly string[] => (samples.get('cell') ?? []).map(({ personId }) => personId);

test('the same people are drawn in whatever order and parts they come', () => {
  const once = drawn(draw(ids));
  expect(once).toHaveLength(SAMPLES_PER_CELL);
  expect(drawn(draw([...ids].reverse()))).toEqual(once);
  const parts = draw(ids.slice(0, 13));
  mergeSamples(parts, draw(ids.slice(13)));
  expect(drawn(parts)).toEqual(once);
  expect(drawn(draw(ids, 'another seed'))).not.toEqual(once);
});

test('everybody is as likely to be drawn as anybody else', () => {
  const times = new Map<string, number>();
  for (let seed = 0; seed < 400; seed += 1)
    for (const id of drawn(draw(ids, String(seed)))) times.set(id, (times.get(id) ?? 0) + 1);
  expect([...times.values()].filter((count) => count < 25 || count > 80)).toEqual([]);
  expect(times.size).toBe(ids.length);
});

test.each([
  [0, 0, 'A-1'],
  [25, 4, 'Z-5'],
  [26, 0, 'AA-1'],
  [53, 2, 'BB-3'],
])('cell %i, place %i is called %s', (cell, place, name) => {
  expect(pseudonym(cell, place)).toBe(name);
});
