import {
  deskPolicyFor,
  lastDecision,
  moveLoop,
  queueNotices,
  recordCommunityTasks,
  reevaluatePersons,
  type TaskAgency,
} from '@zhengming/data';
import {
  checkLoopStep,
  type CommunityTaskState,
  formatInstant,
  type Instant,
  LOOP_MOVES,
  type LoopAct,
  loopDue,
  type LoopRefusal,
  loopStatement,
  noticeWords,
  plusMs,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { longerThan, withoutNumbers } from '../appeal/free-text.js';
import { loopActor } from './field-task.read.js';
import type { DecideCommunityTaskInput } from './field-task.input.js';
import { type FieldTaskCommand, notNow, onFieldTask } from './on-field-task.js';
import { verifyStatement } from './verify-statement.js';

const LONGEST_BASIS = 500;
/** When no rules of the desk are in force, what they have been so far. */
const UNDO_SECONDS = 10;

/**
 * A community decides (社区决定): registered, screened, to isolate, released, or the last of these taken back. The decision is
 * a fact with who, when, on what, and the hash or signature of exactly that; the person is judged again and told of it in
 * the same transaction.
 */
export async function decideCommunityTask(
  context: Context,
  input: DecideCommunityTaskInput,
): Promise<string | Refusal> {
  const long = longerThan(input.basis ?? '', LONGEST_BASIS, 'input.basis');
  if (long) return long;
  return onFieldTask(context, input, (command) => decide(context, command, input));
}

async function decide(
  context: Context,
  command: FieldTaskCommand,
  input: DecideCommunityTaskInput,
): Promise<Refusal | void> {
  const { sql, task, now } = command;
  const actor = loopActor(context);
  if (task.kind !== 'COMMUNITY' || task.loopState === null || task.state === 'CANCELLED' || actor === null)
    return notNow();
  if (task.agency === null) return nobodys();
  const basis = withoutNumbers(input.basis ?? '');
  const until = input.act === 'ISOLATE' ? (input.until ?? null) : null;
  const standing = { state: task.loopState, until: task.until };
  const refused = checkLoopStep(standing, { act: input.act, actor, basis, until, at: now });
  if (refused) return loopRefusal(refused);
  const undone = input.act === 'REVERT' ? await lastDecision(sql, task) : null;
  const to = LOOP_MOVES[input.act].to ?? undone?.before;
  if (to === undefined) return notNow();
  const statement = statementOf(task.id, task.agency, input.act, to, basis, until);
  const signature = await verifyStatement(task.agency, statement, input.signature ?? null, actor === 'COMMUNITY');
  if (isRefusal(signature)) return signature;
  const fact = {
    personId: task.personId,
    id: uuidv7(),
    state: to,
    community: task.agency.nameZh,
    decidedAt: now,
    decidedBy: nameOf(context),
    taskId: task.id,
    act: input.act,
    agencyId: task.agency.id,
    basis: basis === '' ? null : basis,
    statement,
    signature,
    reverses: undone?.id ?? null,
  };
  await recordCommunityTasks(sql, [fact], now);
  const dueAt = loopDue({ state: to, until }, task.arrivalAt, now);
  await moveLoop(sql, task, { loopState: to, until, dueAt, at: now, by: fact.decidedBy });
  context.reading.of(task.personId);
  await judgeAndTell(context, command, { factId: fact.id, act: input.act, agency: task.agency, until });
}

interface Decided {
  readonly factId: string;
  readonly act: LoopAct;
  readonly agency: TaskAgency;
  readonly until: Instant | null;
}

/** Judged again at once, and told what was decided and what follows: it leaves when it can no longer be a slip. */
async function judgeAndTell(
  { worlds, clock }: Context,
  { sql, task, now }: FieldTaskCommand,
  { factId, act, agency, until }: Decided,
): Promise<void> {
  const world = await worlds.current();
  const reason = { trigger: 'FACT', triggerId: factId, at: now, clock } as const;
  const [found] = await reevaluatePersons(sql, world, [task.personId], reason);
  if (found === undefined) return;
  const organisation = { zh: agency.nameZh, en: agency.nameEn };
  const message = { kind: 'COMMUNITY', act, organisation, until, after: found.judgement } as const;
  const seconds = deskPolicyFor(world, JURISDICTION, now)?.parameters.undoSeconds ?? UNDO_SECONDS;
  await queueNotices(sql, [
    {
      personId: task.personId,
      appealId: null,
      decisionId: found.decisionId,
      kind: message.kind,
      ...noticeWords(message),
      priority: 'SINGLE',
      queuedAt: now,
      notBefore: plusMs(now, seconds * 1_000),
      dedupKey: `community:${factId}`,
    },
  ]);
}

const statementOf = (
  taskId: string,
  { id: organisation }: TaskAgency,
  act: LoopAct,
  state: CommunityTaskState,
  basis: string,
  until: Instant | null,
): string =>
  loopStatement({ taskId, act, state, organisation, basis, until: until === null ? null : formatInstant(until) });

/** Staff by name, a community by the name of its key. */
export const nameOf = ({ actor }: Context): string =>
  actor.kind === 'STAFF' ? actor.displayName : actor.kind === 'PARTNER' ? actor.name : '';

const nobodys = (): Refusal =>
  refuse('NOBODY_RESPONSIBLE', '请先指定负责的社区。', 'Say first which community is responsible.', 'input.taskId');

const REFUSALS: Readonly<Record<LoopRefusal, () => Refusal>> = {
  NOT_IN_THIS_STATE: notNow,
  NOT_YOURS_TO_DECIDE: () =>
    refuse('NOT_YOURS_TO_DECIDE', '此项由社区或班长决定。', 'The community or a supervisor decides this.', 'input.act'),
  BASIS_MISSING: () =>
    refuse(
      'BASIS_MISSING',
      '请写明依据，至少4个字。',
      'Say on what it rests, in at least four characters.',
      'input.basis',
    ),
  UNTIL_MISSING: () => refuse('UNTIL_MISSING', '请填隔离至何时。', 'Say until when.', 'input.until'),
  UNTIL_OUT_OF_BOUNDS: () =>
    refuse('UNTIL_OUT_OF_BOUNDS', '隔离期须在28天之内。', 'It must end within 28 days from now.', 'input.until'),
  ISOLATION_RUNS: () =>
    refuse(
      'ISOLATION_RUNS',
      '隔离期未满；确有错误的，请撤销该决定。',
      'The isolation is not over; if it was a mistake, take that decision back.',
      'input.act',
    ),
};

const loopRefusal = (code: LoopRefusal): Refusal => REFUSALS[code]();
