import { gradeOf, type IdentityFact, isHigher } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';

export interface VerifyIdentity {
  readonly appealId: string;
  readonly asked: readonly IdentityFact[];
  readonly matched: readonly IdentityFact[];
  readonly expectedVersion: number;
}

/**
 * Who is calling (核身): what was asked and which of it matched; the grade follows. What was answered is never written down. A
 * grade can be raised while anything is owed, never lowered: somebody known less well is told less, on their own call.
 */
export const verifyIdentity = (
  context: Context,
  { appealId, asked, matched, expectedVersion }: VerifyIdentity,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'VERIFY_IDENTITY' }, ({ appeal }) => {
    const grade = gradeOf(matched);
    if (matched.some((fact) => !asked.includes(fact))) return Promise.resolve(matchedUnasked('input.matched'));
    const isFirst = appeal.state === 'RECEIVED';
    if (!isFirst && !isHigher(grade, appeal.identityGrade)) return Promise.resolve(notRaised());
    return Promise.resolve({
      changes: { identityGrade: grade, identityAsked: [...new Set(asked)], identityMatched: [...new Set(matched)] },
      data: { grade, asked, matched },
    });
  });

export const matchedUnasked = (field: string): Refusal =>
  refuse('MATCHED_NOT_ASKED', '核对一致的项目须是问过的项目。', 'What matched must be among what was asked.', field);

const notRaised = (): Refusal =>
  refuse(
    'GRADE_NOT_RAISED',
    '核身结果未高于现有等级，请再核对其他项目。',
    'That does not make the caller better known; ask for something else.',
    'input.matched',
  );
