import {
  decideCorrection,
  lockProposal,
  queueNotices,
  type Reevaluation,
  reevaluatePersons,
  type StoredCorrection,
} from '@zhengming/data';
import {
  type AppealState,
  decisionMessage,
  headline,
  isAsPromised,
  noticeWords,
  plusMs,
  strictness,
  verdictOf,
} from '@zhengming/domain';
import type { Refusal } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import type { AppealCommand } from './appeal-command.js';
import type { StoredOutcome, StoredPreview } from './stored-preview.js';
import { systemStep } from './system-step.js';

export interface Settlement {
  readonly correctionId: string;
  /** null: no second person had to decide. */
  readonly approverId: string | null;
  /** Where the appeal is: decided. */
  readonly from: AppealState;
}

/**
 * What was decided becomes fact for everybody it is about, they are judged again in the same transaction, and what came
 * of it is compared with what was decided. As promised: the persons are told. Otherwise nothing of it is kept and the
 * case goes back, with the difference spelled out.
 */
export async function settleProposal(command: AppealCommand, settlement: Settlement): Promise<Refusal | null> {
  const { sql, appeal, now } = command;
  const rows = await lockProposal(sql, appeal, settlement.correctionId, 'PROPOSED');
  const [first] = rows;
  if (first === undefined) throw new Error('a proposal vanished while it was being decided');
  const preview = first.preview as StoredPreview;
  await sql.query('savepoint settled');
  const before = await outcomesOf(command, rows);
  const results = await count(command, rows, settlement);
  const own = results.find(({ personId }) => personId === appeal.personId);
  if (!own) throw new Error('an appeal stands for a person who is not known');
  if (isAsPromised(own.judgement, preview.after)) {
    const verdict = verdictFor(preview, own);
    const changes = { verdict, decidedAt: now };
    await systemStep(sql, appeal, { action: 'APPLY', from: settlement.from, at: now, changes });
    const message = decisionMessage(verdict, appeal.number, preview.before, own.judgement);
    await queueNotice(command.context, sql, { appeal, decisionId: own.decisionId, message, at: now });
    await tellOthers(command, freedKey(first.correction.proposalId ?? first.correction.id), before, results);
    return null;
  }
  await sql.query('rollback to savepoint settled');
  for (const { personId, correction } of rows)
    await decideCorrection(sql, personId, correction.id, {
      state: 'REJECTED',
      approverId: settlement.approverId,
      at: now,
    });
  const applied = await systemStep(sql, appeal, { action: 'APPLY', from: settlement.from, at: now });
  const note = difference(preview.after, own.judgement);
  const data = { proposalId: first.correction.proposalId, promised: preview.after, found: toFound(own) };
  await systemStep(sql, appeal, { action: 'RETURN', from: applied, at: now, note, data });
  return null;
}

async function count(
  { sql, context, now }: AppealCommand,
  rows: readonly StoredCorrection[],
  { approverId, correctionId }: Settlement,
): Promise<readonly Reevaluation[]> {
  for (const { personId, correction } of rows)
    await decideCorrection(sql, personId, correction.id, { state: 'APPROVED', approverId, at: now });
  const reason = { trigger: 'CORRECTION', triggerId: correctionId, at: now, clock: context.clock } as const;
  const persons = rows.map(({ personId }) => personId);
  return reevaluatePersons(sql, await context.worlds.current(), persons, reason);
}

/** The present outcomes of whoever else it is about, to tell them what changed. */
async function outcomesOf(
  { sql, appeal }: AppealCommand,
  rows: readonly StoredCorrection[],
): Promise<ReadonlyMap<string, Pick<StoredOutcome, 'colour' | 'popup' | 'determinacy'>>> {
  const others = rows.map(({ personId }) => personId).filter((id) => id !== appeal.personId);
  const found = await sql.query(
    'select person_id as id, colour, popup, determinacy from status where person_id = any($1::uuid[])',
    [others],
  );
  return new Map((found.rows as ({ id: string } & StoredOutcome)[]).map(({ id, ...outcome }) => [id, outcome]));
}

/** A dose that is now known clears what the appeal was about, though no colour changes. */
function verdictFor(preview: StoredPreview, { judgement }: Reevaluation): ReturnType<typeof verdictOf> {
  const verdict = verdictOf(preview.before, judgement);
  return verdict === 'NO_ERROR_ADVICE' && preview.changes?.vaccination?.better === true ? 'OVERTURNED' : verdict;
}

/** What such a notice is found by when the decision is taken back. */
export const freedKey = (proposalId: string): string => `freed:${proposalId}`;

/** Somebody who never called is told when their status became milder; nothing of the appeal goes with it. */
async function tellOthers(
  { sql, appeal, now, policy }: AppealCommand,
  dedupKey: string,
  before: ReadonlyMap<string, Pick<StoredOutcome, 'colour' | 'popup' | 'determinacy'>>,
  results: readonly Reevaluation[],
): Promise<void> {
  const notices = results.flatMap(({ personId, judgement, decisionId }) => {
    const was = before.get(personId);
    if (personId === appeal.personId || was === undefined || strictness(judgement) >= strictness(was)) return [];
    const words = noticeWords({ kind: 'FREED', before: was, after: judgement });
    const notBefore = plusMs(now, policy.parameters.undoSeconds * 1_000);
    const head = { personId, decisionId, appealId: null, kind: 'FREED', priority: 'SINGLE' } as const;
    return [{ ...head, ...words, dedupKey, queuedAt: now, notBefore }];
  });
  await queueNotices(sql, notices);
}

function difference(promised: StoredOutcome, found: Reevaluation['judgement']): string {
  const [was, is] = [headline(promised), headline(found)];
  const rule = found.decidingRuleId === null ? '' : `（${found.decidingRuleId}）`;
  return `重算结果与预览不一致，退回核查。预览：${was.zh}；重算：${is.zh}${rule} / The result differs from the preview. Promised: ${was.en}; found: ${is.en}${rule}`;
}

const toFound = ({ judgement }: Reevaluation): object => ({
  colour: judgement.colour,
  popup: judgement.popup,
  decidingRuleId: judgement.decidingRuleId,
});
