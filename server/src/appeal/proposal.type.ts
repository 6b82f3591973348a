import type {
  CorrectionKind,
  GapCode,
  Instant,
  SecondPersonReason,
  Text,
  Truth,
  VaccinationState,
} from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { GapCodeEnum, TruthEnum } from '../status/outcome.enum.js';
import { VaccinationStateEnum } from '../vaccination/vaccination-status.type.js';
import { AppealStateEnum, CorrectionKindEnum, CorrectionStateEnum, type CorrectionState } from './appeal.enum.js';
import type { AppealState } from '@zhengming/domain';
import { OutcomeType } from './outcome.type.js';
import type { EffectOnOthers } from './stored-preview.js';

export const SecondPersonReasonEnum = apiEnum<SecondPersonReason>(
  'SecondPersonReason',
  {
    WIDER_THAN_ONE_FACT: null,
    LASTS_LONG: null,
    SEVERAL_PERSONS: null,
    ONLY_VERBAL_EVIDENCE: null,
    MINOR: null,
    ELDER: null,
    SAMPLED: null,
  },
  'Why a second person has to decide (复核事由)',
);
const EffectOnOthersEnum = apiEnum<EffectOnOthers>(
  'EffectOnOthers',
  {
    UNCHANGED: null,
    MILDER: 'They are judged again, freed and told',
    SET_ASIDE: 'It would make them stricter, so their side waits for the source',
  },
  'What it does to whoever else it is about; their status is not shown',
);

@ObjectType('SecondPersonNeed')
export class SecondPersonNeedType {
  @Field(() => SecondPersonReasonEnum)
  readonly code!: SecondPersonReason;

  @Field(() => TextType)
  readonly sentence!: Text;
}

@ObjectType('RuleChange', { description: 'A rule that answers differently, or decides where another did' })
export class RuleChangeType {
  @Field(() => String)
  readonly ruleId!: string;

  @Field(() => TextType)
  readonly title!: Text;

  @Field(() => TruthEnum)
  readonly before!: Truth;

  @Field(() => TruthEnum)
  readonly after!: Truth;

  @Field(() => Boolean)
  readonly decidedBefore!: boolean;

  @Field(() => Boolean)
  readonly decidesAfter!: boolean;
}

@ObjectType('GapChange')
export class GapChangeType {
  @Field(() => GapCodeEnum)
  readonly code!: GapCode;

  @Field(() => TextType)
  readonly sentence!: Text;
}

@ObjectType('PromiseStep', { description: "What becomes of it as time goes on, by today's rules and list" })
export class PromiseStepType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => OutcomeType)
  readonly outcome!: OutcomeType;

  @Field(() => Boolean, { description: 'false: the corrections have ended, or are set aside since they would tighten' })
  readonly counts!: boolean;
}

@ObjectType('VaccinationChange')
export class VaccinationChangeType {
  @Field(() => VaccinationStateEnum)
  readonly before!: VaccinationState;

  @Field(() => VaccinationStateEnum)
  readonly after!: VaccinationState;

  @Field(() => Boolean, { description: 'More is known than before' })
  readonly better!: boolean;
}

@ObjectType('ProposalChanges', { description: 'Everything else that changes with the outcome' })
export class ProposalChangesType {
  @Field(() => [RuleChangeType])
  readonly rules!: readonly RuleChangeType[];

  @Field(() => [GapChangeType])
  readonly gapsClosed!: readonly GapChangeType[];

  @Field(() => [GapChangeType])
  readonly gapsOpened!: readonly GapChangeType[];

  @Field(() => [PromiseStepType])
  readonly steps!: readonly PromiseStepType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the outcome is stricter again; null: not known' })
  readonly holdsUntil!: Instant | null;

  @Field(() => DateTimeScalar)
  readonly endsAt!: Instant;

  @Field(() => OutcomeType, { description: 'What the status is when the corrections have ended' })
  readonly returnsTo!: OutcomeType;

  @Field(() => VaccinationChangeType, { nullable: true })
  readonly vaccination!: VaccinationChangeType | null;

  @Field(() => EffectOnOthersEnum, { nullable: true, description: 'null: nobody else is concerned' })
  readonly others!: EffectOnOthers | null;
}

@ObjectType('Companion', { description: 'A correction that helps when it is proposed together with these' })
export class CompanionType {
  @Field(() => CorrectionKindEnum)
  readonly kind!: CorrectionKind;

  @Field(() => [UuidScalar])
  readonly targetIds!: readonly string[];

  @Field(() => TextType)
  readonly name!: Text;
}

@ObjectType('Tightening', { description: 'Nobody is tightened by hand: it cannot be proposed as it is' })
export class TighteningType {
  @Field(() => OutcomeType, { description: 'What would follow if it counted all the same' })
  readonly literally!: OutcomeType;

  @Field(() => [CompanionType])
  readonly companions!: readonly CompanionType[];
}

@ObjectType('StandingCorrection', { description: 'Another correction of this person that counts or awaits a decision' })
export class StandingCorrectionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => CorrectionKindEnum)
  readonly kind!: CorrectionKind;

  @Field(() => CorrectionStateEnum)
  readonly state!: CorrectionState;

  @Field(() => DateTimeScalar)
  readonly validTo!: Instant;

  @Field(() => String, { nullable: true, description: 'Number of its appeal' })
  readonly appealNumber!: string | null;

  @Field(() => Boolean, { description: 'It came from an incident' })
  readonly fromIncident!: boolean;

  @Field(() => Boolean, { description: 'It is about the same record' })
  readonly sameFact!: boolean;

  @Field(() => Boolean, { description: 'It says something else of the same record' })
  readonly contradicts!: boolean;
}

@ObjectType('OtherOpenAppeal', { description: 'Another open appeal of this person, which this would change too' })
export class OtherOpenAppealType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly number!: string;

  @Field(() => AppealStateEnum)
  readonly state!: AppealState;
}

@ObjectType('ProposedPart')
export class ProposedPartType {
  @Field(() => CorrectionKindEnum)
  readonly kind!: CorrectionKind;

  @Field(() => [String], { description: 'Rules it may affect' })
  readonly ruleIds!: readonly string[];
}

@ObjectType('ProposalPreview', { description: 'What corrections decided together would change; nothing is stored' })
export class ProposalPreviewType {
  @Field(() => OutcomeType)
  readonly before!: OutcomeType;

  @Field(() => OutcomeType)
  readonly after!: OutcomeType;

  @Field(() => TighteningType, { nullable: true })
  readonly tightens!: TighteningType | null;

  @Field(() => ProposalChangesType)
  readonly changes!: ProposalChangesType;

  @Field(() => [SecondPersonNeedType], { description: 'Empty: it is decided at once' })
  readonly secondPerson!: readonly SecondPersonNeedType[];

  @Field(() => [ProposedPartType])
  readonly parts!: readonly ProposedPartType[];

  @Field(() => [StandingCorrectionType])
  readonly standing!: readonly StandingCorrectionType[];

  @Field(() => [OtherOpenAppealType])
  readonly otherAppeals!: readonly OtherOpenAppealType[];
}
