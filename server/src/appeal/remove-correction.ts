import {
  announce,
  appealOfRemoval,
  decideRemoval as writeDecision,
  endCorrection,
  inTransactionOrAgain,
  insertRemoval,
  judgePerson,
  loadFacts,
  lockAppeal,
  lockProposal,
  lockRemoval,
  proposalRows,
  recordAppealEvent,
  reevaluatePersons,
  type RemovalRecord,
  type Sql,
  type StoredCorrection,
  updateAppeal,
  withdrawRemoval,
} from '@zhengming/data';
import { type Instant, type Judgement, strictness, withoutProposal } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { isOutside } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { type AppealCommand, onAppeal, signedIn } from './appeal-command.js';
import { noSuchCorrection } from './approve-correction.js';
import { checkText, withoutNumbers } from './free-text.js';
import { noteOf } from './move-appeal.js';
import { changedMeanwhile, unknownAppeal } from './refusals.js';
import { registerUndo } from './undo-registry.js';
import { toStoredOutcome } from './stored-preview.js';

export interface RemoveCorrection {
  readonly appealId: string;
  /** Any correction of the proposal. */
  readonly correctionId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * Takes back what was decided (撤销更正), all of the proposal: a leniency goes, nothing else. Where that leaves the person
 * with a stricter outcome a second person has to agree; otherwise it is done at once.
 */
export const removeCorrection = (context: Context, input: RemoveCorrection): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'REMOVE_CORRECTION' },
    async (command) => {
      const wrong = checkText(input.reason, 'input.reason');
      if (wrong) return wrong;
      const { sql, appeal, actor, now } = command;
      const rows = await lockProposal(sql, appeal, input.correctionId, 'APPROVED');
      const [first] = rows;
      if (first === undefined) return noSuchCorrection();
      const proposalId = first.correction.proposalId ?? first.correction.id;
      const weighed = await weighRemoval(context, sql, rows, proposalId, now);
      const own = weighed.get(appeal.personId);
      if (own === undefined) throw new Error('a correction of an appeal is about somebody else only');
      const stricter = [...weighed.values()].some(({ before, after }) => strictness(after) > strictness(before));
      const reason = withoutNumbers(input.reason);
      const removal = { id: uuidv7(), personId: appeal.personId, appealId: appeal.id, proposalId, reason, stricter };
      const preview = { before: toStoredOutcome(own.before), after: toStoredOutcome(own.after) };
      if (!(await insertRemoval(sql, { ...removal, preview, askedBy: actor.id, askedAt: now }))) return asked();
      return {
        note: reason,
        data: { proposalId, removalId: removal.id, stricter },
        afterwards: async () => {
          if (!stricter)
            await carryOut({ ...command, personId: appeal.personId }, { ...removal, askedBy: actor.id }, null);
          return null;
        },
      };
    },
  );

/** Asked for and not decided yet: whoever asked can say it was a mistake. */
registerUndo(
  'REMOVE_CORRECTION',
  async ({ sql, now }, { data }) =>
    (await withdrawRemoval(sql, String(data['removalId']), now)) ? null : noSuchRemoval(),
  ({ stricter }) => stricter === true,
);

interface BeforeAndAfter {
  readonly before: Judgement;
  readonly after: Judgement;
}

/** What everybody it is about would be left with. */
async function weighRemoval(
  context: Context,
  sql: Sql,
  rows: readonly StoredCorrection[],
  proposalId: string,
  now: Instant,
): Promise<ReadonlyMap<string, BeforeAndAfter>> {
  const world = await context.worlds.current();
  const found = new Map<string, BeforeAndAfter>();
  for (const personId of new Set(rows.map((row) => row.personId))) {
    const facts = await loadFacts(sql, personId, { knownAt: now });
    if (!facts) throw new Error('a correction stands for a person who is not known');
    const before = judgePerson(world, facts, now);
    found.set(personId, { before, after: judgePerson(world, withoutProposal(facts, proposalId), now) });
  }
  return found;
}

interface Carrying {
  readonly sql: Sql;
  readonly context: Context;
  readonly appeal: Pick<AppealCommand['appeal'], 'id' | 'personId'>;
  readonly personId: string;
  readonly now: Instant;
}

/** Ends the corrections, judges everybody again and tells the person. */
async function carryOut(
  { sql, context, appeal, personId, now }: Carrying,
  removal: RemovalRecord,
  decidedBy: string | null,
): Promise<void> {
  const rows = await proposalRows(sql, removal.proposalId);
  for (const row of rows)
    await endCorrection(sql, row.personId, row.correction.id, { by: removal.askedBy, reason: removal.reason, at: now });
  await writeDecision(sql, removal.id, { state: 'DONE', by: decidedBy, at: now });
  const reason = { trigger: 'CORRECTION', triggerId: removal.proposalId, at: now, clock: context.clock } as const;
  const persons = rows.map((row) => row.personId);
  const results = await reevaluatePersons(sql, await context.worlds.current(), persons, reason);
  const own = results.find((one) => one.personId === personId);
  if (own?.changed !== true) return;
  const message = { kind: 'REMOVED', after: own.judgement } as const;
  await queueNotice(context, sql, { appeal, decisionId: own.decisionId, message, at: now });
}

export interface DecideRemoval {
  readonly removalId: string;
  readonly approve: boolean;
  readonly note?: string | null;
  readonly expectedVersion: number;
}

/** A second person agrees that a leniency goes, or has it stay. @returns the id of the appeal */
export async function decideRemoval(context: Context, input: DecideRemoval): Promise<string | Refusal> {
  const wrong = input.approve ? null : checkText(input.note ?? '', 'input.note');
  if (wrong) return wrong;
  return inTransactionOrAgain(context.store, async (sql) => {
    const appealId = await appealOfRemoval(sql, input.removalId);
    const appeal = appealId === null ? null : await lockAppeal(sql, appealId);
    if (appeal === null || (await isOutside(sql, signedIn(context), appeal.personId, context.clock.now())))
      return unknownAppeal();
    if (appeal.version !== input.expectedVersion) return changedMeanwhile();
    const removal = await lockRemoval(sql, input.removalId);
    if (removal === null) return noSuchRemoval();
    const refusal = await decide(context, sql, appeal, removal, input);
    return isRefusal(refusal) ? refusal : appeal.id;
  });
}

async function decide(
  context: Context,
  sql: Sql,
  appeal: AppealCommand['appeal'],
  removal: RemovalRecord,
  { approve, note }: DecideRemoval,
): Promise<Refusal | null> {
  const { id: by } = signedIn(context);
  const now = context.clock.now();
  if (removal.askedBy === by)
    return refuse(
      'FOUR_EYES',
      '须由提出人以外的第二人审批。',
      'A second person must decide; you asked for it yourself.',
    );
  if (approve) await carryOut({ sql, context, appeal, personId: appeal.personId, now }, removal, by);
  else await writeDecision(sql, removal.id, { state: 'REJECTED', by, at: now });
  await updateAppeal(sql, appeal, {});
  await recordAppealEvent(sql, appeal, {
    at: now,
    actorId: by,
    action: approve ? 'APPROVE_REMOVAL' : 'REJECT_REMOVAL',
    fromState: appeal.state,
    toState: appeal.state,
    note: noteOf(note),
    data: { proposalId: removal.proposalId, removalId: removal.id },
  });
  await announce(sql, { topic: 'appeal', id: appeal.id });
  return null;
}

const asked = (): Refusal =>
  refuse(
    'REMOVAL_ASKED',
    '已有人申请撤销此更正，等待第二人复核。',
    'Taking it back has been asked for already and awaits a second person.',
    'input.correctionId',
  );

const noSuchRemoval = (): Refusal =>
  refuse('UNKNOWN_REMOVAL', '没有待复核的此项撤销。', 'No such removal awaits a decision.', 'input.removalId');
