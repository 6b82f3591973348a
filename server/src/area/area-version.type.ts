import type { AreaVersionState } from '@zhengming/data';
import type { AreaKind, Instant, RiskLevel } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { AreaKindEnum, RiskLevelEnum } from '../status/outcome.enum.js';
import { PopulationRunType } from '../status/population-run.type.js';

export type AreaVersionAction = 'RESOLVE' | 'RELEASE' | 'PUBLISH' | 'REJECT' | 'ROLL_BACK';

export const AreaVersionStateEnum = apiEnum<AreaVersionState>('AreaVersionState', {
  IN_REVIEW: 'Names wait for a steward',
  HELD: 'The plausibility gate holds it back',
  READY: 'A second person may publish it',
  PUBLISHED: null,
  REJECTED: null,
  SUPERSEDED: 'A later list arrived before it was published',
});
export const AreaVersionActionEnum = apiEnum<AreaVersionAction>('AreaVersionAction', {
  RESOLVE: null,
  RELEASE: null,
  PUBLISH: null,
  REJECT: null,
  ROLL_BACK: 'Propose that the list before it comes into force again',
});

@ObjectType('HeldReason', { description: 'Why the plausibility gate holds a list back, with the figures it compared.' })
export class HeldReasonType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => TextType)
  readonly message!: TextType;

  @Field(() => Int, { nullable: true })
  readonly previous!: number | null;

  @Field(() => Int, { nullable: true })
  readonly current!: number | null;
}

@ObjectType('ResolutionCount', { description: 'How many entries one method resolved, e.g. EXACT, LEVEL_SHIFT, ALIAS.' })
export class ResolutionCountType {
  @Field(() => String)
  readonly method!: string;

  @Field(() => Int)
  readonly entries!: number;
}

@ObjectType('AreaSuggestion')
export class AreaSuggestionType {
  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => TextType)
  readonly why!: TextType;
}

@ObjectType('AreaReviewItem', { description: 'A published name that did not resolve to a division by itself.' })
export class AreaReviewItemType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly province!: string;

  @Field(() => String)
  readonly city!: string;

  @Field(() => String)
  readonly county!: string;

  @Field(() => RiskLevelEnum, { nullable: true })
  readonly level!: RiskLevel | null;

  @Field(() => Int)
  readonly entries!: number;

  @Field(() => String)
  readonly sample!: string;

  @Field(() => [AreaSuggestionType])
  readonly suggestions!: readonly AreaSuggestionType[];

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => String, { nullable: true, description: 'RESOLVED or NOT_A_PLACE; null while it waits' })
  readonly decision!: string | null;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true })
  readonly decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;
}

@ObjectType('AreaChange')
export class AreaChangeType {
  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => RiskLevelEnum, { nullable: true })
  readonly level!: RiskLevel | null;

  @Field(() => AreaKindEnum)
  readonly kind!: AreaKind;

  @Field(() => Int)
  readonly places!: number;

  @Field(() => String)
  readonly example!: string;
}

@ObjectType('AreaPreview', { description: 'What publication would change against the list in force (预览).' })
export class AreaPreviewType {
  @Field(() => UuidScalar, { nullable: true })
  readonly comparedWith!: string | null;

  @Field(() => Int)
  readonly added!: number;

  @Field(() => Int)
  readonly removed!: number;

  @Field(() => Int)
  readonly unchanged!: number;

  @Field(() => [AreaChangeType], { description: 'By division, the largest change first; at most 200' })
  readonly addedAreas!: readonly AreaChangeType[];

  @Field(() => [AreaChangeType])
  readonly removedAreas!: readonly AreaChangeType[];

  @Field(() => Int, { description: 'How many people would be evaluated again' })
  readonly personsTouched!: number;
}

@ObjectType('AreaRollBack', { description: 'The list in force is taken back, the one before it comes back (回退).' })
export class AreaRollBackType {
  @Field(() => UuidScalar, { description: 'The version that brings the older places back' })
  readonly id!: string;

  @Field(() => Int)
  readonly sequence!: number;

  @Field(() => AreaVersionStateEnum, { description: 'READY while it waits for another steward' })
  readonly state!: AreaVersionState;

  @Field(() => UuidScalar, { description: 'The version taken back' })
  readonly rollsBack!: string;

  @Field(() => Int)
  readonly rollsBackSequence!: number;

  @Field(() => UuidScalar, { description: 'The version whose places come back' })
  readonly restores!: string;

  @Field(() => Int)
  readonly restoresSequence!: number;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true })
  readonly proposedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => String, { nullable: true })
  readonly approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly approvedAt!: Instant | null;
}

@ObjectType('AreaVersion', { description: 'One official risk-area list as received (风险地区清单版本).' })
export class AreaVersionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Int, { description: 'Order of arrival' })
  readonly sequence!: number;

  @Field(() => DateTimeScalar, { description: 'The hour the list itself names' })
  readonly listTime!: Instant;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: Instant;

  @Field(() => AreaVersionStateEnum)
  readonly state!: AreaVersionState;

  @Field(() => String)
  readonly source!: string;

  @Field(() => String)
  readonly fileName!: string;

  @Field(() => [HeldReasonType])
  readonly held!: readonly HeldReasonType[];

  @Field(() => Int)
  readonly entryCount!: number;

  @Field(() => Int)
  readonly resolvedCount!: number;

  @Field(() => Int, { description: 'Names that wait for a steward' })
  readonly unresolvedCount!: number;

  @Field(() => Int)
  readonly high!: number;

  @Field(() => Int)
  readonly medium!: number;

  @Field(() => Int)
  readonly low!: number;

  @Field(() => [ResolutionCountType])
  readonly resolution!: readonly ResolutionCountType[];

  @Field(() => String, { nullable: true })
  readonly preparedBy!: string | null;

  @Field(() => String, { nullable: true })
  readonly publishedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly publishedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly inForceFrom!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly inForceTo!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly publishReason!: string | null;

  @Field(() => Int, { description: 'Rises with every change; commands name the one they saw' })
  readonly version!: number;

  @Field(() => [AreaVersionActionEnum], { description: 'What the signed-in person may do now' })
  readonly allowedActions!: readonly AreaVersionAction[];

  @Field(() => [AreaReviewItemType])
  readonly reviewItems!: readonly AreaReviewItemType[];

  @Field(() => AreaPreviewType, { nullable: true, description: 'Null once it is published, rejected or superseded' })
  readonly preview!: AreaPreviewType | null;

  @Field(() => AreaPreviewType, { nullable: true, description: 'What taking it back would change; null: not in force' })
  readonly rollBackPreview!: AreaPreviewType | null;

  @Field(() => AreaRollBackType, {
    nullable: true,
    description: 'What this version takes back; null: an official list',
  })
  readonly rollBack!: AreaRollBackType | null;

  @Field(() => AreaRollBackType, { nullable: true, description: 'How this version was or may be taken back' })
  readonly rolledBackBy!: AreaRollBackType | null;

  @Field(() => PopulationRunType, { nullable: true, description: 'The re-evaluation its publication set off' })
  readonly run!: PopulationRunType | null;
}

@ObjectType('AreaVersionEdge')
class AreaVersionEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => AreaVersionType)
  readonly node!: AreaVersionType;
}

@ObjectType('AreaVersionConnection')
export class AreaVersionConnectionType {
  @Field(() => [AreaVersionEdgeType])
  readonly edges!: readonly AreaVersionEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
