import {
  type Divisions,
  type InstitutionEntry,
  type InstitutionFaultCode,
  type Instant,
  parseInstitution,
  withStated,
} from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import { lockSameInstitution, type LockedInstitution } from './institution.repository.js';
import type { InstitutionRow } from './read-institution-file.js';
import { writeInstitution } from './write-institution.js';

export interface InstitutionRowFault {
  readonly code: InstitutionFaultCode | 'DOCUMENT_MISSING' | 'TWICE_IN_FILE';
  readonly field: string;
}

/** What became of a row. */
export interface InstitutionRowOutcome {
  readonly line: number;
  readonly outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'REJECTED';
  readonly faults: readonly InstitutionRowFault[];
  /** The run that judges whoever it touches. */
  readonly runId: string | null;
}

export interface InstitutionImport {
  readonly reason: string;
  readonly document: string | null;
  readonly clock: { readonly now: () => Instant };
}

const rejected = (line: number, faults: readonly InstitutionRowFault[]): InstitutionRowOutcome => ({
  line,
  outcome: 'REJECTED',
  faults,
  runId: null,
});

/**
 * Takes a list of institutions in (导入机构名录): each row by itself, good ones are kept, bad ones told. Idempotent: a row
 * that says what is known changes nothing.
 */
export async function importInstitutions(
  store: Pick<Store, 'pool'>,
  divisions: Divisions,
  rows: readonly InstitutionRow[],
  given: InstitutionImport,
): Promise<readonly InstitutionRowOutcome[]> {
  const outcomes: InstitutionRowOutcome[] = [];
  const taken = new Map<string, number>();
  for (const row of rows) outcomes.push(await importRow(store, divisions, row, given, taken));
  return outcomes;
}

async function importRow(
  store: Pick<Store, 'pool'>,
  divisions: Divisions,
  row: InstitutionRow,
  given: InstitutionImport,
  taken: Map<string, number>,
): Promise<InstitutionRowOutcome> {
  const { line, raw } = row;
  const parsed = parseInstitution(raw);
  if (!parsed.ok) return rejected(line, parsed.faults);
  if (divisions.get(parsed.entry.division) === undefined)
    return rejected(line, [{ code: 'BAD_DIVISION', field: 'division' }]);
  const key = parsed.entry.creditCode ?? `${parsed.entry.name}|${parsed.entry.division}`;
  if (taken.has(key)) return rejected(line, [{ code: 'TWICE_IN_FILE', field: 'name' }]);
  taken.set(key, line);
  return inTransaction(store, (sql) => writeRow(sql, row, parsed.entry, given));
}

async function writeRow(
  sql: Sql,
  { line, saysSince }: InstitutionRow,
  stated: InstitutionEntry,
  given: InstitutionImport,
): Promise<InstitutionRowOutcome> {
  const before = await lockSameInstitution(sql, stated);
  const entry = withRow(before, stated, saysSince);
  const written = await writeInstitution(sql, before, entry, { by: null, ...given });
  if (written.outcome === 'DOCUMENT_MISSING') return rejected(line, [{ code: 'DOCUMENT_MISSING', field: 'qualified' }]);
  const runId = written.outcome === 'UNCHANGED' ? null : written.runId;
  return { line, outcome: written.outcome, faults: [], runId };
}

/** What a row leaves blank stays as it is known. */
const withRow = (
  before: LockedInstitution | null,
  stated: InstitutionEntry,
  saysSince: readonly boolean[],
): InstitutionEntry => ({
  name: stated.name,
  division: stated.division,
  creditCode: stated.creditCode ?? before?.creditCode ?? null,
  phone: stated.phone ?? before?.phone ?? null,
  dutyContact: stated.dutyContact ?? before?.dutyContact ?? null,
  traits: withStated(
    before?.traits ?? [],
    stated.traits.map((period, index) => ({ ...period, saysSince: saysSince[index] ?? true })),
  ),
});
