import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import type { Row } from '../read/read.js';
import { AppealCommandResult } from './appeal-command.resolver.js';
import { AppealType } from './appeal.type.js';
import {
  CorrectionInput,
  DecideRemovalInput,
  ProposeCorrectionsInput,
  RemoveCorrectionInput,
} from './correction.input.js';
import { CorrectionRemovalType } from './correction.type.js';
import { appealOrRefusal } from './one-appeal.js';
import { previewCorrections } from './preview-corrections.js';
import { ProposalPreviewType } from './proposal.type.js';
import { proposeCorrections } from './propose-corrections.js';
import { registerCorrectionUndo } from './undo-proposal.js';
import { decideRemoval, removeCorrection } from './remove-correction.js';

registerCorrectionUndo();

const PreviewCorrectionsResult = resultUnion('PreviewCorrectionsResult', () => ProposalPreviewType, 'ProposalPreview');

type Answer = Promise<Row | Refusal>;

/** Corrections that are decided together, and taking them back. */
@Resolver(() => AppealType)
export class CorrectionResolver {
  @Query(() => PreviewCorrectionsResult, {
    description: 'What corrections decided together would change, and what else; stores nothing',
  })
  previewCorrections(
    @Ctx() context: Context,
    @Arg('appealId', () => UuidScalar) appealId: string,
    @Arg('corrections', () => [CorrectionInput]) corrections: readonly CorrectionInput[],
    @Arg('evidenceIds', () => [UuidScalar], { defaultValue: [] }) evidenceIds: readonly string[],
  ): Promise<ProposalPreviewType | Refusal> {
    return previewCorrections(context, { appealId, corrections, evidenceIds });
  }

  @Mutation(() => AppealCommandResult, {
    description: 'Proposes corrections that are decided together; where no second person is needed they apply at once',
  })
  proposeCorrections(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeCorrectionsInput) input: ProposeCorrectionsInput,
  ): Answer {
    return appealOrRefusal(context, info, proposeCorrections(context, input));
  }

  @Mutation(() => AppealCommandResult, {
    description: 'Takes back everything decided with a correction; a second person agrees where that is stricter',
  })
  removeCorrection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveCorrectionInput) input: RemoveCorrectionInput,
  ): Answer {
    return appealOrRefusal(context, info, removeCorrection(context, input));
  }

  @Mutation(() => AppealCommandResult, {
    description: 'A second person agrees that a leniency goes, or has it stay',
  })
  decideRemoval(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideRemovalInput) input: DecideRemovalInput,
  ): Answer {
    return appealOrRefusal(context, info, decideRemoval(context, input));
  }

  @FieldResolver(() => [CorrectionRemovalType])
  removals(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
