import type pg from 'pg';
import { readFactsBatch } from '../person/facts-batch.js';
import { judgePerson, toWrite, writeLine } from './judge-person.js';
import { holdWorld } from './world-lock.js';
import { freshWorld, type World } from './world.js';
import type { ReevaluationReason } from './reevaluate-persons.js';
import { prepareWriteMany, writeMany } from './write-status.js';

/**
 * Judges hundreds or thousands of persons again in the transaction that changed their facts, which holds their locks:
 * facts are read and statuses written set by set. For a few, and for their judgements, see `reevaluatePersons`.
 * @returns how many statuses say something new
 */
export async function reevaluateMany(
  client: pg.ClientBase,
  world: World,
  personIds: readonly string[],
  { trigger, triggerId, at, clock }: ReevaluationReason,
): Promise<number> {
  await holdWorld(client);
  // a publication we waited for is of an earlier moment than this
  const reason = { trigger, triggerId, at: clock?.now() ?? at };
  const present = await freshWorld(client, world, reason.at);
  await prepareWriteMany(client);
  const persons = await readFactsBatch(client, { ids: [...new Set(personIds)].sort() }, reason.at);
  let lines = '';
  for (const person of persons) {
    const write = toWrite(person, judgePerson(present, person.facts, reason.at));
    if (write !== null) lines += writeLine(write);
  }
  return writeMany(client, Buffer.from(lines), reason);
}
