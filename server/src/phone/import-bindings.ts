import { applyBindings, inTransactionOrAgain, policyOf, reevaluateMany } from '@zhengming/data';
import { type BindingRow, readBinding, ROW_PROBLEM_WORDS, type RowProblem } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { type IdentifierOptions, parseIdentifier } from '../person/identifier.js';
import type { ImportRowOutcomeType } from '../test/import-tests.type.js';
import type { ImportBindingInput, ImportBindingsInput, ImportBindingsReportType } from './import-bindings.type.js';

export const MOST_BINDINGS = 2_000;

/**
 * Takes in what channels and operators tell of numbers (号码绑定上报). In any order and however often: each row has its own
 * outcome, and everybody whose numbers changed is judged again in the same transaction. Files of them:
 * `POST /api/imports/bindings`.
 */
export async function importBindings(
  context: Context,
  { bindings }: ImportBindingsInput,
): Promise<ImportBindingsReportType | Refusal> {
  if (bindings.length > MOST_BINDINGS)
    return refuse('TOO_MANY', `一次最多${MOST_BINDINGS}条。`, `At most ${MOST_BINDINGS} at once.`, 'input.bindings');
  const { store, clock } = context;
  const now = clock.now();
  const world = await context.worlds.current();
  const policy = policyOf(world, now);
  if (policy === null)
    return refuse('NO_POLICY', '没有生效的判定政策，无法计算生效日。', 'No policy says when numbers count.', 'input');
  const rows: (BindingRow & { readonly line: number })[] = [];
  const report: ImportRowOutcomeType[] = [];
  for (const [index, binding] of bindings.entries()) {
    const read = readRow(binding, { now, allowTest: context.syntheticPersons });
    if ('problem' in read) report[index] = rejected(index, read.problem);
    else rows.push({ ...read, line: index });
  }
  const terms = { knownAt: now, delayDays: policy.parameters.bindingDelayDays };
  const { outcomes, found } = await inTransactionOrAgain(store, async (sql) => {
    const applied = await applyBindings(sql, store.keyring, rows, terms);
    const reason = { trigger: 'FACT', triggerId: null, at: now, clock } as const;
    if (applied.touched.length > 0) await reevaluateMany(sql, world, applied.touched, reason);
    return applied;
  });
  context.reading.of(...found);
  for (const { line: index, outcome, problem } of outcomes)
    report[index] = problem === null ? { index, outcome, problem } : rejected(index, faultOf(problem));
  return toReport(report);
}

type Fault = Pick<Refusal, 'code' | 'message'> & { readonly field: string };

const faultOf = ({ code, field }: RowProblem): Fault => ({
  code,
  message: ROW_PROBLEM_WORDS[code],
  field: field === 'identifier' ? 'identifier.value' : field,
});

function readRow(given: ImportBindingInput, options: IdentifierOptions): BindingRow | { readonly problem: Fault } {
  const identifier = parseIdentifier(given.identifier, options, 'identifier');
  if (isRefusal(identifier)) return { problem: { ...identifier, field: 'identifier.value' } };
  const event = readBinding({ ...given, channel: given.channel ?? null, answer: given.answer ?? null }, options);
  return 'code' in event ? { problem: faultOf(event) } : { identifier, event };
}

const rejected = (index: number, { code, message, field }: Fault): ImportRowOutcomeType => ({
  index,
  outcome: 'REJECTED',
  problem: { code, path: `bindings[${index}].${field}`, message },
});

function toReport(rows: readonly ImportRowOutcomeType[]): ImportBindingsReportType {
  const count = (outcome: string): number => rows.filter((one) => one.outcome === outcome).length;
  return {
    accepted: count('ACCEPTED'),
    changed: count('CHANGED'),
    duplicates: count('DUPLICATE'),
    rejected: count('REJECTED'),
    rows,
  };
}
