import { type CheckedRefusal, policyFor, type Sql, testThatWasShown } from '@zhengming/data';
import {
  divisionCode,
  type Instant,
  recogniseTest,
  recognitionSentence,
  type RefusalGround,
  refusalSentence,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';

export interface Refused {
  readonly personId: string;
  readonly testId: string | null;
  readonly division: string;
  readonly at: Instant;
  readonly ground: RefusalGround;
}

const NO_TEST = {
  zh: '系统中没有当事人在此之前的检测结果，请核实其出示的结果（含纸质）。',
  en: 'No test of theirs before that is known here; look at what they showed, paper included.',
};

/**
 * Asks the recognition policy of the place, as it was in force when somebody was refused, about the test they showed, as
 * it is known now: a result that turns out forged makes the refusal right.
 */
export async function checkRefusal(
  context: Context,
  sql: Sql,
  { personId, testId, division, at, ground }: Refused,
): Promise<CheckedRefusal & { readonly testId: string | null }> {
  const test = await testThatWasShown(sql, personId, testId, at);
  if (test === null) {
    return {
      ruleVerdict: 'TO_BE_CHECKED',
      ruleId: null,
      policyId: null,
      policyVersion: null,
      card: NO_TEST,
      testId: null,
    };
  }
  const policy = policyFor(await context.worlds.current(), 'RECOGNITION', divisionCode(division), at);
  const { category, ...shown } = test;
  const found = recogniseTest(policy, shown, { at, category, closedLoop: null, refusalGround: ground });
  const refusal = found.refusal ?? { ground, verdict: 'TO_BE_CHECKED', ruleId: null };
  const why = recognitionSentence(found);
  const so = refusalSentence(refusal);
  return {
    ruleVerdict: refusal.verdict,
    ruleId: refusal.ruleId ?? found.ruleId,
    policyId: found.policyId,
    policyVersion: found.policyVersion,
    card: { zh: `${why.zh}${so.zh}`, en: `${why.en} ${so.en}` },
    testId: test.id,
  };
}
