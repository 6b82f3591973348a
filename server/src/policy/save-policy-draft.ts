import { savePolicyText } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { onPolicy } from './on-policy.js';
import type { SavePolicyDraftInput } from './policy.input.js';
import type { PolicyAnswer } from './policy-refused.type.js';
import { refuseText } from './policy-text.js';

/** Keeps what the author wrote, also while it cannot be read. */
export function savePolicyDraft(context: Context, input: SavePolicyDraftInput): PolicyAnswer {
  const { key, expectedRevision, document, cases } = input;
  return onPolicy(context, { key, action: 'SAVE', expectedRevision }, async ({ sql, policy, act }) => {
    const refused = refuseText({ document, cases });
    if (refused === null) await savePolicyText(sql, policy, { document, cases }, act.at);
    return refused;
  });
}
