import { policyFor, type World } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import type { StatusCheckType } from '../status/status.type.js';
import { signDayToken } from './day-token.js';

interface Answered {
  readonly row: { readonly maskedName?: string; readonly maskedIdNumber?: string };
  readonly answer: StatusCheckType;
}

/**
 * Puts a day token into each answer that was judged for now. Keys, windows and the policy are known beforehand, so that
 * no statement is needed; the signatures are made beside each other.
 */
export async function signAnswers<A extends Answered>(
  { tokens }: Pick<Services, 'tokens'>,
  world: World,
  answered: readonly A[],
): Promise<readonly A[]> {
  const [first] = answered;
  if (first === undefined) return answered;
  const at = first.answer.checkedAt;
  const policy = policyFor(world, 'DISPLAY', JURISDICTION, at);
  // how long a token stands is a rule, and without the rule nothing is signed
  if (policy === null) return answered;
  const [signer, windows] = await Promise.all([tokens.signer(), tokens.windows()]);
  return Promise.all(
    answered.map(async (one) => {
      const { maskedName, maskedIdNumber } = one.row;
      const { colour, popup, category, validUntil, standing } = one.answer;
      if (standing !== 'CURRENT' || colour === null || maskedName === undefined || maskedIdNumber === undefined)
        return one;
      const shown = { colour, popup, category, validUntil, maskedName, maskedIdNumber };
      return { ...one, answer: { ...one.answer, token: await signDayToken(signer, shown, { at, policy, windows }) } };
    }),
  );
}
