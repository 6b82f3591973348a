import { describePlace, type Divisions, type Instant, type StayRow } from '@zhengming/domain';
import type { AppliedRows, RowOutcome } from '../import/applied-rows.js';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { lockPersonsOfNumbers } from '../person/lock-persons-of-numbers.js';
import { phonesSeen } from './phones-seen.js';
import { type JourneyOutcome, type NewStayRecord, recordJourneys } from './record-journeys.js';

/** Under what a delivery of journeys is taken in. */
export interface StayDelivery {
  /** The partner whose references stand in it. */
  readonly issuer: string;
  /** The sender's name for it, or ours. */
  readonly batch: string;
  readonly batchId: string | null;
  readonly divisions: Divisions;
  readonly at: Instant;
}

export interface AppliedStays extends AppliedRows {
  /** To whom the numbers led. */
  readonly found: readonly string[];
}

/**
 * Takes journeys in inside a transaction, whether they came by request or by file (see {@link recordJourneys}); each row
 * has its outcome, and `touched` are to be judged in the same transaction or behind it.
 */
export async function applyStays(
  sql: Sql,
  keyring: Keyring,
  rows: readonly (StayRow & { readonly line: number })[],
  { issuer, batch, batchId, divisions, at }: StayDelivery,
): Promise<AppliedStays> {
  const owners = await lockPersonsOfNumbers(
    sql,
    keyring,
    rows.map(({ identifier }) => identifier),
  );
  const phones = await phonesSeen(
    sql,
    rows.map((row, index) => ({ ...row, personId: owners[index] ?? null })),
  );
  const records = rows.flatMap((row, index): (NewStayRecord & { readonly line: number })[] => {
    const { line, source, reference, event, eventAt, place, caseNumber, detail } = row;
    const personId = owners[index] ?? null;
    if (personId === null) return [];
    const told = { source, reference, event, eventAt, place, caseNumber, detail };
    return [{ ...told, line, personId, issuer, batch, batchId, phoneId: phones[index] ?? null }];
  });
  const { outcomes, changed } = await recordJourneys(sql, records, at, (code) => describePlace(divisions, code));
  const byLine = new Map(records.map(({ line }, index) => [line, outcomes[index] ?? 'UNKNOWN_PERSON']));
  return {
    outcomes: rows.map(({ line }) => toOutcome(line, byLine.get(line) ?? 'UNKNOWN_PERSON')),
    touched: changed,
    found: owners.filter((one) => one !== null),
  };
}

const toOutcome = (line: number, outcome: JourneyOutcome): RowOutcome =>
  outcome === 'UNKNOWN_PERSON'
    ? { line, outcome: 'REJECTED', problem: { code: outcome, field: 'identifier' } }
    : { line, outcome, problem: null };
