import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import type { Row } from '../read/read.js';
import { actOnAppeals } from './act-on-appeals.js';
import { AppealCommandResult } from './appeal-command.resolver.js';
import { type AppealReason, AppealReasonEnum } from './appeal.enum.js';
import {
  ActOnAppealsInput,
  AskCitizenInput,
  AssignAppealInput,
  ChangeUrgencyInput,
  ConfirmReceiptInput,
  LinkAppealInput,
  MergeAppealsInput,
  TransferAppealInput,
  UndoMoveInput,
  VerifyIdentityInput,
} from './appeal-life.input.js';
import { BulkOutcomesType, DuplicateOfferType } from './appeal-life.type.js';
import { MoveAppealInput } from './appeal.input.js';
import { assignAppeal } from './assign-appeal.js';
import { askCitizen, citizenAnswered, resumeAppeal } from './await-citizen.js';
import { changeUrgency } from './change-urgency.js';
import { offerForDuplicate } from './find-duplicate.js';
import { linkAppeal, unlinkAppeal } from './link-appeal.js';
import { mergeAppeals } from './merge-appeals.js';
import { appealOrRefusal } from './one-appeal.js';
import { takeBackProposal } from './take-back-proposal.js';
import { answerTransferred, confirmReceipt, transferAppeal } from './transfer-appeal.js';
import { undoMove } from './undo-move.js';
import { verifyIdentity } from './verify-identity.js';

const BulkResult = resultUnion('ActOnAppealsResult', () => BulkOutcomesType, 'BulkOutcomes');

type Answer = Promise<Row | Refusal>;

/** The verbs of the desk between taking an appeal in and deciding it. */
@Resolver()
export class AppealLifeCommandResolver {
  @Query(() => DuplicateOfferType, {
    nullable: true,
    description: 'Whether a new appeal would belong to an earlier one',
  })
  async duplicateAppeal(
    @Ctx() context: Context,
    @Arg('personId', () => UuidScalar) personId: string,
    @Arg('reason', () => AppealReasonEnum) reason: AppealReason,
  ): Promise<DuplicateOfferType | null> {
    const offer = await offerForDuplicate(context, personId, reason);
    return (
      offer && { kind: offer.kind, appealId: offer.appeal.id, number: offer.appeal.number, state: offer.appeal.state }
    );
  }

  @Mutation(() => AppealCommandResult, { description: 'Who is calling, as far as what matched says (核身)' })
  verifyIdentity(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => VerifyIdentityInput) input: VerifyIdentityInput,
  ): Answer {
    return appealOrRefusal(context, info, verifyIdentity(context, input));
  }

  @Mutation(() => AppealCommandResult, {
    description: 'Something is missing: told exactly what; the clock pauses (待补充)',
  })
  askCitizen(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AskCitizenInput) input: AskCitizenInput,
  ): Answer {
    return appealOrRefusal(context, info, askCitizen(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'What was missing is there; the note says what (已补充)' })
  citizenAnswered(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, citizenAnswered(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'Back to review without waiting any longer (恢复核查)' })
  resumeAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, resumeAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, {
    description: 'To another hotline or a province, under the same number (转办)',
  })
  transferAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TransferAppealInput) input: TransferAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, transferAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'They have it (确认签收)' })
  confirmReceipt(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ConfirmReceiptInput) input: ConfirmReceiptInput,
  ): Answer {
    return appealOrRefusal(context, info, confirmReceipt(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'What they answered; the note says it (转办回复)' })
  answerTransferred(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, answerTransferred(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'Goes on under another appeal of the same person (合并)' })
  mergeAppeals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MergeAppealsInput) input: MergeAppealsInput,
  ): Answer {
    return appealOrRefusal(context, info, mergeAppeals(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'The author takes the proposal back (撤回拟处理)' })
  takeBackProposal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, takeBackProposal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'To somebody else, or back to the queue (指派)' })
  assignAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AssignAppealInput) input: AssignAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, assignAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'More urgent, or, for a supervisor, less (调整紧急程度)' })
  changeUrgency(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeUrgencyInput) input: ChangeUrgencyInput,
  ): Answer {
    return appealOrRefusal(context, info, changeUrgency(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'Takes back what I did last, for a few seconds (撤销)' })
  undoMove(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UndoMoveInput) input: UndoMoveInput,
  ): Answer {
    return appealOrRefusal(context, info, undoMove(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'Joins an incident (并入事件)' })
  linkAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => LinkAppealInput) input: LinkAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, linkAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'Stands for itself again (移出事件)' })
  unlinkAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, unlinkAppeal(context, input));
  }

  @Mutation(() => BulkResult, { description: 'The same to many cases, each by itself (批量)' })
  async actOnAppeals(
    @Ctx() context: Context,
    @Arg('input', () => ActOnAppealsInput) input: ActOnAppealsInput,
  ): Promise<BulkOutcomesType | Refusal> {
    const outcomes = await actOnAppeals(context, input);
    return isRefusal(outcomes) ? outcomes : { outcomes };
  }
}
