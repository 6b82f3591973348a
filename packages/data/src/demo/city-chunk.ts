import type { Keyring } from '../identity/keyring.js';
import { addLines, noLines, type CityLines } from './city-rows.js';
import { inventPerson } from './invent-person.js';
import { FIRST_INVENTED, type CityPlan } from './making.js';
import { storyPersons } from './story-persons.js';

/** Persons made and loaded in one transaction. */
export const CHUNK = 5000;

/** Persons `from` (inclusive) to `to` of the city, the stories first, as lines of COPY. */
export function makeChunk(plan: CityPlan, keyring: Keyring, from: number, to: number): CityLines {
  const lines = noLines();
  const stories = storyPersons(plan);
  for (let position = from; position < to; position += 1) {
    const story = stories[position];
    const person = story ?? inventPerson(plan, FIRST_INVENTED + position - stories.length);
    addLines(lines, person, keyring);
  }
  return lines;
}
