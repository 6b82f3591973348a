import { bindingProblem, type BindingRow, type RowProblem } from '@zhengming/domain';
import type { AppliedRows, RowOutcome } from '../import/applied-rows.js';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { lockPersonsOfNumbers } from '../person/lock-persons-of-numbers.js';
import type { BindingTerms } from './phone-binding.repository.js';
import { tellBindings, type ToldBinding, type ToldOutcome } from './tell-bindings.js';

export interface AppliedBindings extends AppliedRows {
  /** To whom the numbers led. */
  readonly found: readonly string[];
}

/**
 * Takes in what is told of numbers inside a transaction, whether it came by request or by file (see {@link tellBindings});
 * each row has its outcome, and `touched` are to be judged in the same transaction or behind it.
 */
export async function applyBindings(
  sql: Sql,
  keyring: Keyring,
  rows: readonly (BindingRow & { readonly line: number })[],
  terms: BindingTerms,
): Promise<AppliedBindings> {
  const owners = await lockPersonsOfNumbers(
    sql,
    keyring,
    rows.map(({ identifier }) => identifier),
  );
  const told = rows.flatMap(({ line, event }, index): (ToldBinding & { line: number })[] => {
    const personId = owners[index] ?? null;
    return personId === null ? [] : [{ line, personId, event }];
  });
  const { outcomes, changed } = await tellBindings(sql, keyring, told, terms);
  const byLine = new Map(told.map(({ line }, index) => [line, outcomes[index] ?? NOBODY]));
  return {
    outcomes: rows.map(({ line }) => toOutcome(line, byLine.get(line) ?? NOBODY)),
    touched: changed,
    found: owners.filter((one) => one !== null),
  };
}

const NOBODY: ToldOutcome = { outcome: 'REJECTED', problem: 'UNKNOWN_PERSON' };

function toOutcome(line: number, told: ToldOutcome): RowOutcome {
  if (told.outcome !== 'REJECTED') return { line, outcome: told.outcome, problem: null };
  const problem: RowProblem =
    told.problem === 'UNKNOWN_PERSON' ? { code: told.problem, field: 'identifier' } : bindingProblem(told.problem);
  return { line, outcome: 'REJECTED', problem };
}
