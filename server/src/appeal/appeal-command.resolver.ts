import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import type { Row } from '../read/read.js';
import { AddEvidenceInput, MoveAppealInput, OpenAppealInput, UpholdInput } from './appeal.input.js';
import { AppealType } from './appeal.type.js';
import { appealOrRefusal } from './one-appeal.js';
import { addEvidence } from './add-evidence.js';
import { addNote } from './add-note.js';
import { approveCorrection } from './approve-correction.js';
import { closeAppeal } from './close-appeal.js';
import { openAppeal } from './open-appeal.js';
import { DecideCorrectionInput, ProposeCorrectionInput } from './correction.input.js';
import { proposeCorrection } from './propose-corrections.js';
import { rejectCorrection } from './reject-correction.js';
import { reopenAppeal } from './reopen-appeal.js';
import { startReview } from './start-review.js';
import { upholdAppeal } from './uphold-appeal.js';
import { withdrawAppeal } from './withdraw-appeal.js';

const OpenAppealResult = resultUnion('OpenAppealResult', () => AppealType, 'Appeal');
export const AppealCommandResult = resultUnion('AppealCommandResult', () => AppealType, 'Appeal');

type Answer = Promise<Row | Refusal>;

/** The verbs of the desk; each answers with the appeal as it is then, or with a refusal. */
@Resolver()
export class AppealCommandResolver {
  @Mutation(() => OpenAppealResult, { description: 'Takes an appeal in: number issued, decision frozen (受理)' })
  openAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenAppealInput) input: OpenAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, openAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'A handler takes the case (开始核查)' })
  startReview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, startReview(context, input));
  }

  @Mutation(() => AppealCommandResult)
  addNote(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, addNote(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'The citizen takes the appeal back (撤回)' })
  withdrawAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, withdrawAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'The citizen contests the answer (二次派单), within 30 days' })
  reopenAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, reopenAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'The person has been told and is content (办结)' })
  closeAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAppealInput) input: MoveAppealInput,
  ): Answer {
    return appealOrRefusal(context, info, closeAppeal(context, input));
  }

  @Mutation(() => AppealCommandResult)
  addEvidence(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddEvidenceInput) input: AddEvidenceInput,
  ): Answer {
    return appealOrRefusal(context, info, addEvidence(context, input));
  }

  @Mutation(() => AppealCommandResult, {
    description: 'Proposes a correction of evidence for a second person to decide',
  })
  proposeCorrection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeCorrectionInput) input: ProposeCorrectionInput,
  ): Answer {
    return appealOrRefusal(context, info, proposeCorrection(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'A second person approves; the person is judged again and told' })
  approveCorrection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideCorrectionInput) input: DecideCorrectionInput,
  ): Answer {
    return appealOrRefusal(context, info, approveCorrection(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'A second person sends the correction back' })
  rejectCorrection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideCorrectionInput) input: DecideCorrectionInput,
  ): Answer {
    return appealOrRefusal(context, info, rejectCorrection(context, input));
  }

  @Mutation(() => AppealCommandResult, { description: 'The outcome stands; the person is told why' })
  upholdAppeal(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpholdInput) input: UpholdInput,
  ): Answer {
    return appealOrRefusal(context, info, upholdAppeal(context, input));
  }
}
