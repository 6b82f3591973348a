import {
  decideMerge,
  dismissCandidate,
  haveAllComeSince,
  inTransactionOrAgain,
  insertMerge,
  lockCandidate,
  lockMerge,
  type MergeObstacle,
  mergeObstacles,
  mergePersons,
  type PersonMerge,
  reevaluatePersons,
  returnNumbers,
  setCandidateState,
  splitPersons,
  type Sql,
  undoMerge,
} from '@zhengming/data';
import { v7 as uuidv7 } from 'uuid';
import { isOutside } from '../access/territory.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { DecideMergeInput, DismissDuplicateInput, ProposeMergeInput, UndoMergeInput } from './merging.type.js';
import { mergeRefusals } from './merge-refusals.js';

const LONGEST_REASON = 500;
const MOST_HANDED_OVER = 200;

const checkReason = (reason: string): Refusal | null =>
  checkText(reason, 'input.reason') ?? longerThan(reason, LONGEST_REASON, 'input.reason');

/** Two people after all (不是同一人). @returns the id of the pair */
export async function dismissDuplicate(context: Context, input: DismissDuplicateInput): Promise<string | Refusal> {
  const staff = signedIn(context);
  const wrong = checkReason(input.reason);
  if (wrong) return wrong;
  return inTransactionOrAgain(context.store, async (sql) => {
    const pair = await lockCandidate(sql, input.id);
    if (pair === null || pair.state === 'UNLIKELY') return mergeRefusals.unknownPair();
    if (pair.version !== input.expectedVersion || pair.state !== 'OPEN') return mergeRefusals.changed();
    const reason = withoutNumbers(input.reason);
    await dismissCandidate(sql, input.id, { by: staff.id, reason, at: context.clock.now() });
    return input.id;
  });
}

/** Proposes to make two records one; a second person decides (提请合并). @returns the id of the pair */
export async function proposeMerge(context: Context, input: ProposeMergeInput): Promise<string | Refusal> {
  const staff = signedIn(context);
  const wrong = checkReason(input.reason);
  if (wrong) return wrong;
  const { clock } = context;
  return inTransactionOrAgain(context.store, async (sql) => {
    const pair = await lockCandidate(sql, input.candidateId);
    if (pair === null || pair.state === 'UNLIKELY') return mergeRefusals.unknownPair();
    if (pair.version !== input.expectedVersion || pair.state !== 'OPEN') return mergeRefusals.changed();
    const { survivorId } = input;
    if (survivorId !== pair.personId && survivorId !== pair.otherId) return mergeRefusals.notOneOfTheTwo();
    const mergedId = survivorId === pair.personId ? pair.otherId : pair.personId;
    const hindered = await hindrance(context, sql, survivorId, mergedId);
    if (hindered) return hindered;
    const id = uuidv7();
    const at = clock.now();
    const reason = withoutNumbers(input.reason);
    const proposed = { id, survivorId, mergedId, candidateId: pair.id, reason, proposedBy: staff.id, at };
    if (!(await insertMerge(sql, proposed))) return mergeRefusals.changed();
    await setCandidateState(sql, pair.id, 'PROPOSED');
    return pair.id;
  });
}

/** Both are people whoever acts may see, and nothing about either would be left behind. */
async function hindrance(
  { actor, clock }: Context,
  sql: Sql,
  survivorId: string,
  mergedId: string,
): Promise<Refusal | null> {
  for (const id of [survivorId, mergedId])
    if (await isOutside(sql, actor, id, clock.now())) return mergeRefusals.unknownPair();
  const [first] = await mergeObstacles(sql, survivorId, mergedId);
  return first === undefined ? null : obstacle(first);
}

const obstacle = (code: MergeObstacle): Refusal => {
  const { zh, en } = mergeRefusals.obstacles[code];
  return refuse(code, zh, en, 'input');
};

/** The second person (复核合并): merges, or says why not. @returns the id of the merge */
export async function decideOnMerge(context: Context, input: DecideMergeInput): Promise<string | Refusal> {
  const staff = signedIn(context);
  const reason = input.reason ?? '';
  const wrong = input.approve ? longerThan(reason, LONGEST_REASON, 'input.reason') : checkReason(reason);
  if (wrong) return wrong;
  const world = await context.worlds.current();
  return inTransactionOrAgain(context.store, async (sql) => {
    const merge = await lockMerge(sql, input.id);
    if (merge === null) return mergeRefusals.unknownMerge();
    if (merge.state !== 'PROPOSED') return mergeRefusals.changed();
    if (input.approve && merge.proposedBy === staff.id) return mergeRefusals.ownProposal();
    const at = context.clock.now();
    const note = reason.trim() === '' ? null : withoutNumbers(reason);
    if (!input.approve) return reject(sql, merge, { by: staff.id, note, at });
    const hindered = await hindrance(context, sql, merge.survivorId, merge.mergedId);
    if (hindered) return hindered;
    await decideMerge(sql, merge.id, { state: 'MERGED', decidedBy: staff.id, reason: note, at });
    await mergePersons(sql, { mergeId: merge.id, survivorId: merge.survivorId, mergedId: merge.mergedId, at });
    const why = { trigger: 'FACT', triggerId: merge.id, at, clock: context.clock } as const;
    await reevaluatePersons(sql, world, [merge.survivorId], why);
    context.reading.of(merge.survivorId, merge.mergedId);
    return merge.id;
  });
}

/** The pair waits again. */
async function reject(
  sql: Sql,
  merge: PersonMerge,
  {
    by,
    note,
    at,
  }: { readonly by: string; readonly note: string | null; readonly at: ReturnType<Context['clock']['now']> },
): Promise<string | Refusal> {
  if (by === merge.proposedBy) return mergeRefusals.ownProposal();
  await decideMerge(sql, merge.id, { state: 'REJECTED', decidedBy: by, reason: note, at });
  if (merge.candidateId !== null) await setCandidateState(sql, merge.candidateId, 'OPEN');
  return merge.id;
}

/** Two people after all: both are as they were, and judged again (撤销合并). @returns the id of the merge */
export async function undoMergeOf(context: Context, input: UndoMergeInput): Promise<string | Refusal> {
  const staff = signedIn(context);
  const handedOver = input.handOver ?? [];
  const wrong = checkReason(input.reason);
  if (wrong) return wrong;
  if (handedOver.length > MOST_HANDED_OVER) return mergeRefusals.tooManyHandedOver(MOST_HANDED_OVER);
  const world = await context.worlds.current();
  return inTransactionOrAgain(context.store, async (sql) => {
    const merge = await lockMerge(sql, input.id);
    if (merge === null) return mergeRefusals.unknownMerge();
    if (merge.state !== 'MERGED') return mergeRefusals.changed();
    const stays = await sql.query(
      'select from person where (id = $1 and merged_into is null) or (id = $2 and merged_into = $1)',
      [merge.survivorId, merge.mergedId],
    );
    if (stays.rowCount !== 2) return mergeRefusals.mergedFurther();
    const at = context.clock.now();
    const { survivorId, mergedId } = merge;
    const since = merge.decidedAt;
    if (since === null || !(await haveAllComeSince(sql, survivorId, since, handedOver)))
      return mergeRefusals.unknownFact();
    const split = { mergeId: merge.id, survivorId, mergedId, at, handedOver };
    await undoMerge(sql, merge.id, { by: staff.id, reason: withoutNumbers(input.reason), at });
    await splitPersons(sql, split);
    await returnNumbers(sql, context.store.keyring, split);
    const why = { trigger: 'FACT', triggerId: merge.id, at, clock: context.clock } as const;
    await reevaluatePersons(sql, world, [survivorId, mergedId], why);
    context.reading.of(survivorId, mergedId);
    return merge.id;
  });
}
