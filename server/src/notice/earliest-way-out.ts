import { explainPerson, loadFacts, type Sql } from '@zhengming/data';
import { clearSentence, type Instant, type Text } from '@zhengming/domain';
import type { Services } from '../app/context.js';

/** What lifts the outcome soonest, as the agent reads it aloud; null when nothing has to be lifted, or nothing would. */
export async function earliestWayOut(
  services: Services,
  sql: Sql,
  personId: string,
  at: Instant,
): Promise<Text | null> {
  const facts = await loadFacts(sql, personId, { knownAt: at });
  if (!facts) return null;
  const [first] = explainPerson(await services.worlds.current(), facts, at).clears;
  return first === undefined ? null : clearSentence(first);
}
