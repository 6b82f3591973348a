import type { Clear, ClearKind, Colour, DataGap, Determinacy, GapCode, Instant, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import {
  ClearKindEnum,
  ColourEnum,
  DeterminacyEnum,
  GapCodeEnum,
  type GapOwner,
  GapOwnerEnum,
  PopupKindEnum,
} from './outcome.enum.js';

@ObjectType('ExplainedGap', { description: 'What is not known, who acts, and what they do.' })
export class ExplainedGapType implements Pick<DataGap, 'code' | 'owner'> {
  @Field(() => GapCodeEnum)
  readonly code!: GapCode;

  @Field(() => GapOwnerEnum)
  readonly owner!: GapOwner;

  @Field(() => TextType)
  readonly sentence!: TextType;

  @Field(() => TextType)
  readonly nextStep!: TextType;
}

@ObjectType('ExplainedWayOut', { description: 'One way out with its earliest instant.' })
export class ExplainedWayOutType implements Pick<Clear, 'kind' | 'at' | 'colour' | 'popup'> {
  @Field(() => ClearKindEnum)
  readonly kind!: ClearKind;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => TextType)
  readonly sentence!: TextType;

  @Field(() => ColourEnum, { description: 'What the colour would be' })
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;
}

@ObjectType('StatusExplanation', {
  description: 'The same explanation the desk reads, for the person themselves: no ids, nothing unmasked.',
})
export class StatusExplanationType {
  @Field(() => String, { description: 'Masked, to tell whose status it is' })
  readonly name!: string;

  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => String, { nullable: true, description: 'The stable catalogue of pop-ups, ① to ⑤' })
  readonly popupCode!: string | null;

  @Field(() => DeterminacyEnum)
  readonly determinacy!: Determinacy;

  @Field(() => TextType)
  readonly headline!: TextType;

  @Field(() => [TextType], { description: 'Every rule that fired, the deciding one first, with the evidence it read' })
  readonly fired!: readonly TextType[];

  @Field(() => [String], { description: 'Which of their numbers stops them, masked; empty: none does' })
  readonly numbers!: readonly string[];

  @Field(() => [ExplainedGapType])
  readonly gaps!: readonly ExplainedGapType[];

  @Field(() => [ExplainedWayOutType], { description: 'Earliest first, as of now' })
  readonly waysOut!: readonly ExplainedWayOutType[];

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validUntil!: Instant | null;

  @Field(() => DateTimeScalar, { description: 'When it was judged' })
  readonly evaluatedAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'It rests on what was known then' })
  readonly knownAt!: Instant;

  @Field(() => TextType, { nullable: true, description: 'The edition of the rules, in words' })
  readonly policyInWords!: TextType | null;

  @Field(() => TextType, { nullable: true, description: 'The list of risk areas, in words' })
  readonly areaListInWords!: TextType | null;

  @Field(() => TextType, { description: 'How to contest it' })
  readonly contest!: TextType;

  @Field(() => String, {
    description: 'The same in Chinese for older people (适老话术): short sentences, numbers as they are spoken',
  })
  readonly elderScript!: string;
}

export const ExplainStatusResult = resultUnion('ExplainStatusResult', () => StatusExplanationType, 'StatusExplanation');
