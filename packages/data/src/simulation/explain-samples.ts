import {
  cellKey,
  evaluate,
  outcomeKey,
  pseudonym,
  sampleSentences,
  type CountedResult,
  type Evaluation,
  type PersonFacts,
  type SampleCase,
  type Samples,
  type SampleWords,
  type Text,
} from '@zhengming/domain';
import type pg from 'pg';
import { readFactsBatch } from '../person/facts-batch.js';
import type { Frame, Ground } from './simulation-frame.js';

/** Evaluates the people drawn from the cells that are shown, now with ways out, and says it in words that lead to nobody. */
export async function explainSamples(
  client: pg.ClientBase,
  frame: Frame,
  variant: Ground,
  counted: { readonly result: CountedResult; readonly samples: Samples },
): Promise<readonly SampleCase[]> {
  const shown = counted.result.matrix.filter(({ count }) => count.value !== null);
  const cells = shown.map(
    ({ before, after }) => counted.samples.get(cellKey(outcomeKey(before), outcomeKey(after))) ?? [],
  );
  const ids = cells.flat().map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const persons = await readFactsBatch(client, { ids }, frame.knownAt);
  const facts = new Map(persons.map((person) => [person.facts.personId, person.facts]));
  const words = wordsOf(frame, variant, counted.result);
  return cells.flatMap((drawn, cell) =>
    drawn.flatMap(({ personId }, place) => {
      const known = facts.get(personId);
      return known === undefined ? [] : [toSample(pseudonym(cell, place), known, frame, variant, words)];
    }),
  );
}

function toSample(name: string, facts: PersonFacts, frame: Frame, variant: Ground, words: SampleWords): SampleCase {
  const before = evaluateOn(frame.baseline, facts, frame);
  const after = evaluateOn(variant, facts, frame);
  return {
    pseudonym: name,
    before: headOf(before),
    after: headOf(after),
    sentencesBefore: sampleSentences(before, words),
    sentencesAfter: sampleSentences(after, words),
  };
}

const evaluateOn = ({ areas, policy }: Ground, facts: PersonFacts, { at }: Frame): Evaluation =>
  evaluate(facts, areas, policy, at);

const headOf = ({ colour, popup, determinacy }: Evaluation): SampleCase['before'] => ({ colour, popup, determinacy });

const wordsOf = (frame: Frame, variant: Ground, result: CountedResult): SampleWords => ({
  divisions: frame.world.divisions,
  ruleTitles: ruleTitles(frame, variant),
  named: new Set(result.prefectures.map(({ division }) => division)),
});

/** Titles of the rules of both policies; the variant's own where both have one of that name. */
export const ruleTitles = ({ baseline }: Frame, { policy }: Ground): ReadonlyMap<string, Text> =>
  new Map([...(baseline.policy?.rules ?? []), ...(policy?.rules ?? [])].map(({ id, title }) => [id, title]));
