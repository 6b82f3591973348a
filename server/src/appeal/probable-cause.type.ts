import type { CauseCode, StaySource } from '@zhengming/domain';
import { Field, Float, ObjectType } from 'type-graphql';
import { UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { StaySourceEnum } from '../status/outcome.enum.js';
import { CauseCodeEnum, CorrectionKindEnum, type DeskCorrectionKind } from './appeal.enum.js';

@ObjectType('CountyCandidate', { description: 'A county the person may have been in, and which record says so.' })
export class CountyCandidateType {
  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => Boolean, { description: 'The list in force names it: then it does not clear them' })
  readonly listed!: boolean;

  @Field(() => StaySourceEnum, {
    nullable: true,
    description: 'Null: no record names it; it is only one of the counties there are',
  })
  readonly source!: StaySource | null;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('SuggestedCorrection', {
  description: 'A correction that would fit, as far as the records can fill it in.',
})
export class SuggestedCorrectionType {
  @Field(() => CorrectionKindEnum)
  readonly kind!: DeskCorrectionKind;

  @Field(() => [UuidScalar])
  readonly targetIds!: readonly string[];

  @Field(() => [CountyCandidateType], {
    description: 'REFINE_STAY: what records name, likeliest first; then every other county of the place',
  })
  readonly counties!: readonly CountyCandidateType[];

  @Field(() => String, { nullable: true, description: 'GRACE: the one rule it would suspend' })
  readonly ruleId!: string | null;
}

@ObjectType('CauseGround', { description: 'One thing that speaks for a cause, or against it.' })
export class CauseGroundType {
  @Field(() => Float, { description: 'Their sum, between 0.05 and 0.95, is the confidence' })
  readonly points!: number;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('ProbableCause', { description: 'What probably went wrong, ranked before the agent types a word.' })
export class ProbableCauseType {
  @Field(() => CauseCodeEnum)
  readonly code!: CauseCode;

  @Field(() => Float, { description: '0 to 1; ranks the list, decides nothing' })
  readonly confidence!: number;

  @Field(() => TextType, { description: 'What the code means' })
  readonly sentence!: TextType;

  @Field(() => TextType, { description: 'Which record, which place, which day' })
  readonly reason!: TextType;

  @Field(() => [CauseGroundType])
  readonly grounds!: readonly CauseGroundType[];

  @Field(() => TextType, { nullable: true, description: 'What to do besides, or instead of, a correction' })
  readonly advice!: TextType | null;

  @Field(() => SuggestedCorrectionType, { nullable: true, description: 'The best of `suggestions`' })
  readonly suggestedCorrection!: SuggestedCorrectionType | null;

  @Field(() => [SuggestedCorrectionType], { description: 'The corrections that would fit, the best first' })
  readonly suggestions!: readonly SuggestedCorrectionType[];
}
