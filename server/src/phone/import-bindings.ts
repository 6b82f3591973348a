import {
  inTransactionOrAgain,
  policyOf,
  reevaluateMany,
  tellBindings,
  type ToldBinding,
  type ToldOutcome,
} from '@zhengming/data';
import { type BindingProblem, type MobileNumber, parseMobileNumber } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';
import { parseIdentifier } from '../person/identifier.js';
import { personsOf } from '../person/persons-of.js';
import type { ImportRowOutcomeType } from '../test/import-tests.type.js';
import type { ImportBindingInput, ImportBindingsInput, ImportBindingsReportType } from './import-bindings.type.js';

export const MOST_BINDINGS = 2_000;

const text = (zh: string, en: string): TextType => ({ zh, en });
const PROBLEMS: Readonly<Record<BindingProblem | RowProblem, TextType>> = {
  ALREADY_BOUND: text('该号码在此渠道已绑定。', 'The number is bound in this channel already.'),
  NOT_BOUND: text(
    '该号码未绑定在此人名下，请先报送绑定。',
    'The number is not bound under this person; send the binding first.',
  ),
  UNBOUND_BEFORE_BOUND: text('解绑时间早于绑定时间。', 'Unbound before it was bound.'),
  OLDER_THAN_KNOWN: text('已有更晚的核验答复。', 'A later answer is known.'),
  FROM_THE_FUTURE: text('时间晚于现在。', 'It lies in the future.'),
  UNKNOWN_PERSON: text('平台中没有此人。', 'Nobody is known by this identifier.'),
  INVALID_PHONE: text('手机号应为11位中国大陆号码。', 'A mobile number has 11 digits and a known prefix.'),
  CHANNEL_MISSING: text('绑定和解绑须写明渠道。', 'To bind and unbind, name the channel.'),
  ANSWER_MISSING: text('核验须写明答复。', 'To verify, give the answer.'),
};
type RowProblem = 'UNKNOWN_PERSON' | 'INVALID_PHONE' | 'CHANNEL_MISSING' | 'ANSWER_MISSING';
const FIELDS: Readonly<Partial<Record<BindingProblem | RowProblem, string>>> = {
  UNKNOWN_PERSON: 'identifier.value',
  INVALID_PHONE: 'number',
  NOT_BOUND: 'number',
  ALREADY_BOUND: 'number',
  CHANNEL_MISSING: 'channel',
  ANSWER_MISSING: 'answer',
};

interface Row {
  readonly index: number;
  readonly told: ToldBinding | null;
  readonly problem: ImportRowOutcomeType['problem'];
}

/**
 * Takes in what channels and operators tell of numbers (号码绑定上报). In any order and however often: each row has its own
 * outcome, and everybody whose numbers changed is judged again in the same transaction.
 */
export async function importBindings(
  context: Context,
  { bindings }: ImportBindingsInput,
): Promise<ImportBindingsReportType | Refusal> {
  if (bindings.length > MOST_BINDINGS)
    return refuse('TOO_MANY', `一次最多${MOST_BINDINGS}条。`, `At most ${MOST_BINDINGS} at once.`, 'input.bindings');
  const now = context.clock.now();
  const world = await context.worlds.current();
  const policy = policyOf(world, now);
  if (policy === null)
    return refuse('NO_POLICY', '没有生效的判定政策，无法计算生效日。', 'No policy says when numbers count.', 'input');
  const rows = await readRows(context, bindings);
  const good = rows.flatMap(({ told }) => told ?? []);
  const { outcomes } = await inTransactionOrAgain(context.store, async (sql) => {
    const terms = { knownAt: now, delayDays: policy.parameters.bindingDelayDays };
    const report = await tellBindings(sql, context.store.keyring, good, terms);
    const reason = { trigger: 'FACT', triggerId: null, at: now, clock: context.clock } as const;
    if (report.changed.length > 0) await reevaluateMany(sql, world, report.changed, reason);
    return report;
  });
  context.reading.of(...good.map(({ personId }) => personId));
  return toReport(rows, outcomes);
}

async function readRows(context: Context, bindings: readonly ImportBindingInput[]): Promise<readonly Row[]> {
  const options = { now: context.clock.now(), allowTest: context.syntheticPersons };
  const identifiers = bindings.map(({ identifier }) => parseIdentifier(identifier, options, 'identifier'));
  const owners = await personsOf(
    context,
    identifiers.map((one) => (isRefusal(one) ? null : one)),
  );
  return bindings.map((given, index): Row => {
    const identifier = identifiers[index];
    if (isRefusal(identifier)) return rejected(index, identifier.code, 'identifier.value', identifier.message);
    const told = toTold(given, owners[index] ?? null, context.syntheticPersons);
    return typeof told === 'string' ? problemAt(index, told) : { index, told, problem: null };
  });
}

function toTold(given: ImportBindingInput, personId: string | null, allowTest: boolean): ToldBinding | RowProblem {
  if (personId === null) return 'UNKNOWN_PERSON';
  const parsed = parseMobileNumber(given.number, { allowTest });
  if (!parsed.ok) return 'INVALID_PHONE';
  const number: MobileNumber = parsed.number;
  const { event: kind, channel = null, answer = null, at } = given;
  if (kind === 'VERIFY') return answer === null ? 'ANSWER_MISSING' : { personId, event: { kind, number, at, answer } };
  return channel === null ? 'CHANNEL_MISSING' : { personId, event: { kind, channel, number, at } };
}

const rejected = (index: number, code: string, field: string, message: TextType): Row => ({
  index,
  told: null,
  problem: { code, path: `bindings[${index}].${field}`, message },
});
const problemAt = (index: number, code: BindingProblem | RowProblem): Row =>
  rejected(index, code, FIELDS[code] ?? 'at', PROBLEMS[code]);

function toReport(rows: readonly Row[], outcomes: readonly ToldOutcome[]): ImportBindingsReportType {
  const told = outcomes.values();
  const all = rows.map(({ index, problem }): ImportRowOutcomeType => {
    if (problem) return { index, outcome: 'REJECTED', problem };
    const outcome = told.next().value;
    if (outcome === undefined) throw new Error('a row without an outcome');
    return outcome.outcome === 'REJECTED'
      ? { index, outcome: 'REJECTED', problem: problemAt(index, outcome.problem).problem }
      : { index, outcome: outcome.outcome, problem: null };
  });
  const count = (outcome: string): number => all.filter((one) => one.outcome === outcome).length;
  return {
    accepted: count('ACCEPTED'),
    changed: count('CHANGED'),
    duplicates: count('DUPLICATE'),
    rejected: count('REJECTED'),
    rows: all,
  };
}
