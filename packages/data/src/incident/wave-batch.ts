import {
  correctionOf,
  outcomeKey,
  tryCorrection,
  type Correction,
  type IncidentDraft,
  type Instant,
  type Judgement,
} from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { readFactsBatch, type BatchPerson } from '../person/facts-batch.js';
import { judgePerson, toWrite, writeLine } from '../status/judge-person.js';
import type { World } from '../status/world.js';
import { writeMany, type WriteContext } from '../status/write-status.js';
import type { PersonEnd, WavePerson } from './wave-person.repository.js';

/** What a wave came to for one person. */
export interface WaveOutcome {
  readonly person: WavePerson;
  readonly end: PersonEnd;
  readonly before: Judgement | null;
  readonly after: Judgement | null;
  readonly correction: Correction | null;
  /** The decision the status rests on then; null while nothing was written. */
  readonly decisionId: string | null;
}

export interface JudgedPerson {
  readonly outcome: WaveOutcome;
  readonly known: BatchPerson | null;
}

/** Judges the persons of a batch as they are now; only whoever is freed as the dry run said is corrected. */
export async function judgeWaveBatch(
  client: pg.ClientBase,
  persons: readonly WavePerson[],
  { world, draft, at }: { readonly world: World; readonly draft: IncidentDraft; readonly at: Instant },
): Promise<readonly JudgedPerson[]> {
  const known = await readFactsBatch(client, { ids: persons.map(({ personId }) => personId) }, at);
  const byId = new Map(known.map((one) => [one.facts.personId, one]));
  return persons.map((person) => {
    const found = byId.get(person.personId) ?? null;
    return { known: found, outcome: judgeOne(person, found, { world, draft, at }) };
  });
}

function judgeOne(
  person: WavePerson,
  known: BatchPerson | null,
  { world, draft, at }: { readonly world: World; readonly draft: IncidentDraft; readonly at: Instant },
): WaveOutcome {
  const nothing = { person, before: null, after: null, correction: null, decisionId: null };
  if (known === null) return { ...nothing, end: 'ERROR' };
  const correction = correctionOf(draft, person.factIds, { id: uuidv7(), at });
  try {
    const { effect, before, after } = tryCorrection(known.facts, correction, draft.selector, {
      judge: (facts) => judgePerson(world, facts, at),
      divisions: world.divisions,
    });
    if (effect === 'STRICTER') return { ...nothing, before, end: 'STRICTER' };
    const isAsTried = effect === 'FREED' && outcomeKey(after) === person.after;
    return isAsTried
      ? { ...nothing, before, after, correction, end: 'CORRECTED' }
      : { ...nothing, before, end: 'DIFFERS' };
  } catch {
    return { ...nothing, end: 'ERROR' };
  }
}

/** Writes statuses and decisions of those whose facts have just been raised by one. @returns the decision of each */
export async function writeStatuses(
  client: pg.ClientBase,
  judged: readonly { readonly known: BatchPerson; readonly judgement: Judgement }[],
  context: WriteContext,
): Promise<ReadonlyMap<string, string>> {
  const decisions = new Map<string, string>();
  let lines = '';
  for (const { known, judgement } of judged) {
    const write = toWrite({ factsVersion: known.factsVersion + 1, status: known.status }, judgement);
    if (write !== null) lines += writeLine(write);
    const decisionId = write?.decisionId ?? known.status?.decisionId;
    if (decisionId !== undefined) decisions.set(known.facts.personId, decisionId);
  }
  await writeMany(client, Buffer.from(lines), context);
  return decisions;
}
