import type { Colour, Determinacy, Instant, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { ColourEnum, DeterminacyEnum, PopupKindEnum } from '../status/outcome.enum.js';

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
