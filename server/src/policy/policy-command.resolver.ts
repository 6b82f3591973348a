import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { approvePolicy } from './approve-policy.js';
import { createPolicyDraft } from './create-policy-draft.js';
import { approvePolicyChange, rejectPolicyChange } from './decide-policy-change.js';
import { discardPolicy, returnPolicy } from './drop-policy.js';
import {
  ApprovePolicyInput,
  CreatePolicyDraftInput,
  EndPolicyInput,
  PolicyChangeInput,
  PolicyReasonInput,
  RollBackPolicyInput,
  SavePolicyDraftInput,
  SubmitPolicyInput,
} from './policy.input.js';
import { type PolicyAnswer, PolicyResult } from './policy-refused.type.js';
import { endPolicy, rollBackPolicy } from './propose-policy-change.js';
import { savePolicyDraft } from './save-policy-draft.js';
import { submitPolicy } from './submit-policy.js';

@Resolver()
export class PolicyCommandResolver {
  @Mutation(() => PolicyResult, { description: 'Begins a version from a text or from another version' })
  createPolicyDraft(
    @Ctx() context: Context,
    @Arg('input', () => CreatePolicyDraftInput) input: CreatePolicyDraftInput,
  ): PolicyAnswer {
    return createPolicyDraft(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'Keeps the text, also while it cannot be read' })
  savePolicyDraft(
    @Ctx() context: Context,
    @Arg('input', () => SavePolicyDraftInput) input: SavePolicyDraftInput,
  ): PolicyAnswer {
    return savePolicyDraft(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'Refused with CHECKS_FAIL and the findings while the checks refuse it' })
  submitPolicy(@Ctx() context: Context, @Arg('input', () => SubmitPolicyInput) input: SubmitPolicyInput): PolicyAnswer {
    return submitPolicy(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'A second person approves; the last approval publishes' })
  approvePolicy(
    @Ctx() context: Context,
    @Arg('input', () => ApprovePolicyInput) input: ApprovePolicyInput,
  ): PolicyAnswer {
    return approvePolicy(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'Back to its author, with a reason (退回)' })
  returnPolicy(@Ctx() context: Context, @Arg('input', () => PolicyReasonInput) input: PolicyReasonInput): PolicyAnswer {
    return returnPolicy(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'Ends a draft for good; it stays on record' })
  discardPolicy(
    @Ctx() context: Context,
    @Arg('input', () => PolicyReasonInput) input: PolicyReasonInput,
  ): PolicyAnswer {
    return discardPolicy(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'Proposes an earlier end; a second person approves' })
  endPolicy(@Ctx() context: Context, @Arg('input', () => EndPolicyInput) input: EndPolicyInput): PolicyAnswer {
    return endPolicy(context, input);
  }

  @Mutation(() => PolicyResult, {
    description: 'Proposes that the version before runs again; a second person approves',
  })
  rollBackPolicy(
    @Ctx() context: Context,
    @Arg('input', () => RollBackPolicyInput) input: RollBackPolicyInput,
  ): PolicyAnswer {
    return rollBackPolicy(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'The last approval applies the proposed end or roll-back' })
  approvePolicyChange(
    @Ctx() context: Context,
    @Arg('input', () => PolicyChangeInput) input: PolicyChangeInput,
  ): PolicyAnswer {
    return approvePolicyChange(context, input);
  }

  @Mutation(() => PolicyResult, { description: 'Turns a proposed end or roll-back down, with a reason' })
  rejectPolicyChange(
    @Ctx() context: Context,
    @Arg('input', () => PolicyReasonInput) input: PolicyReasonInput,
  ): PolicyAnswer {
    return rejectPolicyChange(context, input);
  }
}
