import {
  decideIntegrityChange,
  insertIntegrityChange,
  inTransaction,
  lockIntegrityChange,
  lockKnownTest,
  reevaluatePersons,
} from '@zhengming/data';
import { checkIntegrityDecision, checkIntegrityProposal, type IntegrityRefusal } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { DecideIntegrityInput, ProposeIntegrityInput, TakeBackIntegrityInput } from './integrity.type.js';

const LONGEST_NUMBER = 80;

/** Proposes that a test is not, or is, what it is held to be (提出真伪认定). Until it is decided nothing changes. */
export async function proposeIntegrity(context: Context, input: ProposeIntegrityInput): Promise<string | Refusal> {
  const wrong =
    checkText(input.reason, 'input.reason') ?? longerThan(input.document ?? '', LONGEST_NUMBER, 'input.document');
  if (wrong) return wrong;
  return inTransaction(context.store, async (sql) => {
    const test = await lockKnownTest(sql, input.personId, input.testId);
    if (test === null) return refuse('UNKNOWN_TEST', '没有此检测记录。', 'There is no such test.', 'input.testId');
    const refused = checkIntegrityProposal(test.integrity, input.becomes);
    if (refused !== null) return integrityRefusal(refused);
    const id = uuidv7();
    const proposed = await insertIntegrityChange(sql, {
      id,
      test,
      becomes: input.becomes,
      reason: withoutNumbers(input.reason),
      document: withoutNumbers(input.document ?? '') || null,
      by: signedIn(context).id,
      at: context.clock.now(),
    });
    context.reading.of(test.personId);
    return proposed ? id : integrityRefusal('ALREADY_PROPOSED');
  });
}

/**
 * Decides a proposal (认定): another person than its author. Approved, it is a new fact, and the person is judged again in
 * the same transaction; who is told of a changed status is told by that.
 */
export async function decideIntegrity(context: Context, input: DecideIntegrityInput): Promise<string | Refusal> {
  const wrong =
    checkText(input.reason, 'input.reason') ??
    longerThan(input.referredTo ?? '', LONGEST_NUMBER, 'input.referredTo') ??
    longerThan(input.referralNumber ?? '', LONGEST_NUMBER, 'input.referralNumber');
  if (wrong) return wrong;
  const { id: by } = signedIn(context);
  const world = await context.worlds.current();
  const referredTo = withoutNumbers(input.referredTo ?? '') || null;
  return inTransaction(context.store, async (sql) => {
    const change = await lockIntegrityChange(sql, input.id);
    if (change === null) return unknownChange();
    const test = await lockKnownTest(sql, change.personId, change.testId);
    const refused = checkIntegrityDecision({
      ...change,
      to: change.becomes,
      decidedBy: by,
      approve: input.approve,
      now: test?.integrity ?? null,
      referredTo,
    });
    if (refused !== null) return integrityRefusal(refused);
    const at = context.clock.now();
    await decideIntegrityChange(sql, change, {
      state: input.approve ? 'APPROVED' : 'REJECTED',
      by,
      at,
      reason: withoutNumbers(input.reason),
      referral:
        input.approve && referredTo
          ? { to: referredTo, number: withoutNumbers(input.referralNumber ?? '') || null }
          : null,
    });
    if (input.approve) {
      const reason = { trigger: 'FACT', triggerId: null, at, clock: context.clock } as const;
      await reevaluatePersons(sql, world, [change.personId], reason);
    }
    context.reading.of(change.personId);
    return change.id;
  });
}

/** Takes one's own proposal back before anybody decided it. */
export async function takeBackIntegrity(context: Context, input: TakeBackIntegrityInput): Promise<string | Refusal> {
  const wrong = checkText(input.reason, 'input.reason');
  if (wrong) return wrong;
  const { id: by } = signedIn(context);
  return inTransaction(context.store, async (sql) => {
    const change = await lockIntegrityChange(sql, input.id);
    if (change === null) return unknownChange();
    if (change.state !== 'PROPOSED') return integrityRefusal('NOT_OPEN');
    if (change.proposedBy !== by) return integrityRefusal('NOT_YOURS');
    const at = context.clock.now();
    const reason = withoutNumbers(input.reason);
    await decideIntegrityChange(sql, change, { state: 'TAKEN_BACK', by, at, reason, referral: null });
    context.reading.of(change.personId);
    return change.id;
  });
}

const unknownChange = (): Refusal =>
  refuse('UNKNOWN_INTEGRITY_CHANGE', '没有此真伪认定。', 'There is no such proposal.', 'input.id');

const REFUSALS: Readonly<Record<IntegrityRefusal, readonly [zh: string, en: string, field: string]>> = {
  NO_SUCH_CHANGE: ['此记录不能改为该状态。', 'This test cannot be held to be that.', 'input.becomes'],
  ALREADY_PROPOSED: ['该记录已有待认定的提议。', 'A proposal about this test waits already.', 'input.testId'],
  NOT_OPEN: ['该提议已有结论。', 'This proposal was decided already.', 'input.id'],
  FOUR_EYES: ['须由提出人以外的人认定。', 'Somebody other than its author has to decide.', 'input.id'],
  FACT_CHANGED: [
    '该记录已被更新，请退回后重新提出。',
    'The test was changed meanwhile; turn this down and propose anew.',
    'input.id',
  ],
  REFERRAL_MISSING: ['认定假冒或篡改须填写移送单位。', 'Say to whom the forged report is handed.', 'input.referredTo'],
  NOT_YOURS: ['只有提出人可以撤回。', 'Only its author takes a proposal back.', 'input.id'],
};

function integrityRefusal(code: IntegrityRefusal): Refusal {
  const [zh, en, field] = REFUSALS[code];
  return refuse(code, zh, en, field);
}
