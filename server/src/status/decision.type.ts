import type {
  Advice,
  AreaExtent,
  AreaKind,
  ClearKind,
  Colour,
  Determinacy,
  GapCode,
  HitLevel,
  Instant,
  PopupKind,
  Precision,
  ReasonGroup,
  RiskLevel,
  StaySource,
  Truth,
} from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { DecisionCauseType } from './decision-cause.type.js';
import {
  AdviceEnum,
  AreaExtentEnum,
  AreaKindEnum,
  ClearKindEnum,
  ColourEnum,
  type DecisionTrigger,
  DecisionTriggerEnum,
  DeterminacyEnum,
  type FactKind,
  FactKindEnum,
  GapCodeEnum,
  type GapOwner,
  GapOwnerEnum,
  HitLevelEnum,
  PopupKindEnum,
  PrecisionEnum,
  ReasonGroupEnum,
  RiskLevelEnum,
  StaySourceEnum,
  TruthEnum,
} from './outcome.enum.js';

@ObjectType('AreaHit', { description: 'A listed area that a stay met.' })
export class AreaHitType {
  @Field(() => String, { description: 'Stable across versions of the list, e.g. RISK_LEVEL:HIGH:152923:PART' })
  readonly key!: string;

  @Field(() => AreaKindEnum)
  readonly kind!: AreaKind;

  @Field(() => RiskLevelEnum, { nullable: true })
  readonly level!: RiskLevel | null;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => AreaExtentEnum)
  readonly extent!: AreaExtent;

  @Field(() => Int, { description: 'How many places of the division are listed' })
  readonly places!: number;
}

@ObjectType('EvidenceRef', { description: 'One fact that a rule read, with what it is worth (证据).' })
export class EvidenceRefType {
  @Field(() => UuidScalar)
  readonly factId!: string;

  @Field(() => FactKindEnum)
  readonly kind!: FactKind;

  @Field(() => StaySourceEnum, { nullable: true })
  readonly source!: StaySource | null;

  @Field(() => PrecisionEnum, { nullable: true })
  readonly precision!: Precision | null;

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => HitLevelEnum, { nullable: true })
  readonly hit!: HitLevel | null;

  @Field(() => String, { nullable: true, description: 'Of a bound number: which one, masked' })
  readonly number!: string | null;

  @Field(() => TextType, { nullable: true, description: 'How finely it names the place: 本证据仅精确到地市级' })
  readonly precisionSentence!: TextType | null;

  @Field(() => [AreaHitType])
  readonly areas!: readonly AreaHitType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When this evidence stops counting by time alone' })
  readonly countsUntil!: Instant | null;

  @Field(() => TextType, { nullable: true })
  readonly countsUntilSentence!: TextType | null;
}

@ObjectType('Reason', { description: 'What one rule of the policy answered, rules that did not fire included.' })
export class ReasonType {
  @Field(() => String)
  readonly ruleId!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TruthEnum)
  readonly truth!: Truth;

  @Field(() => Boolean)
  readonly deciding!: boolean;

  @Field(() => ReasonGroupEnum)
  readonly group!: ReasonGroup;

  @Field(() => [EvidenceRefType])
  readonly evidence!: readonly EvidenceRefType[];

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('DataGap', { description: 'Something that is not known, who owns the answer, and what to do (数据缺口).' })
export class DataGapType {
  @Field(() => GapCodeEnum)
  readonly code!: GapCode;

  @Field(() => UuidScalar, { nullable: true })
  readonly factId!: string | null;

  @Field(() => GapOwnerEnum)
  readonly owner!: GapOwner;

  @Field(() => TextType)
  readonly sentence!: TextType;

  @Field(() => TextType, { description: 'What to do, and who does it' })
  readonly nextStep!: TextType;

  @Field(() => ClearKindEnum, {
    nullable: true,
    description: 'The way out that closing it belongs to; null: it only lets us tell',
  })
  readonly wayOut!: ClearKind | null;
}

@ObjectType('Clear', {
  description: 'One way out, proven by evaluating again with the change in place (怎样才能解除).',
})
export class ClearType {
  @Field(() => ClearKindEnum)
  readonly kind!: ClearKind;

  @Field(() => DateTimeScalar, { description: 'The earliest instant it can take effect' })
  readonly at!: Instant;

  @Field(() => [UuidScalar])
  readonly factIds!: readonly string[];

  @Field(() => [ClearKindEnum], {
    description: 'What must be done besides, in this order; empty: this act alone does it',
  })
  readonly needs!: readonly ClearKind[];

  @Field(() => ColourEnum, { description: 'What the colour would be' })
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('Decision', { description: 'The one verdict with its reasons, from the same pass that made it.' })
export class DecisionType {
  @Field(() => UuidScalar, { nullable: true, description: 'Null for an evaluation that was not stored' })
  readonly id!: string | null;

  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => DateTimeScalar)
  readonly evaluatedAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly knownAt!: Instant;

  @Field(() => DecisionTriggerEnum, { nullable: true })
  readonly trigger!: DecisionTrigger | null;

  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => String, { nullable: true, description: 'The stable catalogue of pop-ups, ① to ⑤' })
  readonly popupCode!: string | null;

  @Field(() => [AdviceEnum])
  readonly advice!: readonly Advice[];

  @Field(() => DeterminacyEnum)
  readonly determinacy!: Determinacy;

  @Field(() => String, { nullable: true })
  readonly decidingRuleId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyVersion!: string | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => TextType, { description: 'The outcome in plain words, as read aloud to the caller' })
  readonly headline!: TextType;

  @Field(() => TextType, { nullable: true, description: 'The edition of the rules that decided, in words' })
  readonly policyInWords!: TextType | null;

  @Field(() => TextType, { nullable: true, description: 'The list of risk areas that was in force, in words' })
  readonly areaListInWords!: TextType | null;

  @Field(() => [ReasonType], {
    description:
      'Every rule, in the order it is read: the deciding one, others that fired, open ones, those that passed',
  })
  readonly reasons!: readonly ReasonType[];

  @Field(() => [DataGapType])
  readonly gaps!: readonly DataGapType[];

  @Field(() => [ClearType], {
    description:
      'Worked out when it is read, earliest first: for the decision the status rests on as of now, for one of the past as of then',
  })
  readonly clears!: readonly ClearType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which time alone may change the answer',
  })
  readonly validUntil!: Instant | null;
}

@ObjectType('DecisionSummary', { description: 'One line of the history of decisions.' })
export class DecisionSummaryType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly evaluatedAt!: Instant;

  @Field(() => DecisionTriggerEnum)
  readonly trigger!: DecisionTrigger;

  @Field(() => String, { nullable: true })
  readonly triggerId!: string | null;

  @Field(() => DecisionCauseType, {
    nullable: true,
    description: 'What it was; null for facts, the clock and the first evaluation',
  })
  readonly cause!: DecisionCauseType | null;

  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => DeterminacyEnum)
  readonly determinacy!: Determinacy;

  @Field(() => String, { nullable: true })
  readonly decidingRuleId!: string | null;
}
