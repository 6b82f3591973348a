import type { Colour, Determinacy, Instant, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { ColourEnum, DeterminacyEnum, PopupKindEnum } from '../status/outcome.enum.js';
import {
  CorrectionKindEnum,
  type CorrectionState,
  CorrectionStateEnum,
  type DeskCorrectionKind,
} from './appeal.enum.js';

@ObjectType('Outcome', { description: 'What the judge says, without its reasons.' })
export class OutcomeType {
  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => DeterminacyEnum)
  readonly determinacy!: Determinacy;

  @Field(() => String, { nullable: true })
  readonly decidingRuleId!: string | null;

  @Field(() => TextType)
  readonly headline!: TextType;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validUntil!: Instant | null;
}

@ObjectType('BeforeAfter', { description: 'What a correction would change.' })
export class BeforeAfterType {
  @Field(() => OutcomeType)
  readonly before!: OutcomeType;

  @Field(() => OutcomeType)
  readonly after!: OutcomeType;
}

@ObjectType('Correction', { description: 'A scoped, expiring correction of evidence that the judge reads as a fact.' })
export class CorrectionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => CorrectionKindEnum)
  readonly kind!: DeskCorrectionKind;

  @Field(() => [UuidScalar], { description: 'The stays, tests or bindings it is about' })
  readonly targetIds!: readonly string[];

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => String)
  readonly legalBasis!: string;

  @Field(() => DateTimeScalar)
  readonly validFrom!: Instant;

  @Field(() => DateTimeScalar)
  readonly validTo!: Instant;

  @Field(() => CorrectionStateEnum)
  readonly state!: CorrectionState;

  @Field(() => BeforeAfterType)
  readonly preview!: BeforeAfterType;

  @Field(() => String)
  readonly author!: string;

  @Field(() => String, { nullable: true, description: 'Never the author (四眼原则)' })
  readonly approver!: string | null;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;
}
