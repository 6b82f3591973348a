import {
  type AppealRecord,
  callOffNotices,
  lockAppeal,
  type NoticeToQueue,
  queueNotices,
  type Settled,
  type Sql,
  type UndoneOutcome,
  type Wave,
  type WaveOutcome,
} from '@zhengming/data';
import {
  decisionMessage,
  type DeskPolicy,
  type Instant,
  LIFE_CYCLE,
  type NoticeMessage,
  noticeWords,
  plusMs,
  strictness,
  verdictOf,
} from '@zhengming/domain';
import { systemStep } from '../appeal/system-step.js';
import { returnAppealOf } from './return-linked.js';

type Corrected = WaveOutcome & { readonly before: NonNullable<WaveOutcome['before']> } & {
  readonly after: NonNullable<WaveOutcome['after']>;
};

/** What the notices of a wave are known by: nobody is told of it twice. */
const keyOf = ({ dryRunId, number }: Wave): string => `incident:${dryRunId}:${number}`;

/**
 * Tells everybody of a batch, those who never called included, and resolves their appeals one by one. Whoever is still
 * restricted has another reason: their appeal goes back, and they are told what changed all the same.
 */
export const settleWave =
  (wave: Wave, policy: DeskPolicy) =>
  async (sql: Sql, outcomes: readonly WaveOutcome[], at: Instant): Promise<Settled> => {
    const notices: NoticeToQueue[] = [];
    let resolved = 0;
    let returned = 0;
    for (const outcome of outcomes) {
      const { before, after, person } = outcome;
      const isCorrected = outcome.end === 'CORRECTED' && before !== null && after !== null;
      const number = isCorrected ? await resolve(sql, { ...outcome, before, after }, at) : null;
      if (number !== null) resolved += 1;
      else if (person.appealId !== null) returned += (await returnAppealOf(sql, person.appealId, at)) ? 1 : 0;
      if (!isCorrected) continue;
      const message: NoticeMessage =
        number === null
          ? { kind: 'FREED', before, after }
          : decisionMessage(verdictOf(before, after), number, before, after);
      notices.push(
        noticeOf(wave, policy, {
          personId: person.personId,
          appealId: number === null ? null : person.appealId,
          decisionId: outcome.decisionId,
          message,
          at,
          dedupKey: keyOf(wave),
        }),
      );
    }
    return { told: await queueNotices(sql, notices), resolved, returned };
  };

/** LINKED → PROPOSED → DECIDED → APPLIED; NOTIFIED when the notice has left. @returns its number, null when it was not resolved */
async function resolve(
  sql: Sql,
  { person, before, after, correction }: Corrected,
  at: Instant,
): Promise<string | null> {
  if (person.appealId === null || strictness(after) > 0) return null;
  const appeal = await lockAppeal(sql, person.appealId);
  if (appeal?.state !== 'LINKED') return null;
  const data = { correctionId: correction?.id ?? null };
  const proposed = await systemStep(sql, appeal, { action: 'PROPOSE', at, data });
  const decided = await systemStep(sql, appeal, {
    action: 'DECIDE',
    from: proposed,
    at,
    changes: { verdict: verdictOf(before, after), decidedAt: at },
  });
  await systemStep(sql, appeal, { action: 'APPLY', from: decided, at });
  return appeal.number;
}

interface Telling {
  readonly personId: string;
  readonly appealId: string | null;
  readonly decisionId: string | null;
  readonly message: NoticeMessage;
  readonly at: Instant;
  readonly dedupKey: string;
}

const noticeOf = (wave: Wave, policy: DeskPolicy, { message, at, ...of }: Telling): NoticeToQueue => ({
  ...of,
  incidentId: wave.incidentId,
  kind: message.kind,
  ...noticeWords(message),
  priority: 'BULK',
  queuedAt: at,
  notBefore: plusMs(at, policy.parameters.undoSeconds * 1_000),
});

/** Tells people that the correction was taken back, and takes the appeals it had decided back into the incident. */
export const settleUndo =
  (wave: Wave, policy: DeskPolicy) =>
  async (sql: Sql, outcomes: readonly UndoneOutcome[], at: Instant): Promise<Settled> => {
    let returned = 0;
    const notices: NoticeToQueue[] = [];
    const persons = outcomes.map(({ person }) => person.personId);
    const untold = await callOffNotices(sql, persons, keyOf(wave), at);
    for (const { person, after, decisionId } of outcomes) {
      if (person.appealId !== null) returned += (await takeBack(sql, person.appealId, at)) ? 1 : 0;
      // who has not heard of it yet hears neither
      if (untold.has(person.personId)) continue;
      notices.push(
        noticeOf(wave, policy, {
          personId: person.personId,
          appealId: person.appealId,
          decisionId,
          message: { kind: 'WAVE_UNDONE', after },
          at,
          dedupKey: `${keyOf(wave)}:undone`,
        }),
      );
    }
    return { told: await queueNotices(sql, notices), resolved: 0, returned };
  };

/** Back to LINKED, undecided; an appeal that the citizen has moved on with, or opened anew, is left as it is. */
async function takeBack(sql: Sql, appealId: string, at: Instant): Promise<boolean> {
  const appeal = await lockAppeal(sql, appealId);
  if (appeal === null || LIFE_CYCLE[appeal.state].system.UNDO_WAVE === undefined) return false;
  if (appeal.closedAt !== null && (await hasOpenOne(sql, appeal))) return false;
  await systemStep(sql, appeal, {
    action: 'UNDO_WAVE',
    at,
    changes: { verdict: null, decidedAt: null, notifiedAt: null, closedAt: null, reopenUntil: null },
  });
  return true;
}

async function hasOpenOne(sql: Sql, { personId, reason, id }: AppealRecord): Promise<boolean> {
  const found = await sql.query(
    'select 1 from appeal where person_id = $1 and reason = $2 and id <> $3 and closed_at is null limit 1',
    [personId, reason, id],
  );
  return found.rowCount === 1;
}
