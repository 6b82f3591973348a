import type {
  CauseCode,
  Instant,
  QualityAction,
  QualityState,
  Risk,
  RiskFactor,
  Settlement,
  UrgencyClass,
  Verdict,
} from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  type AppealReason,
  AppealReasonEnum,
  CauseCodeEnum,
  type EvidenceKind,
  EvidenceKindEnum,
  UrgencyClassEnum,
  VerdictEnum,
} from '../appeal/appeal.enum.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import {
  QualityActionEnum,
  QualityRiskEnum,
  QualityStateEnum,
  RiskFactorEnum,
  SettlementEnum,
} from './quality.enum.js';

@ObjectType('BlindEvidence', { description: 'What had been received when the case was decided.' })
export class BlindEvidenceType {
  @Field(() => EvidenceKindEnum)
  readonly kind!: EvidenceKind;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Boolean)
  readonly seenOriginal!: boolean;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: Instant;
}

@ObjectType('FirstDecision', {
  description: 'How the case was decided; told only to whoever has decided it themselves.',
})
export class FirstDecisionType {
  @Field(() => VerdictEnum)
  readonly verdict!: Verdict;

  @Field(() => CauseCodeEnum, { nullable: true })
  readonly cause!: CauseCode | null;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => [RiskFactorEnum], { description: 'Why it was drawn' })
  readonly factors!: readonly RiskFactor[];
}

@ObjectType('BlindDecision')
export class BlindDecisionType {
  @Field(() => VerdictEnum)
  readonly verdict!: Verdict;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String)
  readonly reviewer!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;
}

@ObjectType('QualitySettlement', { description: 'What a supervisor made of a difference.' })
export class QualitySettlementType {
  @Field(() => SettlementEnum)
  readonly settlement!: Settlement;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String)
  readonly supervisor!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;
}

@ObjectType('QualityReview', { description: 'A closed case decided a second time, blind (质检盲评).' })
export class QualityReviewType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Of the case; told only once it has been decided again' })
  readonly appealId!: string | null;

  @Field(() => QualityStateEnum)
  readonly state!: QualityState;

  @Field(() => QualityRiskEnum)
  readonly risk!: Risk;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => DateTimeScalar, {
    description: 'When the case was decided: everything here is as it was known just before',
  })
  readonly decidedAt!: Instant;

  @Field(() => UrgencyClassEnum)
  readonly urgency!: UrgencyClass;

  @Field(() => AppealReasonEnum)
  readonly reason!: AppealReason;

  @Field(() => String)
  readonly statement!: string;

  @Field(() => [BlindEvidenceType])
  readonly evidence!: readonly BlindEvidenceType[];

  @Field(() => [String], { description: 'Notes on the case until then' })
  readonly notes!: readonly string[];

  @Field(() => FirstDecisionType, { nullable: true })
  readonly first!: FirstDecisionType | null;

  @Field(() => BlindDecisionType, { nullable: true })
  readonly blind!: BlindDecisionType | null;

  @Field(() => QualitySettlementType, { nullable: true })
  readonly settlement!: QualitySettlementType | null;

  @Field(() => [QualityActionEnum])
  readonly allowedActions!: readonly QualityAction[];

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType('QualityReviewEdge')
class QualityReviewEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => QualityReviewType)
  readonly node!: QualityReviewType;
}

@ObjectType('QualityReviewConnection')
export class QualityReviewConnectionType {
  @Field(() => [QualityReviewEdgeType])
  readonly edges!: readonly QualityReviewEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
