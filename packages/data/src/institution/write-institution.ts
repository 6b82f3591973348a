import {
  formatInstant,
  losesQualification,
  traitDifference,
  type Instant,
  type InstitutionEntry,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { addLaboratories } from '../agency/load-agencies.js';
import type { Sql } from '../orm/transaction.js';
import type { CandidateQuery } from '../status/candidates.js';
import { queuePopulationRun } from '../status/population-run.repository.js';
import { stopWorld } from '../status/world-lock.js';
import {
  insertInstitutions,
  type InstitutionWritten,
  type LockedInstitution,
  sameEntry,
  updateInstitution,
} from './institution.repository.js';

export type WrittenInstitution =
  | { readonly outcome: 'UNCHANGED'; readonly id: string }
  /** `runId`: the run that judges whoever has a sample of the days in question; null when nobody can be touched. */
  | { readonly outcome: 'ADDED' | 'CHANGED'; readonly id: string; readonly runId: string | null }
  | { readonly outcome: 'DOCUMENT_MISSING' };

/**
 * Writes an entry of the registry, new or changed. Where a day of qualification is taken away or given, everybody with a
 * sample of that day is to be judged again: the run is queued in the same transaction, and until it commits nobody is
 * judged by what was known before. A day that is taken away needs a paper (文号).
 */
export async function writeInstitution(
  sql: Sql,
  before: LockedInstitution | null,
  entry: InstitutionEntry,
  { clock, ...written }: Omit<InstitutionWritten, 'at'> & { readonly clock: { readonly now: () => Instant } },
): Promise<WrittenInstitution> {
  if (before !== null && sameEntry(before, entry)) return { outcome: 'UNCHANGED', id: before.id };
  if (before === null) {
    const id = uuidv7();
    await insertInstitutions(sql, [{ ...entry, id }], { ...written, at: clock.now() });
    await addLaboratories(sql);
    return { outcome: 'ADDED', id, runId: null };
  }
  if (losesQualification(before.traits, entry.traits) && written.document === null)
    return { outcome: 'DOCUMENT_MISSING' };
  const candidateQuery = whoIsTouched(before, entry);
  if (candidateQuery !== null) await stopWorld(sql);
  const at = clock.now();
  const runId = candidateQuery === null ? null : uuidv7();
  await updateInstitution(sql, before, entry, { ...written, at }, runId);
  if (runId !== null && candidateQuery !== null) {
    await queuePopulationRun(sql, { id: runId, trigger: 'FACT', triggerId: before.id, candidateQuery, at });
  }
  return { outcome: 'CHANGED', id: before.id, runId };
}

function whoIsTouched(before: LockedInstitution, after: InstitutionEntry): CandidateQuery | null {
  const differs = traitDifference(before.traits, after.traits, 'QUALIFIED');
  if (differs === null) return null;
  const text = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
  return { kind: 'TESTED', institutionId: before.id, sampledFrom: text(differs.from), sampledTo: text(differs.to) };
}
